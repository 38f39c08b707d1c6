import { describe, expect, it } from 'vitest'
import { findOverlaps, findVersionOn, nextVersion, planVersion, type KeptVersion } from '#shared/rules/rule-versions'
import { aDay, aRuleSet } from '#tests/support/rule-sets'

const kept = (version: number, validFrom: string, withdrawn = false): KeptVersion => ({
  set: aRuleSet({ version, validFrom: aDay(validFrom) }),
  withdrawn,
})
const two = [kept(2, '2026-07-01'), kept(1, '2026-01-01')]
const versionOn = (versions: readonly KeptVersion[], day: string): number | undefined =>
  findVersionOn(versions, aDay(day))?.version

describe('the versions of a rule set', () => {
  it('stand from their day on until the next begins', () => {
    expect(versionOn(two, '2025-12-31')).toBeUndefined()
    expect(versionOn(two, '2026-01-01')).toBe(1)
    expect(versionOn(two, '2026-06-30')).toBe(1)
    expect(versionOn(two, '2026-07-01')).toBe(2)
  })

  it('count without those withdrawn, whose numbers are not given again', () => {
    const versions = [...two, kept(3, '2026-08-01', true)]
    expect(versionOn(versions, '2026-09-01')).toBe(2)
    expect(nextVersion(versions)).toBe(4)
    expect(nextVersion([])).toBe(1)
  })

  it('overlap where a later number does not begin later', () => {
    expect(findOverlaps(two)).toEqual([])
    expect(findOverlaps([...two, kept(3, '2026-07-01')])).toEqual([
      { type: 'VersionsOverlap', earlier: 2, later: 3, validFrom: '2026-07-01' },
    ])
    expect(findOverlaps([...two, kept(3, '2026-03-01')])).toHaveLength(1)
    expect(findOverlaps([...two, kept(3, '2026-03-01', true)])).toEqual([])
  })

  it('take a new one after them, or in the place of the newest on its own day, and none before it', () => {
    expect(planVersion(two, aDay('2026-07-02'))).toEqual({ type: 'follows' })
    expect(planVersion(two, aDay('2026-07-01'))).toEqual({ type: 'replaces', version: 2 })
    expect(planVersion(two, aDay('2026-06-30'))).toEqual({
      type: 'VersionsOverlap',
      earlier: 2,
      later: 3,
      validFrom: '2026-07-01',
    })
    expect(planVersion([], aDay('2026-06-30'))).toEqual({ type: 'follows' })
  })
})
