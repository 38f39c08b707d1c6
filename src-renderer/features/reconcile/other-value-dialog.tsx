import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useActor, useStaff } from '../../desk/use-staff'
import { commitResolution } from '../../ledger-store/commit/commit-resolution'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import { resolutionFailureToWords } from './reconcile-words'
import type { FailureWords } from '../../messages/words-of'
import { FormDialog } from '../../ui/form-dialog'
import { useSnackbar } from '../../ui/use-snackbar'
import { conflictTitle } from './conflict-words'
import { OtherValueFields, readOtherValue } from './other-value-fields'
import type { Callings } from './use-reconcile'

/** 另写: a value of its own in place of all sides. */
export function OtherValueDialog({
  open,
  callings,
  onClose,
}: {
  readonly open: OpenConflict
  readonly callings: Callings
  readonly onClose: () => void
}): ReactElement | null {
  const { ledger, settings } = useDesk()
  const staff = useStaff()
  const actor = useActor()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const { conflict } = open
  const start = conflict.kind === 'field' ? conflict.sides.at(-1)?.value : undefined
  const { number, title, field } = conflictTitle(open, callings)
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    const value = readOtherValue(start, conflict.kind === 'field' ? conflict.field : '', form)
    const done = await commitResolution(ledger, {
      conflict,
      choice: { choice: 'new', value },
      actorId: settings.actorId,
    })
    setBusy(false)
    if (done.ok) tell('已核对并保存')
    else setFailure(resolutionFailureToWords(done.failure))
    return done.ok
  }
  if (staff === undefined) return null
  return (
    <FormDialog
      title={`另写：${field}`}
      subtitle={`${number}　${title}。从较晚的一份开始改；各份都会记在案件经过里。`}
      draft={{ form: 'other-value', about: open.key }}
      submitLabel="以此为准"
      width="md"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <OtherValueFields open={open} staff={staff} actor={actor} start={start} />
    </FormDialog>
  )
}
