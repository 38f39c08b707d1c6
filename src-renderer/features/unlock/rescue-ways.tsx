import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { KeyFile } from '#shared/bundle/key-file'
import type { LockedKeys } from '#shared/bundle/locked-keys'
import type { DeskAct } from '#shared/history/desk-act'
import { openSealedKeys } from '#shared/codec/lock-keys'
import { makeKeys } from '#shared/codec/make-keys'
import { noteForLater } from '../../start/pending-acts'
import { storeKeys, unprotected } from '../../start/key-hold'
import { openTextFile } from '../../host/text-files'
import { keyFileMalformedWords } from '../../messages/bundle-words'
import { fileReadToWords, fileWriteToWords } from '../../messages/host-words'
import { unopenedToWords } from '../../messages/key-words'
import type { FailureWords } from '../../messages/words-of'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { openKeyBackup } from '../../key-worker/key-backup'
import { PaperKeyField } from '../../ui/paper-key-field'
import { useBackupPassword } from '../../ui/use-backup-password'

export interface RescueWaysProps {
  /** What the paper key opens, where there is something. */
  readonly sealed: Pick<LockedKeys, 'sealedKeys'> | undefined
  readonly hasPaperKey: boolean
  readonly onStored: () => void
}

/** The ways back to usable keys: the paper key, a backup of the keys, or new ones. */
export function RescueWays({ sealed, hasPaperKey, onStored }: RescueWaysProps): ReactElement {
  const { failure, busy, asking, setAsking, identity, setIdentity, openWithPaper, openBackup, startAnew } = useRescue(
    sealed,
    onStored,
  )
  return (
    <Stack sx={{ gap: 2 }}>
      {failure === undefined ? null : <FailureNotice words={failure} />}
      {hasPaperKey ? (
        <Way
          title="用纸质恢复密钥"
          text="从保险柜取出“恢复密钥”那张纸，照填。密钥恢复后，台账和以前收到的包都照常使用；各人的 PIN 要重新设置。"
        >
          <PaperKeyField onKey={setIdentity} disabled={busy} />
          <Button
            variant="contained"
            disabled={identity === undefined}
            loading={busy}
            onClick={() => void openWithPaper()}
          >
            用恢复密钥打开
          </Button>
        </Way>
      ) : null}
      <Way title="用密钥备份" text="导入这台电脑以前备份在 U 盘上的密钥文件。">
        <Button disabled={busy} onClick={() => void openBackup()}>
          导入密钥备份…
        </Button>
      </Way>
      <Way
        title="重新生成本机密钥"
        text="台账内容不受影响，但以前发给这台电脑、还没有导入的包再也打不开；要把新名片重新交给受理中心和本单位其他电脑登记。"
      >
        <Button disabled={busy} onClick={() => setAsking(true)}>
          重新生成密钥…
        </Button>
      </Way>
      <ConfirmDialog
        open={asking}
        title="重新生成本机密钥？"
        confirmLabel="重新生成"
        onConfirm={() => {
          setAsking(false)
          void startAnew()
        }}
        onCancel={() => setAsking(false)}
      >
        旧密钥不再使用，原来的密钥文件会被替换。请先确认找不到恢复密钥，也没有密钥备份。
      </ConfirmDialog>
    </Stack>
  )
}

function useRescue(sealed: RescueWaysProps['sealed'], onStored: () => void) {
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [identity, setIdentity] = useState<string>()
  const askPassword = useBackupPassword()
  const store = async (keys: KeyFile, act: DeskAct): Promise<void> => {
    setBusy(true)
    const stored = await storeKeys(keys, unprotected)
    if (stored.ok) await noteForLater(act)
    setBusy(false)
    if (stored.ok) onStored()
    else setFailure({ ...fileWriteToWords(stored.failure), title: '密钥没有存上' })
  }
  const openWithPaper = async (): Promise<void> => {
    if (identity === undefined || sealed === undefined) return
    setFailure(undefined)
    const keys = await openSealedKeys(sealed, identity)
    if (keys.ok) await store(keys.value, { act: 'keys-restored', by: 'paper', file: '' })
    else setFailure(unopenedToWords(keys.failure))
  }
  const openBackup = async (): Promise<void> => {
    setFailure(undefined)
    const chosen = await openTextFile('keys')
    if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
    if (chosen.value === undefined) return undefined
    const opened = await openKeyBackup(chosen.value.text, askPassword)
    if (opened.ok) await store(opened.value, { act: 'keys-restored', by: 'file', file: chosen.value.name })
    else if (opened.failure === 'malformed') setFailure(keyFileMalformedWords)
    return undefined
  }
  const startAnew = async (): Promise<void> => store(await makeKeys(), { act: 'keys-renewed' })
  return { failure, busy, asking, setAsking, identity, setIdentity, openWithPaper, openBackup, startAnew }
}

function Way({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.25, alignItems: 'flex-start' }}>
        <Typography variant="h3">{title}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{text}</Typography>
        {children}
      </Stack>
    </Paper>
  )
}
