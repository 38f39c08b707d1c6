import { matterListSchema, type Matter } from '#shared/entry/matter-list'
import { refuseWriter } from '#shared/entry/plan-enter'
import { createValueReader } from '#shared/prelude/value-reader'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readValue, seenRefs } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readStaff } from '../read/read-office'
import type { EntryFailure } from './commit-entry'
import type { CommitReceipt, Ledger } from './ledger'

const readList = createValueReader(matterListSchema)

/** The 履职事项清单 of the office, as it was imported last; none before. */
export async function readMatters(database: LedgerDatabase): Promise<readonly Matter[]> {
  const record = await database.records.get('office/office')
  return (record === undefined ? undefined : readValue(record, 'matters', readList)) ?? []
}

/** Puts a list of matters in the place of the one before. */
export async function commitMatters(
  ledger: Ledger,
  matters: readonly Matter[],
  actorId: string,
): Promise<Result<CommitReceipt | undefined, EntryFailure>> {
  return ledger.act<EntryFailure>(actorId, async (database) => {
    const [staff, record] = await Promise.all([readStaff(database), database.records.get('office/office')])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const refused = refuseWriter({ actor })
    if (refused !== undefined) return refused
    return ok([
      {
        op: 'set',
        of: 'office',
        id: 'office',
        field: 'matters',
        value: [...matters],
        saw: seenRefs(record, 'matters'),
      },
    ])
  })
}
