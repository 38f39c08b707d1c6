import { issueDay } from '#shared/case/step-days'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { DayField } from '../../../ui/day-field'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readNoteForm } from './read-step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 办理记录: what was done about the case. */
export function NoteDialog({ one, title, today, onClose }: StepDialogProps): ReactElement {
  const form = useStepForm(one.id, readNoteForm)
  return (
    <FormDialog
      title="办理记录"
      subtitle={title}
      draft={{ form: 'note', about: one.id }}
      submitLabel="保存记录"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <DayField
        name="on"
        label="办理日期"
        required
        defaultValue={today}
        min={issueDay(one)}
        max={today}
        error={form.gaps['on'] !== undefined}
        helperText={form.gaps['on']}
      />
      <TextRow
        name="text"
        label="办理情况"
        required
        autoFocus
        lines={5}
        gap={form.gaps['text']}
        hint="去了哪里、见了谁、查明了什么、怎么处理的。写错了可以更正，原来写的也留着。"
        limit={stepLimits.record}
      />
    </FormDialog>
  )
}
