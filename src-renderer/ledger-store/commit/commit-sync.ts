import { syncReceivedToOps, syncSentToOp, type SyncReceived, type SyncSent } from '#shared/merge/sync-record'
import { fail, ok, type Result } from '#shared/prelude/result'
import { composeRevocationOps, type BundledRevocations } from './commit-revocations'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { isSameTail } from '../opening/open-ledger'
import type { ChainBroken } from '../view/project-commits'
import { readSyncPlan, type SyncPlan, type TooManyChains } from '../read/read-sync-plan'

export type SyncFailure =
  | CommitFailure
  | ChainBroken
  | TooManyChains
  /**
   * Acts under this PC's present name come in that it does not know, or others than its own: it was set back to an earlier
   * state, or copied. It has to take another name first, or numbers would be used twice; then the import can be made.
   */
  | { readonly type: 'OwnNameUsedElsewhere'; readonly count: number }

export interface SyncDone {
  readonly plan: SyncPlan
  readonly receipt: CommitReceipt | undefined
}

/**
 * Carries out the plan that was shown: every commit that came, the note of it, and the withdrawal of the keys that the
 * bundle lists where what came does not withdraw them already, in one frame of the journal, or nothing. Plans anew under the ledger's lock when the ledger has moved, and refuses with `LedgerChanged` when the
 * outcome would differ from what was shown.
 */
export async function commitSync(
  ledger: Ledger,
  shown: SyncPlan,
  actorId: string,
  revocations?: BundledRevocations,
): Promise<Result<SyncDone, SyncFailure>> {
  if (shown.repeat) return ok({ plan: shown, receipt: undefined })
  const committed = await ledger.merge<SyncFailure>(actorId, async (database) => {
    const { source, coming } = shown
    const state = await database.state.get('view')
    const used = countOwnUsedElsewhere(shown)
    if (used > 0 && shown.ownReplica === ledger.replica) return fail({ type: 'OwnNameUsedElsewhere', count: used })
    let { trust } = shown
    if (state === undefined || !isSameTail(state.tail, shown.tail)) {
      const again = await readSyncPlan(database, source, coming, ledger.replica)
      if (!again.ok) return again
      if (!isSameOutcome(again.value, shown)) return fail({ type: 'LedgerChanged' })
      trust = again.value.trust
    }
    const { ops } = await composeRevocationOps(database, revocations, trust)
    const received = syncReceivedToOps(ledger.replica, planToReceived(shown), shown.outcome.forks)
    return ok({ coming, ops: [...received, ...ops] })
  })
  return committed.ok ? ok({ plan: shown, receipt: committed.value }) : committed
}

/** Puts on record that a ledger bundle was written. Call it once the file has been read back. */
export async function commitSyncExport(
  ledger: Ledger,
  sent: SyncSent,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId, async () => ok([syncSentToOp(ledger.replica, sent)]))
}

/** Acts under this PC's own name that it has not written, or not so. */
export function countOwnUsedElsewhere({ outcome, ownReplica }: SyncPlan): number {
  return outcome.ownReturned + outcome.forks.filter(({ replica }) => replica === ownReplica).length
}

function planToReceived({ source, outcome }: SyncPlan): SyncReceived {
  const { fresh, repeated, held, quarantined, newCaseIds, changedCaseIds, voidedCaseIds, conflicts } = outcome
  return {
    ...source,
    heads: [...source.heads],
    wants: [...source.wants],
    counts: {
      fresh,
      repeated,
      held,
      quarantined,
      newCases: newCaseIds.length,
      changedCases: changedCaseIds.length,
      voidedCases: voidedCaseIds.length,
      conflicts: conflicts.length,
    },
  }
}

/** What the person agreed to is what would happen now. */
const isSameOutcome = (a: SyncPlan, b: SyncPlan): boolean => outcomeText(a) === outcomeText(b)

const outcomeText = ({ outcome }: SyncPlan): string =>
  JSON.stringify([
    outcome.fresh,
    outcome.held,
    outcome.quarantined,
    outcome.newCaseIds,
    outcome.changedCaseIds,
    outcome.voidedCaseIds,
    outcome.conflicts.map((one) => [one.of, one.id, one.kind]),
    outcome.brake.reasons,
  ])
