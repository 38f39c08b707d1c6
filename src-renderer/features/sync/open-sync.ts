import type { BundleExpectations } from '#shared/bundle/expectations'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import type { KeyFile } from '#shared/bundle/key-file'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { signingKeyToPublicKey } from '#shared/bundle/minisign'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import type { BundleFile } from '#shared/bundle/payload'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { AttachmentStore } from '../../desk/attachment-store'
import { commitSync, type SyncDone, type SyncFailure } from '../../ledger-store/commit/commit-sync'
import type { Ledger } from '../../ledger-store/commit/ledger'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import type { ViewReadFailed } from '../../ledger-store/view/guard-view'
import type { ChainBroken } from '../../ledger-store/view/project-commits'
import { cardToSigner, readCards } from '../../ledger-store/read/read-cards'
import { readSyncReceived } from '../../ledger-store/read/read-peers'
import { bundleToRevocations } from '../../ledger-store/commit/commit-revocations'
import type { SyncFileNotKept } from '../../messages/sync-words'
import {
  bundleToSyncSource,
  readSyncPlan,
  type SyncPlan,
  type TooManyChains,
} from '../../ledger-store/read/read-sync-plan'

/** A verified ledger bundle with what importing it would do. */
export interface ReadySync {
  readonly plan: SyncPlan
  readonly bundle: VerifiedBundle
  readonly files: readonly BundleFile[]
}

/**
 * What this PC knows when it opens a bundle of its own office. Its own key counts too: a bundle that it wrote itself comes
 * back when the PC was set back to an earlier state, or copied.
 */
export async function readSyncExpectations(
  ledger: Ledger,
  keys: KeyFile,
  office: { readonly code: string; readonly name: string },
): Promise<BundleExpectations> {
  const { database, replica } = ledger
  const [cards, received] = await Promise.all([readCards(database), readSyncReceived(database, replica)])
  const own = {
    officeCode: office.code,
    officeName: office.name,
    role: 'unit',
    deviceId: keys.deviceId,
    publicKey: signingKeyToPublicKey(keys.minisign),
  } as const
  return {
    identities: [keys.ageIdentity],
    signers: [...cards.map(cardToSigner).filter(({ publicKey }) => publicKey !== own.publicKey), own],
    me: office.code,
    accepts: ['ledger'],
    streams: Object.fromEntries(
      received.map(({ stream, seq, bundleId, tagmanifest }) => [stream, { seq, bundleId, tagmanifest }]),
    ),
    importedBundles: Object.fromEntries(received.map(({ bundleId, tagmanifest }) => [bundleId, tagmanifest])),
    limits: defaultBundleLimits,
  }
}

/** What importing the opened bundle would do. */
export async function planSyncBundle(
  database: LedgerDatabase,
  replica: string,
  bundle: VerifiedBundle,
  fileName: string,
): Promise<Result<ReadySync, BundleRefused | ChainBroken | TooManyChains | ViewReadFailed>> {
  const found = bundleToSyncSource(bundle, fileName)
  if (found === undefined) return fail({ type: 'TypeNotAccepted', bundleType: bundle.info.type })
  const plan = await readSyncPlan(database, found.source, found.coming, replica)
  return plan.ok ? ok({ plan: plan.value, bundle, files: bundle.payload.files }) : plan
}

/**
 * Carries out what was shown: first every file is kept, then the one frame is written. What the sender's office has
 * withdrawn is withdrawn here too: mostly its commits have just said so, and then there is nothing left to do.
 */
export async function importSync(
  ledger: Ledger,
  store: AttachmentStore,
  { plan, bundle, files }: ReadySync,
  actorId: string,
): Promise<Result<SyncDone, SyncFailure | SyncFileNotKept>> {
  for (const file of files) {
    const kept = await store.put(file)
    if (!kept.ok) return fail({ type: 'SyncFileNotKept', cause: kept.failure })
  }
  return commitSync(ledger, plan, actorId, bundleToRevocations(bundle.info, bundle.info.createdAt))
}
