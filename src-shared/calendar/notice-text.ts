import { addDays, localDateToDayNumber, parseLocalDate, weekdayOf, type LocalDate } from '../prelude/local-date'
import type { NoticeFault, ReadNotice } from './notice-faults'
import { arrangementLimits, type Festival } from './year-arrangement'

const weekdayNames = '日一二三四五六'

/** Full-width digits and signs as the half-width ones that the patterns know; blanks inside lines gone. */
const normalise = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[［[〔]/g, '〔')
    .replace(/[］\]〕]/g, '〕')
    .replace(/[^\S\n]+/g, '')
    .replace(/：|:/g, '：')

/** 一、元旦：… : the holiday's name before a colon, at the head of a line or after the item before it. */
const header = /(?:^|[\n。；;])(?:第?[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.])?([^\n。；;，,：()]{2,20})：/g
const festivalName = /元旦|春节|节|纪念日|五一|十一/

/** What the text of a notice says: 国务院办公厅关于2027年部分节假日安排的通知, pasted whole or in part. */
export function readNoticeText(pasted: string): { readonly read: ReadNotice; readonly faults: readonly NoticeFault[] } {
  const text = normalise(pasted)
  const title = /国务院办公厅关于(\d{4})年\n*部分节假日安排的通知/.exec(text)
  const number = /国办发明电〔(\d{4})〕(\d{1,3})号/.exec(text)
  const year = Number(title?.[1] ?? /(\d{4})年/.exec(text)?.[1] ?? Number.NaN)
  const signed = [...text.matchAll(/(?:^|\n)(\d{4})年(\d{1,2})月(\d{1,2})日(?=\n|$)/g)].at(-1)
  const found = {
    year: Number.isNaN(year) ? undefined : year,
    source:
      title === null
        ? ''
        : `国务院办公厅关于${year}年部分节假日安排的通知${number === null ? '' : `（国办发明电〔${number[1]}〕${number[2]}号）`}`,
    issuedOn: signed === undefined ? undefined : toDay(Number(signed[1]), Number(signed[2]), Number(signed[3])),
  }
  const faults: NoticeFault[] = []
  const festivals =
    found.year === undefined ? [] : listSections(text).map((section) => readSection(section, year, faults))
  return { read: { ...found, festivals }, faults }
}

interface Section {
  readonly name: string
  readonly body: string
}

function listSections(text: string): Section[] {
  const heads = [...text.matchAll(header)].filter(([, name = '']) => festivalName.test(name))
  return heads.map((head, index) => {
    const from = head.index + head[0].length
    const to = heads[index + 1]?.index ?? text.length
    const name = (head[1] ?? '')
      .replace(/^.*?[一二三四五六七八九十]、/, '')
      .replace(/[“”"]/g, '')
      .slice(0, arrangementLimits.name)
    return { name: toKnownName(name), body: untilClosingWords(text.slice(from, to)) }
  })
}

const toKnownName = (name: string): string =>
  name
    .replace(/^(?:五一)?(?:国际)?劳动节$|^五一$/, '劳动节')
    .replace(/^十一$/, '国庆节')
    .replace(/^清明$/, '清明节')

/** Up to 节假日期间，各地区、各部门要…, the notice's own last paragraph, which names no day; in one line, however it was wrapped. */
const untilClosingWords = (body: string): string =>
  (body.split(/节假日期间|国务院办公厅/)[0] ?? '').replaceAll('\n', '')

/** A day with what is said of its weekday; a dash that makes a span; what is done on the days named before it; a number of days. */
const token =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?|(至|到|[—–~～-]+)|(上班|放假|补休|休息)|(其中)|([。；;])|(?:共|(?<=放假))(\d{1,2})天/g

interface Reading {
  readonly off: LocalDate[]
  readonly worked: LocalDate[]
  /** Days named whose verb has not come yet. */
  pending: LocalDate[]
  spanOpen: boolean
  last: { year: number; month: number } | undefined
  /** In a 其中 sentence, in which older notices explain how the days off come about; it arranges nothing. */
  explains: boolean
}

function readSection({ name, body }: Section, year: number, faults: NoticeFault[]): Festival {
  const reading: Reading = { off: [], worked: [], pending: [], spanOpen: false, last: undefined, explains: false }
  for (const match of body.matchAll(token)) {
    const [, , , date, , dash, verb, among, stop, count] = match
    if (reading.explains && stop !== '。') continue
    if (date !== undefined) takeDay(match, name, year, reading, faults)
    else if (dash !== undefined) reading.spanOpen = reading.pending.length > 0
    else if (verb !== undefined) takeVerb(verb, reading)
    else if (among !== undefined) reading.explains = true
    else if (stop !== undefined) Object.assign(reading, { pending: [], spanOpen: false, explains: false })
    else if (count !== undefined && Number(count) !== reading.off.length)
      faults.push({ type: 'count-differs', festival: name, said: Number(count), found: reading.off.length })
  }
  return { name, off: reading.off, worked: reading.worked }
}

function takeVerb(verb: string, reading: Reading): void {
  const days = verb === '上班' ? reading.worked : reading.off
  days.push(...reading.pending)
  reading.pending = []
}

function takeDay(
  match: RegExpExecArray,
  festival: string,
  year: number,
  reading: Reading,
  faults: NoticeFault[],
): void {
  const [text, yearText, monthText, dateText, beside = ''] = match
  const month = monthText === undefined ? reading.last?.month : Number(monthText)
  if (month === undefined) return
  // 元旦 alone reaches back, and does not always say so.
  const usual = festival === '元旦' && month === 12 ? year - 1 : year
  const dayYear =
    yearText === undefined ? (monthText === undefined ? (reading.last?.year ?? usual) : usual) : Number(yearText)
  reading.last = { year: dayYear, month }
  const day = toDay(dayYear, month, Number(dateText))
  if (day === undefined) {
    faults.push({ type: 'no-such-day', festival, text })
    return
  }
  const said = /(?:星期|周|礼拜)([一二三四五六日天])/.exec(beside)?.[1]?.replace('天', '日')
  if (said !== undefined && said !== weekdayNames[weekdayOf(day)])
    faults.push({ type: 'weekday-differs', festival, day, said })
  const first = reading.pending.at(-1)
  if (reading.spanOpen && first !== undefined) reading.pending.push(...daysAfter(first, day))
  else reading.pending.push(day)
  reading.spanOpen = false
}

function daysAfter(first: LocalDate, last: LocalDate): LocalDate[] {
  const count = Math.min(localDateToDayNumber(last) - localDateToDayNumber(first), arrangementLimits.spanDays)
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(first, index + 1))
}

const toDay = (year: number, month: number, date: number): LocalDate | undefined =>
  parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
