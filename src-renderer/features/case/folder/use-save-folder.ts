import type { Case } from '#shared/case/case'
import { useEffect, useMemo, useState } from 'react'
import { createBundleClient } from '../../../bundle-worker/bundle-client'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { useToday } from '../../../desk/use-today'
import { callHost } from '../../../host/call-host'
import { commitCaseStep } from '../../../ledger-store/commit/commit-case-step'
import { readSheetSource } from '../../../ledger-store/read/read-sheet-source'
import { fileWriteToWords } from '../../../messages/host-words'
import { stepFailureToWords } from '../../../messages/step-words'
import type { FailureWords } from '../../../messages/words-of'
import { useSnackbar } from '../../../ui/use-snackbar'
import { composeFolder, folderSteps, type FolderStep } from './compose-folder'
import { folderFailureToWords } from './folder-words'

export interface SaveFolder {
  /** What is being done now; undefined while nothing is. */
  readonly busy: FolderStep | undefined
  readonly failure: FailureWords | undefined
  /** True once the folder is written and on record. */
  save(withAttachments: boolean): Promise<boolean>
}

/** Puts a case's folder together, has it saved, and puts that on record. What is not recorded afterwards is told. */
export function useSaveFolder(one: Case): SaveFolder {
  const desk = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const { veil } = useCaller()
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => () => client.end(), [client])
  const [busy, setBusy] = useState<FolderStep>()
  const [failure, setFailure] = useState<FailureWords>()
  const { ledger, settings } = desk

  const perform = async (withAttachments: boolean): Promise<FailureWords | 'saved' | undefined> => {
    const made = await composeFolder(desk, client, { caseId: one.id, veil, withAttachments, today }, setBusy)
    if (!made.ok) {
      const sheetNumber = made.failure.type === 'FolderFileUnread' ? made.failure.sheetNumber : ''
      const source = sheetNumber === '' ? undefined : await readSheetSource(ledger.database, sheetNumber)
      return folderFailureToWords(source, made.failure)
    }
    setBusy({ step: folderSteps, words: '正在保存', share: 0 })
    const saved = await callHost('file.save', {
      kind: 'zip',
      name: made.value.name,
      bytes: made.value.bytes,
      drive: null,
    })
    if (!saved.ok) return fileWriteToWords(saved.failure)
    if (saved.value.saved === null) return undefined
    const { name, place, sha256, readBack } = saved.value.saved
    const recorded = await commitCaseStep(ledger, {
      caseId: one.id,
      step: {
        step: 'record-folder',
        file: name,
        sha256,
        files: made.value.files,
        showsCaller: one.sheet.confidential && !veil.hidden,
      },
      actorId: settings.actorId,
      today,
    })
    if (!recorded.ok) return { ...stepFailureToWords(recorded.failure), title: `已存为 ${name}，但没有记入案件` }
    tell(readBack ? `已存为 ${name}（${place}），核对无误，并记入案件` : `已交给浏览器下载：${name}，并记入案件`)
    return 'saved'
  }
  return {
    busy,
    failure,
    save: async (withAttachments) => {
      if (busy !== undefined) return false
      setFailure(undefined)
      setBusy({ step: 1, words: '正在读案件', share: 0 })
      const done = await perform(withAttachments)
      setBusy(undefined)
      setFailure(done === 'saved' ? undefined : done)
      return done === 'saved'
    },
  }
}
