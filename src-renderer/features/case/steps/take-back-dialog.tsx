import { trade } from '#shared/case/step-tables'
import { actName } from '#shared/case/tell-act'
import { nameEntry } from '../entry-name'
import type { Names } from '#shared/case/names'
import { foreseeTakingBack } from '#shared/case/taking-back'
import { isCorrectable } from '#shared/case/correctable'
import type { CaseEntry } from '#shared/case/read-entries'
import { stageWords } from '#shared/case/stage'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readTakeBackForm } from './read-correction-form'
import type { StepDialogProps } from './step-dialog-props'

export interface EntryDialogProps extends StepDialogProps {
  readonly entry: CaseEntry
  readonly names: Names
}

/** 撤回: a step taken by mistake counts no more; says first where the case will stand and what becomes of the number. */
export function TakeBackDialog({ one, entry, title, names, onClose }: EntryDialogProps): ReactElement | null {
  const form = useStepForm(one.id, (data) => readTakeBackForm(data, entry))
  if (!isCorrectable(entry.act)) return null
  const word = actName(entry.act.act)
  const { to, number, restores } = foreseeTakingBack(entry, one, trade)
  const consequences = [
    to === undefined
      ? '撤回后这一条划去，不再算数，不进回复。'
      : restores?.act.act === 'assigned'
        ? `撤回后恢复为原来的交办：${names.department(restores.act.departmentId)} ${names.person(restores.act.handlerId)}。`
        : `撤回后案件回到“${stageWords[to]}”，可以重新办这一步。`,
    number === '' ? '' : `${number} 已经用过，仍归这个案件，不会编给别的案件；重新办时沿用。`,
    '经过里留着原来写的内容和撤回的理由。',
  ]
  return (
    <FormDialog
      title={`撤回${word}`}
      subtitle={title}
      draft={{ form: 'take-back', about: `${one.id} ${nameEntry(entry, one.entries)}` }}
      submitLabel={`撤回${word}`}
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <span>{consequences.join('')}</span>
      <TextRow
        name="reason"
        label="撤回理由"
        required
        autoFocus
        lines={2}
        gap={form.gaps['reason']}
        hint="例如：点错了案件"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
