import { listFirstInstructions, nextLeader } from '#shared/case/leader-turns'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { ConsentFields } from '../../../consent/consent-fields'
import { useConsent } from '../../../consent/use-consent'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { KeyValue } from '../../../ui/key-value'
import { useStepForm } from '../use-take-step'
import { readInstructForm, signStep } from './read-step-form'
import { StepDayRow } from './step-day-row'
import { defineForm } from './step-form'
import { mayThemself } from './may-themself'
import type { ConsentDialogProps } from './step-dialog-props'

/** 批示: the leader's own words, by the leader's own hand or recorded by the registrar from paper. */
function InstructDialog({ one, title, staff, actor, today, onClose }: ConsentDialogProps): ReactElement {
  const { show } = useCaller()
  const consent = useConsent('instruct', one, actor, staff.people.values())
  const form = useStepForm(one.id, (data) => signStep(data, readInstructForm(data), consent))
  const own = consent.way === 'self'
  return (
    <FormDialog
      title={own ? '批示' : '代录批示'}
      subtitle={title}
      draft={{ form: 'instruct', about: one.id }}
      submitLabel={own ? '批示' : '保存代录的批示'}
      busy={form.busy}
      submitDisabled={own && consent.hand.waitSeconds > 0}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <KeyValue
        columns={1}
        items={[
          { label: '内容摘要', value: one.registration === undefined ? '' : show(one.registration.summary) },
          { label: '拟办意见', value: one.submission === undefined ? '' : show(one.submission.opinion) },
          ...listFirstInstructions(one).map(({ leaderId, on, text }) => ({
            label: `${staff.people.get(leaderId)?.name ?? '领导'}批示`,
            value: `${on}\n${show(text)}`,
          })),
        ]}
      />
      <TextRow
        name="text"
        label="批示内容"
        required
        autoFocus
        lines={3}
        gap={form.gaps['text']}
        hint={own ? '' : '照纸面上的批示原文录入'}
        limit={stepLimits.opinion}
      />
      <StepDayRow step="instruct" one={one} today={today} name="instructedOn" gap={form.gaps['instructedOn']} />
      <ConsentFields consent={consent} gaps={form.gaps} proposed={nextLeader(one) ?? one.submission?.leaderId ?? ''} />
    </FormDialog>
  )
}

export const instructForm = defineForm({
  step: 'instruct',
  Dialog: InstructDialog,
  draft: 'instruct',
  label: (one, actor) => (mayThemself('instruct', one, actor) ? '批示' : '代录批示'),
})
