import type { WorkCalendar } from '#shared/calendar/work-calendar'
import type { Case } from '#shared/case/case'
import type { StepOf, StepSurroundings } from '#shared/case/case-step'
import { planCaseStep } from '#shared/case/case-steps'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import type { RuleSet } from '#shared/rules/rule-set'
import { readCases, type CaseWithRecord } from '../read/read-cases'
import { readIsSample, readOffice, readStaffOn } from '../read/read-office'
import { readRules, rulesOfCase } from '../read/read-rules'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CaseStepFailure } from './commit-case-step'
import type { CommitReceipt, Ledger } from './ledger'

/** The steps that may be taken of many cases at once: they are nobody's consent, and a number is given by `commitPaperNumbers` alone. */
export type ManyStep = StepOf<'assign'> | StepOf<'urge'> | StepOf<'number-paper'> | PaperOutStep

/** What is noted of a paper that left. */
export type PaperOutStep = StepOf<'record-print'> | StepOf<'record-save'>

export interface ManyRequest {
  readonly caseIds: readonly string[]
  /** The step of one case, by the rules under which it stands. */
  readonly stepOf: (one: Case, rules: RuleSet | undefined) => ManyStep
  readonly actorId: string
  readonly today: LocalDate
  readonly calendar: WorkCalendar
}

/** A case of which the step cannot be taken, and why. */
export interface RefusedCase {
  readonly caseId: string
  readonly failure: CaseStepFailure
}

export interface ManyJudged {
  readonly ready: readonly string[]
  readonly refused: readonly RefusedCase[]
}

export type ManyFailure =
  | CaseStepFailure
  /** It was called off; nothing was written. */
  | { readonly type: 'CalledOff' }
  /** Since it was looked through, so many of the cases have changed so that the step cannot be taken any more. Nothing was written. */
  | { readonly type: 'CasesChanged'; readonly cases: number }

/** Told how many cases were looked at, between any two spans; answers whether to go on. */
export type ManyPace = (done: number) => Promise<boolean>

/** Cases read from the view at once. */
const casesAtATime = 20

interface Planned extends ManyJudged {
  readonly ops: readonly KnownOp[]
}

/** What is decided on beside each case. */
async function readAround(
  database: LedgerDatabase,
  { actorId, today, calendar }: ManyRequest,
): Promise<Result<(rules: RuleSet | undefined) => StepSurroundings, CaseStepFailure>> {
  const [staff, isSample, office] = await Promise.all([
    readStaffOn(database, today),
    readIsSample(database),
    readOffice(database),
  ])
  const actor = staff.people.get(actorId)
  if (actor === undefined) return fail({ type: 'ActorUnknown' })
  return ok((rules) => ({
    actor,
    today,
    ...staff,
    isSample,
    calendar,
    rules,
    ledgerNumberTaken: () => false,
    stubNumberTaken: () => false,
    lateDays: office?.lateDays,
    checksReplies: office?.checksReplies,
  }))
}

/** Plans the step of each case. `more`: what is decided on besides, where numbers are given. */
export async function planMany(
  database: LedgerDatabase,
  request: ManyRequest,
  pace: ManyPace,
  more: Partial<StepSurroundings> = {},
): Promise<Result<Planned, ManyFailure>> {
  const [around, rules] = await Promise.all([readAround(database, request), readRules(database)])
  if (!around.ok) return around
  const ops: KnownOp[] = []
  const ready: string[] = []
  const refused: RefusedCase[] = []
  const plan = ({ one, record }: CaseWithRecord): void => {
    const set = rulesOfCase(rules, one)
    const planned = planCaseStep(record, one, request.stepOf(one, set), { ...around.value(set), ...more })
    if (!planned.ok) return void refused.push({ caseId: one.id, failure: planned.failure })
    ready.push(one.id)
    ops.push(...planned.value)
  }
  const { caseIds } = request
  for (let at = 0; at < caseIds.length; at += casesAtATime) {
    const ids = caseIds.slice(at, at + casesAtATime)
    const found = new Map((await readCases(database, ids)).map((one) => [one.one.id, one]))
    for (const caseId of ids) {
      const one = found.get(caseId)
      if (one === undefined) refused.push({ caseId, failure: { type: 'CaseUnknown' } })
      else plan(one)
    }
    if (!(await pace(at + ids.length))) return fail({ type: 'CalledOff' })
  }
  return ok({ ops, ready, refused })
}

/** Of which of these cases the step could be taken now, and why not of the others. Writes nothing. */
export const judgeManySteps = (
  database: LedgerDatabase,
  request: ManyRequest,
  pace: ManyPace,
): Promise<Result<ManyJudged, ManyFailure>> => planMany(database, request, pace)

/**
 * Takes the step of all these cases as one act: of all or of none. Each is decided on as it stands when the act's turn comes; what
 * cannot be taken by then leaves everything as it was.
 */
export const commitManySteps = (
  ledger: Ledger,
  request: ManyRequest,
  pace: ManyPace,
): Promise<Result<CommitReceipt | undefined, ManyFailure>> =>
  ledger.act<ManyFailure>(request.actorId, async (database) => {
    const planned = await planMany(database, request, pace)
    if (!planned.ok) return planned
    const { ops, refused } = planned.value
    return refused.length === 0 ? ok(ops) : fail({ type: 'CasesChanged', cases: refused.length })
  })
