import { parseStoredKeys } from '#shared/bundle/locked-keys'
import { fail, type Result } from '#shared/prelude/result'
import { replicaOf } from '#shared/replica/replica-file'
import { callHost } from '../host/call-host'
import { commitFromView, commitSalvage } from '../ledger-store/commit/commit-salvage'
import type { ReplacementFailure } from '../ledger-store/commit/commit-replacement'
import { surveyRecovery, type RecoverySurvey, type SurveyFailure } from '../ledger-store/opening/survey-recovery'
import { hostReplacement } from './host-journal'
import { letGoOfLoss } from './ledger-loss'
import { renewReplica, type ReplicaUnwritable } from './own-replica'
import { systemClock } from '../prelude/system-clock'

export type RecoveryFailure =
  | { readonly at: 'journal'; readonly failure: ReplacementFailure }
  /** No new number could be put on the disk, so nothing was begun under it. */
  | { readonly at: 'replica'; readonly failure: ReplicaUnwritable }
  /** Whose PC this is cannot be read. */
  | { readonly at: 'keys' }

/** Looks at what is left of a ledger that will not open. Changes nothing. */
export function surveyDesk(): Promise<Result<RecoverySurvey, SurveyFailure>> {
  return surveyRecovery({ salvage: (fromByte, maxBytes) => callHost('journal.salvage', { fromByte, maxBytes }) })
}

/** Writes the journal anew from a view that is whole; the damaged one is kept aside. Start over afterwards. */
export async function rewriteDesk({ plan }: RecoverySurvey): Promise<Result<unknown, RecoveryFailure>> {
  if (plan.fromView === undefined) throw new Error('the view is not whole')
  const written = await commitFromView(hostReplacement, plan.fromView)
  return written.ok ? written : fail({ at: 'journal', failure: written.failure })
}

/**
 * Puts everything that is proved into a new journal, under a new number of this PC: what was lost may have been its own
 * last acts, and their numbers may stand on other PCs. The damaged journal is kept aside. Start over afterwards.
 */
export async function salvageDesk(survey: RecoverySurvey): Promise<Result<unknown, RecoveryFailure>> {
  const [keysRead, app] = await Promise.all([callHost('keys.read', {}), callHost('app.info', {})])
  const stored = keysRead.ok ? parseStoredKeys(keysRead.value.text) : undefined
  if (stored?.ok !== true || !app.ok) return fail({ at: 'keys' })
  // Locked keys tell whose they are without being opened.
  const { deviceId } = stored.value.kind === 'plain' ? stored.value.keys : stored.value.locked
  const { folded, apart } = survey.plan.salvage
  const replicas = [...new Set([...folded, ...apart].map(({ commit }) => String(commit.replica)))]
  const renewed = await renewReplica({ deviceId, machine: app.value.machine, replicas }, 'journal-salvaged')
  if (!renewed.ok) return fail({ at: 'replica', failure: renewed.failure })
  const written = await commitSalvage(hostReplacement, survey, {
    replica: replicaOf(renewed.value),
    at: systemClock.now(),
  })
  if (!written.ok) return fail({ at: 'journal', failure: written.failure })
  // What could not be salvaged is on record in the new journal.
  await letGoOfLoss(deviceId)
  return written
}
