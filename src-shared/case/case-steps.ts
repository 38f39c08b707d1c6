import { assertNever } from '../prelude/assert-never'
import type { LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import type { Department, Person, Role } from '../office/office'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import type { Act, AttachmentUse, CallerView, ContactWay, FeedbackMethod, PaperFile, PaperKind } from './act'
import type { Case } from './case'
import { replyDraftSchema, type ReplyDraft } from './reply-draft'
import { replyGaps } from './reply-gaps'
import { parseSerialNumber } from './serial-number'
import type { Stage } from './stage'
import type { StepName, StepRefused } from './step-refused'

/** What a person wants to do to a case. */
export type CaseStep =
  | { readonly step: 'register'; readonly ledgerNumber: string; readonly registeredOn: LocalDate; readonly summary: string; readonly key: boolean }
  | { readonly step: 'submit'; readonly leaderId: string; readonly opinion: string }
  | { readonly step: 'instruct'; readonly leaderId: string; readonly text: string; readonly instructedOn: LocalDate }
  | { readonly step: 'assign'; readonly departmentId: string; readonly assistingDepartmentIds: readonly string[]; readonly handlerId: string; readonly dueOn: LocalDate; readonly requirement: string }
  | { readonly step: 'note'; readonly on: LocalDate; readonly text: string }
  | { readonly step: 'contact'; readonly on: LocalDate; readonly way: ContactWay; readonly said: string; readonly view: CallerView }
  | { readonly step: 'draft'; readonly reply: ReplyDraft }
  | { readonly step: 'send-for-review' }
  | { readonly step: 'approve'; readonly comment: string }
  | { readonly step: 'send-back'; readonly comment: string }
  | { readonly step: 'feed-back'; readonly stubNumber: string; readonly method: FeedbackMethod; readonly on: LocalDate }
  | { readonly step: 'record-print'; readonly paper: PaperKind }
  | { readonly step: 'record-save'; readonly paper: PaperKind; readonly as: PaperFile; readonly file: string }
  | { readonly step: 'record-attachment'; readonly name: string; readonly use: AttachmentUse }
  | { readonly step: 'record-export'; readonly bundleId: string; readonly file: string }
  | { readonly step: 'reveal'; readonly reason: string }

/** What deciding needs to know beside the case itself. */
export interface StepSurroundings {
  readonly actor: Person
  readonly today: LocalDate
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
  /** Whether another case already bears the number. */
  readonly ledgerNumberTaken: (number: string) => boolean
  readonly stubNumberTaken: (number: string) => boolean
}

interface Rule {
  readonly from: readonly Stage[]
  readonly roles: readonly Role[]
}

const afterRegistration: readonly Stage[] = ['registered', 'submitted', 'instructed', 'handling', 'in-review', 'approved', 'closed']
const anyStage: readonly Stage[] = ['received', ...afterRegistration]
const anyRole: readonly Role[] = ['registrar', 'handler', 'checker', 'supervisor', 'reviewer', 'admin']

/** Which stage each step starts from, and who may take it: 登记、呈报、交办、审阅、反馈制度 as one table. */
export const stepRules: { readonly [S in StepName]: Rule } = {
  register: { from: ['received'], roles: ['registrar'] },
  submit: { from: ['registered'], roles: ['registrar'] },
  // A leader writes on paper as often as on screen, so the registrar may enter the instruction in the leader's name.
  instruct: { from: ['submitted'], roles: ['registrar', 'supervisor', 'reviewer'] },
  assign: { from: ['instructed', 'handling'], roles: ['registrar', 'supervisor'] },
  note: { from: afterRegistration, roles: anyRole },
  contact: { from: afterRegistration, roles: anyRole },
  draft: { from: ['handling'], roles: ['registrar', 'handler', 'checker'] },
  'send-for-review': { from: ['handling'], roles: ['registrar', 'handler', 'checker'] },
  approve: { from: ['in-review'], roles: ['reviewer'] },
  'send-back': { from: ['in-review'], roles: ['reviewer'] },
  'feed-back': { from: ['approved'], roles: ['registrar'] },
  'record-print': { from: afterRegistration, roles: anyRole },
  'record-save': { from: afterRegistration, roles: anyRole },
  'record-attachment': { from: anyStage, roles: anyRole },
  'record-export': { from: ['closed'], roles: ['registrar'] },
  reveal: { from: anyStage, roles: anyRole },
}

/** A case struck out can still be looked at and printed, and that is on record like any other look. */
const ofVoided: readonly StepName[] = ['record-print', 'record-save', 'record-attachment', 'reveal']

/**
 * Decides one step of a case: the ops that record it, or why it cannot be taken now, by this person, in this way.
 * Pure: reads no clock and writes nothing.
 */
export function planCaseStep(record: LedgerRecord, one: Case, step: CaseStep, around: StepSurroundings): Result<KnownOp[], StepRefused> {
  const rule = stepRules[step.step]
  if (one.voids.length > 0 && !ofVoided.includes(step.step)) return fail({ type: 'CaseVoided' })
  if (!rule.from.includes(one.stage)) return fail({ type: 'StepNotNow', step: step.step, stage: one.stage })
  if (!around.actor.active) return fail({ type: 'ActorInactive' })
  if (!around.actor.roles.some((role) => rule.roles.includes(role))) return fail({ type: 'RoleMissing', step: step.step, needs: rule.roles })
  // An undecided conflict must not leave the office: nothing is approved or sent out over it.
  if (one.conflicts.length > 0 && ['approve', 'feed-back', 'record-export'].includes(step.step)) return fail({ type: 'CaseInConflict', fields: one.conflicts })
  return decide(record, one, step, around)
}

function decide(record: LedgerRecord, one: Case, step: CaseStep, around: StepSurroundings): Result<KnownOp[], StepRefused> {
  const write = writerFor(record)
  const { actor, today } = around
  switch (step.step) {
    case 'register': {
      const refused = refuseSerial(step.ledgerNumber, 'LedgerNumber', around.ledgerNumberTaken) ?? refuseDay(step.registeredOn, one, today) ?? refuseBlank(step.step, { summary: step.summary })
      const { registeredOn, summary, key, ledgerNumber } = step
      return refused ?? ok([write.set('ledgerNumber', ledgerNumber), write.set('registration', { registeredOn, summary, key }), write.stage('registered'), write.act({ act: 'registered', ledgerNumber, registeredOn, summary, key })])
    }
    case 'submit': {
      const { leaderId, opinion } = step
      const refused = refuseLeader(leaderId, around) ?? refuseBlank(step.step, { opinion })
      return refused ?? ok([write.set('submission', { leaderId, opinion }), write.stage('submitted'), write.act({ act: 'submitted', leaderId, opinion })])
    }
    case 'instruct': {
      const { leaderId, text, instructedOn } = step
      const refused = refuseLeader(leaderId, around) ?? refuseDay(instructedOn, one, today) ?? refuseBlank(step.step, { text })
      return refused ?? ok([write.set('instruction', { leaderId, text, instructedOn }), write.stage('instructed'), write.act({ act: 'instructed', leaderId, text, instructedOn })])
    }
    case 'assign': {
      const refused = refuseOrder(step, one, around)
      const { departmentId, handlerId, dueOn, requirement } = step
      const order = { departmentId, assistingDepartmentIds: [...step.assistingDepartmentIds], handlerId, dueOn, requirement }
      return refused ?? ok([write.set('assignment', order), write.stage('handling'), write.act({ act: 'assigned', ...order })])
    }
    case 'note':
      return refuseDay(step.on, one, today) ?? refuseBlank(step.step, { text: step.text }) ?? ok([write.act({ act: 'noted', on: step.on, text: step.text })])
    case 'contact': {
      const { on, way, said, view } = step
      return refuseDay(on, one, today) ?? refuseBlank(step.step, { said }) ?? ok([write.act({ act: 'contacted', on, way, said, view })])
    }
    case 'draft':
      return planDraft(write, one, step.reply, today)
    case 'send-for-review': {
      const gaps = replyGaps(one.reply)
      if (gaps.length > 0) return fail({ type: 'ReplyHasGaps', gaps })
      return ok([write.stage('in-review'), write.act({ act: 'sent-for-review' })])
    }
    case 'approve': {
      if (isHandler(one, actor)) return fail({ type: 'ReviewerIsHandler' })
      return ok([write.set('approval', { reviewerId: actor.id, comment: step.comment, on: today }), write.stage('approved'), write.act({ act: 'approved', comment: step.comment })])
    }
    case 'send-back': {
      if (isHandler(one, actor)) return fail({ type: 'ReviewerIsHandler' })
      return refuseBlank(step.step, { comment: step.comment }) ?? ok([write.stage('handling'), write.act({ act: 'sent-back', comment: step.comment })])
    }
    case 'feed-back': {
      const { stubNumber, method, on } = step
      const refused = refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ?? refuseDay(on, one, today)
      return refused ?? ok([write.set('feedback', { stubNumber, method, on }), write.stage('closed'), write.act({ act: 'fed-back', stubNumber, method, on })])
    }
    case 'record-print':
      return ok([write.act({ act: 'printed', paper: step.paper })])
    case 'record-save':
      return ok([write.act({ act: 'saved', paper: step.paper, as: step.as, file: step.file })])
    case 'record-attachment':
      return ok([write.act({ act: 'attachment-opened', name: step.name, use: step.use })])
    case 'record-export':
      return ok([write.act({ act: 'exported', bundleId: step.bundleId, file: step.file })])
    case 'reveal':
      return refuseBlank(step.step, { reason: step.reason }) ?? ok([write.act({ act: 'revealed', reason: step.reason })])
    default:
      return assertNever(step)
  }
}

/** 承办人与审核人不得为同一人: who handled the case or wrote any part of its reply does not review it. */
const isHandler = (one: Case, actor: Person): boolean => one.assignment?.handlerId === actor.id || one.drafterIds.includes(actor.id)

function planDraft(write: RecordWriter, one: Case, reply: ReplyDraft, today: LocalDate): Result<KnownOp[], StepRefused> {
  if (reply.investigatedOn !== '') {
    const refused = refuseDay(reply.investigatedOn, one, today)
    if (refused !== undefined) return refused
  }
  const changed = replyDraftSchema.keyof().options.filter((field) => JSON.stringify(reply[field]) !== JSON.stringify(one.reply[field]))
  if (changed.length === 0) return fail({ type: 'ReplyUnchanged' })
  return ok([...changed.map((field) => write.set(`reply.${field}`, reply[field])), write.act({ act: 'drafted', fields: changed })])
}

function refuseOrder(step: Extract<CaseStep, { step: 'assign' }>, one: Case, around: StepSurroundings) {
  const handler = around.people.get(step.handlerId)
  for (const departmentId of [step.departmentId, ...step.assistingDepartmentIds]) {
    if (around.departments.get(departmentId)?.active !== true) return fail({ type: 'DepartmentUnknown', departmentId } as const)
  }
  if (step.assistingDepartmentIds.includes(step.departmentId)) return fail({ type: 'LeadAssistsItself', departmentId: step.departmentId } as const)
  if (handler?.active !== true || !handler.roles.includes('handler')) return fail({ type: 'HandlerUnsuitable', personId: step.handlerId } as const)
  if (step.dueOn < around.today) return fail({ type: 'DeadlinePassed', dueOn: step.dueOn, today: around.today } as const)
  // Once the centre's limit has passed, any day from today on is better than none.
  const latest = one.sheet.dueOn > around.today ? one.sheet.dueOn : around.today
  if (step.dueOn > latest) return fail({ type: 'DeadlineAfterSheet', dueOn: step.dueOn, sheetDueOn: one.sheet.dueOn } as const)
  return undefined
}

function refuseLeader(personId: string, around: StepSurroundings) {
  const leader = around.people.get(personId)
  const leads = leader?.active === true && leader.roles.some((role) => role === 'supervisor' || role === 'reviewer')
  return leads ? undefined : fail({ type: 'LeaderUnsuitable', personId } as const)
}

function refuseDay(on: LocalDate, one: Case, today: LocalDate) {
  if (on > today) return fail({ type: 'DayInFuture', on, today } as const)
  if (on < one.sheet.issuedOn) return fail({ type: 'DayBeforeIssue', on, issuedOn: one.sheet.issuedOn } as const)
  return undefined
}

function refuseBlank(step: StepName, fields: Readonly<Record<string, string>>) {
  const blank = Object.entries(fields).find(([, text]) => text.trim() === '')
  return blank === undefined ? undefined : fail({ type: 'FieldMissing', step, field: blank[0] } as const)
}

function refuseSerial(number: string, which: 'LedgerNumber' | 'StubNumber', taken: (number: string) => boolean) {
  if (parseSerialNumber(number) === undefined) return fail({ type: `${which}Malformed`, number } as const)
  return taken(number) ? fail({ type: `${which}Taken`, number } as const) : undefined
}

interface RecordWriter {
  set(field: string, value: unknown): KnownOp
  stage(stage: Stage): KnownOp
  act(act: Act): KnownOp
}

function writerFor(record: LedgerRecord): RecordWriter {
  const target = { of: record.of, id: record.id }
  const set = (field: string, value: unknown): KnownOp => ({ op: 'set', ...target, field, value, saw: seenRefs(record, field) })
  return { set, stage: (stage) => set('stage', stage), act: (act) => ({ op: 'append', ...target, field: 'acts', value: act }) }
}
