import type { Case } from '#shared/case/case'
import type { CaseStep, StepSurroundings } from '#shared/case/case-step'
import { planCaseStep } from '#shared/case/case-steps'
import { refuseGiving } from '#shared/numbering/issuing-right'
import type { StepRefused } from '#shared/case/step-refused'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { readCase } from '../read/read-cases'
import { isLedgerNumberBorne, isLedgerNumberHeld, isStubNumberBorne } from '../read/read-numbers'
import { readNumbering } from '../read/read-numbering'
import { readIsSample, readOffice, readStaff } from '../read/read-office'

export interface StepRequest {
  readonly caseId: string
  readonly step: CaseStep
  readonly actorId: string
  readonly today: LocalDate
  /** Only for the sample ledger's made-up past. */
  readonly at?: Instant
}

export type CaseStepFailure =
  | StepRefused
  | CommitFailure
  | { readonly type: 'CaseUnknown' }
  | { readonly type: 'ActorUnknown' }

/** Takes one step of one case, decided on the case as it stands when its turn comes. */
export async function commitCaseStep(
  ledger: Ledger,
  request: StepRequest,
): Promise<Result<CommitReceipt | undefined, CaseStepFailure>> {
  const { caseId, step, actorId, today } = request
  return ledger.act<CaseStepFailure>(
    actorId,
    async (database) => {
      const [found, staff, isSample, numbering] = await Promise.all([
        readCase(database, caseId),
        readStaff(database),
        readIsSample(database),
        readRefuseGiving(database, ledger.replica, step, today),
      ])
      const actor = staff.people.get(actorId)
      if (found === undefined) return fail({ type: 'CaseUnknown' })
      if (actor === undefined) return fail({ type: 'ActorUnknown' })
      const [ledgerNumbers, stubNumbers] = await readBorne(database, step, found.one)
      return planCaseStep(found.record, found.one, step, {
        actor,
        today,
        ...staff,
        isSample,
        ledgerNumberTaken: (number) => ledgerNumbers.has(number),
        stubNumberTaken: (number) => stubNumbers.has(number),
        ...numbering,
        lateDays: (await readOffice(database))?.lateDays,
      })
    },
    request.at,
  )
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
