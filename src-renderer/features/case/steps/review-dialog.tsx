import { stepLimits } from '#shared/case/step-limits'
import { useState, type ReactElement } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { ReplyText } from '../reply-text'
import { useStepForm } from '../use-take-step'
import { readReviewForm } from './read-step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 审阅: the reply as it would go out, and the reviewer's decision. */
export function ReviewDialog({ one, title, onClose }: StepDialogProps): ReactElement {
  const [decision, setDecision] = useState('')
  const form = useStepForm(one.id, readReviewForm)
  return (
    <FormDialog
      title="审阅回复"
      width="md"
      subtitle={title}
      draft={{ form: 'review', about: one.id }}
      submitLabel={decision === '' ? '保存审阅意见' : decision === 'approve' ? '审阅通过' : '退回修改'}
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ReplyText one={one} />
      <ChoiceRow
        name="decision"
        label="审阅意见"
        required
        choices={[
          { value: 'approve', label: '通过' },
          { value: 'send-back', label: '退回修改' },
        ]}
        onPick={setDecision}
        gap={form.gaps['decision']}
      />
      <TextRow
        name="comment"
        label={decision === 'send-back' ? '要改的地方' : '批注'}
        required={decision === 'send-back'}
        lines={2}
        gap={form.gaps['comment']}
        hint={decision === 'send-back' ? '承办人照此修改后再送审' : '可以不填'}
        limit={stepLimits.opinion}
      />
    </FormDialog>
  )
}
