import { describe, expect, test } from 'vitest'
import { isDailyDue, judgeOffPc } from '#shared/backup/schedule'
import { instant, mondayMorning } from '#tests/support/builders'

const hour = 3_600_000
const later = (hours: number) => instant(mondayMorning + hours * hour)

describe('the day’s first backup', () => {
  test('is due when there is none, on another day in China, and also when the clock was set back', () => {
    expect(isDailyDue(mondayMorning, undefined)).toBe(true)
    expect(isDailyDue(later(3), mondayMorning)).toBe(false)
    // 2026-11-23 09:00 + 15 h is the 24th in China and still the 23rd in UTC.
    expect(isDailyDue(later(15), mondayMorning)).toBe(true)
    expect(isDailyDue(later(-24 * 30), mondayMorning)).toBe(true)
  })
})

describe('the backup off the PC', () => {
  test('is asked for when there never was one, and after more than seven days', () => {
    expect(judgeOffPc(mondayMorning, undefined)).toEqual({ state: 'never' })
    expect(judgeOffPc(later(24 * 7), mondayMorning)).toEqual({ state: 'fresh', days: 7 })
    expect(judgeOffPc(later(24 * 8), mondayMorning)).toEqual({ state: 'old', days: 8 })
  })
})
