import { findHeadRefusal, type HeadRefusal } from '../case/reply-head'
import { breakTitle } from '../paper/break-title'
import { localDateToChineseNumerals } from '../paper/chinese-numerals'
import { formatLegalBasis } from '../paper/format-legal-basis'
import { normaliseLine, splitParagraphs } from '../paper/normalise-text'
import type { PaperDocument, PaperParagraph } from '../paper/paper-document'
import { findHeading, readParagraph } from '../paper/read-paragraph'
import { textWidth } from '../paper/text-width'
import { localDateToChinese } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import { paperNumberToText } from '../numbering/paper-series'
import { yearOf } from '../prelude/local-date'
import { cleanLine } from '../text/clean-text'
import { saySentence } from '../wording/say-wording'
import { findMissingFacts, findOpenFacts, replyFactNames, type ReplyFactName } from './find-missing-facts'
import { handToText } from './hands-on-paper'
import type { ReplyFacts } from './reply-facts'

/** A reply cannot be worded: `missing` names the blank facts in the order in which the paper would print them. */
export interface ReplyIncomplete {
  readonly type: 'ReplyIncomplete'
  readonly missing: readonly ReplyFactName[]
}

/** A reply cannot be worded with the head that it has. */
export interface ReplyHeadRefused {
  readonly type: 'ReplyHeadRefused'
  readonly why: HeadRefusal
}

/** A reply in the wording of its form, ready for both renderers; refused by name while a fact that the form prints is blank, or has a place left to be filled in. */
export function composeReply(facts: ReplyFacts): Result<PaperDocument, ReplyIncomplete | ReplyHeadRefused> {
  const why = findHeadRefusal({ ...facts, head: facts.head ?? 'plain', number: facts.number ?? '' })
  if (why !== undefined) return fail({ type: 'ReplyHeadRefused', why })
  const open = findOpenFacts(facts)
  const blank = findMissingFacts(facts)
  const missing = replyFactNames.filter((name) => blank.includes(name) || open.includes(name))
  if (missing.length > 0) return fail({ type: 'ReplyIncomplete', missing })
  return ok(wordReply(facts))
}

/** The same wording however unfinished the facts: for a preview. A day not entered is a blank to write on. */
export function wordReply(written: ReplyFacts): PaperDocument {
  const facts = cleanFacts(written)
  return facts.format === 'report' ? composeReport(facts) : composeLetter(facts)
}

/** Past the border before anything is measured; `normaliseLine` and `splitParagraphs` see to the long texts. */
const cleanFacts = (facts: ReplyFacts): ReplyFacts => ({
  ...facts,
  addressee: cleanLine(facts.addressee),
  sheetNumber: cleanLine(facts.sheetNumber),
  basis: facts.basis.map((basis) => ({
    ...basis,
    law: cleanLine(basis.law),
    article: cleanLine(basis.article),
    clause: cleanLine(basis.clause),
  })),
  handlerName: cleanLine(facts.handlerName),
  ...(facts.handlerFor === undefined ? {} : { handlerFor: cleanLine(facts.handlerFor) }),
  ...(facts.checkerName === undefined ? {} : { checkerName: cleanLine(facts.checkerName) }),
  reviewerName: cleanLine(facts.reviewerName),
  organName: cleanLine(facts.organName),
  ...(facts.number === undefined ? {} : { number: cleanLine(facts.number) }),
  ...(facts.copyTo === undefined ? {} : { copyTo: cleanLine(facts.copyTo) }),
  telephone: cleanLine(facts.telephone),
})

/** 关于×××反映×××问题调查处理情况的报告 */
function composeReport(facts: ReplyFacts): PaperDocument {
  const caller = normaliseLine(facts.callerName)
  const said = fieldsOf(facts, caller)
  const title = saySentence(facts.wording, 'report-title', said)
  const opening = saySentence(facts.wording, facts.own === true ? 'report-opening-own' : 'report-opening', said)
  return {
    ...composeFrame(facts, breakTitle(title, [caller, facts.organName.trim()])),
    body: [
      running(opening),
      ...paragraphs(facts.findings, facts.headings),
      ...line(
        facts.basis.length === 0 ? saySentence(facts.wording, 'report-opinion', said) : composeBasis(facts, said),
      ),
      ...paragraphs(facts.opinion, facts.headings),
      ...line(saySentence(facts.wording, 'report-closing', said)),
    ],
    staffLines: composeStaff(facts),
  }
}

/** 关于市长公开电话交办函的回复 */
function composeLetter(facts: ReplyFacts): PaperDocument {
  const said = fieldsOf(facts, '')
  const own = facts.own === true
  const opening = saySentence(facts.wording, own ? 'letter-opening-own' : 'letter-opening', said)
  return {
    ...composeFrame(facts, [saySentence(facts.wording, own ? 'letter-title-own' : 'letter-title', said)]),
    body: [
      running(opening),
      ...paragraphs(facts.findings, facts.headings),
      ...(facts.basis.length === 0 ? [] : line(composeBasis(facts, said))),
      ...paragraphs(facts.opinion, facts.headings),
      ...line(saySentence(facts.wording, 'letter-closing', said)),
    ],
    staffLines: [],
  }
}

function composeFrame(facts: ReplyFacts, titleLines: readonly string[]): Omit<PaperDocument, 'body' | 'staffLines'> {
  const addressee = addresseeOf(facts)
  const dateText =
    facts.dateStyle === 'chinese' ? localDateToChineseNumerals(facts.signedOn) : localDateToChinese(facts.signedOn)
  return {
    ...composeHead(facts),
    ...composeImprint(facts),
    titleLines,
    addressee: addressee === '' ? '' : saySentence(facts.wording, 'reply-salutation', { 主送机关: addressee }),
    attachments: [],
    signature: { organ: facts.organName.trim(), dateText, sealed: true },
    annotation: composeAnnotation(facts),
  }
}

/** 发文机关代字 is the office's own and stands in its register of what it issues, as the serial does: both are written in there. */
const roomForWord = '　　　'

/** A report goes to the organ above, so that its head names who answers for it, and is that of 文件格式; a letter goes beside. */
function composeHead(facts: ReplyFacts): Pick<PaperDocument, 'head' | 'letterHead'> {
  if (facts.head === undefined) return {}
  const organ = facts.organName.trim()
  const isUpward = facts.format === 'report'
  const number = facts.number ?? paperNumberToText(roomForWord, yearOf(facts.signedOn), undefined)
  if (facts.head === 'letter' && !isUpward) return { letterHead: { mark: organ, number } }
  return {
    head: {
      mark: isUpward ? `${organ}文件` : organ,
      number,
      signer: isUpward ? facts.reviewerName.trim() : '',
    },
  }
}

/**
 * 版记 of a paper with a head: where it has copies, and on every paper in 文件格式 of an office that has set who prints them. 印发日期 is
 * 成文日期: a day of printing would make another paper of each copy.
 */
function composeImprint(facts: ReplyFacts): Pick<PaperDocument, 'imprint'> {
  const copyTo = (facts.copyTo ?? '').trim().replace(/[。．.，,、；;]+$/u, '')
  const organ = facts.printingOrgan?.trim() ?? ''
  if (facts.head === undefined) return {}
  if (facts.head === 'letter') return copyTo === '' ? {} : { imprint: { copyTo, organ: '', dateText: '' } }
  if (copyTo === '' && organ === '') return {}
  const printer = organ === '' ? facts.organName.trim() : organ
  return { imprint: { copyTo, organ: printer, dateText: localDateToChinese(facts.signedOn) } }
}

const running = (text: string): PaperParagraph => ({ level: 0, lead: '', text })
/** A sentence that an office may leave out. */
const line = (text: string): readonly PaperParagraph[] => (text.trim() === '' ? [] : [running(text)])

const addresseeOf = ({ addressee }: ReplyFacts): string => addressee.trim().replace(/[：:]+$/u, '')

/** What the sentences of a reply may name. `caller` is '' in a form that does not name one beside the matter. */
const fieldsOf = (facts: ReplyFacts, caller: string) => ({
  来电人: normaliseLine(facts.callerName),
  反映事项: toMatter(facts.subject, caller),
  承办单号: facts.sheetNumber.trim().replace(/号$/u, ''),
  收件日期: localDateToChinese(facts.receivedOn),
  调查日期: dayOrBlank(facts.investigatedOn),
  调查人员: normaliseLine(facts.investigators),
  主送机关: addresseeOf(facts),
  单位名称: facts.organName.trim(),
})

function paragraphs(text: string, headings: ReplyFacts['headings']): readonly PaperParagraph[] {
  const uses = new Map(headings.map(({ lead, use }) => [lead, use]))
  return splitParagraphs(text).map((line) => readParagraph(line, uses.get(findHeading(line)?.lead ?? '')))
}

/** Room to write the day by hand where it has not been entered: no paper tells of a day that nobody named. */
const dayOrBlank = (day: ReplyFacts['investigatedOn']): string =>
  day === '' ? '＿＿＿＿年＿＿月＿＿日' : localDateToChinese(day)

/** The matter without the words that the form itself puts round it, so that nothing stands twice. */
function toMatter(subject: string, caller: string): string {
  const bare = normaliseLine(subject)
    .replace(/[。．.]+$/u, '')
    .replace(/^关于/u, '')
  const unnamed = caller !== '' && bare.startsWith(`${caller}反映`) ? bare.slice(caller.length) : bare
  const matter = unnamed.replace(/^反映/u, '').replace(/一事$/u, '')
  if (caller === '') return matter
  return matter.length > 2 ? matter.replace(/问题$/u, '') : matter
}

/** 根据《…》第…条第…款、《…》第…条 */
const composeBasis = ({ basis, wording }: ReplyFacts, said: ReturnType<typeof fieldsOf>): string =>
  saySentence(wording, 'reply-opinion', { ...said, 法律依据: basis.map(formatLegalBasis).join('、') })

function composeStaff(facts: ReplyFacts): readonly (readonly string[])[] {
  const { handlerName, handlerFor, checkerName, reviewerName, wording } = facts
  const hand = handToText(handlerName.trim(), handlerFor === undefined ? '' : `代${handlerFor.trim()}`)
  const handler = saySentence(wording, 'report-handler', { 姓名: hand })
  const checker = (name: string): string => saySentence(wording, 'report-checker', { 姓名: name.trim() })
  const entries =
    checkerName === undefined
      ? [handler, checker(reviewerName)]
      : [handler, checker(checkerName), saySentence(wording, 'report-reviewer', { 姓名: reviewerName.trim() })]
  // Both stand on one line in cells of 13 characters; long names take a line each.
  return entries.length === 2 && entries.every((entry) => textWidth(entry) <= 12.5)
    ? [entries]
    : entries.map((entry) => [entry])
}

function composeAnnotation(facts: ReplyFacts): string {
  const telephone = facts.telephone.trim()
  if (telephone === '') return ''
  const handler = facts.handlerName.trim()
  const said = { 单位电话: telephone, 单位名称: facts.organName.trim() }
  return handler === ''
    ? saySentence(facts.wording, 'reply-contact-office', said)
    : saySentence(facts.wording, 'reply-contact', { ...said, 承办人: handler })
}
