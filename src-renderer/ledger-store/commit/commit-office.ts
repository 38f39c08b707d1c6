import type { Matter } from '#shared/entry/matter-list'
import type { OfficeProfiles } from '#shared/office/merge-office'
import type { Instant } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { writeFields, type FieldWrite } from './field-write'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'

/** A part of the office's description to be written: only what differs from what stands there is recorded. */
export interface OfficeChange extends OfficeProfiles {
  readonly sample?: boolean
  /** 履职事项清单 */
  readonly matters?: readonly Matter[]
}

/** Records a change of the office, its people and departments as one act. Writes nothing when nothing differs. */
export async function commitOffice(
  ledger: Ledger,
  change: OfficeChange,
  actorId: string,
  at?: Instant,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId, (database) => planOffice(database, change), at)
}

/** The ops by which the ledger comes to say so: none for what it says already. */
export async function planOffice(
  database: LedgerDatabase,
  change: OfficeChange,
): Promise<Result<readonly KnownOp[], never>> {
  const wanted = [
    ...(change.office === undefined ? [] : [{ of: 'office', id: 'office', field: 'profile', value: change.office }]),
    ...(change.sample === undefined ? [] : [{ of: 'office', id: 'office', field: 'sample', value: change.sample }]),
    ...(change.matters === undefined
      ? []
      : [{ of: 'office', id: 'office', field: 'matters', value: [...change.matters] }]),
    ...(change.departments ?? []).map((one) => profileWrite('department', one)),
    ...(change.people ?? []).map((one) => profileWrite('person', one)),
    ...(change.villages ?? []).map((one) => profileWrite('village', one)),
    ...(change.covers ?? []).map((one) => profileWrite('cover', one)),
    ...(change.rota ?? []).map(({ monday, ...week }) => profileWrite('rota', { id: monday, ...week })),
  ]
  return ok(await writeFields(database, wanted))
}

/** The record of one thing of the office: all of it stands in one field. */
const profileWrite = (of: string, { id, ...value }: { readonly id: string }): FieldWrite => ({
  of,
  id,
  field: 'profile',
  value,
})
