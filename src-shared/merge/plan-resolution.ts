import { z } from 'zod'
import { recordToCase, type Case } from '../case/case'
import type { ConsentGiven, WrittenConsent } from '../case/consent'
import { planConsent, type ConsentSurroundings } from '../case/plan-consent'
import { caseFields, fieldOf } from '../case/field-tables'
import { parseSerialNumber } from '../case/serial-number'
import { roundedField } from '../case/rounds'
import { stages, stageSchema, type Stage } from '../case/stage'
import { stagesReachable, stepsBetween } from '../case/stage-transitions'
import { findDayDisorder, type DatedStep, type DayDisorder } from '../case/step-days'
import type { StepRefused } from '../case/step-refused'
import { rolesToConsent } from '../case/step-barrier'
import {
  isConsentStep,
  movingStepOf,
  rolesOf,
  stepNames,
  stepOf,
  stepOfAct,
  type ConsentStep,
  type MovingStep,
} from '../case/step-tables'
import { asksLeader } from '../case/sides/plan-side'
import { sideRefOf, sideValueSchema } from '../case/sides/side-field'
import { numberingSchema } from '../numbering/numbering-record'
import { actsWithAny, coverSchema } from '../office/cover'
import { departmentSchema, officeSchema, holdsAny, personSchema, type Person, type Role } from '../office/office'
import { rotaWeekSchema } from '../office/rota'
import { villageSchema } from '../office/village'
import { canonicalJson } from '../prelude/canonical-json'
import { inOwnWords } from '../prelude/open-choice'
import { fail, ok, type Result } from '../prelude/result'
import type { CommitRef, KnownOp } from '../record/commit'
import { listConflicts, type Conflict } from '../record/list-conflicts'
import { standsUnder, type LedgerRecord } from '../record/ledger-record'

/** What a person decides about a conflict. */
export type ResolutionChoice =
  /** One of the sides as it stands, named by its write. */
  | { readonly choice: 'side'; readonly ref: CommitRef }
  /** Something else. */
  | { readonly choice: 'new'; readonly value: unknown }
  | { readonly choice: 'keep-void'; readonly reason: string }
  | { readonly choice: 'lift'; readonly reason: string }

/** Why nothing was decided. Nothing has changed; both sides still stand. */
export type ResolutionRefused =
  | { readonly type: 'ConflictDecided' }
  /** Another value came, or one was superseded, since the conflict was shown. */
  | { readonly type: 'ConflictMoved' }
  | { readonly type: 'ActorInactive' }
  | { readonly type: 'ResolutionRoleMissing'; readonly needs: readonly Role[] }
  /** What a leader's consent was given to is decided by consent alone, and this is none: said as of the step that it was given by. */
  | { readonly type: 'ConsentRefused'; readonly step: ConsentStep; readonly why: StepRefused }
  /** A leader's own words are chosen among, and never written for the leader. */
  | { readonly type: 'ConsentNotWritten'; readonly field: string }
  /** Whether the case is voided at all has to be decided before its fields. */
  | { readonly type: 'VoidFirst' }
  | { readonly type: 'ReasonMissing' }
  | { readonly type: 'ValueMalformed'; readonly field: string }
  | { readonly type: 'ValueTaken'; readonly number: string }
  /** A day written here that is before that of a step it rests on, or after that of one that rests on it. */
  | { readonly type: 'DaysOutOfOrder'; readonly disorder: DayDisorder }
  /** `allowed` are the stages on which the case may be settled; 'unwritten' when what the stage stands for was never done. */
  | {
      readonly type: 'StageNotAllowed'
      readonly stage: Stage
      readonly allowed: readonly Stage[]
      readonly why: 'unreachable' | 'unwritten' | 'not-yours' | 'consent'
    }

export interface ResolutionSurroundings extends ConsentSurroundings {
  /** The leader's consent, where there is a `consentToDecide`. */
  readonly consent?: ConsentGiven
  /** Whether another case bears the number. */
  readonly ledgerNumberTaken: (number: string) => boolean
}

/**
 * Decides a conflict as it was shown: an ordinary write that has seen all sides, so that every PC that gets it has one side
 * less to show and none can come back. On a case the timeline tells what was chosen and what was put aside. Pure.
 */
export function planResolution(
  record: LedgerRecord,
  shown: Conflict,
  choice: ResolutionChoice,
  around: ResolutionSurroundings,
): Result<KnownOp[], ResolutionRefused> {
  const now = listConflicts(record).find((conflict) => conflictName(conflict) === conflictName(shown))
  if (now === undefined) return fail({ type: 'ConflictDecided' })
  if (canonicalJson(refsOf(now)) !== canonicalJson(refsOf(shown))) return fail({ type: 'ConflictMoved' })
  if (!around.actor.active) return fail({ type: 'ActorInactive' })
  const one = record.of === 'case' ? recordToCase(record) : undefined
  const picked = pickedBy(now, choice)
  const needs = rolesToDecide(now, one, picked)
  // A consent is given in the place of who is away, too (代班); what else is decided here is decided in one's own right.
  const holds = consentToDecide(now, one, picked) === undefined ? holdsAny : actsWithAny
  if (!holds(around.actor, needs)) return fail({ type: 'ResolutionRoleMissing', needs })
  return now.kind === 'void' ? decideVoid(record, choice) : decideField(record, now, one, choice, around)
}

const conflictName = (conflict: Conflict): string => (conflict.kind === 'void' ? ' void' : conflict.field)
const refsOf = (conflict: Conflict): unknown =>
  conflict.kind === 'void'
    ? [conflict.marks.map(({ ref }) => ref), conflict.unseen]
    : conflict.sides.map(({ ref }) => ref)

const office: readonly Role[] = ['registrar', 'admin']
const reviewed: ReadonlySet<Stage> = new Set(['approved', 'closed'])

/** What a choice takes as it stands; undefined of what is written anew, and of a side that is not there. */
const pickedBy = (conflict: Conflict, choice: ResolutionChoice): unknown =>
  conflict.kind === 'field' && choice.choice === 'side'
    ? conflict.sides.find(({ ref }) => ref === choice.ref)?.value
    : undefined

/**
 * The step by whose consent a conflict is decided so, undefined where it needs none: what was approved must not become other words without
 * a leader, and an answer that is a leader's to give (延期, 挂件 …) is picked among two as it is given, by the leader's hand.
 */
export function consentToDecide(conflict: Conflict, one: Case | undefined, picked?: unknown): ConsentStep | undefined {
  if (conflict.kind !== 'field' || conflict.of !== 'case' || one === undefined) return undefined
  const { field, round } = roundedField(conflict.field)
  // What a round ended with was approved, whatever is done in a later one.
  if (field.startsWith('reply.')) return reviewed.has(one.stage) || round < one.round ? 'approve' : undefined
  const ask = sideRefOf(field)
  const asked = ask === undefined ? undefined : one.entries.find(({ ref }) => ref === ask)
  return asked !== undefined && asksLeader(asked.act) ? consentStepOf(picked) : undefined
}

/** The step that is a leader's consent and gave such an answer. */
function consentStepOf(answer: unknown): ConsentStep | undefined {
  const step = stepOfAct(sideValueSchema.safeParse(answer).data?.act ?? '')?.step
  return step !== undefined && isConsentStep(step) ? step : undefined
}

/** Who may decide: whoever may write the field in the ordinary way, and who keeps the ledger. */
export function rolesToDecide(conflict: Conflict, one: Case | undefined, picked?: unknown): readonly Role[] {
  if (conflict.kind === 'void' || conflict.of !== 'case') return office
  const consent = consentToDecide(conflict, one, picked)
  if (consent !== undefined) return rolesToConsent(consent)
  return fieldOf(conflict.field)?.deciders ?? office
}

function decideVoid(record: LedgerRecord, choice: ResolutionChoice): Result<KnownOp[], ResolutionRefused> {
  if (choice.choice !== 'keep-void' && choice.choice !== 'lift') return fail({ type: 'ValueMalformed', field: 'void' })
  const reason = choice.reason.trim()
  if (reason === '') return fail({ type: 'ReasonMissing' })
  const keeps = choice.choice === 'keep-void'
  const target = { of: record.of, id: record.id }
  const mark: KnownOp = { op: keeps ? 'void' : 'lift', ...target, reason, saw: [...record.commits] }
  const told: KnownOp = {
    op: 'append',
    ...target,
    field: 'acts',
    value: { act: 'settled', field: 'void', written: false, value: keeps ? 'void' : 'lift', aside: [reason] },
  }
  return ok(record.of === 'case' ? [mark, told] : [mark])
}

function decideField(
  record: LedgerRecord,
  conflict: Extract<Conflict, { kind: 'field' }>,
  one: Case | undefined,
  choice: ResolutionChoice,
  around: ResolutionSurroundings,
): Result<KnownOp[], ResolutionRefused> {
  const { field, sides } = conflict
  if (choice.choice !== 'side' && choice.choice !== 'new') return fail({ type: 'ValueMalformed', field })
  if (listConflicts(record).some(({ kind }) => kind === 'void')) return fail({ type: 'VoidFirst' })
  const side = choice.choice === 'side' ? sides.find(({ ref }) => ref === choice.ref) : undefined
  if (choice.choice === 'side' && side === undefined) return fail({ type: 'ConflictMoved' })
  // To choose what nobody can read would settle nothing.
  if (side !== undefined && conflict.unreadable?.includes(side.ref) === true)
    return fail({ type: 'ValueMalformed', field })
  const value = choice.choice === 'new' ? choice.value : side?.value
  const refused = refuseValue(record, conflict, one, choice, value, around)
  if (refused !== undefined) return fail(refused)
  const consent = decideConsent(consentToDecide(conflict, one, value), one, around)
  if (!consent.ok) return consent
  const target = { of: record.of, id: record.id }
  const write: KnownOp = { op: 'set', ...target, field, value, saw: sides.map(({ ref }) => ref) }
  if (record.of !== 'case') return ok([write])
  const { round } = roundedField(field)
  const aside = [...new Map(sides.map((other) => [canonicalJson(other.value), other.value])).entries()]
    .filter(([text]) => text !== canonicalJson(value))
    .map(([, other]) => other)
  return ok([
    write,
    {
      op: 'append',
      ...target,
      field: 'acts',
      value: {
        act: 'settled',
        ...(round === 1 ? {} : { round }),
        field,
        written: choice.choice === 'new',
        value,
        aside,
        ...(consent.value === undefined ? {} : { consent: consent.value }),
      },
    },
  ])
}

/** The consent under which it is decided; undefined where none is needed. */
function decideConsent(
  step: ConsentStep | undefined,
  one: Case | undefined,
  around: ResolutionSurroundings,
): Result<WrittenConsent | undefined, ResolutionRefused> {
  if (one === undefined || step === undefined) return ok(undefined)
  if (around.consent === undefined) return fail({ type: 'ConsentRefused', step, why: { type: 'OwnHandMissing' } })
  const planned = planConsent(step, around.consent, one, around)
  return planned.ok ? planned : fail({ type: 'ConsentRefused', step, why: planned.failure })
}

/** What would be out of order in the case's days if the field held this value, and is in order or undecided as it is. */
function findNewDisorder(record: LedgerRecord, field: string, value: unknown): DayDisorder | undefined {
  const [head] = standsUnder(record.registers, field) ?? []
  if (head === undefined) return undefined
  const heads = { ...record.registers, [field]: [{ ...head, value }] }
  const settled = recordToCase({ ...record, registers: heads })
  const step = stepOfField(roundedField(field).field)
  return settled === undefined
    ? undefined
    : findDayDisorder(settled).find((found) => found.step === step || found.after.step === step)
}

/** The step of the main line that brings a field. */
function stepOfField(field: string): DatedStep | undefined {
  const step = stepNames.find((name) => stepOf(name).act?.brings?.field === field)
  return step === undefined ? undefined : movingStepOf(stepOf(step).act?.act ?? '')
}

function refuseValue(
  record: LedgerRecord,
  conflict: Extract<Conflict, { kind: 'field' }>,
  one: Case | undefined,
  choice: ResolutionChoice,
  value: unknown,
  around: ResolutionSurroundings,
): ResolutionRefused | undefined {
  const { of, sides } = conflict
  const { field } = of === 'case' ? roundedField(conflict.field) : conflict
  const schema = schemaOf(of, field)
  if (of === 'case' && choice.choice === 'new' && isLeaders(field)) return { type: 'ConsentNotWritten', field }
  // A side may be of a newer program's making and is taken as it stands; what is written here has to be readable here.
  if (choice.choice === 'new' && (schema === undefined || !inOwnWords(schema).safeParse(value).success))
    return { type: 'ValueMalformed', field }
  if (of !== 'case' || one === undefined) return undefined
  const disorder = choice.choice === 'new' ? findNewDisorder(record, conflict.field, value) : undefined
  if (disorder !== undefined) return { type: 'DaysOutOfOrder', disorder }
  if (field === 'ledgerNumber' && typeof value === 'string' && around.ledgerNumberTaken(value))
    return { type: 'ValueTaken', number: value }
  if (field !== 'stage') return undefined
  const stage = stageSchema.safeParse(value).data
  return stage === undefined
    ? { type: 'ValueMalformed', field }
    : refuseStage(
        stage,
        sides.flatMap((side) => stageSchema.safeParse(side.value).data ?? []),
        one,
        around.actor,
      )
}

/** What a leader said is chosen among, and never written for the leader. */
const isLeaders = (field: string): boolean => fieldOf(field)?.parts?.['consent'] !== undefined

/** Where a stage conflict of this case may be settled by this person. */
export function stagesToSettle(sides: readonly Stage[], one: Case, actor: Person): Stage[] {
  return stagesReachable(sides).filter((stage) => refuseStage(stage, sides, one, actor) === undefined)
}

/** What must have been done, on one PC or the other, before a case can stand at a stage: the last that is brought on the way there. */
const doneBefore = (stage: Stage): string | undefined =>
  caseFields
    .flatMap(({ field, since }) => (since === undefined ? [] : [{ field, since: stages.indexOf(since) }]))
    .filter(({ since }) => since <= stages.indexOf(stage))
    .sort((a, b) => a.since - b.since)
    .at(-1)?.field

function wasDone(stage: Stage, { written }: Case): boolean {
  const field = doneBefore(stage)
  return field === undefined || written.includes(field)
}

function refuseStage(stage: Stage, sides: readonly Stage[], one: Case, actor: Person): ResolutionRefused | undefined {
  if (sides.includes(stage)) return undefined
  const allowed = (): Stage[] =>
    stagesReachable(sides).filter(
      (other) => sides.includes(other) || (wasDone(other, one) && mayLead(sides, other, actor)),
    )
  if (!stagesReachable(sides).includes(stage))
    return { type: 'StageNotAllowed', stage, allowed: allowed(), why: 'unreachable' }
  if (!wasDone(stage, one)) return { type: 'StageNotAllowed', stage, allowed: allowed(), why: 'unwritten' }
  if (mayLead(sides, stage, actor)) return undefined
  const why = stepsInto(sides, stage).every(isConsentStep) ? 'consent' : 'not-yours'
  return { type: 'StageNotAllowed', stage, allowed: allowed(), why }
}

/** Settling a stage one step on is taking that step: by who may take it, and a leader's consent is not to be had that way. */
const mayLead = (sides: readonly Stage[], stage: Stage, actor: Person): boolean =>
  stepsInto(sides, stage).some((step) => !isConsentStep(step) && holdsAny(actor, rolesOf(step)))

const stepsInto = (sides: readonly Stage[], stage: Stage): MovingStep[] =>
  sides.flatMap((side) => stepsBetween(side, stage))

const serialText = z.string().refine((text) => parseSerialNumber(text) !== undefined)

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['office/profile', officeSchema],
  ['office/numbering', numberingSchema],
  ['department/profile', departmentSchema.omit({ id: true })],
  ['person/profile', personSchema.omit({ id: true })],
  ['village/profile', villageSchema.omit({ id: true })],
  ['cover/profile', coverSchema.omit({ id: true })],
  ['rota/profile', rotaWeekSchema.omit({ monday: true })],
])

/** What is written here has to be readable here; a 台账号 has to be one besides. */
function schemaOf(of: string, field: string): z.ZodType | undefined {
  if (of !== 'case') return schemas.get(`${of}/${field}`)
  if (field === 'ledgerNumber') return serialText
  // The centre's sheet is the centre's to write.
  return field === 'sheet' ? undefined : fieldOf(field)?.schema
}
