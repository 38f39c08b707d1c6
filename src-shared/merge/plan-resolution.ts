import { z } from 'zod'
import {
  recordToCase,
  registrationSchema,
  submissionSchema,
  instructionSchema,
  assignmentOrderSchema,
  approvalSchema,
  feedbackSchema,
  type Case,
} from '../case/case'
import type { ConsentGiven, WrittenConsent } from '../case/consent'
import { planConsent, type ConsentSurroundings } from '../case/plan-consent'
import { replyDraftSchema } from '../case/reply-draft'
import { parseSerialNumber } from '../case/serial-number'
import { stageSchema, type Stage } from '../case/stage'
import { stagesReachable, stepsBetween } from '../case/stage-transitions'
import { findDayDisorder, type DatedStep, type DayDisorder } from '../case/step-days'
import type { StepRefused } from '../case/step-refused'
import { isConsentStep, stepRules, type MovingStep } from '../case/step-rules'
import { numberingSchema } from '../numbering/numbering-record'
import { departmentSchema, officeSchema, personSchema, type Person, type Role } from '../office/office'
import { canonicalJson } from '../prelude/canonical-json'
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
  /** Words that were reviewed are decided by consent alone, and this is none: said as of 审阅. */
  | { readonly type: 'ConsentRefused'; readonly why: StepRefused }
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
  /** The leader's consent, where `needsConsent`. */
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
  const needs = rolesToDecide(now, one)
  if (!around.actor.roles.some((role) => needs.includes(role))) return fail({ type: 'ResolutionRoleMissing', needs })
  return now.kind === 'void' ? decideVoid(record, choice) : decideField(record, now, one, choice, around)
}

const conflictName = (conflict: Conflict): string => (conflict.kind === 'void' ? ' void' : conflict.field)
const refsOf = (conflict: Conflict): unknown =>
  conflict.kind === 'void'
    ? [conflict.marks.map(({ ref }) => ref), conflict.unseen]
    : conflict.sides.map(({ ref }) => ref)

const office: readonly Role[] = ['registrar', 'admin']
const reviewed: ReadonlySet<Stage> = new Set(['approved', 'closed'])

/** Whether deciding is a leader's consent: what was approved must not become other words without it. */
export const needsConsent = (conflict: Conflict, one: Case | undefined): boolean =>
  conflict.kind === 'field' &&
  conflict.of === 'case' &&
  conflict.field.startsWith('reply.') &&
  one !== undefined &&
  reviewed.has(one.stage)

/** Who may decide: whoever may write the field in the ordinary way, and who keeps the ledger. */
export function rolesToDecide(conflict: Conflict, one: Case | undefined): readonly Role[] {
  if (conflict.kind === 'void' || conflict.of !== 'case') return office
  if (conflict.field.startsWith('reply.'))
    return needsConsent(conflict, one)
      ? [...stepRules.approve.roles, ...stepRules.approve.recordedBy]
      : [...stepRules.draft.roles, 'admin']
  if (conflict.field === 'instruction') return [...stepRules.instruct.roles, ...stepRules.instruct.recordedBy, 'admin']
  if (conflict.field === 'approval') return ['reviewer', 'admin']
  return conflict.field === 'assignment' || conflict.field === 'stage'
    ? ['registrar', 'supervisor', 'reviewer', 'admin']
    : office
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
  const consent = decideConsent(conflict, one, around)
  if (!consent.ok) return consent
  const target = { of: record.of, id: record.id }
  const write: KnownOp = { op: 'set', ...target, field, value, saw: sides.map(({ ref }) => ref) }
  if (record.of !== 'case') return ok([write])
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
        field,
        written: choice.choice === 'new',
        value,
        aside,
        ...(consent.value === undefined ? {} : { consent: consent.value }),
      },
    },
  ])
}

/** The consent under which approved words are decided; undefined where none is needed. */
function decideConsent(
  conflict: Conflict,
  one: Case | undefined,
  around: ResolutionSurroundings,
): Result<WrittenConsent | undefined, ResolutionRefused> {
  if (one === undefined || !needsConsent(conflict, one)) return ok(undefined)
  if (around.consent === undefined) return fail({ type: 'ConsentRefused', why: { type: 'OwnHandMissing' } })
  const planned = planConsent('approve', around.consent, one, around)
  return planned.ok ? planned : fail({ type: 'ConsentRefused', why: planned.failure })
}

/** What would be out of order in the case's days if the field held this value, and is in order or undecided as it is. */
function findNewDisorder(record: LedgerRecord, field: string, value: unknown): DayDisorder | undefined {
  const [head] = standsUnder(record.registers, field) ?? []
  if (head === undefined) return undefined
  const heads = { ...record.registers, [field]: [{ ...head, value }] }
  const settled = recordToCase({ ...record, registers: heads })
  const step = stepOfField.get(field)
  return settled === undefined
    ? undefined
    : findDayDisorder(settled).find((found) => found.step === step || found.after.step === step)
}

const stepOfField: ReadonlyMap<string, DatedStep> = new Map([
  ['registration', 'register'],
  ['submission', 'submit'],
  ['instruction', 'instruct'],
  ['assignment', 'assign'],
  ['approval', 'approve'],
  ['feedback', 'feed-back'],
])

function refuseValue(
  record: LedgerRecord,
  conflict: Extract<Conflict, { kind: 'field' }>,
  one: Case | undefined,
  choice: ResolutionChoice,
  value: unknown,
  around: ResolutionSurroundings,
): ResolutionRefused | undefined {
  const { of, field, sides } = conflict
  const schema = schemaOf(of, field)
  if (of === 'case' && choice.choice === 'new' && leadersFields.has(field)) return { type: 'ConsentNotWritten', field }
  // A side may be of a newer program's making and is taken as it stands; what is written here has to be readable here.
  if (choice.choice === 'new' && (schema === undefined || !schema.safeParse(value).success))
    return { type: 'ValueMalformed', field }
  if (of !== 'case' || one === undefined) return undefined
  const disorder = choice.choice === 'new' ? findNewDisorder(record, field, value) : undefined
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

const leadersFields: ReadonlySet<string> = new Set(['instruction', 'approval'])

/** Where a stage conflict of this case may be settled by this person. */
export function stagesToSettle(sides: readonly Stage[], one: Case, actor: Person): Stage[] {
  return stagesReachable(sides).filter((stage) => refuseStage(stage, sides, one, actor) === undefined)
}

/** What must have been done, on one PC or the other, before a case can stand at a stage. */
const doneBefore: { readonly [S in Stage]: string | undefined } = {
  received: undefined,
  registered: 'registration',
  submitted: 'submission',
  instructed: 'instruction',
  handling: 'assignment',
  'in-review': 'assignment',
  approved: 'approval',
  closed: 'feedback',
}

function wasDone(stage: Stage, { written }: Case): boolean {
  const field = doneBefore[stage]
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
  stepsInto(sides, stage).some(
    (step) => !isConsentStep(step) && actor.roles.some((role) => stepRules[step].roles.includes(role)),
  )

const stepsInto = (sides: readonly Stage[], stage: Stage): MovingStep[] =>
  sides.flatMap((side) => stepsBetween(side, stage))

const serialText = z.string().refine((text) => parseSerialNumber(text) !== undefined)

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['case/stage', stageSchema],
  ['case/ledgerNumber', serialText],
  ['case/registration', registrationSchema],
  ['case/submission', submissionSchema],
  ['case/instruction', instructionSchema],
  ['case/assignment', assignmentOrderSchema],
  ['case/approval', approvalSchema],
  ['case/feedback', feedbackSchema],
  ['office/profile', officeSchema],
  ['office/numbering', numberingSchema],
  ['department/profile', departmentSchema.omit({ id: true })],
  ['person/profile', personSchema.omit({ id: true })],
])

function schemaOf(of: string, field: string): z.ZodType | undefined {
  const replyField =
    of === 'case' && field.startsWith('reply.')
      ? replyDraftSchema.keyof().safeParse(field.slice('reply.'.length)).data
      : undefined
  return replyField === undefined ? schemas.get(`${of}/${field}`) : replyDraftSchema.shape[replyField]
}
