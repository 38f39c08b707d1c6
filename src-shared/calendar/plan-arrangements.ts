import type { LocalDate } from '../prelude/local-date'
import type { OfficeArrangement, OwnCalendar } from './calendar-record'
import { findStanding, planArrangement, type ArrangementRefused } from './plan-calendar'
import { writeArrangement, type YearArrangement } from './year-arrangement'

/** What becomes of one arrangement that a bundle brought. */
export type ArrangementItem =
  /** The first of its year, or one in the place of what stands (`before`). */
  | {
      readonly kind: 'taken'
      readonly arrangement: OfficeArrangement
      readonly before: YearArrangement | undefined
    }
  /** What stands says the same, or is of a later notice. */
  | { readonly kind: 'kept'; readonly arrangement: YearArrangement; readonly standing: LocalDate | 'same' }
  | {
      readonly kind: 'refused'
      readonly arrangement: YearArrangement
      readonly refused: readonly ArrangementRefused[]
    }

/**
 * What taking arrangements in would do, each proved as a pasted notice is: a hole, a contradiction or a make-up day that nothing pays
 * for refuses that year and no other. In the order of the years. Pure.
 */
export function planArrangements(
  arrangements: readonly YearArrangement[],
  today: LocalDate,
  shipped: readonly YearArrangement[],
  own: OwnCalendar,
): readonly ArrangementItem[] {
  return [...arrangements]
    .sort((a, b) => a.year - b.year)
    .map((arrangement): ArrangementItem => {
      const content = JSON.stringify(writeArrangement(arrangement))
      const planned = planArrangement({ content, source: '', issuedOn: '' }, today, shipped, own)
      if (planned.ok)
        return { kind: 'taken', arrangement: planned.value, before: findStanding(arrangement.year, shipped, own) }
      const [refused, ...more] = planned.failure
      if (more.length > 0 || refused === undefined) return { kind: 'refused', arrangement, refused: planned.failure }
      if ('same' in refused) return { kind: 'kept', arrangement, standing: 'same' }
      return 'standing' in refused
        ? { kind: 'kept', arrangement, standing: refused.standing }
        : { kind: 'refused', arrangement, refused: planned.failure }
    })
}

/** The arrangements that would be written. */
export const listTaken = (items: readonly ArrangementItem[]): readonly OfficeArrangement[] =>
  items.flatMap((item) => (item.kind === 'taken' ? [item.arrangement] : []))

/** The office's own calendar once these stand in it, each in the place of what it had of that year. */
export const withArrangements = (own: OwnCalendar, entered: readonly OfficeArrangement[]): OwnCalendar => ({
  ...own,
  arrangements: [...own.arrangements.filter(({ year }) => !entered.some((one) => one.year === year)), ...entered],
})
