import { z } from 'zod'
import { addDays, localDateSchema, weekdayOf, type LocalDate } from '../prelude/local-date'
import { holdsAny, type Person } from './office'

/** 阅批轮值: which leader reads and instructs in one week. Each week is a record of its own, so that two PCs may plan two weeks. */
export const rotaWeekSchema = z.looseObject({
  /** The Monday of the week. */
  monday: localDateSchema,
  /** '' where nobody is on duty that week any more. */
  leaderId: z.string(),
})
export type RotaWeek = z.infer<typeof rotaWeekSchema>

/** The Monday of the week that a day is in. */
export const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7))

/** Weeks from that of `day` on, by their Mondays. */
export const weeksFrom = (day: LocalDate, count: number): LocalDate[] =>
  Array.from({ length: count }, (_week, index) => addDays(mondayOf(day), index * 7))

/** Whether a person may stand in the rota: 局领导轮流阅批, those who instruct or review. */
export const isLeading = (person: Pick<Person, 'active' | 'roles'>): boolean =>
  person.active && holdsAny(person, ['supervisor', 'reviewer'])

/** Who reads in the week of a day; undefined where nobody is set, or who was does not lead any more. */
export function leaderOfWeek(
  rota: readonly RotaWeek[],
  people: ReadonlyMap<string, Person>,
  day: LocalDate,
): Person | undefined {
  const monday = mondayOf(day)
  const leader = people.get(rota.find((week) => week.monday === monday)?.leaderId ?? '')
  return leader !== undefined && isLeading(leader) ? leader : undefined
}

/** The leaders in turn, a week each, from the week of `day` on. */
export const planTurns = (leaderIds: readonly string[], day: LocalDate, weeks: number): RotaWeek[] =>
  leaderIds.length === 0
    ? []
    : weeksFrom(day, weeks).map((monday, index) => ({ monday, leaderId: leaderIds[index % leaderIds.length] ?? '' }))
