import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRetention, retention, type AgedBackup } from '#shared/backup/retention'
import { instantToLocalDate } from '#shared/prelude/instant'
import { instant, mondayMorning } from '#tests/support/builders'

const hour = 3_600_000
const day = 24 * hour
const at = (daysAgo: number, hours = 0): number => mondayMorning - daysAgo * day + hours * hour
/** Made by a clock that was always right: the later one has more acts. */
const made = (name: string, madeAt: number, standing: AgedBackup['standing'] = 'verified'): AgedBackup => ({
  name,
  madeAt: instant(madeAt),
  standing,
  incarnation: 1,
  commits: Math.round(madeAt / hour),
  nth: 0,
})
const daily = (count: number): AgedBackup[] => Array.from({ length: count }, (_, index) => made(`b${index}`, at(index)))
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
    all.map(({ hoursAgo, standing }, index) => made(`b${index}`, mondayMorning - hoursAgo * hour, standing)),
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
    const backups = [0, 1, 2, 3].flatMap((ago) => [0, 1, 2].map((hours) => made(`${ago}-${hours}`, at(ago, hours))))
    expect(kept(backups).map((one) => one.name)).toEqual(['0-0', '0-1', '0-2', '1-0', '1-1', '1-2', '2-2', '3-2'])
  })

  test('prefers a proved backup of a day over a newer one that was not proved', () => {
    const backups: AgedBackup[] = [...daily(3), made('proved', at(5, 1)), made('unproved', at(5, 3), 'unverified')]
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

describe('planRetention under a wrong clock', () => {
  /** Backups in the order of the log, the oldest first, each dated by whatever the clock said. */
  const byLog = (moments: readonly number[]): AgedBackup[] =>
    moments.map((moment, index) => ({ ...made(`b${index}`, moment), commits: 100 + index }))
  const keptNames = (backups: readonly AgedBackup[]): string[] => kept(backups).map((one) => one.name)
  const year = 365 * day

  test('keeps what was made while the clock was behind, and all of the newest two days', () => {
    const backups = byLog([...Array.from({ length: 30 }, (_, index) => at(30 - index)), at(900), at(900, 1)])
    expect(keptNames(backups)).toEqual(expect.arrayContaining(['b29', 'b30', 'b31']))
  })

  test('keeps the newest where a battery is dead and every morning is the same day', () => {
    const backups = byLog([
      ...Array.from({ length: 20 }, (_, index) => at(20 - index)),
      ...Array.from({ length: 90 }, (_, index) => at(6000, index % 5)),
    ])
    const names = keptNames(backups)
    expect(names).toEqual(
      expect.arrayContaining(Array.from({ length: retention.mostWhole }, (_, one) => `b${109 - one}`)),
    )
    // And yet the disk does not fill with them.
    expect(names.length).toBeLessThan(retention.mostWhole + retention.daily + retention.weekly + retention.monthly)
  })

  test('does not take one from a year ahead for the newest', () => {
    const backups = byLog([at(3) + year, at(2), at(1), at(0)])
    expect(keptNames(backups)).toEqual(['b0', 'b1', 'b2', 'b3'])
    const many = byLog([at(60) + year, ...Array.from({ length: 60 }, (_, index) => at(59 - index))])
    expect(keptNames(many)).toEqual(expect.arrayContaining(['b60', 'b59', 'b58']))
  })

  test('takes a restored ledger, which has fewer acts and a higher number, for the newer one', () => {
    const before = daily(40).map((one) => ({ ...one, name: `before ${one.name}`, commits: one.commits + 1_000_000 }))
    const after = { ...made('after', at(400)), incarnation: 2, commits: 3 }
    expect(keptNames([...before, after])).toContain('after')
  })

  test('never gives up what this run made', () => {
    fc.assert(
      fc.property(aged, fc.integer({ min: 0, max: 119 }), (backups, chosen) => {
        const own = backups[chosen]?.name
        if (own === undefined) return
        expect(planRetention(backups, new Set([own]))).not.toContain(own)
      }),
      { numRuns: 100 },
    )
  })
})
