import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { CheckRow, TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readVoidForm } from './read-step-form'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 作废: strikes a case out visibly, with a reason. */
function VoidDialog({ one, title, onClose }: StepDialogProps): ReactElement {
  const form = useStepForm(one.id, readVoidForm)
  const number =
    one.ledgerNumber !== ''
      ? one.ledgerNumber
      : one.sheet.sheetNumber === ''
        ? '待编号'
        : `承办单号 ${one.sheet.sheetNumber}`
  return (
    <FormDialog
      title={`作废 ${number}`}
      subtitle={`${title}。作废后不再计入待办和统计，内容、经过和号码都留着，随时可以恢复。`}
      draft={{ form: 'void', about: one.id }}
      submitLabel="作废"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="作废理由"
        required
        autoFocus
        lines={2}
        gap={form.gaps['reason']}
        hint="例如：与 2026-021 重复交办"
        limit={stepLimits.reason}
      />
      {one.stage === 'closed' ? (
        <CheckRow
          name="knowingSent"
          label={`知道回复已经发出（存根号 ${one.feedback?.stubNumber ?? ''}），作废收不回，另行告知受理中心`}
        />
      ) : null}
    </FormDialog>
  )
}

export const voidForm = defineForm({
  step: 'void',
  Dialog: VoidDialog,
  draft: 'void',
})
