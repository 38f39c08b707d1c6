import { parseSerialNumber } from '#shared/case/serial-number'
import type { NoRightReason } from '#shared/numbering/issuing-right'
import { parseProvisional } from '#shared/numbering/provisional-number'
import { yearOf, type LocalDate } from '#shared/prelude/local-date'
import type { FailureWords } from '../words-of'
import { kept, type RefusalWords } from './refusal-words'

/** Why this PC may not give a number. */
function noRightWords(why: NoRightReason, number: string): string {
  switch (why) {
    case 'other-pc':
      return `本单位的台账号由另一台电脑统一编，本机没有编 ${number} 的权限。`
    case 'holders-disagree':
      return '两台电脑都被指定为编号电脑，还没有核对清楚，暂时都不能编号。'
    case 'lent-out':
      return `${number} 在借给另一台电脑的号段里，由那台电脑编。`
  }
}

function otherYearWords(which: string, number: string, dayName: string, on: LocalDate): FailureWords {
  const year = parseSerialNumber(number)?.year ?? parseProvisional(number)?.year ?? ''
  return {
    title: `${which}与${dayName}不是同一年`,
    what: `${number} 是 ${year} 年的号，${dayName}是 ${on}。号码按${dayName}的年份编。`,
    safe: kept,
    todo: `请用 ${yearOf(on)} 年的号；日期写错了的，改日期。`,
  }
}

/** Why a 台账号 or a 存根号 will not do. */
export const numberWords: RefusalWords<
  | 'LedgerNumberMalformed'
  | 'LedgerNumberTaken'
  | 'StubNumberMalformed'
  | 'StubNumberTaken'
  | 'LedgerNumberOfOtherYear'
  | 'StubNumberOfOtherYear'
  | 'NumberNotOurs'
  | 'NumberPending'
  | 'NumberUnchanged'
> = {
  LedgerNumberMalformed: ({ number }) => ({
    title: '台账号写法不对',
    what: `“${number}”不是台账号。台账号是四位年份加三位以上序号，例如 2026-017。`,
    safe: kept,
    todo: '请改正后再登记。',
  }),
  LedgerNumberTaken: ({ number }) => ({
    title: '台账号已被使用',
    what: `${number} 已经是另一个案件的台账号。`,
    safe: kept,
    todo: '请换一个台账号，一般用建议的下一个号。',
  }),
  StubNumberMalformed: ({ number }) => ({
    title: '存根号写法不对',
    what: `“${number}”不是存根号。存根号是四位年份加三位以上序号，例如 2026-001。`,
    safe: kept,
    todo: '请改正后再反馈。',
  }),
  StubNumberTaken: ({ number }) => ({
    title: '存根号已被使用',
    what: `${number} 已经用在另一份反馈存根上。`,
    safe: kept,
    todo: '请换一个存根号，一般用建议的下一个号。',
  }),
  LedgerNumberOfOtherYear: ({ number, on }) => otherYearWords('台账号', number, '登记日期', on),
  StubNumberOfOtherYear: ({ number, on }) => otherYearWords('存根号', number, '反馈日期', on),
  NumberNotOurs: ({ number, why }) => ({
    title: '本机现在不能编这个台账号',
    what: noRightWords(why, number),
    safe: kept,
    todo: '可以先登记，台账号留空（待编号）；急需编号的，用临时号。编号由哪台电脑负责，可在“需要核对”的“台账编号”里查看。',
  }),
  NumberPending: () => ({
    title: '还没有台账号，不能反馈',
    what: '这个案件还在等编号电脑编台账号，存根上要写台账号。',
    safe: kept,
    todo: '请先与编号电脑交换台账，取回台账号后再反馈；急需反馈的，可先编临时号。',
  }),
  NumberUnchanged: ({ number }) => ({
    title: '号码不能改',
    what: `${number === '' ? '这个案件的号码' : number} 没有与别的案件重复。已经编好的号码不改，纸面上的号码才对得上。`,
    safe: kept,
    todo: '不用再改。',
  }),
}
