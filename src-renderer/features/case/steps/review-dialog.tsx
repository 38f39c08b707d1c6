import { stepLimits } from '#shared/case/step-limits'
import { useState, type ReactElement } from 'react'
import { ConsentFields } from '../../../consent/consent-fields'
import { useConsent } from '../../../consent/use-consent'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { ReplyText } from '../reply-text'
import { useStepForm } from '../use-take-step'
import { AssistNotice } from './assist-notice'
import { readReviewForm, signStep } from './read-step-form'
import { StepDayRow } from './step-day-row'
import { defineForm } from './step-form'
import { mayThemself } from './may-themself'
import type { Case } from '#shared/case/case'
import type { Person } from '#shared/office/office'
import type { ConsentDialogProps } from './step-dialog-props'

/** 审阅: the reply as it would go out, and the reviewer's decision, by the reviewer's own hand or recorded from paper. */
function ReviewDialog({ one, title, staff, actor, today, onClose }: ConsentDialogProps): ReactElement {
  const [decision, setDecision] = useState('')
  const consent = useConsent('approve', one, actor, staff.people.values())
  const form = useStepForm(one.id, (data) => signStep(data, readReviewForm(data, today), consent))
  const own = consent.way === 'self'
  const done = decision === 'approve' ? '审阅通过' : '退回修改'
  return (
    <FormDialog
      title={own ? '审阅回复' : '代录审阅'}
      width="md"
      subtitle={title}
      draft={{ form: 'review', about: one.id }}
      submitLabel={decision === '' ? '保存审阅意见' : own ? done : `代录${done}`}
      busy={form.busy}
      submitDisabled={own && consent.hand.waitSeconds > 0}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <AssistNotice one={one} staff={staff} />
      <ReplyText one={one} people={staff.people} />
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
      {own ? null : (
        <StepDayRow
          step={decision === 'send-back' ? 'send-back' : 'approve'}
          one={one}
          today={today}
          name="on"
          gap={form.gaps['on']}
          hint="纸面上签的日期"
        />
      )}
      <ConsentFields
        consent={consent}
        gaps={form.gaps}
        proposed={consent.signers.length === 1 ? (consent.signers[0]?.id ?? '') : ''}
      />
    </FormDialog>
  )
}

/** One dialog for both: the reviewer decides in it. */
const review = {
  Dialog: ReviewDialog,
  draft: 'review',
  label: (one: Case, actor: Person | undefined) => (mayThemself('approve', one, actor) ? '审阅' : '代录审阅'),
} as const
export const approveForm = defineForm({ step: 'approve', ...review })
export const sendBackForm = defineForm({ step: 'send-back', ...review })
