import { useState } from 'react'
import type { DeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile, renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import type { IpcResult } from '#shared/ipc/contract'
import type { Office } from '#shared/office/office'
import { useDesk } from '../../desk/desk'
import { saveCard } from '../../desk/save-card'
import { openTextFile, saveTextFile } from '../../desk/text-files'
import { readHighestIncarnation } from '../../ledger-store/read-incarnation'
import { keyFileToWords } from '../../messages/bundle-words'
import { fileReadToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface OwnKeys {
  readonly failure: FailureWords | undefined
  /** A backup read and not yet taken. */
  readonly found: KeyFile | undefined
  readonly busy: boolean
  /** Straight to a stick, or where the person says. */
  exportCard(drive: string | null): Promise<void>
  backUp(): Promise<void>
  readBackup(): Promise<void>
  settleBackup(take: boolean): Promise<void>
}

const notStored: FailureWords = { title: '密钥没有换成', what: '新的密钥没有写到磁盘上，可能是磁盘已满或没有写权限。', safe: '本机原来的密钥照常使用，台账没有改动。', todo: '请检查数据所在磁盘，再试一次。' }

/** This PC's card and keys as files: out to the centre, into the safe, and back from it. */
export function useOwnKeys(office: Office, card: DeviceCard | undefined): OwnKeys {
  const { keys, ledger, changeKeys } = useDesk()
  const tell = useSnackbar()
  const [failure, setFailure] = useState<FailureWords>()
  const [found, setFound] = useState<KeyFile>()
  const [busy, setBusy] = useState(false)
  const report = (saved: IpcResult<'file.save'>, what: string): void => {
    if (!saved.ok) setFailure(fileWriteToWords(saved.failure))
    else if (saved.value.saved !== null) tell(`${what}：${saved.value.saved.name}（${saved.value.saved.place}）`)
  }
  return {
    failure, found, busy,
    exportCard: async (drive) => {
      setFailure(undefined)
      if (card !== undefined) report(await saveCard(card, office.shortName, drive), '名片已导出')
    },
    backUp: async () => {
      setFailure(undefined)
      report(await saveTextFile('keys', `${office.shortName}密钥备份_${keys.deviceId.slice(0, 8)}.json`, renderKeyFile(keys)), '密钥已备份')
    },
    readBackup: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('keys')
      if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
      if (chosen.value === undefined) return
      const parsed = parseKeyFile(chosen.value.text)
      if (parsed.ok) setFound(parsed.value)
      else setFailure(keyFileToWords(parsed.failure))
    },
    settleBackup: async (take) => {
      if (!take || found === undefined) return setFound(undefined)
      setBusy(true)
      // A number once used under these keys, here or on the PC they come from, is never used again.
      const written = await readHighestIncarnation(ledger.database, found.deviceId)
      const changed = await changeKeys({ ...found, incarnation: Math.max(written, found.incarnation) + 1 })
      setBusy(false)
      setFound(undefined)
      if (!changed) setFailure(notStored)
    },
  }
}
