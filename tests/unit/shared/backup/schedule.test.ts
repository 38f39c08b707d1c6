import { describe, expect, test } from 'vitest'
import { actsUntilDue, isBackupDue, judgeOffPc } from '#shared/backup/schedule'
import { instant, mondayMorning } from '#tests/support/builders'

const hour = 3_600_000
const later = (hours: number) => instant(mondayMorning + hours * hour)

describe('the day’s first backup', () => {
  const due = (now: number, madeAt: number | undefined, actsSince = 3, madeNow = false): boolean =>
    isBackupDue(instant(now), { lastMadeAt: madeAt === undefined ? undefined : instant(madeAt), actsSince, madeNow })

  test('is due when there is none, on another day in China, and also when the clock was set back', () => {
    expect(due(mondayMorning, undefined)).toBe(true)
    expect(due(later(3), mondayMorning)).toBe(false)
    // 2026-11-23 09:00 + 15 h is the 24th in China and still the 23rd in UTC.
    expect(due(later(15), mondayMorning)).toBe(true)
    expect(due(later(-24 * 30), mondayMorning)).toBe(true)
  })

  test('is due again after many acts, and once a run where every morning begins at the same hour of the same day', () => {
    expect(due(later(3), mondayMorning, actsUntilDue)).toBe(true)
    expect(due(later(-1), mondayMorning)).toBe(true)
    expect(due(later(-1), mondayMorning, 0)).toBe(false)
    expect(due(later(-1), mondayMorning, 3, true)).toBe(false)
  })
})

describe('the backup off the PC', () => {
  test('is asked for when there never was one, and after more than seven days', () => {
    expect(judgeOffPc(mondayMorning, undefined)).toEqual({ state: 'never' })
    expect(judgeOffPc(later(24 * 7), mondayMorning)).toEqual({ state: 'fresh', days: 7 })
    expect(judgeOffPc(later(24 * 8), mondayMorning)).toEqual({ state: 'old', days: 8 })
  })

  test('is of unknown age, and asked for, where its time lies ahead: one made a year ahead is not fresh for a year', () => {
    expect(judgeOffPc(mondayMorning, later(24 * 251))).toEqual({ state: 'unknown' })
    expect(judgeOffPc(later(-24 * 365 * 17), mondayMorning)).toEqual({ state: 'unknown' })
    expect(judgeOffPc(mondayMorning, later(2))).toEqual({ state: 'fresh', days: 0 })
  })
})
