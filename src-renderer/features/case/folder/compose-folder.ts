import { recordToCase, type Case } from '#shared/case/case'
import type { Veil } from '#shared/case/veil'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import type { ArchiveFile, Bytes } from '#shared/bundle/ports'
import { composeCaseJson, type FolderPaper } from '#shared/folder/case-json'
import { renderCasePage } from '#shared/folder/case-page'
import {
  composeSums,
  isReplyVeiled,
  listCaseFiles,
  mostFolderBytes,
  nameFolder,
  placeAttachments,
  type FolderAttachment,
} from '#shared/folder/folder-files'
import { composeGuide } from '#shared/folder/folder-guide'
import type { FolderSource } from '#shared/folder/folder-source'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LocalDate } from '#shared/prelude/local-date'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { composeReply } from '#shared/reply/compose-reply'
import type { BundleClient, BundleWorkerFailed } from '../../../bundle-worker/bundle-client'
import type { Desk } from '../../../desk/desk'
import { callHost } from '../../../host/call-host'
import { readCase } from '../../../ledger-store/read/read-cases'
import { readOffice, readStaff, type Staff } from '../../../ledger-store/read/read-office'
import { readOfficeWording } from '../../../ledger-store/read/read-wordings'
import type { OfficeWording } from '#shared/wording/say-wording'
import type { Office } from '#shared/office/office'
import { findLayout } from '../../../papers/lay-out-paper'
import { loadRenderDocx } from '../../../papers/load-render-docx'
import type { CodeNotThere } from '../../../prelude/load-late'
import type { AttachmentReadFailure } from '../../../messages/attachment-words'
import { isForbiddenKind } from '../attachment-kind'

/** What the folder of a case is asked to be. */
export interface FolderWish {
  readonly caseId: string
  readonly veil: Veil
  readonly withAttachments: boolean
  readonly today: LocalDate
}

/** A folder as one archive, in memory. */
export interface ComposedFolder {
  /** What the archive is called, with its extension. */
  readonly name: string
  readonly bytes: Bytes
  /** How many attachments are in it. */
  readonly files: number
}

export type FolderFailure =
  | { readonly type: 'FolderTooLarge'; readonly bytes: number }
  | {
      readonly type: 'FolderFileUnread'
      readonly name: string
      readonly sheetNumber: string
      readonly failure: AttachmentReadFailure
    }
  | { readonly type: 'FolderPageUnmade'; readonly failure: IpcFailure<'paper.pdf'> | BorderFailure }
  | { readonly type: 'FolderCaseGone' }
  | CodeNotThere
  | BundleWorkerFailed

/** One of the steps in which a folder comes about, from 1; `share` of it is done. */
export interface FolderStep {
  readonly step: number
  readonly words: string
  readonly share: number
}

/** Reading, papers, packing, and saving, which whoever asked does. */
export const folderSteps = 4

/** Said as the work goes on. */
export type FolderProgress = (at: FolderStep) => void

/** Puts the folder of a case together, all of it or nothing; nothing is written yet. */
export async function composeFolder(
  desk: Desk,
  client: BundleClient,
  wish: FolderWish,
  onProgress: FolderProgress,
): Promise<Result<ComposedFolder, FolderFailure>> {
  const { database } = desk.ledger
  const [found, office, staff, wording] = await Promise.all([
    readCase(database, wish.caseId),
    readOffice(database),
    readStaff(database),
    readOfficeWording(database),
  ])
  if (found === undefined || office === undefined) return fail({ type: 'FolderCaseGone' })
  const { one, record } = found
  const rounds = Array.from({ length: one.round }, (_, at) => recordToCase(record, at + 1)).filter(
    (round) => round !== undefined,
  )
  const source: FolderSource = {
    record,
    one,
    rounds,
    names: {
      person: (id) => staff.people.get(id)?.name ?? '未知人员',
      department: (id) => staff.departments.get(id)?.name ?? '未知部门',
    },
    people: [...staff.people.values()],
    departments: [...staff.departments.values()],
    officeName: office.name,
    veil: wish.veil,
    savedBy: { id: desk.settings.actorId, name: staff.people.get(desk.settings.actorId)?.name ?? '' },
    savedAt: desk.clock.now(),
    program: desk.app.version,
  }
  const attachments = placeAttachments(one, {
    veil: wish.veil,
    wanted: wish.withAttachments,
    isForbidden: isForbiddenKind,
  })
  const size = attachments.reduce((sum, { path, bytes }) => sum + (path === '' ? 0 : bytes), 0)
  if (size > mostFolderBytes) return fail({ type: 'FolderTooLarge', bytes: size })
  const kept = await readAttachments(attachments, one, onProgress)
  if (!kept.ok) return kept
  onProgress({ step: 2, words: '正在排回复和案件页', share: 0 })
  const papers = await composePapers(desk, source, { office, staff, today: wish.today, wording }, attachments)
  if (!papers.ok) return papers
  onProgress({ step: 3, words: '正在打包', share: 0 })
  const files = [
    textFile('说明.txt', `\uFEFF${composeGuide(source, attachments, papers.value.list)}`),
    ...papers.value.files,
    textFile('case.json', `${JSON.stringify(composeCaseJson(source, attachments, papers.value.list), undefined, 2)}\n`),
    ...kept.value,
  ]
  const sums = composeSums(files.map(({ path, bytes, sha256 }) => ({ path, sha256: sha256 ?? hashBytes(bytes) })))
  const folder = nameFolder(one, wish.veil)
  const packed = await client.pack(
    [...files, textFile('SHA256SUMS', sums)].map(({ path, bytes, deflate }): ArchiveFile => ({
      name: `${folder}/${path}`,
      bytes,
      deflate: deflate === true,
    })),
  )
  if (!packed.ok) return packed
  return ok({
    name: `${folder}.zip`,
    bytes: packed.value,
    files: kept.value.length,
  })
}

interface FolderFile {
  readonly path: string
  readonly bytes: Bytes
  /** Where it is known: a kept file is named by it, and was proved when it was read. */
  readonly sha256?: string
  readonly deflate?: boolean
}

const textFile = (path: string, text: string): FolderFile => ({ path, bytes: textToUtf8(text), deflate: true })

/** The bytes of the attachments, one after the other; the first that is not there or not sound stops the whole. */
async function readAttachments(
  attachments: readonly FolderAttachment[],
  { sheet }: Case,
  onProgress: FolderProgress,
): Promise<Result<readonly FolderFile[], FolderFailure>> {
  const placed = attachments.filter(({ path }) => path !== '')
  const files: FolderFile[] = []
  for (const [index, { name, path, sha256 }] of placed.entries()) {
    onProgress({ step: 1, words: `正在读附件 ${index + 1} / ${placed.length} 个`, share: index / placed.length })
    const read = await callHost('attachment.read', { sha256 })
    if (!read.ok) return fail({ type: 'FolderFileUnread', name, sheetNumber: sheet.sheetNumber, failure: read.failure })
    files.push({ path, bytes: read.value.bytes, sha256 })
  }
  return ok(files)
}

interface PaperGround {
  readonly office: Office
  readonly staff: Staff
  readonly today: LocalDate
  readonly wording: OfficeWording
}

interface ComposedPapers {
  readonly list: readonly FolderPaper[]
  readonly files: readonly FolderFile[]
}

/** The replies of all rounds as Word files, and the case's page, as PDF too where the shell can make one. */
async function composePapers(
  desk: Desk,
  source: FolderSource,
  ground: PaperGround,
  attachments: readonly FolderAttachment[],
): Promise<Result<ComposedPapers, FolderFailure>> {
  const list: FolderPaper[] = []
  const files: FolderFile[] = []
  for (const round of source.rounds) {
    const bytes = await composeReplyFile(desk, round, source, ground)
    if (!bytes.ok) return bytes
    if (bytes.value === undefined) continue
    const path = source.rounds.length === 1 ? '回复.docx' : `回复（第${round.round}次办理）.docx`
    list.push({ path, what: '回复的正式文稿，用 WPS 或 Word 打开' })
    files.push({ path, bytes: bytes.value })
  }
  const page = { path: '案件.html', what: '案件全部内容和流转经过，用浏览器打开，可以打印' }
  const isDesktop = desk.app.shell === 'electron'
  const pdf = { path: '案件.pdf', what: '同一页的 PDF' }
  const all = [page, ...(isDesktop ? [pdf] : []), ...list]
  const html = renderCasePage(source, attachments, all)
  const made = isDesktop ? await callHost('paper.pdf', { html, title: '案件' }) : undefined
  if (made !== undefined && !made.ok) return fail({ type: 'FolderPageUnmade', failure: made.failure })
  return ok({
    list: all,
    files: [
      textFile(page.path, html),
      ...(made === undefined ? [] : [{ path: pdf.path, bytes: made.value.bytes }]),
      ...files,
    ],
  })
}

/** The reply of a round as it went out; undefined where none did, and where it names a caller who is hidden. */
async function composeReplyFile(
  desk: Desk,
  round: Case,
  { veil }: FolderSource,
  { office, staff, today, wording }: PaperGround,
): Promise<Result<Bytes | undefined, CodeNotThere>> {
  if (round.approval === undefined || round.feedback === undefined || isReplyVeiled(round, veil)) return ok(undefined)
  const around = { office, people: staff.people, today, dateStyle: desk.settings.dateStyle, wording }
  const paper = composeReply(savedReplyFacts(round, around))
  if (!paper.ok) return ok(undefined)
  const renderDocx = await loadRenderDocx()
  if (!renderDocx.ok) return renderDocx
  const { fonts } = choosePaperFonts(desk.app.fontFamilies, JSON.stringify(paper.value))
  return ok(await renderDocx.value(paper.value, fonts, await findLayout(renderPrintHtml(paper.value))))
}

/** How many files the case has, and their size, for who decides whether they go along. */
export function countCaseFiles(one: Case): { readonly files: number; readonly bytes: number } {
  const files = listCaseFiles(one)
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}
