import { refuseFile } from '#shared/entry/refuse-file'
import { fileRefusedToWords } from '../messages/file-refused-words'
import type { FailureWords } from '../messages/words-of'

/** What a scanner writes, as the dialogs that ask for a scan offer it. */
const scanEndings = /\.(?:pdf|jpe?g|png)$/iu

/**
 * Why a file is no scan of a signed paper, undefined when it can be one. The system's dialog lets any file be typed in; kept as a
 * scan it would stand in the record as a proof that nobody can open.
 */
export function findScanFault(cleanName: string, bytes: Uint8Array): FailureWords | undefined {
  if (bytes.length === 0) return { ...noScan, what: `“${cleanName}”是空文件（0 字节），多半是扫描或拷贝时没有写完。` }
  if (!scanEndings.test(cleanName)) return { ...noScan, what: `“${cleanName}”不是图片或 PDF 文件。` }
  return findFileFault(cleanName, bytes, 0)
}

/** Why a file is not kept with a case, `there` others being added already; undefined when it can be. */
export function findFileFault(cleanName: string, bytes: Uint8Array, there: number): FailureWords | undefined {
  const refused = refuseFile(cleanName, bytes, there)
  return refused === undefined ? undefined : fileRefusedToWords(cleanName, refused)
}

const noScan: Omit<FailureWords, 'what'> = {
  title: '这个文件不能当扫描件',
  safe: '案件没有改动，窗口里填写的内容都还在。',
  todo: '请改选扫描好的图片（.jpg、.png）或 PDF 文件；没有扫描件的，填写原件存放处就可以。',
}
