import { isClosedBy } from '../figures/parts'
import type { Span } from '../figures/period'
import { dayNumberToLocalDate, localDateToDayNumber, type LocalDate } from '../prelude/local-date'
import type { OurCase } from './ours'
import type { CentreSheet } from './read-sheet-list'
import type { Reason } from './reasons'

/** What both have and tell differently. */
export interface FieldDifference {
  readonly field: 'state' | 'issuedOn' | 'dueOn' | 'closedOn' | 'inTime' | 'satisfaction'
  readonly theirs: string
  readonly ours: string
  readonly reason: Reason
}

export const fieldWords: { readonly [F in FieldDifference['field']]: string } = {
  state: '状态',
  issuedOn: '受理日期',
  dueOn: '办结时限',
  closedOn: '办结日期',
  inTime: '是否按期',
  satisfaction: '满意度',
}

/** Whether a day is worked on, by the calendar of the office; undefined of a year that it does not know. */
export type IsWorkday = (day: LocalDate) => boolean | undefined

const daysBetween = (one: LocalDate, other: LocalDate): number =>
  localDateToDayNumber(other) - localDateToDayNumber(one)

/** What is done from noon on belongs to the next day, where days run from noon. */
const noon = 12 * 60

function whyClosed({ closedOn, closedMinute, round }: OurCase, theirs: LocalDate): Reason {
  if (closedOn === '') return 'closed-there'
  const days = daysBetween(closedOn, theirs)
  if (days === 1 && closedMinute !== '' && closedMinute >= noon) return 'noon'
  if (round > 1) return 'redone'
  if (Math.abs(days) === 1) return 'next-day'
  return days > 0 ? 'review' : 'differs'
}

function whyDue(row: OurCase, theirs: LocalDate, isWorkday: IsWorkday): Reason {
  const { dueOn, givenDueOn, extendedCount, standstills } = row
  // An old ledger did not say until when.
  if (dueOn === '') return 'differs'
  if (extendedCount > 0 && (theirs === givenDueOn || theirs < dueOn)) return 'extension'
  if (standstills.length > 0) return 'pause'
  const days = daysBetween(dueOn, theirs)
  if (Math.abs(days) > 1 && !holdsWorkday(dueOn, theirs, isWorkday)) return 'holiday'
  if (Math.abs(days) === 1) return 'day-zero'
  return extendedCount > 0 || theirs > dueOn ? 'extension' : 'differs'
}

/** Whether a day of work lies between two days, the nearer to them left out: from Friday to Monday there is none. */
function holdsWorkday(one: LocalDate, other: LocalDate, isWorkday: IsWorkday): boolean {
  const [from, to] = one < other ? [one, other] : [other, one]
  const days = daysBetween(from, to)
  if (days > 20) return true
  return Array.from({ length: days - 1 }, (_, nth) => localDateToDayNumber(from) + nth + 1).some(
    (day) => isWorkday(toDay(day)) !== false,
  )
}

const toDay = (dayNumber: number): LocalDate => dayNumberToLocalDate(dayNumber)

function whyInTime(row: OurCase, sheet: CentreSheet, earlier: readonly FieldDifference[]): Reason {
  const of = (field: FieldDifference['field']): FieldDifference | undefined =>
    earlier.find((one) => one.field === field)
  // A difference of days that is seen explains this one.
  if (of('dueOn') !== undefined) return of('dueOn')?.reason === 'extension' ? 'extension' : 'limit'
  if (of('closedOn') !== undefined) return 'closing-day'
  if (row.extendedCount > 0) return 'extension'
  if (row.standstills.length > 0) return 'pause'
  return row.round > 1 && sheet.inTime !== undefined ? 'redone' : 'differs'
}

export const satisfactionOfCentre = {
  satisfied: '满意',
  basically: '基本满意',
  unsatisfied: '不满意',
  unsaid: '未评价',
} as const

function whySatisfied({ visitResults }: OurCase, theirs: string): Reason {
  if (visitResults.length === 0) return 'no-visit-here'
  if (visitResults.length > 1 && visitResults[0] === theirs) return 'first-visit'
  return visitResults.includes(theirs) ? 'earlier-visit' : 'visit-differs'
}

const orNone = (day: LocalDate | '' | undefined): string => (day === undefined || day === '' ? '无' : day)
const inTimeWords = (inTime: boolean): string => (inTime ? '按期' : '超期')

/** Whether the centre's closing day says that it is closed; undefined where the list does not say. */
const closedThere = ({ closedOn, state }: CentreSheet): boolean | undefined =>
  closedOn !== undefined && closedOn !== ''
    ? true
    : state !== undefined
      ? state === 'closed'
      : closedOn === ''
        ? false
        : undefined

function differState(row: OurCase, sheet: CentreSheet, span: Span): FieldDifference[] {
  const isClosed = row.closedOn !== ''
  if (sheet.state === 'returned' && row.stage !== 'returned')
    return [{ field: 'state', theirs: '退单', ours: isClosed ? '已反馈' : '在办', reason: 'returned-there' }]
  const there = closedThere(sheet)
  if (there === undefined || there === isClosed || row.stage === 'returned' || row.stage === 'terminated') return []
  if (there) return [{ field: 'state', theirs: '已办结', ours: '未反馈', reason: 'closed-there' }]
  // A list of a period tells how it stood then.
  const reason = row.closedOn > span.to ? 'after-cut-off' : row.round > 1 ? 'redone' : 'not-closed-there'
  return [{ field: 'state', theirs: '未办结', ours: `${row.closedOn} 反馈`, reason }]
}

function differDays(row: OurCase, sheet: CentreSheet, isWorkday: IsWorkday): FieldDifference[] {
  const found: FieldDifference[] = []
  const { issuedOn, dueOn, closedOn } = sheet
  if (issuedOn !== undefined && issuedOn !== row.issuedOn && issuedOn !== row.calledOn)
    found.push({
      field: 'issuedOn',
      theirs: issuedOn,
      ours: row.issuedOn,
      reason: Math.abs(daysBetween(row.issuedOn, issuedOn)) === 1 ? 'next-day' : 'differs',
    })
  if (dueOn !== undefined && dueOn !== row.dueOn)
    found.push({ field: 'dueOn', theirs: dueOn, ours: orNone(row.dueOn), reason: whyDue(row, dueOn, isWorkday) })
  if (closedOn !== undefined && closedOn !== '' && row.closedOn !== '' && closedOn !== row.closedOn)
    found.push({ field: 'closedOn', theirs: closedOn, ours: orNone(row.closedOn), reason: whyClosed(row, closedOn) })
  return found
}

/** Our judgement of what is in time; undefined while neither answered nor past its limit, and where nobody knows the limit. */
const ourInTime = (row: OurCase, { to }: Span): boolean | undefined =>
  row.dueOn === '' ? undefined : row.closedOn !== '' ? isClosedBy(row, row.dueOn) : row.dueOn < to ? false : undefined

/** Field by field what the centre says of a sheet and what we do, where they differ; what its list does not say differs from nothing. */
export function differFields(row: OurCase, sheet: CentreSheet, span: Span, isWorkday: IsWorkday): FieldDifference[] {
  const found = [...differState(row, sheet, span), ...differDays(row, sheet, isWorkday)]
  const inTime = ourInTime(row, span)
  if (sheet.inTime !== undefined && inTime !== undefined && sheet.inTime !== inTime)
    found.push({
      field: 'inTime',
      theirs: inTimeWords(sheet.inTime),
      ours: inTimeWords(inTime),
      reason: whyInTime(row, sheet, found),
    })
  const theirs = sheet.satisfaction
  const ours = row.visitResults.at(-1)
  const isSame = theirs === ours || (theirs === 'unsaid' && ours === undefined)
  if (theirs !== undefined && !isSame)
    found.push({
      field: 'satisfaction',
      theirs: satisfactionOfCentre[theirs],
      ours: ours === undefined ? '没有回访到' : isSatisfaction(ours) ? satisfactionOfCentre[ours] : ours,
      reason: whySatisfied(row, theirs),
    })
  return found
}

const isSatisfaction = (text: string): text is keyof typeof satisfactionOfCentre =>
  Object.hasOwn(satisfactionOfCentre, text)
