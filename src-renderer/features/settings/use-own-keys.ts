import { useState } from 'react'
import type { DeviceCard } from '#shared/bundle/device-card'
import type { KeyFile } from '#shared/bundle/key-file'
import type { IpcResult } from '#shared/ipc/contract'
import type { Office } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { saveCard } from '../../desk/save-card'
import { openTextFile, saveTextFile } from '../../host/text-files'
import { useToday } from '../../desk/use-today'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { readHighestIncarnation } from '../../ledger-store/read/read-incarnation'
import { keyFileMalformedWords } from '../../messages/bundle-words'
import { commitFailureToWords, fileReadToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { openKeyBackup, sealKeyBackup } from '../../key-worker/key-backup'
import { useBackupPassword } from '../../ui/use-backup-password'
import { useSnackbar } from '../../ui/use-snackbar'

export interface FoundKeys {
  readonly keys: KeyFile
  /** The file they were read from. */
  readonly file: string
}

export interface OwnKeys {
  readonly failure: FailureWords | undefined
  /** A backup read and not yet taken. */
  readonly found: FoundKeys | undefined
  readonly busy: boolean
  /** Straight to a stick, or where the person says. */
  exportCard(drive: string | null): Promise<void>
  backUp(): Promise<void>
  readBackup(): Promise<void>
  settleBackup(take: boolean): Promise<void>
}

const notStored: FailureWords = {
  title: '密钥没有换成',
  what: '新的密钥没有写到磁盘上，可能是磁盘已满或没有写权限。',
  safe: '本机原来的密钥照常使用，台账没有改动。',
  todo: '请检查数据所在磁盘，再试一次。',
}

/** This PC's card and keys as files: out to the centre, into the safe, and back from it. */
export function useOwnKeys(office: Office, card: DeviceCard | undefined): OwnKeys {
  const { keys, ledger, settings, changeKeys } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const askPassword = useBackupPassword()
  const [failure, setFailure] = useState<FailureWords>()
  const [found, setFound] = useState<FoundKeys>()
  const [busy, setBusy] = useState(false)
  const report = async (
    saved: IpcResult<'file.save'>,
    what: string,
    act: 'card-exported' | 'keys-backed-up',
  ): Promise<void> => {
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved === null) return
    const { name, place } = saved.value.saved
    const recorded = await commitDeskAct(ledger, { act, file: name }, settings.actorId, today)
    if (recorded.ok) tell(`${what}：${name}（${place}）`)
    else setFailure({ ...commitFailureToWords(recorded.failure), title: `${what}，但没有记入操作日志` })
  }
  return {
    failure,
    found,
    busy,
    exportCard: async (drive) => {
      setFailure(undefined)
      if (card !== undefined) await report(await saveCard(card, office.shortName, drive), '名片已导出', 'card-exported')
    },
    backUp: async () => {
      setFailure(undefined)
      const password = await askPassword({ mode: 'new', wrong: false })
      if (password === undefined) return
      await report(
        await saveTextFile(
          'keys',
          `${office.shortName}密钥备份_${keys.deviceId.slice(0, 8)}.json`,
          await sealKeyBackup(keys, password, card?.recovery),
        ),
        '密钥已备份',
        'keys-backed-up',
      )
    },
    readBackup: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('keys')
      if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
      if (chosen.value === undefined) return
      const opened = await openKeyBackup(chosen.value.text, askPassword)
      if (opened.ok) setFound({ keys: opened.value, file: chosen.value.name })
      else if (opened.failure === 'malformed') setFailure(keyFileMalformedWords)
    },
    settleBackup: async (take) => {
      if (!take || found === undefined) return setFound(undefined)
      setBusy(true)
      // A number once used under these keys, here or on the PC they come from, is never used again.
      const written = await readHighestIncarnation(ledger.database, found.keys.deviceId)
      const changed = await changeKeys(
        { ...found.keys, incarnation: Math.max(written, found.keys.incarnation) + 1 },
        { act: 'keys-restored', by: 'file', file: found.file },
      )
      setBusy(false)
      setFound(undefined)
      if (!changed) setFailure(notStored)
    },
  }
}
