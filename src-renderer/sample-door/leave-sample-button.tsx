import { makeKeys } from '#shared/codec/make-keys'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { callHost } from '../host/call-host'
import { removeView } from '../ledger-store/view/remove-view'
import { placeUnchangedToWords } from '../messages/place-words'
import { replacementFailureToWords } from '../messages/recovery-words'
import type { FailureWords } from '../messages/words-of'
import { hostReplacement } from '../start/host-journal'
import { storeKeys, unprotected } from '../start/key-hold'
import { letGoOfLoss } from '../start/ledger-loss'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { FailureNotice } from '../ui/failure-notice'
import { leaveSample } from './leave-sample'

/** The way out of the sample, and the question that is asked before. */
interface LeavingSample {
  ask(): void
  /** To be drawn where the way out is. */
  readonly question: ReactElement
}

/** The way out of the sample, with what becomes of it said before: back to the office beside which it was opened, or to the first run. */
function useLeavingSample(): LeavingSample {
  const { app } = useDesk()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const isBeside = app.place === 'sample'
  const leaveAlone = useLeaveAlone()
  const leave = async (): Promise<void> => {
    setBusy(true)
    const refused = await (isBeside ? leaveBeside() : leaveAlone())
    // Where it went well the program starts anew.
    if (refused === undefined) return
    setBusy(false)
    setFailure(refused)
  }
  return {
    ask: () => setAsking(true),
    question: (
      <ConfirmDialog
        open={asking}
        title="退出样例台账？"
        confirmLabel={isBeside ? '退出，回到本单位' : '退出并清空样例'}
        busy={busy}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        <Typography>{isBeside ? besideText : aloneText}</Typography>
        {failure === undefined ? null : <FailureNotice words={failure} />}
      </ConfirmDialog>
    ),
  }
}

/** Leaves the sample, as a button. */
export function LeaveSampleButton(): ReactElement {
  const { ask, question } = useLeavingSample()
  return (
    <>
      <Button onClick={ask}>退出样例台账…</Button>
      {question}
    </>
  )
}

/** Says in the top bar that this is the sample, and leaves it. */
export function SampleMark(): ReactElement {
  const { ask, question } = useLeavingSample()
  return (
    <>
      <Chip
        size="small"
        label="样例数据 · 退出"
        title="退出样例台账…"
        onClick={ask}
        sx={{
          bgcolor: 'background.paper',
          color: 'text.primary',
          border: 1,
          borderColor: 'bar.edge',
          flexShrink: 0,
          '&:hover, &.Mui-focusVisible': { bgcolor: 'background.paper', textDecoration: 'underline' },
        }}
      />
      {question}
    </>
  )
}

const besideText =
  '程序会重新打开，回到本单位的台账，还在原来的画面。样例里的案件和您练习时写的内容都清空；本单位的台账没有动过。'
const aloneText =
  '样例里的案件和您练习时写的内容都从台账里清空，不能再打开；这台电脑换上新的密钥，回到“首次启用”，可以正式启用，也可以重新装入样例。本单位别的电脑不受影响。'

/** Why the sample beside the office's ledger was not left. */
async function leaveBeside(): Promise<FailureWords | undefined> {
  const changed = await callHost('place.change', { to: 'own' })
  return changed.ok ? undefined : placeUnchangedToWords(changed.failure)
}

/** Leaves a sample that stands in the office's own place: this PC then stands before its first run. */
function useLeaveAlone(): () => Promise<FailureWords | undefined> {
  const { changeSettings, keys, startOver } = useDesk()
  return async () => {
    const left = await leaveSample({
      storeNewKeys: async () => storeKeys(await makeKeys(), unprotected),
      replacement: hostReplacement,
      removeView: () => removeView(),
      letGo: () => letGoOfLoss(keys.deviceId),
    })
    if (!left.ok) return left.failure.at === 'keys' ? keysNotStored : replacementFailureToWords(left.failure.failure)
    await changeSettings({ actorId: '' })
    startOver()
    return undefined
  }
}

const keysNotStored: FailureWords = {
  title: '没有退出样例台账',
  what: '新的密钥没能写到磁盘上。',
  safe: '样例台账没有改动，可以照常使用。',
  todo: '请检查数据所在的磁盘是否可写，再试一次。',
}
