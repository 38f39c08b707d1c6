import { replyLimits, type OverlongText, type ReplyFormat } from '#shared/case/reply-draft'
import type { ReplyGap } from '#shared/case/reply-gaps'
import { stepLimits } from '#shared/case/step-limits'
import { assertNever } from '#shared/prelude/assert-never'
import type { FailureWords } from '../../messages/words-of'
import type { Unreadable } from '#shared/text/find-unreadable'
import type { ReplyConcern, ReplyTextField } from './check-reply'

/** The two forms by their titles. */
export const formatWords: { readonly [F in ReplyFormat]: { readonly name: string; readonly when: string } } = {
  report: { name: '调查处理情况的报告', when: '答复带编号的承办单，含法律依据、承办人和审核人' },
  letter: { name: '交办函的回复', when: '答复交办函，篇幅较短，不印承办人和审核人' },
}

/** What a reply's head brings with it, for the form. */
export const headHints: { readonly [H in 'plain' | 'letter-head' | ReplyFormat]: string } = {
  plain: '只印标题和正文；套红头纸打印也选这个',
  report: '印红色“×××文件”、发文字号、签发人和红线',
  letter: '印红色单位名称、发文字号和红线',
  'letter-head': '印红色单位名称、上下两条红色双线，发文字号在右；首页不印页码',
}

/** The form's fields by their labels. */
export const gapWords: { readonly [G in ReplyGap]: string } = {
  subject: '反映事项',
  investigatedOn: '调查日期',
  investigators: '调查人员',
  findings: '调查情况',
  opinion: '处理意见',
  outcome: '办理结果',
}

const textFieldWords: { readonly [F in ReplyTextField]: string } = {
  subject: '反映事项',
  investigators: '调查人员',
  findings: '调查情况',
  opinion: '处理意见',
}

/** The characters that nobody can read on the paper, each with what stands before it. */
export const unreadableToText = (unreadable: readonly Unreadable[]): string =>
  `纸面上有 ${unreadable.length} 个认不出的字符，打印出来是方框或别的字：${unreadable
    .map(({ code, before, after }) => `“${before}□${after}”（${code}）`)
    .join('、')}。请查清是什么字，重新录入。`

const limitedWords: { readonly [F in keyof typeof replyLimits]: string } = {
  ...textFieldWords,
  number: '发文字号',
  copyTo: '抄送',
  law: '法律依据的名称',
  article: '法律依据的条',
  clause: '法律依据的款',
  reason: '代写理由',
}

/** That a reply was not saved because of texts that are too long. */
export const overlongToWords = (overlong: readonly OverlongText[], reasonOver = 0): FailureWords => ({
  title: '没有保存',
  what: `${[
    ...overlong.map(({ field, over }) => `“${limitedWords[field]}”多出 ${over} 字（最多 ${replyLimits[field]} 字）`),
    ...(reasonOver === 0 ? [] : [`“代写理由”多出 ${reasonOver} 字（最多 ${stepLimits.reason} 字）`]),
  ].join('；')}。`,
  safe: '写下的内容都还在表单里，没有截短。',
  todo: '请删减以后再保存。',
})

/** A concern in a sentence. */
export function concernToWords(concern: ReplyConcern): string {
  switch (concern.type) {
    case 'CallerRevealed':
      return `本件要求保密，但“${textFieldWords[concern.field]}”里出现了来电人的姓名、电话或住址，请删去。`
    case 'LeftToFill':
      return `“${textFieldWords[concern.field]}”里还有没填的：${concern.names.map((name) => `〔待填：${name}〕`).join('、')}，填好才能送审、打印。`
    case 'CallerNotContacted':
      return '还没有与来电人联系上的记录。'
    case 'NoLegalBasis':
      return '没有列法律、政策依据；确无依据可以不列。'
    case 'LawUnnamed':
      return '有一条法律依据没有写名称，保存时不保留这一条。'
    case 'InvestigatedBeforeIssue':
      return `调查日期早于交办日期 ${concern.issuedOn}。`
    case 'InvestigatedInFuture':
      return '调查日期在今天之后。'
    default:
      return assertNever(concern)
  }
}
