import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useState, type ReactElement } from 'react'
import type { Names } from '#shared/case/names'
import { undoLimits } from '#shared/undo/undo-record'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { commitRestore, judgeRestore, type RestoreFailure } from '../../ledger-store/commit/commit-restore'
import { restoreFailureToWords } from '../../messages/bin-words'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import type { BinLine } from './bin-lines'

export interface RestoreDialogProps {
  readonly lines: readonly BinLine[]
  readonly names: Names
  readonly onDone: () => void
  readonly onClose: () => void
}

const usualReason = '误删，需要恢复'
const linesTold = 6

/** Asks why something comes back, and brings it back: all that was chosen as one act, or nothing of it. */
export function RestoreDialog({ lines, names, onDone, onClose }: RestoreDialogProps): ReactElement {
  const { ledger, settings } = useDesk()
  const { actorId } = settings
  const today = useToday()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<RestoreFailure>()
  const [asks] = useState(() => lines.map(({ entry }) => entry.ask))
  useEffect(() => {
    let gone = false
    void judgeRestore(ledger, { asks, reason: usualReason, actorId, today }).then((found) => {
      if (!gone) setFailure(found)
    })
    return () => void (gone = true)
  }, [ledger, asks, actorId, today])
  const submit = async (form: FormData): Promise<boolean> => {
    setBusy(true)
    const reason = form.get('reason')
    const done = await commitRestore(ledger, {
      asks,
      actorId,
      today,
      reason: typeof reason === 'string' ? reason : '',
    })
    setBusy(false)
    if (!done.ok) setFailure(done.failure)
    if (done.ok) {
      tell(`已恢复 ${asks.length} 项`)
      onDone()
    }
    return done.ok
  }
  return (
    <FormDialog
      title={lines.length === 1 ? '恢复这一项' : `恢复 ${lines.length} 项`}
      draft={{ notKept: 'nothing-written', form: 'bring-back' }}
      submitLabel={lines.length === 1 ? '恢复' : `恢复 ${lines.length} 项`}
      width="sm"
      busy={busy}
      failure={failure === undefined ? undefined : restoreFailureToWords(failure, names)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {lines.slice(0, linesTold).map(({ entry, group, title, cases }) => (
          <li key={entry.key}>
            {group}：{title}
            {cases[0] === undefined ? '' : `　${cases[0].text}`}
          </li>
        ))}
        {lines.length > linesTold ? <li>……共 {lines.length} 项</li> : null}
      </Box>
      <Typography sx={{ color: 'text.secondary' }}>
        恢复以后和拿走以前一样；恢复和原来的操作都留在记录里，恢复错了可以再撤销。
      </Typography>
      <TextRow name="reason" label="理由" required autoFocus defaultValue={usualReason} limit={undoLimits.reason} />
    </FormDialog>
  )
}
