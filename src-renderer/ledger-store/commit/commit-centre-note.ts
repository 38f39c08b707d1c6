import { privateText } from '#shared/case/private-text'
import { isVeiled } from '#shared/case/veil'
import { planNote, type NoteRefused, type NoteWish } from '#shared/centre-figures/note'
import type { Span } from '#shared/figures/period'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readStaff } from '../read/read-office'
import { readVeils } from '../read/read-veils'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type CentreNoteFailure = CommitFailure | NoteRefused | { readonly type: 'ActorUnknown' }

/** Of which difference a note is: its period and number, and the cases that it names. */
export interface NotedDifference {
  readonly span: Span
  readonly key: string
  readonly caseIds: readonly string[]
}

/** Puts on record what was found out about a difference. No case is changed by it. */
export async function commitCentreNote(
  ledger: Ledger,
  wish: NoteWish,
  { span, key, caseIds }: NotedDifference,
  { actorId, today }: { readonly actorId: string; readonly today: LocalDate },
): Promise<Result<CommitReceipt | undefined, CentreNoteFailure>> {
  return ledger.act<CentreNoteFailure>(actorId, async (database) => {
    const staff = await readStaff(database)
    if (staff.people.get(actorId)?.active !== true) return fail({ type: 'ActorUnknown' })
    const rows = (await database.cases.bulkGet([...caseIds])).flatMap((row) => row ?? [])
    const veils = await readVeils(
      database,
      rows.filter(({ confidential }) => confidential).map(({ id }) => id),
    )
    const namesCaller = (text: string): boolean =>
      [...veils.values()].some((veil) => isVeiled([privateText(text)], veil))
    const planned = planNote(wish, { span, key, today, namesCaller })
    return planned.ok ? ok([...planned.value]) : planned
  })
}
