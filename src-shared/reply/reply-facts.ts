import type { HeadingChoice, LegalBasis, ReplyFormat } from '../case/reply-draft'
import type { LocalDate } from '../prelude/local-date'
import type { OfficeWording } from '../wording/say-wording'

export { legalBasisSchema, replyFormats, type LegalBasis, type ReplyFormat } from '../case/reply-draft'

/** How the day under the signature is written: 2026年3月5日 (GB/T 9704-2012) or 二〇二六年三月五日. */
export type DateStyle = 'arabic' | 'chinese'

/** All a reply's paper is composed from: plain facts, already chosen and masked, no ledger types. */
export interface ReplyFacts {
  readonly format: ReplyFormat
  /** 市长公开电话受理中心; format `letter` prints none when ''. */
  readonly addressee: string
  /** Who asked, as it may stand on paper: a name, or 群众 where the case is confidential. */
  readonly callerName: string
  /** What it was about, to stand between 反映 and 问题, or in 关于…一事. */
  readonly subject: string
  readonly sheetNumber: string
  /** The office itself took the case down: there is no sheet, no centre, and the answer goes to who asked. */
  readonly own?: boolean
  /** The day the sheet reached the office. */
  readonly receivedOn: LocalDate
  /** '' only in a preview: a paper that may leave the office has its day. */
  readonly investigatedOn: LocalDate | ''
  /** Who went: 镇自然资源所王建国、李明. */
  readonly investigators: string
  /** 调查情况, paragraphs separated by line breaks. */
  readonly findings: string
  readonly basis: readonly LegalBasis[]
  /** 处理意见, paragraphs separated by line breaks. */
  readonly opinion: string
  /** Numbered sentences of which a clerk has said whether they are headings. */
  readonly headings: readonly HeadingChoice[]
  /** Its 版头; left out where it has none. */
  readonly head?: 'red' | 'letter'
  /** 发文字号, whole; left out where room for it is left. */
  readonly number?: string
  /** 抄送机关; left out where there are none. */
  readonly copyTo?: string
  /** 印发机关 where the office has set one: its papers with 红头 then have 版记. */
  readonly printingOrgan?: string
  readonly handlerName: string
  /** In whose place they handled it as a cover; left out where they did so in their own right. */
  readonly handlerFor?: string
  /** Who checked the reply before it went up, where anybody did: then that is the 审核人, and the reviewer stands as 审阅人. */
  readonly checkerName?: string
  readonly reviewerName: string
  /** 青山镇人民政府 */
  readonly organName: string
  readonly signedOn: LocalDate
  readonly dateStyle: DateStyle
  /** 附注 contact telephone, '' for none. */
  readonly telephone: string
  /** What the office writes otherwise than the program: that of its approval once it is approved. */
  readonly wording: OfficeWording
}

/** What the feedback stub (反馈存根) records. The upper half stays in the office, the lower goes with the reply. */
export interface StubFacts {
  readonly stubNumber: string
  readonly ledgerNumber: string
  readonly sheetNumber: string
  readonly title: string
  /** Masked where the case is confidential. */
  readonly callerName: string
  readonly demandText: string
  readonly receivedOn: LocalDate
  readonly dueOn: LocalDate
  readonly departmentName: string
  readonly handlerName: string
  readonly reviewerName: string
  readonly reviewedOn: LocalDate
  readonly fedBackOn: LocalDate
  /** 书面回复 / 交换包 / 电话 … in words. */
  readonly methodText: string
  /** One line on the result: 已解决 …. */
  readonly outcomeText: string
  readonly organName: string
  readonly wording: OfficeWording
}
