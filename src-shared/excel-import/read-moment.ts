import { parseLocalDate, addDays, dayNumberToLocalDate, type LocalDate } from '../prelude/local-date'
import { hanziToDigits } from '../text/fold-numerals'
import { cellToText, type SheetCell } from '../workbook/workbook'

/** A day with what of its time is known. */
export interface Moment {
  readonly day: LocalDate
  /** `HH:MM`, '' where only the day is known. */
  readonly time: string
}

/** What a cell says of a day: a day, none at all, so many days, or something that is no day. */
export type MomentReading =
  | ({ readonly type: 'moment' } & Moment)
  | { readonly type: 'none' }
  /** `15天`, `10个工作日`: a length and no day. */
  | { readonly type: 'days'; readonly days: number; readonly work: boolean }
  /** `1月5日`: the year does not stand there. */
  | { readonly type: 'no-year' }
  | { readonly type: 'unreadable' }

const none: MomentReading = { type: 'none' }
const unreadable: MomentReading = { type: 'unreadable' }

/** What programs write where there is no day: the first day that they know, marks, nothing. */
const empties = /^(?:0001|1899|1900|1753|9999)[-/.年]|^(?:-+|—+|\/|无|暂无|空|null|undefined|nan|0|待定|长期)$/iu

const separated =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\s*(?:周|星期)[一二三四五六日天])?[\sT,]*(.*)$/iu
const joined = /^(\d{4})(\d{2})(\d{2})(?:\s*(\d{2}):?(\d{2})(?::?\d{2})?)?$/u
const clock =
  /^(上午|下午|晚上|傍晚|中午|凌晨|早上|am|pm)?\s*(\d{1,2})\s*(?:[:：时点]\s*(?:(\d{1,2})\s*分?)?)(?:\s*[:：]?\s*\d{1,2}(?:\.\d+)?\s*秒?)?\s*(上午|下午|am|pm)?\s*(z|[+-]\d{2}:?\d{2})?$/iu
const half = /^(上午|下午|晚上|傍晚|中午|凌晨|早上)?\s*(\d{1,2})\s*[时点]半$/u

const pad = (number: number): string => String(number).padStart(2, '0')

/** A time of day as people write it, in `HH:MM`; undefined for what is none. `shift` in minutes where a zone is named. */
function readClock(text: string): { readonly time: string; readonly nextDay: number } | undefined {
  const [, halfPart = '', halfHour] = half.exec(text) ?? []
  if (halfHour !== undefined) return toClock(halfPart, Number(halfHour), 30)
  const [, before = '', hour, minute = '0', after = '', zone = ''] = clock.exec(text) ?? []
  if (hour === undefined) return undefined
  const told = toClock(before || after, Number(hour), Number(minute))
  return told === undefined || zone === '' ? told : shiftZone(told.time, zone)
}

function toClock(part: string, hour: number, minute: number) {
  const isLate = /下午|晚上|傍晚|pm/iu.test(part)
  const isEarly = /凌晨|am|上午|早上/iu.test(part)
  const told = isLate && hour < 12 ? hour + 12 : isEarly && hour === 12 ? 0 : hour
  return told > 23 || minute > 59 ? undefined : { time: `${pad(told)}:${pad(minute)}`, nextDay: 0 }
}

/** A time of another zone as Chinese clocks show it. */
function shiftZone(time: string, zone: string) {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/u.exec(zone) ?? []
  const offset = zone.toLowerCase() === 'z' ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const total = hour * 60 + minute - offset + 480
  const inDay = ((total % 1440) + 1440) % 1440
  return { time: `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`, nextDay: Math.floor(total / 1440) }
}

const toDay = (year: string, month: string, date: string): LocalDate | undefined =>
  parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)

/** Days that Excel counts from the end of 1899, in the years that ledgers are of. */
const [firstSerial, lastSerial] = [25_569, 65_380]
const serialZero = -25_569

/** 46031.364 as the day and the minute that Excel shows. */
function readSerial(serial: number): MomentReading {
  if (serial < firstSerial || serial > lastSerial) return unreadable
  const minutes = Math.round((serial % 1) * 1440)
  const day = dayNumberToLocalDate(Math.floor(serial) + serialZero + Math.floor(minutes / 1440))
  const inDay = minutes % 1440
  return { type: 'moment', day, time: inDay === 0 ? '' : `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}` }
}

/** 二〇二六年一月五日 in digits. */
const digitsForHanzi = (text: string): string =>
  text.replaceAll(/[〇零一二三四五六七八九十]+(?=[年月日号时点分])/gu, (numerals) => hanziToDigits(numerals))

function readText(text: string): MomentReading {
  const plain = digitsForHanzi(text.normalize('NFKC').trim()).replace(/^[("'[]+|[)"'\]]+$/gu, '')
  if (plain === '' || empties.test(plain)) return none
  const [, days, unit] = /^(\d{1,3})\s*个?\s*(天|日|工作日|自然日)(?:内|以内)?$/u.exec(plain) ?? []
  if (days !== undefined) return { type: 'days', days: Number(days), work: unit === '工作日' }
  const [, year = '', month = '', date = '', hour, minute] = joined.exec(plain) ?? []
  if (year !== '') {
    const day = toDay(year, month, date)
    if (day === undefined || day < earliest) return unreadable
    const time = hour === undefined ? '' : (readClock(`${hour}:${minute}`)?.time ?? '')
    return { type: 'moment', day, time }
  }
  if (/^\d{5}(?:\.\d+)?$/u.test(plain)) return readSerial(Number(plain))
  if (/^\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?$/u.test(plain)) return { type: 'no-year' }
  return readSeparated(plain)
}

/** Nothing that a ledger tells of is older. */
const earliest = '1949-10-01'

function readSeparated(plain: string): MomentReading {
  const [, year = '', month = '', date = '', rest = ''] = separated.exec(plain) ?? []
  const day = toDay(year, month, date)
  if (day === undefined || day < earliest) return unreadable
  if (rest.trim() === '') return { type: 'moment', day, time: '' }
  const told = readClock(rest.trim())
  // What stands behind a day and is no time is a word about it: the day counts.
  if (told === undefined) return /^\d/u.test(rest.trim()) ? unreadable : { type: 'moment', day, time: '' }
  return { type: 'moment', day: told.nextDay === 0 ? day : addDays(day, told.nextDay), time: told.time }
}

const midnight = /^00:00(?::00(?:\.0+)?)?$/u

/** What a cell says of a day, in whatever way its column has it there. */
export function readMoment(cell: SheetCell | undefined): MomentReading {
  if (cell === undefined) return none
  if (cell.type === 'day') {
    const day = parseLocalDate(cell.day)
    if (day === undefined || day < earliest) return none
    return { type: 'moment', day, time: cell.time === '' || midnight.test(cell.time) ? '' : cell.time.slice(0, 5) }
  }
  if (cell.type === 'number') {
    if (/^\d{8}$|^\d{12}$|^\d{14}$/u.test(cell.digits)) return readText(cell.digits)
    return cell.value === 0 ? none : readSerial(cell.value)
  }
  if (cell.type !== 'text') return cell.type === 'flag' || cell.type === 'time' ? unreadable : none
  return readText(cellToText(cell))
}

/** The day that a number begins with or holds: `260801…` as 2026-08-01, `HZDH20260801…`; undefined where it holds none. */
export function dayInNumber(number: string, today: LocalDate): Moment | undefined {
  const plain = number.normalize('NFKC').replaceAll(/[\s-]/gu, '')
  const whole = /(?:19|20)\d{6}/u.exec(plain)?.[0]
  const found =
    (whole === undefined ? undefined : toDay(whole.slice(0, 4), whole.slice(4, 6), whole.slice(6, 8))) ??
    shortDay(plain)
  if (found === undefined || found > today || found < '2000-01-01') return undefined
  return { day: found, time: '' }
}

/** YYMMDD at the beginning of a long number, behind letters too. */
function shortDay(plain: string): LocalDate | undefined {
  const [, year = '', month = '', date = ''] = /^[A-Za-z]{0,4}(\d{2})(\d{2})(\d{2})\d{4,}/u.exec(plain) ?? []
  return year === '' ? undefined : toDay(`20${year}`, month, date)
}

/** A time of day that stands in columns of its own: `8`, `8时`, 08. */
export function readPartOfTime(cell: SheetCell | undefined, most: number): number | undefined {
  const text = cellToText(cell).normalize('NFKC').replaceAll(/\D/gu, '')
  const part = text === '' ? undefined : Number(text)
  return part !== undefined && part <= most ? part : undefined
}
