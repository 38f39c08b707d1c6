import { useState } from 'react'
import type { Attachment, Sheet } from '#shared/case/sheet'
import type { Bytes } from '#shared/bundle/ports'
import { useDesk } from '../../desk/desk'
import { callHost } from '../../host/call-host'
import { readSheetSource } from '../../ledger-store/read-sheet-source'
import { cleanAttachmentName } from '../../messages/attachment-name'
import { attachmentReadToWords, attachmentUseToWords } from '../../messages/attachment-words'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'
import { decodeImage } from './attachment-image'
import { extensionOf, imageTypeOf, isForbiddenKind } from './attachment-kind'

/** A picture on the screen, with the file it is of. */
export interface ShownPicture {
  readonly file: Attachment
  readonly bitmap: ImageBitmap
}

export interface AttachmentUse {
  readonly picture: ShownPicture | undefined
  /** Why the last thing asked for was not done. */
  readonly failure: FailureWords | undefined
  /** The hash of the file that is being fetched, undefined when none is. */
  readonly busy: string | undefined
  show(file: Attachment): Promise<void>
  save(file: Attachment): Promise<void>
  close(): void
}

/** Looking at and saving the files of one sheet. */
export function useAttachments(sheet: Sheet): AttachmentUse {
  const { ledger } = useDesk()
  const tell = useSnackbar()
  const [picture, setPicture] = useState<ShownPicture>()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState<string>()

  const close = (): void => {
    picture?.bitmap.close()
    setPicture(undefined)
  }
  /** Runs one thing at a time, on the file's bytes. Failures are shown in the page, so a picture in front of them is closed. */
  const withBytes = async (file: Attachment, task: (bytes: Bytes, name: string) => Promise<FailureWords | undefined>): Promise<void> => {
    const name = cleanAttachmentName(file.name)
    setFailure(undefined)
    setBusy(file.sha256)
    const read = await callHost('attachment.read', { sha256: file.sha256 })
    const words = read.ok ? await task(read.value.bytes, name) : attachmentReadToWords(name, await readSheetSource(ledger.database, sheet.sheetNumber), read.failure)
    if (words !== undefined) close()
    setFailure(words)
    setBusy(undefined)
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
        setPicture({ file, bitmap: decoded.value })
        return undefined
      }),
    save: async (file) => {
      const clean = cleanAttachmentName(file.name)
      if (isForbiddenKind(clean)) {
        close()
        return setFailure(attachmentUseToWords(clean, { type: 'KindForbidden', extension: extensionOf(clean) }))
      }
      await withBytes(file, async (bytes, name) => {
        const saved = await callHost('file.save', { kind: 'attachment', name, bytes, drive: null })
        if (!saved.ok) return fileWriteToWords(saved.failure)
        if (saved.value.saved !== null) tell(saved.value.saved.readBack ? `已另存并核对：${saved.value.saved.name}` : `已交给浏览器下载：${saved.value.saved.name}`)
        return undefined
      })
    },
  }
}
