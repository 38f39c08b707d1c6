import type { Case } from '../case/case'
import { listActFiles, listScans } from '../case/list-scans'
import type { PrivateAttachment } from '../case/private-sheet'
import { isVeiled, showText, type Veil } from '../case/veil'
import { nameFilesApart, toSafeFileName } from '../text/file-name'

/** Most bytes of all attachments of one folder: it is put together in memory, where it stands three times over. */
export const mostFolderBytes = 128 * 1024 * 1024

/** Why a file of the case is not in its folder; '' where it is. */
export const whyNotWords = {
  '': '',
  'left-out': '保存时没有选放附件',
  hidden: '本件保密，没有放入',
  'kind-forbidden': '这一类文件打开时可能损害电脑，只留在台账里',
} as const
export type WhyNot = keyof typeof whyNotWords

/** One file of the case, with its place in the folder. */
export interface FolderAttachment {
  readonly sha256: string
  readonly bytes: number
  /** Its own name as it may be shown. */
  readonly name: string
  /** Its path inside the folder; '' where it is not in it. */
  readonly path: string
  readonly why: WhyNot
}

/** Every file of a case, each once by its bytes: of the sheet, of the own entry, of the papers that were signed, and of the handling. */
export function listCaseFiles(one: Case): PrivateAttachment[] {
  const all = [...one.sheet.attachments, ...(one.entry?.attachments ?? []), ...listScans(one), ...listActFiles(one)]
  return all.filter(({ sha256 }, at) => all.findIndex((other) => other.sha256 === sha256) === at)
}

export interface AttachmentWish {
  readonly veil: Veil
  /** Whether attachments are wanted at all. */
  readonly wanted: boolean
  /** Files of a kind that is never handed out, by a name as it is shown. */
  readonly isForbidden: (name: string) => boolean
}

/** Which files of the case go into its folder, and under which names: told apart, and fit for Windows. */
export function placeAttachments(one: Case, { veil, wanted, isForbidden }: AttachmentWish): FolderAttachment[] {
  const files = listCaseFiles(one).map((file) => {
    const name = showText(file.name, veil)
    // What a file holds nobody can strike a caller out of.
    const why: WhyNot = veil.hidden ? 'hidden' : isForbidden(name) ? 'kind-forbidden' : wanted ? '' : 'left-out'
    return { sha256: file.sha256, bytes: file.bytes, name, why }
  })
  const placed = files.filter(({ why }) => why === '')
  const names = nameFilesApart(placed.map(({ name }) => name))
  const paths = new Map(placed.map(({ sha256 }, index) => [sha256, `附件/${names[index] ?? sha256}`]))
  return files.map((file) => ({ ...file, path: paths.get(file.sha256) ?? '' }))
}

/** What the folder and its archive are called: 台账号 and title, the caller struck out while hidden. */
export function nameFolder(one: Case, veil: Veil): string {
  const number = one.ledgerNumber === '' ? one.sheet.sheetNumber : one.ledgerNumber
  const name = [...`${number} ${showText(one.sheet.title, veil)}`.trim()].slice(0, longestFolderName).join('')
  return toSafeFileName(name)
}

/** In characters: the extension and a number for a taken name still have room. */
const longestFolderName = 60

/** Whether what was written in a reply names the caller that the veil hides: the paper then stays out of the folder. */
export const isReplyVeiled = ({ reply }: Case, veil: Veil): boolean =>
  isVeiled([reply.subject, reply.investigators, reply.findings, reply.opinion, reply.copyTo], veil)

/** A file of the folder with its SHA-256 in hex. */
export interface SummedFile {
  readonly path: string
  readonly sha256: string
}

/** The text of `SHA256SUMS`, as `sha256sum -c` reads it in the folder: a line a file, by its path. */
export const composeSums = (files: readonly SummedFile[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
