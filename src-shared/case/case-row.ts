import type { LocalDate } from '../prelude/local-date'
import { toSearchText } from '../text/search-text'
import { consentOfAct, type FeedbackMethod } from './act'
import type { Case } from './case'
import { listDoubts, type DoubtName } from './doubts'
import { rankPressing, type PressingRank } from './pressing'
import type { ReplyDraft } from './reply-draft'
import { findSentBack } from './sent-back'
import { uncoverCaller, type PrivateAttachment } from './private-sheet'
import { uncover } from './private-text'
import type { DemandKind, Urgency } from './sheet'
import { parseSerialNumber } from './serial-number'
import type { RowStage } from './stage'
import { showText, veilCase } from './veil'

/** Text to be searched and never drawn: an object, for React draws none. */
export interface HiddenText {
  readonly folded: string
}

/** One line of the ledger as lists and counts read it: a flat, indexed extract of the case. */
export interface CaseRow {
  readonly id: string
  readonly ledgerNumber: string
  readonly ledgerYear: number
  readonly ledgerSerial: number
  readonly stubYear: number
  readonly stubSerial: number
  readonly sheetNumber: string
  readonly title: string
  readonly stage: RowStage
  /** 1 while an answer is owed: IndexedDB cannot index a boolean. */
  readonly open: 0 | 1
  readonly demand: DemandKind
  readonly urgency: Urgency
  /** What is taken up first: 特急, 紧急, 重点, the rest. */
  readonly pressing: PressingRank
  readonly category: string
  readonly confidential: boolean
  readonly callerName: string
  readonly place: string
  readonly issuedOn: LocalDate
  /** The centre's limit. */
  readonly dueOn: LocalDate
  /** The office's own limit, '' before 交办. */
  readonly innerDueOn: LocalDate | ''
  readonly departmentId: string
  readonly handlerId: string
  /** Whose 批示 was asked for, '' before 呈报. */
  readonly leaderId: string
  /** Who wrote any part of the reply. */
  readonly drafterIds: readonly string[]
  readonly key: boolean
  /** The reply came back from review and has not gone up again. */
  readonly sentBack: boolean
  /** 办理结果, '' before the reply was approved. */
  readonly outcome: ReplyDraft['outcome']
  /** How the reply left the office, '' before 反馈. */
  readonly feedbackMethod: FeedbackMethod | ''
  readonly closedOn: LocalDate | ''
  readonly inConflict: boolean
  /** What of it does not fit together, for a person to put right. */
  readonly doubts: readonly DoubtName[]
  /** Numbers that the case bore before. */
  readonly aliases: readonly string[]
  /** Stub numbers that it bore before. */
  readonly stubAliases: readonly string[]
  /** SHA-256 of every file that the sheet or a consent names. */
  readonly files: readonly string[]
  /** What the search box looks through, folded; nothing of a confidential sheet is in it that a list does not show. */
  readonly searchText: string
  /** What else a confidential sheet holds, folded. Searched for those alone who have seen it, and never drawn. */
  readonly hiddenText: HiddenText
  /** Who has seen a confidential caller, each with a reason on record. */
  readonly revealedTo: readonly string[]
}

/** What people look for in a sheet, apart from the caller and the content where they are masked. */
function toSearchTexts(one: Case): Pick<CaseRow, 'searchText' | 'hiddenText' | 'revealedTo'> {
  const { sheet } = one
  const veil = veilCase(one, false)
  const { name, phone, address } = uncoverCaller(sheet)
  const masked = [uncover(sheet.content), uncover(sheet.remark), name, phone, address]
  const open = [
    one.ledgerNumber,
    ...one.aliases,
    one.feedback?.stubNumber ?? '',
    sheet.sheetNumber,
    showText(sheet.title, veil),
    showText(sheet.place, veil),
    sheet.category,
  ]
  const revealers = one.timeline.filter(({ act }) => act.act === 'revealed').map(({ by }) => by)
  return {
    searchText: toSearchText(sheet.confidential ? open : [...open, ...masked]),
    hiddenText: {
      folded: sheet.confidential ? toSearchText([uncover(sheet.title), uncover(sheet.place), ...masked]) : '',
    },
    revealedTo: sheet.confidential ? [...new Set(revealers)] : [],
  }
}

/** The scans of papers from which a leader's consent was recorded. */
export function listScans({ entries }: Pick<Case, 'entries'>): PrivateAttachment[] {
  return entries.flatMap(({ act }) => {
    const consent = consentOfAct(act)
    return consent?.way === 'recorded' ? consent.attachments : []
  })
}

/** Every column, even one that may be left out of a row: what the view holds is told by the columns it has. */
export function caseToRow(one: Case): Required<CaseRow> {
  const number = parseSerialNumber(one.ledgerNumber) ?? { year: 0, serial: 0 }
  const stub = parseSerialNumber(one.feedback?.stubNumber ?? '') ?? { year: 0, serial: 0 }
  const { sheet } = one
  // Lists are open to everybody: what was uncovered for one person is not for them.
  const veil = veilCase(one, false)
  const open = one.stage === 'closed' || one.voids.length > 0 ? 0 : 1
  const key = one.registration?.key ?? false
  const answered = one.stage === 'approved' || one.stage === 'closed'
  return {
    id: one.id,
    ledgerNumber: one.ledgerNumber,
    ledgerYear: number.year,
    ledgerSerial: number.serial,
    stubYear: stub.year,
    stubSerial: stub.serial,
    sheetNumber: sheet.sheetNumber,
    title: showText(sheet.title, veil),
    stage: one.voids.length > 0 ? 'voided' : one.stage,
    open,
    demand: sheet.demand,
    urgency: sheet.urgency,
    pressing: rankPressing({ open, urgency: sheet.urgency, key }),
    category: sheet.category,
    confidential: sheet.confidential,
    callerName: sheet.confidential ? '' : uncover(sheet.caller.name),
    place: showText(sheet.place, veil),
    issuedOn: sheet.issuedOn,
    dueOn: sheet.dueOn,
    innerDueOn: one.assignment?.dueOn ?? '',
    departmentId: one.assignment?.departmentId ?? '',
    handlerId: one.assignment?.handlerId ?? '',
    leaderId: one.submission?.leaderId ?? '',
    drafterIds: one.drafterIds,
    key,
    sentBack: findSentBack(one) !== undefined,
    outcome: answered ? one.reply.outcome : '',
    feedbackMethod: one.feedback?.method ?? '',
    closedOn: one.feedback?.on ?? '',
    inConflict: one.conflicts.length > 0,
    doubts: [...new Set(listDoubts(one).map(({ doubt }) => doubt))],
    aliases: one.aliases,
    stubAliases: one.stubAliases,
    files: [...sheet.attachments, ...listScans(one)].map(({ sha256 }) => sha256),
    ...toSearchTexts(one),
  }
}
