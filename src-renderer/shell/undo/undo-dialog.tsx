import type { CommitRef } from '#shared/record/commit'
import { instantToMinuteText } from '#shared/prelude/instant'
import { listThings, planUndo } from '#shared/undo/plan-undo'
import { undoLimits } from '#shared/undo/undo-record'
import Typography from '@mui/material/Typography'
import { useEffect, useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { staffToNames } from '../../desk/staff-names'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { commitUndo, readUndoGround, type UndoFailure } from '../../ledger-store/commit/commit-undo'
import { thingsToText, undoFailureToWords } from '../../messages/undo-words'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import { usualReason } from './use-newest-act'

const nobody = { person: (id: string) => id, department: (id: string) => id }

/** Shows what undoing an act comes to, and undoes it with a reason; where it cannot be, says why. */
export function UndoDialog({
  refs,
  onClose,
}: {
  readonly refs: readonly CommitRef[]
  readonly onClose: () => void
}): ReactElement {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const tell = useSnackbar()
  const { actorId } = settings
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<UndoFailure>()
  const [about, setAbout] = useState('')
  const names = staff === undefined ? nobody : staffToNames(staff)
  useEffect(() => {
    let gone = false
    void readUndoGround(ledger.database, ledger, { refs, reason: usualReason, actorId, today }).then((ground) => {
      if (gone) return
      if (ground === undefined) return setFailure({ type: 'ActorUnknown' })
      const at = ground.commits[0]?.at
      setAbout(`${at === undefined ? '' : `${instantToMinuteText(at)}　`}${thingsToText(listThings(ground))}`)
      const planned = planUndo(ground)
      if (!planned.ok) setFailure(planned.failure)
    })
    return () => void (gone = true)
  }, [ledger, refs, actorId, today])
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    const reason = form.get('reason')
    const asked = { refs, actorId, today, reason: typeof reason === 'string' ? reason : '' }
    const done = await commitUndo(ledger, asked)
    setBusy(false)
    if (!done.ok) setFailure(done.failure)
    if (done.ok) tell('已撤销')
    return done.ok
  }
  return (
    <FormDialog
      title="撤销这次操作"
      subtitle={about}
      draft={{ notKept: 'nothing-written', form: 'undo' }}
      submitLabel="撤销"
      width="xs"
      busy={busy}
      failure={failure === undefined ? undefined : undoFailureToWords(failure, names)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography>这次操作写的内容退回到操作以前；操作和撤销都留在记录里。撤销错了，可以再撤销这次撤销。</Typography>
      <TextRow name="reason" label="理由" required autoFocus defaultValue={usualReason} limit={undoLimits.reason} />
    </FormDialog>
  )
}
