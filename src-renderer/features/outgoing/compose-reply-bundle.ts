import { streamOf } from '#shared/bundle/bundle-type'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import { renderRevocationList } from '#shared/bundle/revocation-list'
import type { ReplyRecord } from '#shared/bundle/reply-record'
import { hashBytes } from '#shared/bundle/text'
import { officialPaperFonts } from '#shared/paper/paper-fonts'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LocalDate } from '#shared/prelude/local-date'
import { savedReplyFacts, type PaperSurroundings } from '#shared/reply/case-to-reply-facts'
import { caseToReplyRecord, type CaseUnanswered } from '#shared/reply/case-to-reply-record'
import { caseToRequests } from '#shared/reply/case-to-requests'
import { standingPaper } from '#shared/reply/standing-paper'
import { listSignedFiles } from '#shared/reply/signed-files'
import type { Attachment } from '#shared/case/sheet'
import { hostAttachments } from '../../desk/attachment-store'
import { packSigned, type PackedFile } from '../../papers/pack-signed'
import type { OpenRequest } from '../../ledger-store/read/read-requests'
import { composeReply, type ReplyHeadRefused, type ReplyIncomplete } from '#shared/reply/compose-reply'
import type { CodeNotThere } from '../../prelude/load-late'
import { loadRenderDocx } from '../../papers/load-render-docx'
import type { Desk } from '../../desk/desk'
import { findLayout } from '../../papers/lay-out-paper'
import { inboxToAcks, nextInStream } from '../../ledger-store/read/bundle-streams'
import { readInbox, readOutbox } from '../../ledger-store/read/read-bundles'
import { readOwnRevocations } from '../../ledger-store/read/read-revocations'
import { readWitness } from '../../ledger-store/read/read-witness'
import { readCases, type CaseWithRecord } from '../../ledger-store/read/read-cases'
import { readOffice, readStaff } from '../../ledger-store/read/read-office'
import { readOfficeWording } from '../../ledger-store/read/read-wordings'
import type { Centre } from './outgoing-state'

/** A scan of the signed reply is not in the store, or is damaged there. */
interface ScanNotRead {
  readonly type: 'ScanNotRead'
  readonly name: string
  readonly ledgerNumber: string
}

export type ReplyComposeFailure =
  | (CaseUnanswered & { readonly ledgerNumber: string })
  | ((ReplyIncomplete | ReplyHeadRefused) & { readonly ledgerNumber: string })
  | { readonly type: 'OfficeUnknown' }
  | ScanNotRead
  | CodeNotThere

/** Told after every reply composed. */
export type ComposeProgress = (done: { readonly replies: number; readonly ofReplies: number }) => void

interface ComposedReply {
  readonly record: ReplyRecord
  readonly file: Bytes
}

/** What goes into a reply bundle. */
export interface OutgoingContent {
  readonly caseIds: readonly string[]
  readonly requests: readonly Pick<OpenRequest, 'caseId' | 'requestId'>[]
}

/** The next reply bundle to a centre: one line and one .docx for each case, a line for each request, our place in the stream, and what we acknowledge. */
export async function composeReplyBundle(
  desk: Desk,
  centre: Centre,
  { caseIds, requests }: OutgoingContent,
  today: LocalDate,
  onProgress: ComposeProgress,
): Promise<Result<BundleDraft, ReplyComposeFailure>> {
  const { database } = desk.ledger
  const [office, staff, cases, asking, inbox, outbox, wording] = await Promise.all([
    readOffice(database),
    readStaff(database),
    readCases(database, caseIds),
    readCases(database, [...new Set(requests.map(({ caseId }) => caseId))]),
    readInbox(database),
    readOutbox(database),
    readOfficeWording(database),
  ])
  if (office === undefined) return fail({ type: 'OfficeUnknown' })
  const composed: ComposedReply[] = []
  for (const [index, found] of cases.entries()) {
    const reply = await composeOne(desk, found, { people: staff.people, office, today, wording })
    if (!reply.ok) return reply
    composed.push(reply.value)
    onProgress({ replies: index + 1, ofReplies: cases.length })
  }
  const chosen = new Set(requests.map(({ requestId }) => requestId))
  const asked = asking.flatMap(({ one }) => caseToRequests(one)).filter(({ requestId }) => chosen.has(requestId))
  const revoked = await readOwnRevocations(database, office.code)
  const files = new Map(composed.map(({ file }) => [hashBytes(file), file]))
  return ok({
    bundleId: crypto.randomUUID(),
    fromOffice: office.code,
    fromDevice: desk.keys.deviceId,
    toOffice: centre.officeCode,
    via: desk.ledger.replica,
    ...nextInStream(outbox, streamOf('reply', office.code, centre.officeCode, desk.ledger.replica)),
    ...(await readWitness(database)),
    ...(revoked === undefined ? {} : { revoked: renderRevocationList(revoked) }),
    acks: inboxToAcks(inbox, centre.officeCode),
    createdAt: desk.clock.now(),
    appVersion: desk.app.version,
    title: [
      ...(composed.length === 0 && asked.length > 0 ? [] : [`回复 ${composed.length} 件`]),
      ...(asked.length === 0 ? [] : [`请求 ${asked.length} 项`]),
    ].join('，'),
    fromName: office.name,
    toName: centre.officeName,
    issuedOn: today,
    content: {
      type: 'reply',
      replies: composed.map(({ record }) => record),
      ...(asked.length === 0 ? {} : { requests: asked }),
    },
    files: [...files.values()],
  })
}

async function composeOne(
  desk: Desk,
  { one }: CaseWithRecord,
  around: Omit<PaperSurroundings, 'dateStyle'>,
): Promise<Result<ComposedReply, ReplyComposeFailure>> {
  const facts = savedReplyFacts(one, { ...around, dateStyle: desk.settings.dateStyle })
  const paper = composeReply(facts)
  if (!paper.ok) return fail({ ...paper.failure, ledgerNumber: one.ledgerNumber })
  const renderDocx = await loadRenderDocx()
  if (!renderDocx.ok) return renderDocx
  const standing = standingPaper(one, paper.value)
  const fonts = officialPaperFonts(JSON.stringify(standing))
  const word = await renderDocx.value(standing, fonts, await findLayout(renderPrintHtml(standing)))
  // The name carries no person: it is read by whoever handles the files.
  const paperFile = { name: `回复_${one.sheet.sheetNumber}.docx`, bytes: word }
  const signed = listSignedFiles(one)
  const scans = await readScans(signed, one.ledgerNumber)
  if (!scans.ok) return scans
  const isSigned = signed.length > 0
  const file = isSigned ? packSigned([paperFile, ...scans.value]) : word
  const name = isSigned ? `回复和签章件_${one.sheet.sheetNumber}.zip` : paperFile.name
  const record = caseToReplyRecord(one, around.people, { sha256: hashBytes(file), name, bytes: file.length })
  return record.ok
    ? ok({ record: isSigned ? { ...record.value, signed: [...signed] } : record.value, file })
    : fail({ ...record.failure, ledgerNumber: one.ledgerNumber })
}

/** The bytes of the scans from the store; a reply whose scan is gone does not leave without it in silence. */
async function readScans(
  signed: readonly Attachment[],
  ledgerNumber: string,
): Promise<Result<readonly PackedFile[], ScanNotRead>> {
  const files: PackedFile[] = []
  for (const { sha256, name } of signed) {
    const read = await hostAttachments.read(sha256)
    if (!read.ok) return fail({ type: 'ScanNotRead', name, ledgerNumber })
    files.push({ name, bytes: read.value.bytes })
  }
  return ok(files)
}
