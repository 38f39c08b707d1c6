import { callerViewWords, callerViews, contactWayWords, contactWays } from '#shared/case/choices'
import { issueDay } from '#shared/case/issue-day'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { DayField } from '../../../ui/day-field'
import { FormDialog } from '../../../ui/form-dialog'
import { ChoiceRow, TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readContactForm } from './read-step-form'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 联系来电人: how the caller was reached, what was said, and what the caller thinks of the result. */
function ContactDialog({ one, title, today, onClose }: StepDialogProps): ReactElement {
  const form = useStepForm(one.id, readContactForm)
  return (
    <FormDialog
      title="联系来电人"
      subtitle={title}
      draft={{ form: 'contact', about: one.id }}
      submitLabel="保存联系记录"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <DayField
        name="on"
        label="联系日期"
        required
        defaultValue={today}
        min={issueDay(one)}
        max={today}
        error={form.gaps['on'] !== undefined}
        helperText={form.gaps['on']}
      />
      <ChoiceRow
        name="way"
        label="联系方式"
        required
        choices={contactWays.map((way) => ({ value: way, label: contactWayWords[way] }))}
        defaultValue="phone"
        gap={form.gaps['way']}
      />
      <TextRow
        name="said"
        label="沟通情况"
        required
        autoFocus
        lines={4}
        gap={form.gaps['said']}
        limit={stepLimits.record}
      />
      <ChoiceRow
        name="view"
        label="来电人意见"
        required
        choices={callerViews.map((view) => ({ value: view, label: callerViewWords[view] }))}
        gap={form.gaps['view']}
      />
    </FormDialog>
  )
}

export const contactForm = defineForm({
  step: 'contact',
  Dialog: ContactDialog,
  draft: 'contact',
})
