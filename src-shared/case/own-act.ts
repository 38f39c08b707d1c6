import type { Person } from '../office/office'
import { canonicalJson } from '../prelude/canonical-json'
import { fail, ok, type Result } from '../prelude/result'
import type { ActDefinition } from './acts/define-act'
import { consentSchema } from './consent'
import { uncoverFields } from './private-text'
import type { CaseEntry } from './read-entries'
import type { StepGround } from './step-ground'
import type { StepRefused } from './step-refused'

/** One field of an act, before and after a correction. */
export type FieldCorrection = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** Who took a step may correct it and take it back, and so may an administrator. */
export const mayCorrect = ({ by }: Pick<CaseEntry, 'by'>, actor: Person): boolean =>
  by === actor.id || actor.roles.includes('admin')

/**
 * The entry that may be corrected or taken back by this person, or why not. Of several that one commit wrote (反馈 with its 办结)
 * that of the act named, the first where none is.
 */
export function findOwnEntry(
  ref: string,
  { one, around, trade }: StepGround,
  act?: string,
): Result<CaseEntry, StepRefused> {
  const isCorrectable = ({ written }: CaseEntry): boolean => (trade.actOf(written.act)?.correctable.length ?? 0) > 0
  const entry = one.entries.find(
    (other) => other.ref === ref && isCorrectable(other) && (act === undefined || other.act.act === act),
  )
  if (entry === undefined) {
    const other = one.entries.find((each) => each.ref === ref)
    return fail(other === undefined ? { type: 'EntryGone' } : { type: 'EntryFixed', act: other.act.act })
  }
  if (entry.takenBack) return fail({ type: 'EntryGone' })
  return mayCorrect(entry, around.actor) ? ok(entry) : fail({ type: 'EntryNotYours', by: entry.by })
}

/** What of `to` differs from the act as it stands. */
export function listCorrections(
  { correctable }: Pick<ActDefinition, 'correctable'>,
  act: object,
  to: object,
): FieldCorrection[] {
  const [before, after] = [uncoverFields(act), uncoverFields(to)]
  return correctable
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.after !== null && canonicalJson(change.before) !== canonicalJson(change.after))
}

/** What of a leader's consent no correction changes: who gave it, and where they gave it themselves, what they said. */
export function fixedByConsent(act: object): readonly string[] {
  const consent = 'consent' in act ? consentSchema.safeParse(uncoverFields(act)['consent']).data : undefined
  if (consent === undefined) return []
  return consent.way === 'self' ? ['leaderId', 'text', 'comment', 'said', 'opinion', 'dueOn'] : ['leaderId']
}
