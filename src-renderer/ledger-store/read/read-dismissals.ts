import { deskActRecordId, deskActSchema } from '#shared/history/desk-act'
import { recordKey } from '#shared/record/ledger-record'
import { listUnstruck } from '#shared/record/struck'
import { foldDismissals, isWarningKind, type Dismissal, type DismissalAct } from '#shared/warning/warning'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that dismissals are read from. */
export const dismissalKinds: readonly string[] = ['activity']

interface Placed extends DismissalAct {
  readonly at: number
  readonly ref: string
}

const key = (day: string): string => recordKey({ of: 'activity', id: deskActRecordId(day) })

/** What the office has put aside of its warnings since a day, on whichever PC: in the order of their times, the same on every PC. */
export async function readDismissals(database: LedgerDatabase, since: LocalDate): Promise<readonly Dismissal[]> {
  const days = await database.records.where('key').between(key(since), key('\uffff')).toArray()
  const acts = days.flatMap((record) =>
    listUnstruck(record, 'acts').flatMap(({ value, at, ref, index }): Placed[] => {
      const act = deskActSchema.safeParse(value).data
      if (act?.act !== 'warning-put-aside' && act?.act !== 'warning-taken-up') return []
      return isWarningKind(act.kind) ? [{ act: act.act, kind: act.kind, ids: act.ids, at, ref: `${ref} ${index}` }] : []
    }),
  )
  return foldDismissals(acts.sort((a, b) => a.at - b.at || (a.ref < b.ref ? -1 : 1)))
}
