import { useState, type ReactElement } from 'react'
import { stepLimits } from '#shared/case/step-limits'
import { useDesk } from '../desk/desk'
import { useToday } from '../desk/use-today'
import { commitCaseStep } from '../ledger-store/commit/commit-case-step'
import { stepFailureToWords } from '../messages/step-words'
import type { FailureWords } from '../messages/words-of'
import { FormDialog } from '../ui/form-dialog'
import { TextRow } from '../ui/form-fields'

export interface RevealDialogProps {
  readonly caseId: string
  /** Called once the act is on record, and not before. */
  readonly onRevealed: () => void
  readonly onClose: () => void
}

/** 查看来电人: uncovers a confidential caller on this screen, for a reason that goes on record. */
export function RevealDialog({ caseId, onRevealed, onClose }: RevealDialogProps): ReactElement {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [gap, setGap] = useState<string>()
  const [failure, setFailure] = useState<FailureWords>()
  const submit = async (form: FormData): Promise<boolean> => {
    const reason = String(form.get('reason') ?? '').trim()
    setGap(reason === '' ? '请写明为什么要查看' : undefined)
    if (reason === '') return false
    setBusy(true)
    const step = { step: 'reveal', reason } as const
    const done = await commitCaseStep(ledger, { caseId, step, actorId: settings.actorId, today })
    setBusy(false)
    setFailure(done.ok ? undefined : stepFailureToWords(done.failure))
    if (done.ok) onRevealed()
    return done.ok
  }
  return (
    <FormDialog
      title="查看来电人"
      subtitle="本件保密。谁看的、什么时候、为什么，都会记入案件的经过。"
      draft={{ form: 'reveal', about: caseId }}
      submitLabel="记录并查看"
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="查看理由"
        required
        autoFocus
        lines={2}
        gap={gap}
        hint="例如：电话核实情况、回访"
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
