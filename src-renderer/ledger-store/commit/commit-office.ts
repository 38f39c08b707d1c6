import type { Department, Office, Person } from '#shared/office/office'
import type { Instant } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { seenRefs, shownValue } from '#shared/record/ledger-record'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'

/** A part of the office's description to be written: only what differs from what stands there is recorded. */
export interface OfficeChange {
  readonly office?: Office
  readonly sample?: boolean
  readonly people?: readonly Person[]
  readonly departments?: readonly Department[]
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
    ...(change.departments ?? []).map(({ id, ...profile }) => ({
      of: 'department',
      id,
      field: 'profile',
      value: profile,
    })),
    ...(change.people ?? []).map(({ id, ...profile }) => ({ of: 'person', id, field: 'profile', value: profile })),
  ]
  const ops = await Promise.all(wanted.map((write) => writeOp(database, write)))
  return ok(ops.flat())
}

interface FieldWrite {
  readonly of: string
  readonly id: string
  readonly field: string
  readonly value: unknown
}

async function writeOp(database: LedgerDatabase, write: FieldWrite): Promise<KnownOp[]> {
  const record = await database.records.get(`${write.of}/${write.id}`)
  if (record !== undefined && JSON.stringify(shownValue(record, write.field)) === JSON.stringify(write.value)) return []
  return [{ op: 'set', ...write, saw: seenRefs(record, write.field) }]
}
