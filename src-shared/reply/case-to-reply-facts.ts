import type { Case } from '../case/case'
import { uncoverReply } from '../case/private-reply'
import { uncover } from '../case/private-text'
import { approvedWording } from '../case/paper-kept'
import { standingCheck } from '../case/standing-check'
import { givenDocumentNumber } from '../case/document-series'
import type { ReplyDraft } from '../case/reply-draft'
import { normaliseDocumentNumber } from '../numbering/document-number'
import type { Office, Person } from '../office/office'
import { instantToLocalDate } from '../prelude/instant'
import type { LocalDate } from '../prelude/local-date'
import { readKeptWording } from '../wording/wording-record'
import type { OfficeWording } from '../wording/say-wording'
import { findMentions, replaceMentions } from '../text/find-mentions'
import { checkingHand, handlingHand, handToText, inPlaceOf, reviewingHand } from './hands-on-paper'
import type { DateStyle, ReplyFacts } from './reply-facts'

/** What a paper needs beside the case: who we are, who works here, and how this PC writes days. */
export interface PaperSurroundings {
  readonly office: Office
  readonly people: ReadonlyMap<string, Person>
  readonly today: LocalDate
  readonly dateStyle: DateStyle
  /** What the office writes otherwise than the program today. */
  readonly wording: OfficeWording
}

/** What a case's reply and stub are composed with: once it is approved, what the office had then, whatever it writes now. */
export function wordingOfReply(one: Case, { wording }: Pick<PaperSurroundings, 'wording'>): OfficeWording {
  const kept = approvedWording(one)
  return kept === undefined ? wording : readKeptWording(kept)
}

/** 主送机关 where no bundle named its sender. */
export const defaultAddressee = '市长公开电话受理中心'

/** Room to write a name by hand, for papers printed before anybody holds that part. */
export const blankName = '＿＿＿＿'

/** The caller as papers may print them: 群众 where the case is confidential or the caller gave no name. */
export function callerNameOnPaper(one: Case): string {
  const name = uncover(one.sheet.caller.name).trim()
  return one.sheet.confidential || name === '' ? '群众' : name
}

const wordsOnPaper = { name: '群众', phone: '某号码', address: '某处' } as const

/** The sheet's title as papers may print it: a confidential caller in it gives way to 群众, however they are named. */
export const titleOnPaper = ({ sheet, callers }: Case): string =>
  sheet.confidential
    ? uncover(callers).reduce(
        (title, { caller, place }) => replaceMentions(title, findMentions(title, caller, place), wordsOnPaper),
        uncover(sheet.title),
      )
    : uncover(sheet.title)

/** The day the sheet came in: of its import, or of its issue where the import is not on record; of a later round, the day it was opened. */
export function receivedDayOf(one: Case): LocalDate {
  if (one.round > 1) return one.openedOn
  const received = one.timeline.find((entry) => entry.act.act === 'received')
  return received === undefined ? one.sheet.issuedOn : instantToLocalDate(received.at)
}

/**
 * The facts of a case's reply, with `reply` as it stands in the form. Names not yet known
 * stand as a blank line; a day not yet entered and texts not yet written stay '' and are for `findMissingFacts` to name.
 */
export function caseToReplyFacts(one: Case, reply: ReplyDraft, around: PaperSurroundings): ReplyFacts {
  const nameOf = (personId: string | undefined): string => around.people.get(personId ?? '')?.name ?? blankName
  const check = standingCheck(one)
  const handler = handlingHand(one)
  return {
    // A form of a newer program is drawn as a report to be looked at, and is not printed here.
    format: reply.format === 'letter' ? 'letter' : 'report',
    // 交办函的回复 has no 主送 line in its form.
    addressee: reply.format === 'letter' || one.origin === 'own' ? '' : senderOf(one),
    ...(one.origin === 'own' ? { own: true } : {}),
    callerName: callerNameOnPaper(one),
    subject: reply.subject,
    sheetNumber: one.sheet.sheetNumber,
    receivedOn: receivedDayOf(one),
    investigatedOn: reply.investigatedOn,
    investigators: reply.investigators,
    findings: reply.findings,
    basis: reply.basis,
    opinion: reply.opinion,
    headings: reply.headings,
    ...headFacts(one, reply, around.office),
    handlerName: nameOf(handler.personId),
    ...(handler.standsFor === undefined ? {} : { handlerFor: nameOf(handler.standsFor) }),
    ...(check?.result === 'passed'
      ? { checkerName: handToText(nameOf(check.byId), inPlaceOf(checkingHand(one), nameOf)) }
      : {}),
    reviewerName: isApproved(one) ? reviewerOnPaper(one, nameOf) : nameOf(undefined),
    organName: around.office.name,
    // 成文日期 is the day the person in charge signed.
    signedOn: (isApproved(one) ? one.approval?.on : undefined) ?? around.today,
    dateStyle: around.dateStyle,
    telephone: around.office.telephone,
    wording: wordingOfReply(one, around),
  }
}

/** What stands over the title and at the foot of the last page. A head of a newer program is not drawn. */
function headFacts(
  one: Case,
  reply: ReplyDraft,
  { printingOrgan = '' }: Office,
): Pick<ReplyFacts, 'head' | 'number' | 'copyTo' | 'printingOrgan'> {
  const head = reply.head === 'red' ? 'red' : reply.head === 'letter' ? 'letter' : undefined
  if (head === undefined) return {}
  const number = reply.number.trim() === '' ? givenDocumentNumber(one, reply.format) : reply.number
  return {
    head,
    ...(number === undefined ? {} : { number: normaliseDocumentNumber(number) ?? number }),
    ...(reply.copyTo.trim() === '' ? {} : { copyTo: reply.copyTo }),
    ...(printingOrgan === '' ? {} : { printingOrgan }),
  }
}

/** 审核人 as papers print it: a cover stands under their own name, and who recorded it from the leader's paper must not pass for the leader. */
function reviewerOnPaper(one: Case, nameOf: (personId: string | undefined) => string): string {
  const hand = reviewingHand(one)
  return handToText(
    nameOf(hand.personId),
    inPlaceOf(hand, nameOf),
    one.approval?.consent?.way === 'recorded' ? '代录' : '',
  )
}

/** The facts of a case's reply as it was saved last. */
export const savedReplyFacts = (one: Case, around: PaperSurroundings): ReplyFacts =>
  caseToReplyFacts(one, uncoverReply(one.reply), around)

/** An approval stands only until the case is sent back. */
const isApproved = (one: Case): boolean => one.stage === 'approved' || one.stage === 'closed'

function senderOf(one: Case): string {
  const received = one.entries.map((entry) => entry.act).find((act) => act.act === 'received')
  const from = received?.act === 'received' ? received.from.trim() : ''
  return from === '' ? defaultAddressee : from
}
