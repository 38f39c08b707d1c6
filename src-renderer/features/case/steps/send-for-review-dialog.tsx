import { listSigners } from '#shared/case/step-barrier'
import type { ReactElement } from 'react'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { ReplyText } from '../reply-text'
import { useStepForm } from '../use-take-step'
import { AssistNotice } from './assist-notice'
import { readSendForReviewForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 送审: hands the finished reply up; shows once more what goes. */
function SendForReviewDialog({ one, staff, today, onClose }: StepDialogProps): ReactElement {
  const form = useStepForm(one.id, readSendForReviewForm)
  const reviewers = listSigners('approve', one, staff.people.values())
  return (
    <FormDialog
      title="送审"
      width="md"
      subtitle={
        reviewers.length === 0
          ? '目前没有可以审阅这个案件的人，送审后请到“设置”里添加有“审阅”职责的人。'
          : `可由${reviewers.map((person) => person.name).join('、')}审阅。送审后，审阅退回以前不能再改回复。`
      }
      draft={{ notKept: 'nothing-written', form: 'step-send-for-review' }}
      submitLabel="送审"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <AssistNotice one={one} staff={staff} />
      <ReplyText one={one} people={staff.people} />
      <FieldPair>
        <StepDayRow step="send-for-review" one={one} today={today} name="on" gap={form.gaps['on']} />
      </FieldPair>
    </FormDialog>
  )
}

export const sendForReviewForm = defineForm({
  step: 'send-for-review',
  Dialog: SendForReviewDialog,
  draft: 'send-for-review',
})
