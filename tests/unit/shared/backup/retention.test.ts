import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRetention, retention, type AgedBackup } from '#shared/backup/retention'
import { instantToLocalDate } from '#shared/prelude/instant'
import { instant, mondayMorning } from '#tests/support/builders'

const hour = 3_600_000
const day = 24 * hour
const at = (daysAgo: number, hours = 0): number => mondayMorning - daysAgo * day + hours * hour
const daily = (count: number): AgedBackup[] =>
  Array.from({ length: count }, (_, index) => ({ name: `b${index}`, madeAt: instant(at(index)), standing: 'verified' }))
const kept = (backups: readonly AgedBackup[]): AgedBackup[] => {
  const removed = new Set(planRetention(backups))
  return backups.filter((one) => !removed.has(one.name))
}
const dayOf = (one: AgedBackup): string => instantToLocalDate(one.madeAt)

const aged = fc
  .array(
    fc.record({
      hoursAgo: fc.integer({ min: 0, max: 24 * 500 }),
      standing: fc.constantFrom('verified', 'unverified', 'damaged' as const),
    }),
    { maxLength: 120 },
  )
  .map((all): AgedBackup[] =>
    all.map(({ hoursAgo, standing }, index) => ({
      name: `b${index}`,
      madeAt: instant(mondayMorning - hoursAgo * hour),
      standing,
    })),
  )

describe('planRetention', () => {
  test('of two years of daily backups keeps 14 days, 8 weeks and 12 months', () => {
    const left = kept(daily(730))
    expect(left.slice(0, 14).map((one) => one.name)).toEqual(Array.from({ length: 14 }, (_, index) => `b${index}`))
    expect(new Set(left.map((one) => dayOf(one).slice(0, 7))).size).toBe(12)
    expect(left.length).toBeGreaterThanOrEqual(14 + 6 + 10)
    expect(left.length).toBeLessThanOrEqual(retention.daily + retention.weekly + retention.monthly)
  })

  test('keeps all of the newest two days and one of each older day', () => {
    const backups = [0, 1, 2, 3].flatMap((ago) =>
      [0, 1, 2].map((hours): AgedBackup => ({
        name: `${ago}-${hours}`,
        madeAt: instant(at(ago, hours)),
        standing: 'verified',
      })),
    )
    expect(kept(backups).map((one) => one.name)).toEqual(['0-0', '0-1', '0-2', '1-0', '1-1', '1-2', '2-2', '3-2'])
  })

  test('prefers a proved backup of a day over a newer one that was not proved', () => {
    const backups: AgedBackup[] = [
      ...daily(3),
      { name: 'proved', madeAt: instant(at(5, 1)), standing: 'verified' },
      { name: 'unproved', madeAt: instant(at(5, 3)), standing: 'unverified' },
    ]
    expect(kept(backups).map((one) => one.name)).toEqual(['b0', 'b1', 'b2', 'proved'])
  })

  test('never empties a period, never removes the newest nor the newest proved, and asked again removes nothing more', () => {
    fc.assert(
      fc.property(aged, (backups) => {
        const left = kept(backups)
        const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt)
        const newest = newestFirst[0]
        const proved = newestFirst.find((one) => one.standing === 'verified')
        expect(left.some((one) => one.madeAt === newest?.madeAt)).toBe(backups.length > 0)
        if (proved !== undefined)
          expect(left.some((one) => one.madeAt === proved.madeAt && one.standing === 'verified')).toBe(true)
        const days = [...new Set(newestFirst.map(dayOf))].slice(0, retention.daily)
        for (const one of days)
          expect(
            left.some((backup) => dayOf(backup) === one),
            one,
          ).toBe(true)
        for (const one of days) {
          const ofDay = backups.filter((backup) => dayOf(backup) === one)
          if (ofDay.some((backup) => backup.standing === 'verified'))
            expect(
              left.some((backup) => dayOf(backup) === one && backup.standing === 'verified'),
              one,
            ).toBe(true)
        }
        expect(planRetention(left)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
