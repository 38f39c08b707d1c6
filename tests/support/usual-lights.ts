import { usualLampRules, type LightGround, type SoonDays } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import { shippedCalendar } from './shipped-calendar'

const calendar = shippedCalendar()

/** By what an office without rules judges lights on a day. */
export const usualLights = (today: LocalDate): LightGround => ({
  today,
  calendar,
  rulesOf: () => usualLampRules,
  versions: [],
})

/** That every case is due soon until this day. */
export const soonUntil = (day: LocalDate): SoonDays => ({ until: () => day, farthest: day })
