import { callerViews, callerViewWords, outcomes, outcomeWords } from '#shared/case/choices'
import { stepLimits } from '#shared/case/step-limits'
import { parseLocalDate, yearOf } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { useNextStubNumber } from '../use-case'
import { useStepForm } from '../use-take-step'
import { FormReader, type StepReading } from './form-reader'
import { isNumberOfYear } from './is-number-of-year'
import { StepDayRow } from './step-day-row'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 现场答复: what the caller was told on the spot, and what the caller said to it; it closes the case. */
function AnswerDialog({ one, title, today, onClose }: StepDialogProps): ReactElement | null {
  const [year, setYear] = useState(yearOf(today))
  const next = useNextStubNumber(year)
  const form = useStepForm(one.id, readAnswerForm)
  if (next === undefined) return null
  const pickDay = (text: string): void => {
    const day = parseLocalDate(text)
    if (day !== undefined) setYear(yearOf(day))
  }
  return (
    <FormDialog
      title="现场答复"
      subtitle={title}
      draft={{ form: 'step-answer', about: one.id }}
      submitLabel="答复并办结"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextRow
        name="answer"
        label="答复内容"
        required
        autoFocus
        lines={4}
        gap={form.gaps['answer']}
        limit={stepLimits.record}
      />
      <ChoiceRow
        name="outcome"
        label="办理结果"
        required
        choices={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
        defaultValue="explained"
        gap={form.gaps['outcome']}
      />
      <ChoiceRow
        name="view"
        label="来电人意见"
        required
        choices={callerViews.map((value) => ({ value, label: callerViewWords[value] }))}
        gap={form.gaps['view']}
      />
      <FieldPair>
        <TextRow
          key={next}
          name="stubNumber"
          label="存根号"
          required
          defaultValue={next}
          gap={form.gaps['stubNumber']}
          isRight={(text) => isNumberOfYear(text, year)}
        />
        <StepDayRow step="answer" one={one} today={today} name="on" gap={form.gaps['on']} onPick={pickDay} />
      </FieldPair>
    </FormDialog>
  )
}

function readAnswerForm(form: FormData): StepReading {
  const read = new FormReader(form)
  const stubNumber = read.serial('stubNumber', '请填写存根号')
  const on = read.day('on')
  read.sameYear('stubNumber', stubNumber, on, '答复日期')
  const answer = read.needed('answer', '请写明怎么答复的')
  const outcome = read.choice('outcome', outcomes, '请选择办理结果')
  const view = read.choice('view', callerViews, '请选择来电人意见')
  return read.finish(
    on === undefined || outcome === undefined || view === undefined
      ? undefined
      : { step: 'answer', stubNumber, answer, outcome, view, on },
  )
}

export const answerForm = defineForm({ step: 'answer', Dialog: AnswerDialog, draft: 'step-answer' })
