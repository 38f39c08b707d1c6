import { canonicalJson } from '#shared/prelude/canonical-json'
import type { CommitRef, KnownOp } from '#shared/record/commit'
import { shownHead, shownValue, standsUnder, type LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** What a field of a record is to say. */
export interface FieldWrite {
  readonly of: string
  readonly id: string
  readonly field: string
  readonly value: unknown
}

/** The ops by which the ledger comes to say so: none for what it says already. */
export async function writeFields(
  database: LedgerDatabase,
  wanted: readonly FieldWrite[],
): Promise<readonly KnownOp[]> {
  return (await Promise.all(wanted.map((write) => writeOp(database, write)))).flat()
}

async function writeOp(database: LedgerDatabase, write: FieldWrite): Promise<KnownOp[]> {
  const record = await database.records.get(`${write.of}/${write.id}`)
  if (record !== undefined && canonicalJson(shownValue(record, write.field)) === canonicalJson(write.value)) return []
  return [{ op: 'set', ...write, saw: listReplaced(record, write.field) }]
}

/**
 * What such a write takes the place of: all that stands there, but of what newer programs wrote only what was shown and changed.
 * What stands beside it nobody here could have read.
 */
function listReplaced(record: LedgerRecord | undefined, field: string): CommitRef[] {
  if (record === undefined) return []
  const shown = shownHead(record, field)?.ref
  return (standsUnder(record.registers, field) ?? [])
    .filter(({ ref, newer }) => newer === undefined || ref === shown)
    .map(({ ref }) => ref)
}
