import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { callHost } from '../host/call-host'
import { placeUnchangedToWords } from '../messages/place-words'
import type { FailureWords } from '../messages/words-of'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { FailureNotice } from '../ui/failure-notice'

/** The way into the sample beside the office's ledger, with what becomes of both said before. A browser keeps one ledger, and has no such way. */
export function EnterSampleButton(): ReactElement | null {
  const { app, changeSettings } = useDesk()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  if (app.shell === 'browser' || app.place === 'sample') return null
  const enter = async (): Promise<void> => {
    setBusy(true)
    await changeSettings({ returnTo: window.location.hash })
    const changed = await callHost('place.change', { to: 'sample' })
    // Where it went well the program is about to start anew.
    if (changed.ok) return
    await changeSettings({ returnTo: '' })
    setBusy(false)
    setAsking(false)
    setFailure(placeUnchangedToWords(changed.failure))
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>看样例单位…</Button>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      <ConfirmDialog
        open={asking}
        title="打开样例单位？"
        confirmLabel="打开样例单位"
        busy={busy}
        onConfirm={() => void enter()}
        onCancel={() => setAsking(false)}
      >
        <Stack sx={{ gap: 1.5 }}>
          <Typography>
            程序会重新打开，换到一本另外的、虚构的台账：有一年的案件，各个环节都有，可以随意操作。窗口最上面一直写着“样例数据”。
          </Typography>
          <Alert severity="info" variant="outlined">
            本单位的台账原样放着，不会混在一起，也不会少。看完按最上面的“样例数据 · 退出”，就回到本单位原来的画面。
          </Alert>
        </Stack>
      </ConfirmDialog>
    </>
  )
}
