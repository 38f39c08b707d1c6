import { stepLimits } from '#shared/case/step-limits'
import { useState, type ReactElement } from 'react'
import { useActor } from '../../../desk/use-staff'
import { FieldPair } from '../../../ui/field-pair'
import { FormDialog } from '../../../ui/form-dialog'
import { SelectRow, TextRow } from '../../../ui/form-fields'
import { KeyValue } from '../../../ui/key-value'
import { useStepForm } from '../use-take-step'
import { readInstructForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import type { StepDialogProps } from './step-dialog-props'
import { leaderChoices } from './suggest-step'

/** 录入批示: the leader's own words, entered by the leader or by the registrar from paper. */
export function InstructDialog({ one, title, staff, today, onClose }: StepDialogProps): ReactElement {
  const actor = useActor()
  const form = useStepForm(one.id, readInstructForm)
  const leaders = leaderChoices(staff.people.values())
  const [leaderId, setLeaderId] = useState(one.submission?.leaderId ?? '')
  const byHand = actor !== undefined && actor.id !== leaderId ? `由${actor.name}代为录入，经过里会写明` : undefined
  return (
    <FormDialog
      title="录入批示"
      subtitle={title}
      draft={{ form: 'instruct', about: one.id }}
      submitLabel="保存批示"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <KeyValue
        columns={1}
        items={[
          { label: '内容摘要', value: one.registration?.summary ?? '' },
          { label: '拟办意见', value: one.submission?.opinion ?? '' },
        ]}
      />
      <FieldPair>
        <SelectRow
          name="leaderId"
          label="批示领导"
          required
          choices={leaders}
          defaultValue={leaderId}
          onPick={setLeaderId}
          gap={form.gaps['leaderId']}
          hint={byHand}
        />
        <StepDayRow step="instruct" one={one} today={today} name="instructedOn" gap={form.gaps['instructedOn']} />
      </FieldPair>
      <TextRow
        name="text"
        label="批示内容"
        required
        autoFocus
        lines={4}
        gap={form.gaps['text']}
        hint="照批示原文录入"
        limit={stepLimits.opinion}
      />
    </FormDialog>
  )
}
