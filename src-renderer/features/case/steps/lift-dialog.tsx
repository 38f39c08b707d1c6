import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readLiftForm } from './read-step-form'
import { defineForm } from './step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 恢复案件: takes a voiding back; the case goes on where it stood. */
function LiftDialog({ one, title, onClose }: StepDialogProps): ReactElement {
  const { show } = useCaller()
  const standing = one.voids.at(-1)?.reason
  const form = useStepForm(one.id, readLiftForm)
  return (
    <FormDialog
      title="恢复案件"
      subtitle={`${title}。恢复后接着原来的环节办。`}
      draft={{ form: 'lift', about: one.id }}
      submitLabel="恢复案件"
      busy={form.busy}
      failure={form.failure}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="恢复理由"
        required
        autoFocus
        lines={2}
        gap={form.gaps['reason']}
        hint={`作废理由：${standing === undefined ? '' : show(standing)}`}
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}

export const liftForm = defineForm({
  step: 'lift',
  Dialog: LiftDialog,
  draft: 'lift',
  label: () => '恢复案件',
})
