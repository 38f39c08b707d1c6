import { canonicalJson } from '../prelude/canonical-json'
import type { LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import { consentOfAct, dayOfAct } from './act'
import type { Case } from './case'
import type { StepOf, StepSurroundings } from './case-step'
import {
  correctableFields,
  dayOfCorrection,
  isCorrectable,
  isMovingAct,
  mayCorrect,
  stepOfAct,
  type CorrectableAct,
  type WrittenCorrection,
} from './correctable'
import { entryField, homeOfAct, isHomed, type CaseEntry } from './read-entries'
import type { Planned, StepGround } from './step-ground'
import {
  refuseBlank,
  refuseCorrectedDay,
  refuseDay,
  refuseInnerDue,
  refuseLeader,
  refuseOfficial,
  refuseOrder,
  refuseSerial,
  refuseTaken,
  refuseYear,
} from './step-refusals'
import { uncoverFields } from './private-text'
import { parseProvisional } from '../numbering/provisional-number'
import type { StepRefused } from './step-refused'

/** One field of an act, before and after a correction. */
export type FieldCorrection = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The entry that may be corrected or taken back by this person, or why not. */
export function findOwnEntry(ref: string, { one, around }: StepGround): Result<CaseEntry, StepRefused> {
  const entry = one.entries.find((other) => other.ref === ref && isCorrectable(other.written))
  if (entry === undefined) {
    const other = one.entries.find((each) => each.ref === ref)
    return fail(other === undefined ? { type: 'EntryGone' } : { type: 'EntryFixed', act: other.act.act })
  }
  if (entry.takenBack) return fail({ type: 'EntryGone' })
  return mayCorrect(entry, around.actor) ? ok(entry) : fail({ type: 'EntryNotYours', by: entry.by })
}

/** 更正: writes what an entry should have said in the place where it counts, and an act that tells old, new and why. */
export function planCorrection({ entry: ref, to, reason }: StepOf<'correct'>, ground: StepGround): Planned {
  const { one, around, write } = ground
  const found = findOwnEntry(ref, ground)
  if (!found.ok) return found
  const entry = found.value
  const { act } = entry
  if (act.act !== to.act || !isCorrectable(act)) return fail({ type: 'EntryGone' })
  if (!entry.isStanding) return fail({ type: 'EntrySuperseded' })
  const field = isHomed(to.act) ? homeOfAct[to.act].field : entryField(entry.ref)
  if (one.conflicts.includes(field)) return fail({ type: 'CaseInConflict', fields: [field] })
  const changes = listCorrections(act, to)
  if (changes.length === 0) return fail({ type: 'NothingCorrected' })
  const refused =
    refuseConsentWords(act, changes) ?? refuseCorrection(to, act, one, around) ?? refuseBlank('correct', { reason })
  if (refused !== undefined) return refused
  const told = { act: 'corrected', entry: entry.ref, of: to.act, changes, reason: reason.trim() } as const
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]))
  if (to.act !== 'registered') return ok([write.set(field, { ...valueBefore(entry, one), ...after }), write.act(told)])
  const { ledgerNumber: number, ...registration } = after
  return ok([
    ...(number === undefined ? [] : [write.set('ledgerNumber', number)]),
    write.set(field, { ...uncoverFields(one.registration ?? {}), ...registration }),
    write.act(told),
  ])
}

/** What of `to` differs from the act as it stands. */
export function listCorrections(act: CorrectableAct, to: WrittenCorrection): FieldCorrection[] {
  const [before, after] = [uncoverFields(act), uncoverFields(to)]
  return correctableFields[to.act]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.after !== null && canonicalJson(change.before) !== canonicalJson(change.after))
}

/** What of a leader's consent no correction changes: who gave it, and where they gave it themselves, what they said. */
export function fixedByConsent(act: CorrectableAct): readonly string[] {
  const consent = consentOfAct(act)
  if (consent === undefined) return []
  return consent.way === 'self' ? ['leaderId', 'text', 'comment'] : ['leaderId']
}

function refuseConsentWords(act: CorrectableAct, changes: readonly FieldCorrection[]) {
  const fixed = fixedByConsent(act)
  return changes.some(({ field }) => fixed.includes(field)) ? fail({ type: 'ConsentFixed' } as const) : undefined
}

/** What stands where the correction is to be written, fields of newer programs with it. */
function valueBefore(entry: CaseEntry, one: Case): Readonly<Record<string, unknown>> {
  return uncoverFields(homeBefore(entry, one) ?? {})
}

function homeBefore({ act }: CaseEntry, one: Case): object | undefined {
  switch (act.act) {
    case 'submitted':
      return one.submission
    case 'instructed':
      return one.instruction
    case 'assigned':
      return one.assignment
    case 'approved':
      return one.approval
    case 'fed-back':
      return one.feedback
    default:
      return act
  }
}

/** The same rules as when the step was taken, on the case as if this step stood there corrected. */
function refuseCorrection(to: WrittenCorrection, act: CorrectableAct, one: Case, around: StepSurroundings) {
  const on = dayOfCorrection(to)
  return (
    (on === undefined || on === dayOfAct(act) ? undefined : refuseNewDay(to, on, one, around)) ??
    refuseRest(to, act, one, around)
  )
}

const refuseNewDay = (to: WrittenCorrection, on: LocalDate, one: Case, around: StepSurroundings) =>
  isMovingAct(to.act) ? refuseCorrectedDay(stepOfAct[to.act], on, one, around.today) : refuseDay(on, one, around.today)

function refuseRest(to: WrittenCorrection, act: CorrectableAct, one: Case, around: StepSurroundings) {
  switch (to.act) {
    case 'registered':
      return refuseBlank('correct', { summary: to.summary }) ?? refuseNumber(to, act, one, around)
    case 'submitted':
      return refuseLeader(to.leaderId, around) ?? refuseBlank('correct', { opinion: to.opinion })
    case 'instructed':
      return refuseLeader(to.leaderId, around) ?? refuseBlank('correct', { text: to.text })
    case 'assigned':
      return refuseAssigned(to, act, one, around)
    case 'noted':
      return refuseBlank('correct', { text: to.text })
    case 'contacted':
      return refuseBlank('correct', { said: to.said })
    case 'sent-back':
      return refuseBlank('correct', { comment: to.comment })
    case 'fed-back':
      return refuseStub(to, act, around)
    case 'sent-for-review':
    case 'approved':
      return undefined
  }
}

type Corrected<A extends CorrectableAct['act']> = Extract<WrittenCorrection, { act: A }>

/** A number stays for ever, but for one that is not of the year of its day. */
function refuseNumber(to: Corrected<'registered'>, act: CorrectableAct, one: Case, around: StepSurroundings) {
  const { ledgerNumber, registeredOn } = to
  if (one.ledgerNumber === '') return undefined
  if (act.act === 'registered' && ledgerNumber === one.ledgerNumber)
    return refuseYear(ledgerNumber, registeredOn, 'LedgerNumber')
  if (refuseYear(one.ledgerNumber, registeredOn, 'LedgerNumber') === undefined)
    return fail({ type: 'NumberUnchanged', number: one.ledgerNumber } as const)
  return (
    refuseYear(ledgerNumber, registeredOn, 'LedgerNumber') ??
    (parseProvisional(ledgerNumber) === undefined
      ? refuseOfficial(ledgerNumber, around)
      : refuseTaken(ledgerNumber, around))
  )
}

function refuseStub(to: Corrected<'fed-back'>, act: CorrectableAct, around: StepSurroundings) {
  const before = act.act === 'fed-back' ? act.stubNumber : ''
  if (to.stubNumber === before) return refuseYear(before, to.on, 'StubNumber')
  if (refuseYear(before, to.on, 'StubNumber') === undefined)
    return fail({ type: 'NumberUnchanged', number: before } as const)
  return (
    refuseSerial(to.stubNumber, 'StubNumber', around.stubNumberTaken) ?? refuseYear(to.stubNumber, to.on, 'StubNumber')
  )
}

function refuseAssigned(to: Corrected<'assigned'>, act: CorrectableAct, one: Case, around: StepSurroundings) {
  const before = act.act === 'assigned' ? act : undefined
  const sameOrder =
    before?.handlerId === to.handlerId &&
    before.departmentId === to.departmentId &&
    canonicalJson(before.assistingDepartmentIds) === canonicalJson(to.assistingDepartmentIds)
  // Who has left since the order was given need not be another person now.
  const refused = sameOrder ? undefined : refuseOrder(to, around)
  if (refused !== undefined) return refused
  if (one.approval?.reviewerId === to.handlerId)
    return fail({ type: 'HandlerReviewed', personId: to.handlerId } as const)
  return before?.dueOn === to.dueOn ? undefined : refuseInnerDue(to.dueOn, to.on ?? around.today, one, around)
}
