import type { AttachmentUse as UseOfFile } from '#shared/case/choices'
import { useRef, useState } from 'react'
import type { PrivateAttachment } from '#shared/case/private-sheet'
import type { Bytes } from '#shared/bundle/ports'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitCaseStep } from '../../ledger-store/commit/commit-case-step'
import { readSheetSource } from '../../ledger-store/read/read-sheet-source'
import { attachmentReadToWords, attachmentUseToWords } from '../../messages/attachment-words'
import { fileWriteToWords } from '../../messages/host-words'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'
import { decodeImage } from '../../pictures/decode-image'
import { extensionOf, imageTypeOf, isForbiddenKind } from './attachment-kind'

/** A picture on the screen, with the file it is of. */
export interface ShownPicture {
  readonly file: PrivateAttachment
  readonly bitmap: ImageBitmap
}

export interface AttachmentUse {
  readonly picture: ShownPicture | undefined
  /** Why the last thing asked for was not done. */
  readonly failure: FailureWords | undefined
  /** The hash of the file that is being fetched, undefined when none is. */
  readonly busy: string | undefined
  show(file: PrivateAttachment): Promise<void>
  save(file: PrivateAttachment): Promise<void>
  close(): void
}

/** Looking at and saving files of a case, by the names that may be shown. A file may show persons: what is not recorded is not shown, and is not handed out in silence. */
export function useAttachments(
  caseId: string,
  sheetNumber: string,
  nameOf: (file: PrivateAttachment) => string,
): AttachmentUse {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const [picture, setPicture] = useState<ShownPicture>()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState<string>()
  const recorded = useRef(new Set<string>())

  const close = (): void => {
    picture?.bitmap.close()
    setPicture(undefined)
  }
  /** Runs one thing at a time, on the file's bytes. Failures are shown in the page, so a picture in front of them is closed. */
  const withBytes = async (
    file: PrivateAttachment,
    task: (bytes: Bytes, name: string) => Promise<FailureWords | undefined>,
  ): Promise<void> => {
    const name = nameOf(file)
    setFailure(undefined)
    setBusy(file.sha256)
    const read = await callHost('attachment.read', { sha256: file.sha256 })
    const words = read.ok
      ? await task(read.value.bytes, name)
      : attachmentReadToWords(name, await readSheetSource(ledger.database, sheetNumber), read.failure)
    if (words !== undefined) close()
    setFailure(words)
    setBusy(undefined)
  }

  /** Why looking or saving could not be put on record; once for each file, use and visit. */
  const record = async (file: PrivateAttachment, name: string, use: UseOfFile): Promise<FailureWords | undefined> => {
    const key = `${use} ${file.sha256}`
    if (recorded.current.has(key)) return undefined
    const done = await commitCaseStep(ledger, {
      caseId,
      step: { step: 'record-attachment', name, use },
      actorId: settings.actorId,
      today,
    })
    if (!done.ok) return stepFailureToWords(done.failure)
    recorded.current.add(key)
    return undefined
  }

  return {
    picture,
    failure,
    busy,
    close,
    show: (file) =>
      withBytes(file, async (bytes, name) => {
        const decoded = await decodeImage(bytes, imageTypeOf(name) ?? '')
        if (!decoded.ok) return attachmentUseToWords(name, decoded.failure)
        const refused = await record(file, name, 'shown')
        if (refused !== undefined) {
          decoded.value.close()
          return { ...refused, title: '没有打开附件：这次查看记不上' }
        }
        setPicture({ file, bitmap: decoded.value })
        return undefined
      }),
    save: async (file) => {
      const clean = nameOf(file)
      if (isForbiddenKind(clean)) {
        close()
        return setFailure(attachmentUseToWords(clean, { type: 'KindForbidden', extension: extensionOf(clean) }))
      }
      await withBytes(file, async (bytes, name) => {
        const saved = await callHost('file.save', { kind: 'attachment', name, bytes, drive: null })
        if (!saved.ok) return fileWriteToWords(saved.failure)
        if (saved.value.saved === null) return undefined
        const refused = await record(file, name, 'saved')
        if (refused !== undefined) return { ...refused, title: `已另存 ${saved.value.saved.name}，但没有记入案件` }
        const { name: savedAs, readBack } = saved.value.saved
        tell(readBack ? `已另存并核对：${savedAs}` : `已交给浏览器下载：${savedAs}`)
        return undefined
      })
    },
  }
}
