import { reportToName } from '#shared/approved-report/approved-report'
import type { CaseStep } from '#shared/case/case-step'
import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitCaseStep, type CaseStepFailure } from '../../ledger-store/commit/commit-case-step'
import { stepOf } from '#shared/case/step-tables'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { readMovedBy } from '../../ledger-store/position/read-reports'
import { useSnackbar } from '../../ui/use-snackbar'
import type { FormGaps, StepReading } from './steps/form-reader'

export interface StepForm {
  readonly busy: boolean
  readonly gaps: FormGaps
  readonly failure: FailureWords | undefined
  /** True once the step is saved. */
  readonly submit: (form: FormData) => Promise<boolean>
}

/** What is refused of one field, said beside it too: the notice below says what to do. */
const gapsOf = (failure: CaseStepFailure): FormGaps =>
  failure.type === 'StepRefuses' && failure.part !== undefined ? { [failure.part]: failure.title } : {}

/** Takes a step from a dialog's form: shows gaps beside their fields and a refusal in the dialog. */
export function useStepForm(caseId: string, read: (form: FormData) => StepReading | Promise<StepReading>): StepForm {
  const { ledger, settings, calendar } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const [state, setState] = useState<Omit<StepForm, 'submit'>>({ busy: false, gaps: {}, failure: undefined })
  const take = async (step: CaseStep): Promise<boolean> => {
    setState({ busy: true, gaps: {}, failure: undefined })
    const done = await commitCaseStep(ledger, {
      caseId,
      step,
      actorId: settings.actorId,
      today,
      calendar,
      dateStyle: settings.dateStyle,
    })
    const failure = done.ok ? undefined : stepFailureToWords(done.failure)
    setState({ busy: false, gaps: done.ok ? {} : gapsOf(done.failure), failure })
    if (done.ok) tell(`已保存 · ${stepOf(step.step).name}`)
    if (done.ok && done.value !== undefined) void tellLocked(done.value.ref, stepOf(step.step).name)
    return done.ok
  }
  // Behind the saving, which nobody waits for longer because of it.
  const tellLocked = async (ref: string, name: string): Promise<void> => {
    const moved = await readMovedBy(ledger.database, caseId, ref)
    if (moved.length === 0) return
    const reports = moved.map(({ report }) => reportToName(report)).join('、')
    tell(`已保存 · ${name}。这一步改变了已审定的${reports}，已标出，并会列入下一期的更正`)
  }
  const submit = async (form: FormData): Promise<boolean> => {
    setState({ busy: true, gaps: {}, failure: undefined })
    const step = await read(form)
    if (step.ok) return take(step.value)
    setState({ busy: false, gaps: step.failure, failure: undefined })
    return false
  }
  return { ...state, submit }
}
