import { showText } from '#shared/case/veil'
import { stepLimits } from '#shared/case/step-limits'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import type { CaseRing, RingCase } from '../../ledger-store/read/read-rings'
import { stepFailureToWords } from '../../messages/step-words'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useAct } from '../../ui/use-act'

export interface RingDialogProps {
  readonly ring: CaseRing
  readonly chosen: RingCase
  readonly onClose: () => void
}

/** Decides which case of a ring answers: its own 并单 is taken back by 恢复办理, and the others end in it. */
export function RingDialog({ ring, chosen, onClose }: RingDialogProps): ReactElement {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const acting = useAct()
  const others = ring.filter(({ one }) => one.id !== chosen.one.id).map(({ number }) => number)
  const submit = (form: FormData): Promise<boolean> => {
    const reason = form.get('reason')
    return acting.run(
      commitCaseStep(ledger, {
        caseId: chosen.one.id,
        step: { step: 'resume', on: today, reason: typeof reason === 'string' ? reason.trim() : '' },
        actorId: settings.actorId,
        today,
      }),
      stepFailureToWords,
      `已定由 ${chosen.number} 答复`,
    )
  }
  return (
    <FormDialog
      title={`由 ${chosen.number} 答复`}
      subtitle={showText(chosen.one.sheet.title, chosen.veil)}
      draft={{ form: 'ring-answer', about: chosen.one.id }}
      submitLabel={`由 ${chosen.number} 答复`}
      width="xs"
      busy={acting.busy}
      failure={acting.failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        {chosen.number} 恢复办理，{others.join('、')} 并入它一并答复。记入案件经过。
      </div>
      <TextRow
        name="reason"
        label="理由"
        required
        autoFocus
        lines={2}
        hint="例如：两台电脑互相并单，商定由先来的一件答复"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
