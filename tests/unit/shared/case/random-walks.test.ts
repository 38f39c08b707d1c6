import type { StepName } from '#shared/case/step-name'
import { stepNames } from '#shared/case/step-tables'
import { walk } from '#tests/support/case-walk'
import { describe, expect, it } from 'vitest'

/** Walks that begin from nothing, so that no one case whose way is barred is the forebear of all. */
const beginnings = [11, 12, 13, 14, 15]

describe('10,000 random walks through the machine', () => {
  it('take every step there is, never throw, never end in a case that nobody can take on, and keep every day in its order', () => {
    const counts = new Map<StepName, number>()
    for (const seed of beginnings) {
      const { taken, faults } = walk({ walks: 10_000 / beginnings.length, steps: 4, seed })
      expect(faults).toEqual([])
      for (const [name, times] of taken) counts.set(name, (counts.get(name) ?? 0) + times)
    }
    console.log([...counts].map(([name, times]) => `${name} ${times}`).join(', '))
    // A step that no walk ever takes is proposed wrongly, or cannot be taken at all.
    expect(stepNames.filter((name) => !counts.has(name))).toEqual([])
  }, 240_000)
})
