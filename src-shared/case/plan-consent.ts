import { holdsAny } from '../office/office'
import { fail, ok, type Result } from '../prelude/result'
import type { Case } from './case'
import type { StepSurroundings } from './case-step'
import type { ConsentGiven, WrittenConsent } from './consent'
import { hasHandled } from './reply-hands'
import { consentRule, judgeConsentWays } from './step-barrier'
import type { StepRefused } from './step-refused'
import { rolesOf, type ConsentStep } from './step-tables'

/** Whose hand it is, and who could have signed. */
export type ConsentSurroundings = Pick<StepSurroundings, 'actor' | 'people' | 'isSample'>

/** The mark that a consent leaves in the ledger, or why it is none: neither the person's own, nor recorded from a named paper. */
export function planConsent(
  step: ConsentStep,
  given: ConsentGiven,
  one: Case,
  around: ConsentSurroundings,
): Result<WrittenConsent, StepRefused> {
  const ways = judgeConsentWays(step, one, around.actor)
  const shut = ways[given.way]
  if (shut !== undefined) return fail(shut)
  return given.way === 'self' ? planOwnHand(given, around) : planRecorded(step, given, one, around)
}

function planOwnHand(
  { hand }: Extract<ConsentGiven, { way: 'self' }>,
  { actor, isSample = false }: ConsentSurroundings,
): Result<WrittenConsent, StepRefused> {
  if (hand.personId !== actor.id || (hand.by === 'sample' && !isSample)) return fail({ type: 'OwnHandMissing' })
  return ok({ way: 'self', of: actor.id, by: hand.by })
}

function planRecorded(
  step: ConsentStep,
  { of, place, scans }: Extract<ConsentGiven, { way: 'recorded' }>,
  one: Case,
  { actor, people }: ConsentSurroundings,
): Result<WrittenConsent, StepRefused> {
  const roles = rolesOf(step)
  const { toReply } = consentRule(step)
  // Their own hand is asked for its PIN; a seat that somebody else took must not do without it by recording.
  if (of === actor.id) return fail({ type: 'RecordsOwnConsent' })
  const signer = people.get(of)
  const places = signer === undefined ? [] : [signer, ...(signer.covering ?? [])]
  const able = places.filter((as) => holdsAny(as, roles))
  if (signer?.active !== true || able.length === 0)
    return fail({ type: 'SignerUnsuitable', personId: of, needs: roles })
  if (toReply && (hasHandled(one, signer) || able.every((as) => hasHandled(one, as))))
    return fail({ type: 'SignerIsHandler', personId: of })
  if (place.trim() === '' && scans.length === 0) return fail({ type: 'PaperUnnamed' })
  return ok({ way: 'recorded', of, recordedBy: actor.id, place: place.trim(), attachments: [...scans] })
}
