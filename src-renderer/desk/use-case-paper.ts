import type { Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { paperKindWords, type PaperKind } from '#shared/case/choices'
import type { FormPaper } from '#shared/paper/form-paper'
import { fail, ok, type Result } from '#shared/prelude/result'
import { commitCaseStep } from '../ledger-store/commit/commit-case-step'
import { stepFailureToWords } from '../messages/step-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { useFormOut, type FormOutTask, type FormsOut } from './use-form-out'
import type { PageGround } from './use-print-page'
import { useToday } from './use-today'

/** A paper of a case that is given no number. */
export interface CasePaperOut {
  readonly paper: FormPaper
  /** Of a confidential case: whether its caller stands in it. */
  readonly showsCaller: boolean
}

export interface CasePapers extends Pick<FormsOut, 'busy' | 'failure'> {
  /** Answers what to tell once the paper left and is on record; undefined otherwise. */
  run(
    task: FormOutTask,
    compose: (ground: PageGround) => CasePaperOut | Promise<CasePaperOut>,
  ): Promise<string | undefined>
}

/** Prints a paper of a case and saves it as a Word file; each time is on record in the case. */
export function useCasePaper(one: Case, kind: PaperKind): CasePapers {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const { busy, failure, run } = useFormOut()
  const number = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
  const title = `${number} ${paperKindWords[kind]}`.trim()
  const record = async (step: CaseStep): Promise<Result<undefined, FailureWords>> => {
    const recorded = await commitCaseStep(ledger, { caseId: one.id, step, actorId: settings.actorId, today })
    return recorded.ok ? ok(undefined) : fail(stepFailureToWords(recorded.failure))
  }
  return {
    busy,
    failure,
    run: (task, compose) =>
      run(task, async (ground) => {
        const { paper, showsCaller } = await compose(ground)
        return {
          paper,
          title,
          stem: title,
          recordedIn: '案件',
          printed: (outcome) => record({ step: 'record-print', paper: kind, outcome, showsCaller }),
          saved: (file) => record({ step: 'record-save', paper: kind, as: 'docx', file, showsCaller }),
        }
      }),
  }
}
