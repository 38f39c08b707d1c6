import { expect, it } from 'vitest'
import { runExchange } from '#tests/support/merge/exchange-schedule'
import { runSeeds } from '#tests/support/merge/run-seeds'

// The second half of the schedules in a file of its own, so that two workers share them.
it('random exchanges between the PCs of an office end alike and lose nothing: 10,000 more', () => {
  expect(() => runSeeds('more exchange', [], 10_000, (seed) => runExchange(seed + 1_000_000))).not.toThrow()
}, 900_000)
