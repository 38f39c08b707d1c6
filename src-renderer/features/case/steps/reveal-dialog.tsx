import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { TextRow } from '../../../ui/form-fields'
import { useStepForm } from '../use-take-step'
import { readRevealForm } from './read-step-form'
import type { StepDialogProps } from './step-dialog-props'

/** 查看来电人: uncovers a confidential caller on this screen, for a reason that goes on record. */
export function RevealDialog({
  one,
  onClose,
  onRevealed,
}: StepDialogProps & { readonly onRevealed: () => void }): ReactElement {
  const form = useStepForm(one.id, readRevealForm)
  const submit = async (data: FormData): Promise<boolean> => {
    const done = await form.submit(data)
    if (done) onRevealed()
    return done
  }
  return (
    <FormDialog
      title="查看来电人"
      subtitle="本件保密。谁看的、什么时候、为什么，都会记入案件的经过。"
      draft={{ form: 'reveal', about: one.id }}
      submitLabel="记录并查看"
      width="xs"
      busy={form.busy}
      failure={form.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="查看理由"
        required
        autoFocus
        lines={2}
        gap={form.gaps['reason']}
        hint="例如：电话核实情况、回访"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
