import { mustAvoid } from '#shared/case/avoiding'
import { findCoverOf } from '#shared/office/cover'
import { leaderOfWeek, type RotaWeek } from '#shared/office/rota'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { FieldPair } from '../../../ui/field-pair'
import { useDesk } from '../../../desk/desk'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { readRota } from '../../../ledger-store/read/read-arrangements'
import { FormDialog } from '../../../ui/form-dialog'
import { SelectRow, TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { LaterLeaders } from './later-leaders'
import { readSubmitForm } from './read-step-form'
import { StepDayRow } from './step-day-row'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'
import { leaderChoices, opinionDayHint, suggestOpinion } from './suggest-step'

/** 呈报: puts the case before a leader with a proposal. */
function SubmitDialog(props: StepDialogProps): ReactElement | null {
  const rota = useLedgerRead(readRota)
  // What the form starts with has to be known when it opens.
  return rota === undefined ? null : <SubmitForm {...props} rota={rota} />
}

function SubmitForm({
  one,
  title,
  staff,
  today,
  rota,
  onClose,
}: StepDialogProps & { readonly rota: readonly RotaWeek[] }): ReactElement {
  const { calendar } = useDesk()
  const form = useStepForm(one.id, readSubmitForm)
  const onDuty = leaderOfWeek(rota, staff.people, today)
  const cover = onDuty === undefined ? undefined : findCoverOf(onDuty.id, staff.covers, today)
  const leaders = leaderChoices(
    [...staff.people.values()].filter(({ id }) => !mustAvoid(one, id)),
    onDuty?.id,
  )
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
          hint={
            cover === undefined
              ? undefined
              : `${onDuty?.name ?? ''}离岗，由${staff.people.get(cover.coverId)?.name ?? ''}代班`
          }
          emptyHint="没有“督办”或“审阅”职责的人，请先到“设置”里添加。"
        />
        <StepDayRow step="submit" one={one} today={today} name="on" gap={form.gaps['on']} />
      </FieldPair>
      <LaterLeaders leaders={leaders} gap={form.gaps['secondLeaderId']} />
      <TextRow
        name="opinion"
        label="拟办意见"
        required
        autoFocus
        lines={4}
        defaultValue={suggestOpinion(one, today, calendar)}
        gap={form.gaps['opinion']}
        hint={opinionDayHint(one, today, calendar) ?? '写明建议由哪个部门办理、什么时候办结'}
        limit={stepLimits.opinion}
      />
    </FormDialog>
  )
}

export const submitForm = defineForm({
  step: 'submit',
  Dialog: SubmitDialog,
  draft: 'submit',
})
