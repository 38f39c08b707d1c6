import { Dexie } from 'dexie'
import type { JournalTail } from '#shared/journal/journal-frame'
import type { Instant } from '#shared/prelude/instant'
import type { Result } from '#shared/prelude/result'
import { logCommit, type LoggedCommit, type ReplicaId } from '#shared/record/commit'
import type { JournalContent } from '#shared/recovery/plan-recovery'
import { commitReplacement, type ReplacementFailure, type ReplacementPort } from './commit-replacement'
import { LedgerDatabase } from '../view/ledger-database'
import type { RecoverySurvey } from '../opening/survey-recovery'

/** Writes the journal anew as the view tells it. Nothing is added: afterwards it holds what it held before it was damaged. */
export function commitFromView(
  port: ReplacementPort,
  content: JournalContent,
): Promise<Result<JournalTail, ReplacementFailure>> {
  return commitReplacement(
    port,
    [...content.folded, ...content.apart].map(({ line }) => line),
  )
}

export interface SalvageAct {
  /** The number that this PC has taken for what follows: what was lost may have been its own last acts. */
  readonly replica: ReplicaId
  readonly at: Instant
}

/**
 * Writes a new journal of all that is proved, and on record at its end that this was done and what was not proved. The view,
 * of which it holds every line that is sound, is removed, to be folded anew.
 */
export async function commitSalvage(
  port: ReplacementPort,
  { plan, damagedBytes }: RecoverySurvey,
  act: SalvageAct,
  name?: string,
): Promise<Result<JournalTail, ReplacementFailure>> {
  const { folded, apart } = plan.salvage
  const recorded = composeSalvageAct(act, {
    damagedBytes,
    kept: folded.length,
    waiting: plan.waiting,
    apart: apart.length - plan.waiting,
  })
  const written = await commitReplacement(
    port,
    [...folded, ...apart, recorded].map(({ line }) => line),
  )
  if (written.ok) await Dexie.delete(new LedgerDatabase(name).name)
  return written
}

function composeSalvageAct({ replica, at }: SalvageAct, value: Readonly<Record<string, number>>): LoggedCommit {
  return logCommit({
    v: 1,
    replica,
    seq: 1,
    prev: '',
    at,
    by: 'system',
    ops: [{ op: 'set', of: 'salvage', id: replica, field: 'journal', value, saw: [] }],
  })
}
