import { feedbackMethods } from '#shared/case/act'
import type { ReactElement } from 'react'
import { feedbackMethodWords } from '../../../messages/act-words'
import { DayField } from '../../../ui/day-field'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { useNextStubNumber } from '../use-case'
import { useStepForm } from '../use-take-step'
import { readFeedbackForm } from './read-step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 反馈: the reply leaves the office under a numbered stub. */
export function FeedbackDialog({ one, title, today, onClose }: StepDialogProps): ReactElement | null {
  const next = useNextStubNumber(Number(today.slice(0, 4)))
  const form = useStepForm(one.id, readFeedbackForm, onClose)
  if (next === undefined) return null
  return (
    <FormDialog
      title="反馈"
      subtitle={title}
      submitLabel="反馈并办结"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <FieldPair>
        <TextRow
          name="stubNumber"
          label="存根号"
          required
          autoFocus
          defaultValue={next}
          gap={form.gaps['stubNumber']}
          hint="今年的下一个号"
          maxLength={12}
        />
        <DayField
          name="on"
          label="反馈日期"
          required
          defaultValue={today}
          min={one.sheet.issuedOn}
          max={today}
          error={form.gaps['on'] !== undefined}
          helperText={form.gaps['on']}
        />
      </FieldPair>
      <ChoiceRow
        name="method"
        label="反馈方式"
        required
        choices={feedbackMethods.map((method) => ({ value: method, label: feedbackMethodWords[method] }))}
        defaultValue="both"
        gap={form.gaps['method']}
        hint="选了回复包的，反馈后请到“导出”把回复写到 U 盘。"
      />
    </FormDialog>
  )
}
