import { addDays, type LocalDate } from '../prelude/local-date'
import type { FigureRow } from './figure-row'
import type { Span } from './period'

/** What is done from this minute of a day on belongs to the next day, where days run from noon to noon. */
const noon = 12 * 60

/** On which day of a span something counts that happened on a day, at a minute of it where that is known. */
function countOn(day: LocalDate | '', minute: number | '', { daysFromNoon }: Span): LocalDate | '' {
  if (daysFromNoon !== true || day === '' || minute === '' || minute < noon) return day
  return addDays(day, 1)
}

// The published rules of days from noon to noon (docs/decisions/0071): what is known to the minute counts by it; what is known by its day
// alone counts on that day; a limit ends with its day, so that it falls into the next.

/** 受理 */
export const takenInOn = ({ issuedOn, issuedMinute }: FigureRow, span: Span): LocalDate | '' =>
  countOn(issuedOn, issuedMinute, span)

/** 反馈, '' before it. */
export const answeredOn = ({ closedOn, closedMinute }: FigureRow, span: Span): LocalDate | '' =>
  countOn(closedOn, closedMinute, span)

/** The end of the last day on which an answer is in time, '' where nobody knows it. */
export const limitOn = ({ dueOn }: FigureRow, { daysFromNoon }: Span): LocalDate | '' =>
  daysFromNoon === true && dueOn !== '' ? addDays(dueOn, 1) : dueOn

/**
 * What an old ledger closed and tells too little of: until when it was to be answered, or when it was. It is counted where its days are
 * known, and no rate judges it.
 */
export const isUnjudged = ({ dueOn, stage, closedOn }: FigureRow): boolean =>
  dueOn === '' || (stage === 'closed' && closedOn === '')

/** The day on which nothing was owed any more: of 反馈, 退单 or 终止, the last that an old ledger names; '' while something is. */
export function endedOn(row: FigureRow, span: Span): LocalDate | '' {
  if (row.closedOn !== '') return answeredOn(row, span)
  return row.stage === 'returned' || row.stage === 'terminated' || row.stage === 'closed' ? row.movedOn : ''
}

/** The days between which whatever a span counts happened, by the calendar. */
export const reachOf = (span: Span): Span =>
  span.daysFromNoon === true ? { from: addDays(span.from, -1), to: span.to } : span
