import { assertNever } from '../prelude/assert-never'
import type { LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import type { NoRightReason } from '../numbering/issuing-right'
import { parseProvisional } from '../numbering/provisional-number'
import type { Department, Person } from '../office/office'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import type { Act, AttachmentUse, CallerView, ContactWay, FeedbackMethod, PaperFile, PaperKind } from './act'
import type { Case } from './case'
import { replyDraftSchema, type ReplyDraft } from './reply-draft'
import { replyGaps } from './reply-gaps'
import { parseSerialNumber, type SerialNumber } from './serial-number'
import { stageAfter, stepRules, type MovingStep } from './step-rules'
import type { StepName, StepRefused } from './step-refused'

/** What a person wants to do to a case. */
export type CaseStep =
  | {
      readonly step: 'register'
      readonly ledgerNumber: string
      readonly registeredOn: LocalDate
      readonly summary: string
      readonly key: boolean
    }
  | { readonly step: 'submit'; readonly leaderId: string; readonly opinion: string }
  | { readonly step: 'instruct'; readonly leaderId: string; readonly text: string; readonly instructedOn: LocalDate }
  | {
      readonly step: 'assign'
      readonly departmentId: string
      readonly assistingDepartmentIds: readonly string[]
      readonly handlerId: string
      readonly dueOn: LocalDate
      readonly requirement: string
    }
  | { readonly step: 'note'; readonly on: LocalDate; readonly text: string }
  | {
      readonly step: 'contact'
      readonly on: LocalDate
      readonly way: ContactWay
      readonly said: string
      readonly view: CallerView
    }
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
  /** Gives the number that a case waits for, or another one in place of a number that two cases bear; then with a reason. */
  | { readonly step: 'number'; readonly ledgerNumber: string; readonly reason: string }
  | { readonly step: 'renumber-stub'; readonly stubNumber: string; readonly reason: string }
  /** `knowingSent`: the person has been told that the reply left the office already. */
  | { readonly step: 'void'; readonly reason: string; readonly knowingSent: boolean }
  | { readonly step: 'lift'; readonly reason: string }

/** What deciding needs to know beside the case itself. */
export interface StepSurroundings {
  readonly actor: Person
  readonly today: LocalDate
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
  /** Whether another case already bears the number. */
  readonly ledgerNumberTaken: (number: string) => boolean
  readonly stubNumberTaken: (number: string) => boolean
  /** Why this PC may not give an official number; left out where the PC is the office's only one. */
  readonly refuseGiving?: (number: SerialNumber) => NoRightReason | undefined
}

/** Steps by which something leaves the office, or is decided for good: not over an undecided conflict. */
export const stepsOutward: readonly StepName[] = [
  'approve',
  'feed-back',
  'record-print',
  'record-save',
  'record-export',
]

/** A case struck out can still be looked at and printed, and that is on record like any other look. */
export const stepsOfVoided: readonly StepName[] = ['record-print', 'record-save', 'record-attachment', 'reveal', 'lift']

/**
 * Decides one step of a case: the ops that record it, or why it cannot be taken now, by this person, in this way.
 * Pure: reads no clock and writes nothing.
 */
export function planCaseStep(
  record: LedgerRecord,
  one: Case,
  step: CaseStep,
  around: StepSurroundings,
): Result<KnownOp[], StepRefused> {
  const rule = stepRules[step.step]
  if (one.voids.length > 0 && !stepsOfVoided.includes(step.step)) return fail({ type: 'CaseVoided' })
  if (!rule.from.includes(one.stage)) return fail({ type: 'StepNotNow', step: step.step, stage: one.stage })
  if (!around.actor.active) return fail({ type: 'ActorInactive' })
  if (!around.actor.roles.some((role) => rule.roles.includes(role)))
    return fail({ type: 'RoleMissing', step: step.step, needs: rule.roles })
  // An undecided conflict must not leave the office: nothing is approved, printed or sent out over it.
  if (one.conflicts.length > 0 && stepsOutward.includes(step.step))
    return fail({ type: 'CaseInConflict', fields: one.conflicts })
  const decided = decide(record, one, step, around)
  return decided.ok ? ok([...decided.value, ...renewVoiding(record, one, step.step)]) : decided
}

/** A look at a voided case is no work against its voiding: the voiding is written again, so that it has seen the look. */
function renewVoiding(record: LedgerRecord, one: Case, step: StepName): KnownOp[] {
  const standing = one.voids.at(-1)
  return standing === undefined || step === 'lift' || one.conflicts.includes('void')
    ? []
    : [writerFor(record).void('void', standing.reason)]
}

function decide(
  record: LedgerRecord,
  one: Case,
  step: CaseStep,
  around: StepSurroundings,
): Result<KnownOp[], StepRefused> {
  const write = writerFor(record)
  const { actor, today } = around
  switch (step.step) {
    case 'register': {
      const refused =
        refuseFirstNumber(step.ledgerNumber, around) ??
        refuseDay(step.registeredOn, one, today) ??
        refuseBlank(step.step, { summary: step.summary })
      const { registeredOn, summary, key, ledgerNumber } = step
      // Where another PC gives the numbers nothing is written, so that the number that comes by sync meets no rival.
      const numbered = ledgerNumber === '' ? [] : [write.set('ledgerNumber', ledgerNumber)]
      return (
        refused ??
        ok([
          ...numbered,
          write.set('registration', { registeredOn, summary, key }),
          write.move('register'),
          write.act({ act: 'registered', ledgerNumber, registeredOn, summary, key }),
        ])
      )
    }
    case 'submit': {
      const { leaderId, opinion } = step
      const refused = refuseLeader(leaderId, around) ?? refuseBlank(step.step, { opinion })
      return (
        refused ??
        ok([
          write.set('submission', { leaderId, opinion }),
          write.move('submit'),
          write.act({ act: 'submitted', leaderId, opinion }),
        ])
      )
    }
    case 'instruct': {
      const { leaderId, text, instructedOn } = step
      const refused =
        refuseLeader(leaderId, around) ?? refuseDay(instructedOn, one, today) ?? refuseBlank(step.step, { text })
      return (
        refused ??
        ok([
          write.set('instruction', { leaderId, text, instructedOn }),
          write.move('instruct'),
          write.act({ act: 'instructed', leaderId, text, instructedOn }),
        ])
      )
    }
    case 'assign': {
      const refused = refuseOrder(step, one, around)
      const { departmentId, handlerId, dueOn, requirement } = step
      const order = {
        departmentId,
        assistingDepartmentIds: [...step.assistingDepartmentIds],
        handlerId,
        dueOn,
        requirement,
      }
      return (
        refused ?? ok([write.set('assignment', order), write.move('assign'), write.act({ act: 'assigned', ...order })])
      )
    }
    case 'note':
      return (
        refuseDay(step.on, one, today) ??
        refuseBlank(step.step, { text: step.text }) ??
        ok([write.act({ act: 'noted', on: step.on, text: step.text })])
      )
    case 'contact': {
      const { on, way, said, view } = step
      return (
        refuseDay(on, one, today) ??
        refuseBlank(step.step, { said }) ??
        ok([write.act({ act: 'contacted', on, way, said, view })])
      )
    }
    case 'draft':
      return planDraft(write, one, step.reply, today)
    case 'send-for-review': {
      const gaps = replyGaps(one.reply)
      if (gaps.length > 0) return fail({ type: 'ReplyHasGaps', gaps })
      return ok([write.move('send-for-review'), write.act({ act: 'sent-for-review' })])
    }
    case 'approve': {
      if (isHandler(one, actor)) return fail({ type: 'ReviewerIsHandler' })
      return ok([
        write.set('approval', { reviewerId: actor.id, comment: step.comment, on: today }),
        write.move('approve'),
        write.act({ act: 'approved', comment: step.comment }),
      ])
    }
    case 'send-back': {
      if (isHandler(one, actor)) return fail({ type: 'ReviewerIsHandler' })
      return (
        refuseBlank(step.step, { comment: step.comment }) ??
        ok([write.move('send-back'), write.act({ act: 'sent-back', comment: step.comment })])
      )
    }
    case 'feed-back': {
      const { stubNumber, method, on } = step
      if (one.ledgerNumber === '') return fail({ type: 'NumberPending' })
      const refused = refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken) ?? refuseDay(on, one, today)
      return (
        refused ??
        ok([
          write.set('feedback', { stubNumber, method, on }),
          write.move('feed-back'),
          write.act({ act: 'fed-back', stubNumber, method, on }),
        ])
      )
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
      return (
        refuseBlank(step.step, { reason: step.reason }) ?? ok([write.act({ act: 'revealed', reason: step.reason })])
      )
    case 'number':
      return planNumber(write, one, step, around)
    case 'renumber-stub':
      return planStubNumber(write, one, step, around)
    case 'void': {
      if (one.stage === 'closed' && !step.knowingSent)
        return fail({ type: 'ReplySent', stubNumber: one.feedback?.stubNumber ?? '' })
      return (
        refuseBlank(step.step, { reason: step.reason }) ??
        ok([write.void('void', step.reason), write.act({ act: 'voided', reason: step.reason })])
      )
    }
    case 'lift': {
      if (one.voids.length === 0) return fail({ type: 'CaseNotVoided' })
      return (
        refuseBlank(step.step, { reason: step.reason }) ??
        ok([write.void('lift', step.reason), write.act({ act: 'lifted', reason: step.reason })])
      )
    }
    default:
      return assertNever(step)
  }
}

function planNumber(
  write: RecordWriter,
  one: Case,
  { ledgerNumber, reason }: Extract<CaseStep, { step: 'number' }>,
  around: StepSurroundings,
): Result<KnownOp[], StepRefused> {
  const before = one.ledgerNumber
  if (parseSerialNumber(before) !== undefined) {
    // A number that is the case's alone stays for ever; of a double one a person takes one away, and says why.
    if (!around.ledgerNumberTaken(before)) return fail({ type: 'NumberUnchanged', number: before })
    const refused = refuseBlank('number', { reason })
    if (refused !== undefined) return refused
  }
  const isOfficial = before !== '' || parseProvisional(ledgerNumber) === undefined
  const refused = isOfficial ? refuseOfficial(ledgerNumber, around) : refuseTaken(ledgerNumber, around)
  return (
    refused ??
    ok([
      write.set('ledgerNumber', ledgerNumber),
      write.act({ act: 'numbered', ledgerNumber, before, reason: reason.trim() }),
    ])
  )
}

function planStubNumber(
  write: RecordWriter,
  one: Case,
  { stubNumber, reason }: Extract<CaseStep, { step: 'renumber-stub' }>,
  around: StepSurroundings,
): Result<KnownOp[], StepRefused> {
  const { feedback } = one
  const before = feedback?.stubNumber ?? ''
  if (feedback === undefined || !around.stubNumberTaken(before))
    return fail({ type: 'NumberUnchanged', number: before })
  const refused =
    refuseBlank('renumber-stub', { reason }) ?? refuseSerial(stubNumber, 'StubNumber', around.stubNumberTaken)
  return (
    refused ??
    ok([
      write.set('feedback', { ...feedback, stubNumber }),
      write.act({ act: 'stub-renumbered', stubNumber, before, reason: reason.trim() }),
    ])
  )
}

/** 承办人与审核人不得为同一人: who handled the case or wrote any part of its reply does not review it. */
const isHandler = (one: Case, actor: Person): boolean =>
  one.assignment?.handlerId === actor.id || one.drafterIds.includes(actor.id)

function planDraft(
  write: RecordWriter,
  one: Case,
  reply: ReplyDraft,
  today: LocalDate,
): Result<KnownOp[], StepRefused> {
  if (reply.investigatedOn !== '') {
    const refused = refuseDay(reply.investigatedOn, one, today)
    if (refused !== undefined) return refused
  }
  const changed = replyDraftSchema
    .keyof()
    .options.filter((field) => JSON.stringify(reply[field]) !== JSON.stringify(one.reply[field]))
  if (changed.length === 0) return fail({ type: 'ReplyUnchanged' })
  return ok([
    ...changed.map((field) => write.set(`reply.${field}`, reply[field])),
    write.act({ act: 'drafted', fields: changed }),
  ])
}

function refuseOrder(step: Extract<CaseStep, { step: 'assign' }>, one: Case, around: StepSurroundings) {
  const handler = around.people.get(step.handlerId)
  for (const departmentId of [step.departmentId, ...step.assistingDepartmentIds]) {
    if (around.departments.get(departmentId)?.active !== true)
      return fail({ type: 'DepartmentUnknown', departmentId } as const)
  }
  if (step.assistingDepartmentIds.includes(step.departmentId))
    return fail({ type: 'LeadAssistsItself', departmentId: step.departmentId } as const)
  if (handler?.active !== true || !handler.roles.includes('handler'))
    return fail({ type: 'HandlerUnsuitable', personId: step.handlerId } as const)
  if (step.dueOn < around.today)
    return fail({ type: 'DeadlinePassed', dueOn: step.dueOn, today: around.today } as const)
  // Once the centre's limit has passed, any day from today on is better than none.
  const latest = one.sheet.dueOn > around.today ? one.sheet.dueOn : around.today
  if (step.dueOn > latest)
    return fail({ type: 'DeadlineAfterSheet', dueOn: step.dueOn, sheetDueOn: one.sheet.dueOn } as const)
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

/** At registration: an official number that this PC may give, a provisional one, or none where another PC gives them. */
function refuseFirstNumber(number: string, around: StepSurroundings) {
  if (number === '' && around.refuseGiving !== undefined) return undefined
  return parseProvisional(number) === undefined ? refuseOfficial(number, around) : refuseTaken(number, around)
}

function refuseOfficial(number: string, around: StepSurroundings) {
  const serial = parseSerialNumber(number)
  const why = serial === undefined ? undefined : around.refuseGiving?.(serial)
  if (why !== undefined) return fail({ type: 'NumberNotOurs', number, why } as const)
  return refuseSerial(number, 'LedgerNumber', around.ledgerNumberTaken)
}

const refuseTaken = (number: string, around: StepSurroundings) =>
  around.ledgerNumberTaken(number) ? fail({ type: 'LedgerNumberTaken', number } as const) : undefined

interface RecordWriter {
  set(field: string, value: unknown): KnownOp
  move(step: MovingStep): KnownOp
  act(act: Act): KnownOp
  void(op: 'void' | 'lift', reason: string): KnownOp
}

function writerFor(record: LedgerRecord): RecordWriter {
  const target = { of: record.of, id: record.id }
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    ...target,
    field,
    value,
    saw: seenRefs(record, field),
  })
  return {
    set,
    move: (step) => set('stage', stageAfter[step]),
    act: (act) => ({ op: 'append', ...target, field: 'acts', value: act }),
    void: (op, reason) => ({ op, ...target, reason, saw: [...record.commits] }),
  }
}
