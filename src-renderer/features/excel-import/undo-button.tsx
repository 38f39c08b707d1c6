import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { instantToLocalDate } from '#shared/prelude/instant'
import { useDesk } from '../../desk/desk'
import { commitUndoImport, readUndoPlan } from '../../ledger-store/commit/commit-import'
import { undoFailureToWords } from '../../messages/excel-import-words'
import type { FailureWords } from '../../messages/words-of'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { useSnackbar } from '../../ui/use-snackbar'

/** What undoing comes to: how many cases are struck out, and which stay. */
interface Asked {
  readonly voided: number
  readonly kept: readonly string[]
}

const mostNamed = 8

/** 撤销整次导入, asked first with what stays. */
export function UndoButton({ importId, file }: { readonly importId: string; readonly file: string }): ReactElement {
  const { ledger, settings, clock } = useDesk()
  const tell = useSnackbar()
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const ask = async (): Promise<void> => {
    setFailure(undefined)
    const plan = await readUndoPlan(ledger.database, importId)
    if (plan === undefined || plan.voided.length === 0) return setFailure(undoFailureToWords({ type: 'NothingToUndo' }))
    setAsked({
      voided: plan.voided.length,
      kept: plan.kept.map(({ one }) => one.ledgerNumber || one.sheet.sheetNumber || '没有号码的一件'),
    })
  }
  const undo = async (): Promise<void> => {
    setBusy(true)
    const by = { actorId: settings.actorId, today: instantToLocalDate(clock.now()) }
    const done = await commitUndoImport(ledger, importId, by)
    setBusy(false)
    setAsked(undefined)
    if (done.ok) tell(`已撤销从“${file}”的导入`)
    else setFailure(undoFailureToWords(done.failure))
  }
  return (
    <>
      <Button onClick={() => void ask()}>撤销这次导入…</Button>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      <ConfirmDialog
        open={asked !== undefined}
        title="撤销这次导入"
        confirmLabel={`作废 ${asked?.voided ?? 0} 件`}
        busy={busy}
        onConfirm={() => void undo()}
        onCancel={() => setAsked(undefined)}
      >
        <Typography>
          从“{file}”导入的 {asked?.voided ?? 0} 件将全部作废；作废的案件仍然看得到，也可以逐件恢复。
        </Typography>
        {asked === undefined || asked.kept.length === 0 ? null : (
          <Typography sx={{ mt: 1 }}>
            {asked.kept.length} 件导入后已经有人办理，不作废：{asked.kept.slice(0, mostNamed).join('、')}
            {asked.kept.length > mostNamed ? ' 等' : ''}。
          </Typography>
        )}
      </ConfirmDialog>
    </>
  )
}
