import { makeKeys } from '#shared/codec/make-keys'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { removeView } from '../../ledger-store/view/remove-view'
import { replacementFailureToWords } from '../../messages/recovery-words'
import type { FailureWords } from '../../messages/words-of'
import { hostReplacement } from '../../start/host-journal'
import { storeKeys, unprotected } from '../../start/key-hold'
import { letGoOfLoss } from '../../start/ledger-loss'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { leaveSample } from './leave-sample'

/** The way out of the sample ledger, with what becomes of it said before. */
export function LeaveSampleButton(): ReactElement {
  const { changeSettings, keys, startOver } = useDesk()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const leave = async (): Promise<void> => {
    setBusy(true)
    const left = await leaveSample({
      storeNewKeys: async () => storeKeys(await makeKeys(), unprotected),
      replacement: hostReplacement,
      removeView: () => removeView(),
      letGo: () => letGoOfLoss(keys.deviceId),
    })
    if (left.ok) {
      await changeSettings({ actorId: '' })
      startOver()
      return
    }
    setBusy(false)
    setAsking(false)
    setFailure(left.failure.at === 'keys' ? keysNotStored : replacementFailureToWords(left.failure.failure))
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>退出样例台账…</Button>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      <ConfirmDialog
        open={asking}
        title="退出样例台账？"
        confirmLabel="退出并清空样例"
        busy={busy}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        <Typography>
          样例里的案件和您练习时写的内容都从台账里清空，不能再打开；这台电脑换上新的密钥，回到“首次启用”，可以正式启用，也可以重新装入样例。本单位别的电脑不受影响。
        </Typography>
      </ConfirmDialog>
    </>
  )
}

const keysNotStored: FailureWords = {
  title: '没有退出样例台账',
  what: '新的密钥没能写到磁盘上。',
  safe: '样例台账没有改动，可以照常使用。',
  todo: '请检查数据所在的磁盘是否可写，再试一次。',
}
