import { parseRevocationList } from '#shared/bundle/revocation-list'
import type { Result } from '#shared/prelude/result'
import { commitIntake, type IntakeDone } from '../../ledger-store/commit/commit-intake'
import type { CommitFailure, Ledger } from '../../ledger-store/commit/ledger'
import { commitRevocationList } from '../../ledger-store/commit/commit-revocations'
import type { AttachmentStore } from '../../desk/attachment-store'
import { keepFiles, listFilesToKeep, type AttachmentNotKept } from './bundle-files'
import type { ReadyIntake } from './intake-state'

/**
 * Carries out what was shown: first every file is kept, then the one commit is made. Files without a commit lie there
 * unnamed; a commit whose files are missing would promise what nobody can open. The keys that the sender has withdrawn are
 * then no longer trusted here.
 */
export async function importIntake(
  ledger: Ledger,
  store: AttachmentStore,
  { bundle, plan }: Pick<ReadyIntake, 'bundle' | 'plan'>,
  actorId: string,
): Promise<Result<IntakeDone, CommitFailure | AttachmentNotKept>> {
  const kept = await keepFiles(store, listFilesToKeep(bundle, plan))
  if (!kept.ok) return kept
  const done = await commitIntake(ledger, plan, actorId)
  const list = parseRevocationList(bundle.info.revoked ?? '')
  if (!done.ok || list === undefined) return done
  const revoked = await commitRevocationList(ledger, list, bundle.info.fromOffice, bundle.info.createdAt, actorId)
  return revoked.ok ? done : revoked
}
