import type { BundleInfo } from '#shared/bundle/bundle-info'
import { parseRevocationList, type RevocationList } from '#shared/bundle/revocation-list'
import type { Instant } from '#shared/prelude/instant'
import type { KnownOp } from '#shared/record/commit'
import { recordKey, seenRefs } from '#shared/record/ledger-record'
import { nothingComing, readRevocationPlan, type TrustAfter } from '../read/read-revocations'
import type { LedgerDatabase } from '../view/ledger-database'

/** A proved bundle's list of its sender's withdrawn keys, to be taken in by the commit that takes the bundle in. */
export interface BundledRevocations {
  readonly list: RevocationList
  readonly fromOffice: string
  /** What is written down as the moment of the withdrawal. */
  readonly at: Instant
}

/** The list that a proved bundle carries; undefined when it carries none, or none that can be read. */
export function bundleToRevocations(
  { revoked, fromOffice }: Pick<BundleInfo, 'revoked' | 'fromOffice'>,
  at: Instant,
): BundledRevocations | undefined {
  const list = parseRevocationList(revoked ?? '')
  return list === undefined ? undefined : { list, fromOffice, at }
}

/** What taking a list in writes. */
export interface RevocationOps {
  readonly ops: readonly KnownOp[]
  /** The cards that lose their trust by it, by record id. */
  readonly cardIds: readonly string[]
}

/** The ops that take a list in, for the commit of the bundle that carried it; none when it changes nothing. */
export async function composeRevocationOps(
  database: LedgerDatabase,
  revocations: BundledRevocations | undefined,
  after: TrustAfter = nothingComing,
): Promise<RevocationOps> {
  if (revocations === undefined) return { ops: [], cardIds: [] }
  const { list, fromOffice, at } = revocations
  const plan = await readRevocationPlan(database, list, fromOffice, after)
  if (plan.type === 'stale') return { ops: [], cardIds: [] }
  const keys = plan.cardIds.map((id) => recordKey({ of: 'device', id }))
  const held = await database.records.bulkGet(keys)
  const records = keys.map((key, index) => after.get(key) ?? held[index])
  const ops = [
    ...plan.keyIds.map((element): KnownOp => ({
      op: 'add',
      of: 'revocation',
      id: fromOffice,
      field: 'keyIds',
      element,
    })),
    ...plan.cardIds.map((id, index): KnownOp => ({
      op: 'set',
      of: 'device',
      id,
      field: 'revokedAt',
      value: at,
      saw: seenRefs(records[index], 'revokedAt'),
    })),
  ]
  return { ops, cardIds: plan.cardIds }
}
