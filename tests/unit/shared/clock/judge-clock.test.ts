import { expect, it } from 'vitest'
import { isChinaZone, judgeClock } from '#shared/clock/judge-clock'
import { instant, mondayMorning } from '#tests/support/builders'

const day = 86_400_000

it('a clock of 2036 or 2025 disagrees strongly with an act of 2026, one some minutes behind is told, a holiday is nothing', () => {
  expect(judgeClock(instant(Date.UTC(2036, 0, 1)), mondayMorning)).toBe('far-ahead')
  expect(judgeClock(instant(Date.UTC(2025, 0, 1)), mondayMorning)).toBe('far-behind')
  expect(judgeClock(instant(mondayMorning - 60_000), mondayMorning)).toBe('behind')
  expect(judgeClock(instant(mondayMorning + 20 * day), mondayMorning)).toBe('agrees')
  expect(judgeClock(mondayMorning, undefined)).toBe('agrees')
})

it('only the zone of China is China’s', () => {
  expect(isChinaZone(-480)).toBe(true)
  expect(isChinaZone(0)).toBe(false)
})
