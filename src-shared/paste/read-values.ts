import type { Gender } from '../case/own-entry'
import type { DemandKind, SourceChannel, Urgency } from '../case/sheet'
import { findNamedClass, shippedClassNames, type NamedClass } from '../class-table/named-class'
import { parseLocalDate } from '../prelude/local-date'
import { cleanLine, cleanText } from '../text/clean-text'
import { foldPhones } from '../text/fold-phones'
import { foldText } from '../text/fold-text'
import type { PartDoubt, PasteField, RawPart } from './paste-fields'

/** A value as the form takes it, '' where the form can make nothing of it. */
export interface FormValue {
  readonly text: string
  readonly doubt?: PartDoubt
}

const unreadable: FormValue = { text: '', doubt: 'unreadable' }
const known = (text: string | undefined): FormValue => (text === undefined ? unreadable : { text })

/** A sheet's number as text, in one spelling: leading zeros count, blanks and wide letters do not (forms.md §3). */
export function readNumber(text: string): FormValue {
  const number = cleanLine(text).normalize('NFKC').replace(/\s+/gu, '').replace(/号$/u, '')
  if (!/^[A-Za-z〔〕[\]()\d-]{4,40}$/u.test(number) || !/\d{3}/u.test(number)) return unreadable
  return /^\d{15}000$/u.test(number) ? { text: number, doubt: 'rounded-number' } : { text: number }
}

const dayAndTime =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:：时]\s*(\d{1,2}))?/u
const joinedDay = /^(\d{4})(\d{2})(\d{2})$/u

/** `2026-11-23`, or `2026-11-23 08:40` where a time stands with it. */
export function readMoment(text: string): FormValue {
  const plain = text.normalize('NFKC').trim()
  const [, year = '', month = '', date = '', hour, minute] = dayAndTime.exec(plain) ?? joinedDay.exec(plain) ?? []
  const day = parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  if (day === undefined) return unreadable
  const isTime = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
  return { text: isTime ? `${day} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : day }
}

function readPhone(text: string): FormValue {
  const shown = cleanLine(text)
  return foldPhones(shown).some(({ digits }) => digits.length >= 5) && shown.length <= 40 ? { text: shown } : unreadable
}

/** The first whose word stands in the text. Order matters: 特急 before 急. */
const firstOf = <Value extends string>(text: string, words: readonly (readonly [RegExp, Value])[]): FormValue =>
  known(words.find(([word]) => word.test(text))?.[1])

const urgencyWords: readonly (readonly [RegExp, Urgency])[] = [
  [/特急|特别紧急|应急/u, 'critical'],
  [/紧急|加急|急件/u, 'urgent'],
  [/一般|普通|平急|平件/u, 'normal'],
]
const demandWords: readonly (readonly [RegExp, DemandKind])[] = [
  [/举报/u, 'report'],
  [/投诉/u, 'complaint'],
  [/咨询/u, 'consult'],
  [/求助|求决/u, 'help'],
  [/建议|意见/u, 'suggestion'],
  [/感谢|表扬/u, 'thanks'],
]
const channelWords: readonly (readonly [RegExp, SourceChannel])[] = [
  [/省长热线/u, 'provincial'],
  [/市长热线|12345|转办|交办|平台|热线/u, 'transfer'],
  [/来访|走访|接访/u, 'visit'],
  [/来信|信件/u, 'letter'],
  [/微信/u, 'wechat'],
  [/信箱/u, 'mailbox'],
  [/网|邮/u, 'web'],
  [/来电|电话/u, 'phone'],
]
const genderWords: readonly (readonly [RegExp, Gender])[] = [
  [/女/u, 'female'],
  [/男|先生/u, 'male'],
]

/** A class of another system as the one of ours that names it; nothing where none does. */
function readCategory(text: string, classes: readonly NamedClass[]): FormValue {
  const path = findNamedClass(cleanLine(text), classes)
  return path === undefined ? unreadable : { text: path }
}

const readers: { readonly [F in PasteField]?: (text: string) => FormValue } = {
  number: readNumber,
  secondNumber: readNumber,
  calledAt: readMoment,
  dispatchedAt: readMoment,
  dueAt: readMoment,
  phone: readPhone,
  urgency: (text) => firstOf(text, urgencyWords),
  demand: (text) => firstOf(text, demandWords),
  channel: (text) => firstOf(text, channelWords),
  gender: (text) => firstOf(text, genderWords),
  peopleCount: (text) => known(/\d{1,5}/u.exec(foldText(text))?.[0]),
  confidential: (text) => ({ text: /^(?:是|保密|1|y|yes|要)/iu.test(text.trim()) ? '1' : '' }),
  content: (text) => ({ text: cleanText(text).trim() }),
  remark: (text) => ({ text: cleanText(text).trim() }),
}

/** What the form takes of a part as it stood in the block. */
export const readPart = (
  { field, text }: Pick<RawPart, 'field' | 'text'>,
  classes: readonly NamedClass[] = shippedClassNames,
): FormValue =>
  field === 'category' ? readCategory(text, classes) : (readers[field]?.(text) ?? { text: cleanLine(text) })
