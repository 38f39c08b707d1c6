import { walk } from '#tests/support/case-walk'
import { expect, it } from 'vitest'

it('100,000 walks of other seeds find nothing either', () => {
  for (let seed = 1; seed <= 10; seed += 1) expect(walk({ walks: 10_000, steps: 8, seed }).faults).toEqual([])
})
