import type { Bytes } from '#shared/bundle/ports'
import type { Attachment } from '#shared/case/sheet'
import { hashBytes } from '#shared/bundle/text'
import { parseAttachmentField } from '#shared/entry/read-entry-fields'
import { largestFile, refuseFile } from '#shared/entry/refuse-file'
import { useState } from 'react'
import { useRestoredValues } from '../../drafts/restored-fields'
import { callHost } from '../../host/call-host'
import { cleanAttachmentName } from '../../messages/attachment-name'
import { attachmentPutToWords } from '../../messages/attachment-words'
import { fileRefusedToWords } from '../../messages/file-refused-words'
import { fileReadToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { decodeImage } from '../../pictures/decode-image'

/** A file of the form, with its picture where it is one: drawn anew from pixels, never as it came. */
export interface EntryFile {
  readonly file: Attachment
  readonly picture: ImageBitmap | undefined
}

export interface EntryFiles {
  readonly files: readonly EntryFile[]
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** The system's open dialog. */
  choose(): Promise<void>
  /** Files that were dragged here or pasted. */
  add(files: readonly File[]): Promise<void>
  drop(hash: string): void
}

const longestName = 120

/** Keeps a file by its hash, or says why not; `there` is how many the form has. */
async function keep(given: string, bytes: Bytes, there: number): Promise<EntryFile | FailureWords> {
  const clean = cleanAttachmentName(given)
  const name = clean.length <= longestName ? clean : `…${clean.slice(1 - longestName)}`
  const refused = refuseFile(name, bytes, there)
  if (refused !== undefined) return fileRefusedToWords(name, refused)
  const file: Attachment = { sha256: hashBytes(bytes), name, bytes: bytes.length }
  const put = await callHost('attachment.put', { sha256: file.sha256, bytes })
  if (!put.ok) return attachmentPutToWords(name, put.failure)
  const picture = await decodeImage(bytes, '')
  return { file, picture: picture.ok ? picture.value : undefined }
}

/** The attachments of a case as they are gathered in the form, each kept by its hash before any act names it. */
export function useEntryFiles(): EntryFiles {
  const restored = useRestoredValues('attachment')
  const [files, setFiles] = useState<readonly EntryFile[]>(() =>
    (restored ?? []).flatMap((text) => {
      const file = parseAttachmentField(text)
      return file === undefined ? [] : [{ file, picture: undefined }]
    }),
  )
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const addAll = async (given: readonly { readonly name: string; readonly bytes: Bytes }[]): Promise<void> => {
    let there = files
    let failed: FailureWords | undefined
    for (const { name, bytes } of given) {
      const kept = await keep(name, bytes, there.length)
      if ('file' in kept) there = [...there.filter(({ file }) => file.sha256 !== kept.file.sha256), kept]
      else failed = kept
    }
    setFiles(there)
    setFailure(failed)
  }
  const whileBusy = async (task: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await task()
    setBusy(false)
  }
  return {
    files,
    busy,
    failure,
    choose: () =>
      whileBusy(async () => {
        const chosen = await callHost('file.open', { kind: 'attachment' })
        if (!chosen.ok) return setFailure(fileReadToWords(chosen.failure))
        if (chosen.value.file === null) return
        const read = await callHost('file.read', { token: chosen.value.file.token, maxBytes: largestFile })
        if (!read.ok) return setFailure(fileReadToWords(read.failure))
        await addAll([read.value])
      }),
    add: (given) =>
      whileBusy(async () => {
        const read = await Promise.all(given.map(readFile))
        await addAll(read.filter((one) => one !== undefined))
      }),
    drop: (hash) => {
      setFailure(undefined)
      setFiles(files.filter(({ file }) => file.sha256 !== hash))
    },
  }
}

/** A file too large is not read to be refused; one from a stick that was pulled out meanwhile cannot be read any more. */
async function readFile(file: File): Promise<{ readonly name: string; readonly bytes: Bytes } | undefined> {
  if (file.size > largestFile) return { name: file.name, bytes: new Uint8Array(largestFile + 1) }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return undefined
  }
}
