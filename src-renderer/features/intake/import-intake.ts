import type { Result } from '#shared/prelude/result'
import type { Desk } from '../../desk/desk'
import { commitIntake, type IntakeDone } from '../../ledger-store/commit/commit-intake'
import type { CommitFailure } from '../../ledger-store/commit/ledger'
import { bundleToRevocations } from '../../ledger-store/commit/commit-revocations'
import type { AttachmentStore } from '../../desk/attachment-store'
import { keepFiles, listFilesToKeep, type AttachmentNotKept } from './bundle-files'
import type { ReadyIntake } from './intake-state'

/**
 * Carries out what was shown: first every file is kept, then the one commit is made. Files without a commit lie there
 * unnamed; a commit whose files are missing would promise what nobody can open. The keys that the sender has withdrawn lose
 * their trust here by the same commit.
 */
export async function importIntake(
  { ledger, clock }: Pick<Desk, 'ledger' | 'clock'>,
  store: AttachmentStore,
  { bundle, plan }: Pick<ReadyIntake, 'bundle' | 'plan'>,
  actorId: string,
): Promise<Result<IntakeDone, CommitFailure | AttachmentNotKept>> {
  const kept = await keepFiles(store, listFilesToKeep(bundle, plan))
  if (!kept.ok) return kept
  return commitIntake(ledger, plan, actorId, bundleToRevocations(bundle.info, clock.now()))
}
