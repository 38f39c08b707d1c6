import type { BundleRefused } from '#shared/bundle/bundle-refused'
import type { Bytes } from '#shared/bundle/ports'
import { fail, ok, type Result } from '#shared/prelude/result'
import { backUpBefore } from '../../backups/back-up-before'
import type { BundleWorkerFailed } from '../../bundle-worker/bundle-client'
import { countOwnUsedElsewhere, type SyncDone, type SyncFailure } from '../../ledger-store/commit/commit-sync'
import type { ViewStale } from '../../ledger-store/commit/ledger'
import type { ViewReadFailed } from '../../ledger-store/view/guard-view'
import type { TooManyChains } from '../../ledger-store/read/read-sync-plan'
import type { ChainBroken } from '../../ledger-store/view/project-commits'
import type { SyncFileNotKept } from '../../messages/sync-words'
import { importSync, planSyncBundle, readSyncExpectations, type ReadySync } from './open-sync'
import { readSyncCases } from './read-sync-cases'
import type { SyncDesk } from './sync-desk'
import type { LookedSync } from './sync-import-state'

export type SyncRefused = BundleRefused | BundleWorkerFailed | ChainBroken | TooManyChains | ViewReadFailed | ViewStale

/** Opens a bundle and works out what importing it would do. `onOpened` is told between the two. Nothing is written. */
export async function lookIntoSync(
  desk: SyncDesk,
  bytes: Bytes,
  fileName: string,
  onOpened: () => void = () => undefined,
): Promise<Result<LookedSync, SyncRefused>> {
  const { ledger, keys, office } = desk
  // What is not seen yet may be this very bundle, imported a moment ago.
  if (!(await ledger.catchUp())) return fail({ type: 'ViewStale' })
  const opened = await desk.client.open(bytes, await readSyncExpectations(ledger, keys, office))
  if (!opened.ok) return opened
  onOpened()
  const ready = await planSyncBundle(ledger.database, ledger.replica, opened.value, fileName)
  return ready.ok ? ok(await nameCases(desk, ready.value, fileName)) : ready
}

/** Works out anew what importing an opened bundle would do: the ledger has moved since. */
export async function lookAgain(
  desk: SyncDesk,
  { bundle, fileName }: LookedSync,
): Promise<Result<LookedSync, SyncRefused>> {
  const ready = await planSyncBundle(desk.ledger.database, desk.ledger.replica, bundle, fileName)
  return ready.ok ? ok(await nameCases(desk, ready.value, fileName)) : ready
}

async function nameCases({ ledger }: SyncDesk, ready: ReadySync, fileName: string): Promise<LookedSync> {
  const { plan } = ready
  return {
    ...ready,
    fileName,
    cases: await readSyncCases(ledger.database, plan),
    ownUsed: plan.ownReplica === ledger.replica ? countOwnUsedElsewhere(plan) : 0,
  }
}

/** Carries out what was shown. */
export async function takeIn(
  desk: SyncDesk,
  looked: LookedSync,
): Promise<Result<SyncDone, SyncFailure | SyncFileNotKept>> {
  if (looked.ownUsed > 0) return fail({ type: 'OwnNameUsedElsewhere', count: looked.ownUsed })
  // Before a large change the person was promised a backup, and it was made or the import not begun. Before an ordinary
  // one, a backup that cannot be made is told of elsewhere and stops nobody.
  if (!looked.plan.outcome.brake.pulled) await backUpBefore('import')
  return importSync(desk.ledger, desk.store, looked, desk.actorId)
}
