import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { FieldPair } from '../../../ui/field-pair'
import { useDesk } from '../../../desk/desk'
import { FormDialog } from '../../../ui/form-dialog'
import { SelectRow, TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readSubmitForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import type { StepDialogProps } from './step-dialog-props'
import { leaderChoices, suggestOpinion } from './suggest-step'

/** 呈报: puts the case before a leader with a proposal. */
export function SubmitDialog({ one, title, staff, today, onClose }: StepDialogProps): ReactElement {
  const { calendar } = useDesk()
  const form = useStepForm(one.id, readSubmitForm)
  const leaders = leaderChoices(staff.people.values())
  return (
    <FormDialog
      title="呈报"
      subtitle={title}
      draft={{ form: 'submit', about: one.id }}
      submitLabel="呈报"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <FieldPair>
        <SelectRow
          name="leaderId"
          label="呈报给"
          required
          choices={leaders}
          defaultValue={leaders[0]?.value ?? ''}
          gap={form.gaps['leaderId']}
          emptyHint="没有“督办”或“审阅”职责的人，请先到“设置”里添加。"
        />
        <StepDayRow step="submit" one={one} today={today} name="on" gap={form.gaps['on']} />
      </FieldPair>
      <TextRow
        name="opinion"
        label="拟办意见"
        required
        autoFocus
        lines={4}
        defaultValue={suggestOpinion(one.sheet, today, calendar)}
        gap={form.gaps['opinion']}
        hint="写明建议由哪个部门办理、什么时候办结"
        limit={stepLimits.opinion}
      />
    </FormDialog>
  )
}
