import type { WorkCalendar } from '#shared/calendar/work-calendar'
import type { Case } from '#shared/case/case'
import type { CaseStep, StepSurroundings } from '#shared/case/case-step'
import { planCaseStep } from '#shared/case/case-steps'
import { serialOfKey } from '#shared/case/paper-numbers'
import { refuseGiving } from '#shared/numbering/issuing-right'
import { stepOf } from '#shared/case/step-tables'
import type { StepRefused } from '#shared/case/step-refused'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { composeReply } from '#shared/reply/compose-reply'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import type { DateStyle } from '#shared/reply/reply-facts'
import { keepPaper, type KeptPaper } from '#shared/paper/kept-paper'
import { wordingKind } from '#shared/wording/wording-record'
import { replyWording, type OfficeWording } from '#shared/wording/say-wording'
import type { Office } from '#shared/office/office'
import { readCase } from '../read/read-cases'
import { isArchiveNumberHeld, isLedgerNumberBorne, isLedgerNumberHeld, isStubNumberBorne } from '../read/read-numbers'
import { readNumbering } from '../read/read-numbering'
import { paperFacts, readPaperSerials } from '../read/read-paper-numbers'
import { readCaseByNumber } from '../read/read-case-by-number'
import { readRules, rulesOfCase } from '../read/read-rules'
import { officeKinds, readIsSample, readOffice, readStaff, staffKinds, staffOn, type Staff } from '../read/read-office'
import { keepRead } from '../read/keep-read'
import { readOfficeWording } from '../read/read-wordings'

export interface StepRequest {
  readonly caseId: string
  readonly step: CaseStep
  readonly actorId: string
  readonly today: LocalDate
  /** By what days are counted, for what depends on it; weeks alone where none is given. */
  readonly calendar?: WorkCalendar
  /** How papers of this PC write days; as GB/T 9704 does where nothing is said. */
  readonly dateStyle?: DateStyle
  /** Only for the sample ledger's made-up past. */
  readonly at?: Instant
}

export type CaseStepFailure =
  | StepRefused
  | CommitFailure
  | { readonly type: 'CaseUnknown' }
  | { readonly type: 'ActorUnknown' }

// What each step is decided on besides its case, and changes a few times a year.
const keptStaff = keepRead(readStaff, staffKinds)
const keptOffice = keepRead(readOffice, officeKinds)
const keptWording = keepRead(readOfficeWording, [wordingKind])
const keptIsSample = keepRead(readIsSample, officeKinds)

/** Takes one step of one case, decided on the case as it stands when its turn comes. */
export async function commitCaseStep(
  ledger: Ledger,
  request: StepRequest,
): Promise<Result<CommitReceipt | undefined, CaseStepFailure>> {
  const { caseId, step, actorId, today } = request
  return ledger.act<CaseStepFailure>(
    actorId,
    async (database) => {
      const [found, staff, isSample, numbering, office, wording] = await Promise.all([
        readCase(database, caseId),
        keptStaff(database).then((all) => staffOn(all, today)),
        keptIsSample(database),
        readNumberGround(database, ledger.replica, step, today),
        keptOffice(database),
        keptWording(database),
      ])
      const actor = staff.people.get(actorId)
      if (found === undefined) return fail({ type: 'CaseUnknown' })
      if (actor === undefined) return fail({ type: 'ActorUnknown' })
      const archiveNumber = archiveNumberOf(step)
      const [[ledgerNumbers, stubNumbers], isArchiveNumberTaken, ground] = await Promise.all([
        readBorne(database, step, found.one),
        archiveNumber !== undefined && isArchiveNumberHeld(database, archiveNumber, found.one.id),
        readSideGround(database, found.one, request),
      ])
      return planCaseStep(found.record, found.one, step, {
        actor,
        today,
        ...staff,
        isSample,
        ledgerNumberTaken: (number) => ledgerNumbers.has(number),
        stubNumberTaken: (number) => stubNumbers.has(number),
        archiveNumberTaken: () => isArchiveNumberTaken,
        ...numbering,
        ...ground,
        lateDays: office?.lateDays,
        checksReplies: office?.checksReplies,
        composePaper: (one) =>
          office === undefined ? undefined : composeApproved(one, { office, wording, ...staff }, request),
      })
    },
    request.at,
  )
}

/** The reply's paper as it would go out today; undefined while a fact of it is missing. */
function composeApproved(
  one: Case,
  { office, wording, people }: Pick<Staff, 'people'> & { readonly office: Office; readonly wording: OfficeWording },
  { today, dateStyle = 'arabic' }: StepRequest,
): KeptPaper | undefined {
  // Its approval is being written: what the office writes now is what it keeps.
  const facts = { ...savedReplyFacts(one, { office, people, today, dateStyle, wording }), wording }
  const composed = composeReply(facts)
  return composed.ok ? keepPaper(composed.value, replyWording(wording)) : undefined
}

/** What 交办, what asks and answers beside the main line, and what corrects either are decided on besides: the office's rules for the day of this case, and the calendar. */
async function readSideGround(
  database: LedgerDatabase,
  one: Case,
  { step, calendar }: StepRequest,
): Promise<Pick<StepSurroundings, 'rules' | 'calendar' | 'caseByNumber'>> {
  const { place } = stepOf(step.step)
  if (place !== 'side' && place !== 'entry' && step.step !== 'assign' && step.step !== 'correct') return {}
  const other = step.step === 'merge' ? await readCaseByNumber(database, step.intoNumber.trim()) : undefined
  return { rules: rulesOfCase(await readRules(database), one), calendar, caseByNumber: () => other }
}

/** Of the numbers that the step is about, those that another case bears. */
async function readBorne(
  database: LedgerDatabase,
  step: CaseStep,
  one: Case,
): Promise<readonly [ReadonlySet<string>, ReadonlySet<string>]> {
  const [ledgerNumbers, stubNumbers] = numbersOf(step, one)
  const borne = async (
    numbers: readonly string[],
    isBorne: typeof isLedgerNumberBorne,
  ): Promise<ReadonlySet<string>> => {
    const found = await Promise.all(
      numbers
        .filter((number) => number !== '')
        .map(async (number) => ((await isBorne(database, number, one.id)) ? [number] : [])),
    )
    return new Set(found.flat())
  }
  const doubled = step.step === 'number' ? await borne([one.ledgerNumber], isLedgerNumberHeld) : []
  return [
    new Set([...(await borne(ledgerNumbers, isLedgerNumberBorne)), ...doubled]),
    await borne(stubNumbers, isStubNumberBorne),
  ]
}

/** The ledger numbers and the stub numbers that a step is about. */
function numbersOf(step: CaseStep, one: Case): readonly [readonly string[], readonly string[]] {
  switch (step.step) {
    case 'register':
    case 'number':
      return [[step.ledgerNumber], []]
    case 'feed-back':
    case 'answer':
      return [[], [step.stubNumber]]
    case 'renumber-stub':
      return [[], [step.stubNumber, one.feedback?.stubNumber ?? '']]
    case 'correct':
      return [
        step.to.act === 'registered' ? [step.to.ledgerNumber] : [],
        step.to.act === 'fed-back' ? [step.to.stubNumber] : [],
      ]
    default:
      return [[], []]
  }
}

/** The 档号 that a step gives. */
function archiveNumberOf(step: CaseStep): string | undefined {
  if (step.step === 'archive') return step.archiveNumber
  return step.step === 'correct' && step.to.act === 'archived' ? step.to.archiveNumber : undefined
}

/** What a step that gives a number is decided on besides. */
async function readNumberGround(
  database: LedgerDatabase,
  replica: string,
  step: CaseStep,
  today: LocalDate,
): Promise<Partial<StepSurroundings>> {
  if (step.step !== 'number-paper') return readRefuseGiving(database, replica, step, today)
  const [numbering, given] = await Promise.all([
    readNumbering(database, replica),
    readPaperSerials(database, step.paper, step.year),
  ])
  const facts = paperFacts(numbering, step.paper)
  return {
    paperNumberTaken: (key) => given.has(serialOfKey(key)),
    ...(facts.severalPcs ? { refusePaperNumber: (number) => refuseGiving(facts, number, today) } : {}),
  }
}

/** Why this PC may not give numbers; nothing where it is the office's only PC, and nothing for steps that give none. */
async function readRefuseGiving(
  database: LedgerDatabase,
  replica: string,
  step: CaseStep,
  today: LocalDate,
): Promise<Pick<StepSurroundings, 'refuseGiving'>> {
  if (step.step !== 'register' && step.step !== 'number' && step.step !== 'correct') return {}
  const { facts } = await readNumbering(database, replica)
  return facts.severalPcs ? { refuseGiving: (number) => refuseGiving(facts, number, today) } : {}
}
