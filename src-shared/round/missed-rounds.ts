import { addDays, type LocalDate } from '../prelude/local-date'
import type { WorkCalendar } from '../calendar/work-calendar'
import { roundHalves, type Round, type RoundHalf } from './round'

/** A half of a working day in which nobody looked. */
export interface MissedRound {
  readonly on: LocalDate
  readonly half: RoundHalf
}

/**
 * The halves of working days from `from` to `until`, both included, without a round; a day off asks for none. Whether a year's
 * holidays are announced makes no difference: a guess is better than a gap.
 */
export function listMissedRounds(
  rounds: readonly Pick<Round, 'on' | 'half'>[],
  from: LocalDate,
  until: LocalDate,
  calendar: WorkCalendar,
): MissedRound[] {
  const made = new Set(rounds.map(({ on, half }) => `${on} ${half}`))
  const missed: MissedRound[] = []
  for (let on = from; on <= until; on = addDays(on, 1))
    if (calendar.isWorkday(on).workday)
      for (const half of roundHalves) if (!made.has(`${on} ${half}`)) missed.push({ on, half })
  return missed
}
