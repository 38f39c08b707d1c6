import { planCaseStep, type CaseStep } from '#shared/case/case-steps'
import { parseSerialNumber } from '#shared/case/serial-number'
import type { StepRefused } from '#shared/case/step-refused'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from './ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { readCase } from './read-cases'
import { readStaff } from './read-office'

export interface StepRequest {
  readonly caseId: string
  readonly step: CaseStep
  readonly actorId: string
  readonly today: LocalDate
  /** Only for the sample ledger's made-up past. */
  readonly at?: Instant
}

export type CaseStepFailure = StepRefused | CommitFailure | { readonly type: 'CaseUnknown' } | { readonly type: 'ActorUnknown' }

/** Takes one step of one case, decided on the case as it stands when its turn comes. */
export async function commitCaseStep(ledger: Ledger, request: StepRequest): Promise<Result<CommitReceipt | undefined, CaseStepFailure>> {
  const { caseId, step, actorId, today } = request
  return ledger.act<CaseStepFailure>(
    actorId,
    async (database) => {
      const [found, staff, numberTaken] = await Promise.all([readCase(database, caseId), readStaff(database), isNumberTaken(database, step, caseId)])
      const actor = staff.people.get(actorId)
      if (found === undefined) return fail({ type: 'CaseUnknown' })
      if (actor === undefined) return fail({ type: 'ActorUnknown' })
      return planCaseStep(found.record, found.one, step, { actor, today, ...staff, ledgerNumberTaken: () => numberTaken, stubNumberTaken: () => numberTaken })
    },
    request.at,
  )
}

async function isNumberTaken(database: LedgerDatabase, step: CaseStep, caseId: string): Promise<boolean> {
  const text = step.step === 'register' ? step.ledgerNumber : step.step === 'feed-back' ? step.stubNumber : ''
  const number = parseSerialNumber(text)
  if (number === undefined) return false
  const index = step.step === 'register' ? '[ledgerYear+ledgerSerial]' : '[stubYear+stubSerial]'
  const bearers = await database.cases.where(index).equals([number.year, number.serial]).primaryKeys()
  return bearers.some((id) => id !== caseId)
}
