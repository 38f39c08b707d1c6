import type { Result } from '#shared/prelude/result'
import { commitIntake, type IntakeDone } from '../../ledger-store/commit-intake'
import type { CommitFailure, Ledger } from '../../ledger-store/ledger'
import type { AttachmentStore } from '../../desk/attachment-store'
import { keepFiles, listFilesToKeep, type AttachmentNotKept } from './bundle-files'
import type { ReadyIntake } from './intake-state'

/**
 * Carries out what was shown: first every file is kept, then the one commit is made. Files without a commit lie there
 * unnamed; a commit whose files are missing would promise what nobody can open.
 */
export async function importIntake(ledger: Ledger, store: AttachmentStore, { bundle, plan }: Pick<ReadyIntake, 'bundle' | 'plan'>, actorId: string): Promise<Result<IntakeDone, CommitFailure | AttachmentNotKept>> {
  const kept = await keepFiles(store, listFilesToKeep(bundle, plan))
  return kept.ok ? commitIntake(ledger, plan, actorId) : kept
}
