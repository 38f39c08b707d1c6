import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import { parseRevocationList } from '#shared/bundle/revocation-list'
import { ok, type Result } from '#shared/prelude/result'
import type { Desk } from '../../desk/desk'
import type { CommitFailure } from '../../ledger-store/commit/ledger'
import { commitRevocationList } from '../../ledger-store/commit/commit-revocations'
import { readRevocationPlan } from '../../ledger-store/read/read-revocations'

/** Takes in the sender's list of its withdrawn keys, before anything else of its bundle. Answers how many cards lost their trust by it. */
export async function takeRevocations(
  { ledger, clock, settings }: Pick<Desk, 'ledger' | 'clock' | 'settings'>,
  { info }: Pick<VerifiedBundle, 'info'>,
): Promise<Result<number, CommitFailure>> {
  const list = info.revoked === undefined ? undefined : parseRevocationList(info.revoked)
  if (list === undefined) return ok(0)
  const plan = await readRevocationPlan(ledger.database, list, info.fromOffice)
  const done = await commitRevocationList(ledger, list, info.fromOffice, clock.now(), settings.actorId)
  return done.ok ? ok(plan.type === 'apply' ? plan.cardIds.length : 0) : done
}
