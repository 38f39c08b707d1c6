import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { useState } from 'react'
import type { Attachment } from '#shared/case/sheet'
import { largestFile } from '#shared/entry/refuse-file'
import { callHost } from '../host/call-host'
import { cleanAttachmentName } from '../messages/attachment-name'
import { fileReadToWords, fileWriteToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { findFileFault, findScanFault } from './find-scan-fault'

/** A page scanned in colour takes a few megabytes; a whole file of pages has room in this. */
const largestScanBytes = 20 * 1024 * 1024
const longestName = 120

export interface Scans {
  readonly files: readonly Attachment[]
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** Lets a scan be chosen, and keeps it with the ledger's files before an act names it. */
  add(): Promise<void>
  drop(sha256: string): void
}

/** Files as they are gathered in a form: scans of a signed paper, or whatever an office keeps with a case. */
export function useScans(wanted: 'scan' | 'attachment' = 'scan'): Scans {
  const [files, setFiles] = useState<readonly Attachment[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const keep = async (): Promise<FailureWords | undefined> => {
    const chosen = await callHost('file.open', { kind: wanted })
    if (!chosen.ok) return fileReadToWords(chosen.failure)
    if (chosen.value.file === null) return undefined
    const read = await callHost('file.read', {
      token: chosen.value.file.token,
      maxBytes: wanted === 'scan' ? largestScanBytes : largestFile,
    })
    if (!read.ok) return fileReadToWords(read.failure)
    const { name, bytes } = read.value
    const scanName = toScanName(name)
    const fault = wanted === 'scan' ? findScanFault(scanName, bytes) : findFileFault(scanName, bytes, files.length)
    if (fault !== undefined) return fault
    const file: Attachment = { sha256: bytesToHex(sha256(bytes)), name: scanName, bytes: bytes.length }
    const put = await callHost('attachment.put', { sha256: file.sha256, bytes })
    if (!put.ok)
      return put.failure.type === 'AttachmentDiffers'
        ? unkept
        : { ...fileWriteToWords(put.failure), title: '文件没有存下来' }
    setFiles((before) => [...before.filter((one) => one.sha256 !== file.sha256), file])
    return undefined
  }
  return {
    files,
    busy,
    failure,
    add: async () => {
      setBusy(true)
      setFailure(await keep())
      setBusy(false)
    },
    drop: (gone) => setFiles((before) => before.filter((one) => one.sha256 !== gone)),
  }
}

const unkept: FailureWords = {
  title: '文件没有存下来',
  what: '文件在程序里传递时内容变了，所以没有存。',
  safe: '案件没有改动，窗口里填写的内容都还在。',
  todo: '请再添加一次；签批件仍不行的，先填写原件存放处。',
}

/** A name that a ledger may carry; of one that is too long the end with the extension stays. */
function toScanName(name: string): string {
  const clean = cleanAttachmentName(name)
  return clean.length <= longestName ? clean : `…${clean.slice(1 - longestName)}`
}
