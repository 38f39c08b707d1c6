import { fail, ok, type Result } from '../prelude/result'
import { addDays, localDateToDayNumber, parseLocalDate, yearOf, type LocalDate } from '../prelude/local-date'
import { canonicalJson } from '../prelude/canonical-json'
import type { OfficeArrangement, OwnCalendar, OwnLocalDays } from './calendar-record'
import { localDaysLimits, type LocalDays, type LocalDaysKind } from './local-days'
import type { NoticeFault } from './notice-faults'
import { readNotice } from './read-notice'
import type { WorkCalendar } from './work-calendar'
import type { YearArrangement } from './year-arrangement'

/** What a person entered for a year's arrangement: the notice or file as text, and what it may not say itself. */
export interface ArrangementEntry {
  readonly content: string
  /** '' where the text has it. */
  readonly source: string
  readonly issuedOn: string
}

/** Why an arrangement is not taken, each with the field beside which it is said. */
export type ArrangementRefused =
  | { readonly field: 'content'; readonly faults: readonly NoticeFault[] }
  /** Of a year so far ahead that no notice can be out. */
  | { readonly field: 'content'; readonly yearAhead: number }
  | { readonly field: 'source'; readonly why: 'missing' }
  | { readonly field: 'issuedOn'; readonly why: 'missing' | 'in-future' }
  /** It would not count: what stands for the year is of a later day. */
  | { readonly field: 'issuedOn'; readonly standing: LocalDate }
  /** It says what stands already. */
  | { readonly field: 'content'; readonly same: number }

/** Notices come the autumn before; a table of a later year is a mistake. */
const yearsAhead = 1

/** The arrangement that a person entered, proved; or everything that has to be put right first. Pure. */
export function planArrangement(
  { content, source, issuedOn }: ArrangementEntry,
  today: LocalDate,
  shipped: readonly YearArrangement[],
  own: OwnCalendar,
): Result<OfficeArrangement, readonly ArrangementRefused[]> {
  const { read, faults } = readNotice(content)
  const { year, festivals } = read
  const refused: ArrangementRefused[] = []
  if (faults.length > 0 || year === undefined) refused.push({ field: 'content', faults })
  else if (year > yearOf(today) + yearsAhead) refused.push({ field: 'content', yearAhead: year })
  const title = source === '' ? read.source : source
  if (title === '') refused.push({ field: 'source', why: 'missing' })
  const issued = issuedOn === '' ? read.issuedOn : parseLocalDate(issuedOn)
  if (issued === undefined) refused.push({ field: 'issuedOn', why: 'missing' })
  else if (issued > today) refused.push({ field: 'issuedOn', why: 'in-future' })
  if (refused.length > 0 || year === undefined || issued === undefined) return fail(refused)
  const standing = findStanding(year, shipped, own)
  if (standing !== undefined && standing.issuedOn > issued)
    return fail([{ field: 'issuedOn', standing: standing.issuedOn }])
  const entered: OfficeArrangement = { year, source: title, issuedOn: issued, festivals, active: true }
  return standing !== undefined && daysOf(standing) === daysOf(entered) && standing.issuedOn === issued
    ? fail([{ field: 'content', same: year }])
    : ok(entered)
}

/** The arrangement that counts for a year: of the office's own and the program's the later one, the office's where both are of one day. */
export function findStanding(
  year: number,
  shipped: readonly YearArrangement[],
  { arrangements }: OwnCalendar,
): YearArrangement | undefined {
  const builtIn = shipped.find((one) => one.year === year)
  const added = arrangements.find((one) => one.year === year && one.active)
  if (builtIn === undefined || added === undefined) return added ?? builtIn
  return added.issuedOn < builtIn.issuedOn ? builtIn : added
}

const daysOf = ({ festivals }: YearArrangement): string =>
  canonicalJson(festivals.map(({ off, worked }) => [...off, '|', ...worked].join(' ')).sort())

/** What a person entered for days of the place's own. */
export interface LocalDaysEntry {
  readonly from: string
  /** '' for one day. */
  readonly to: string
  readonly kind: LocalDaysKind
  readonly why: string
}

export type LocalDaysRefused =
  | { readonly field: 'from'; readonly why: 'missing' }
  | { readonly field: 'to'; readonly why: 'malformed' | 'before-from' | 'too-many' }
  | { readonly field: 'why'; readonly why: 'missing' }
  /** Another entry settles one of these days. */
  | { readonly field: 'from'; readonly taken: LocalDays }
  /** All these days are what they are to become. */
  | { readonly field: 'from'; readonly nothing: LocalDaysKind }

/** The local days that a person entered, proved; or everything that has to be put right first. Pure. */
export function planLocalDays(
  entry: LocalDaysEntry,
  id: string,
  calendar: WorkCalendar,
  { local }: OwnCalendar,
): Result<OwnLocalDays, readonly LocalDaysRefused[]> {
  const from = parseLocalDate(entry.from)
  const to = entry.to === '' ? from : parseLocalDate(entry.to)
  const refused: LocalDaysRefused[] = []
  if (from === undefined) refused.push({ field: 'from', why: 'missing' })
  if (entry.to !== '' && to === undefined) refused.push({ field: 'to', why: 'malformed' })
  if (entry.why === '') refused.push({ field: 'why', why: 'missing' })
  if (from !== undefined && to !== undefined) {
    const count = localDateToDayNumber(to) - localDateToDayNumber(from) + 1
    if (count < 1) refused.push({ field: 'to', why: 'before-from' })
    else if (count > localDaysLimits.days) refused.push({ field: 'to', why: 'too-many' })
    else refused.push(...findIdle(from, count, entry.kind, calendar, local))
  }
  if (refused.length > 0 || from === undefined || to === undefined) return fail(refused)
  return ok({ id, days: { from, to, kind: entry.kind, why: entry.why, active: true } })
}

function findIdle(
  from: LocalDate,
  count: number,
  kind: LocalDaysKind,
  calendar: WorkCalendar,
  local: readonly OwnLocalDays[],
): LocalDaysRefused[] {
  const days = Array.from({ length: count }, (_, index) => addDays(from, index))
  const taken = local.find(({ days: one }) => one.active && days.some((day) => one.from <= day && day <= one.to))
  if (taken !== undefined) return [{ field: 'from', taken: taken.days }]
  const changes = days.some((day) => calendar.isWorkday(day).workday !== (kind === 'worked'))
  return changes ? [] : [{ field: 'from', nothing: kind }]
}
