import { stepLimits } from '#shared/case/step-limits'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { commitResolution } from '../../ledger-store/commit/commit-resolution'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import { resolutionFailureToWords } from './reconcile-words'
import type { FailureWords } from '../../messages/words-of'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { conflictTitle } from './conflict-words'
import type { Callings } from './use-reconcile'

export type VoidAnswer = 'keep-void' | 'lift'

const labels: { readonly [A in VoidAnswer]: string } = { 'keep-void': '保留作废', lift: '恢复案件' }

/** Whether the case stays voided, with a reason for the record. */
export function VoidReasonDialog({
  open,
  answer,
  callings,
  onClose,
}: {
  readonly open: OpenConflict
  readonly answer: VoidAnswer
  readonly callings: Callings
  readonly onClose: () => void
}): ReactElement {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const { number, title } = conflictTitle(open, callings)
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    const reason = form.get('reason')
    const done = await commitResolution(ledger, {
      conflict: open.conflict,
      choice: { choice: answer, reason: typeof reason === 'string' ? reason : '' },
      actorId: settings.actorId,
    })
    setBusy(false)
    if (done.ok) tell('已核对并保存')
    else setFailure(resolutionFailureToWords(done.failure))
    return done.ok
  }
  return (
    <FormDialog
      title={labels[answer]}
      subtitle={`${number}　${title}`}
      draft={{ form: 'void-answer', about: open.key }}
      submitLabel={labels[answer]}
      width="xs"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextRow
        name="reason"
        label="理由"
        required
        autoFocus
        lines={2}
        hint={answer === 'lift' ? '恢复后接着两边办过的环节继续办' : '作废期间另一台电脑办的内容都留着'}
        limit={stepLimits.reason}
      />
    </FormDialog>
  )
}
