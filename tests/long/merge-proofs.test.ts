import { expect, it } from 'vitest'
import { runExchange } from '#tests/support/merge/exchange-schedule'
import { runRebuild } from '#tests/support/merge/journal-rebuild'
import {
  arrivalPermutes,
  foldPermutes,
  mergeAssociates,
  mergeCommutes,
  mergeRepeats,
} from '#tests/support/merge/prove-algebra'
import { runRestored } from '#tests/support/merge/restored-schedule'
import { runSeeds } from '#tests/support/merge/run-seeds'
import { runMixedVersions } from '#tests/support/merge/versioned-pc'
import { chooseSeed } from '#tests/support/bundles/seeded-random'

// The proofs of the merge, some two hundred times as many as in every test run.

it('exchanges end alike everywhere: 400,000 schedules', () => {
  expect(() => runSeeds('exchange', [], 400_000, runExchange)).not.toThrow()
})

it('PCs set back, copied and replaced lose nothing: 100,000 schedules', () => {
  expect(() => runSeeds('restored', [], 100_000, runRestored)).not.toThrow()
})

it('versions relay each other: 40,000 schedules', () => {
  expect(() => runSeeds('mixed versions', [], 40_000, runMixedVersions)).not.toThrow()
})

it.each([
  ['commutative', mergeCommutes],
  ['associative', mergeAssociates],
  ['idempotent', mergeRepeats],
  ['folded in any causal order', foldPermutes],
  ['taken in in any order', arrivalPermutes],
])('merging is %s: 100,000 histories', (_what, prove) => {
  expect(() => prove(100_000)).not.toThrow()
})

it('journals are followed anew alike: 10,000', async () => {
  const first = chooseSeed()
  for (let at = 0; at < 10_000; at += 1) {
    const run = await runRebuild(first + at).catch((error: unknown) => {
      throw new Error(`seed ${first + at}`, { cause: error })
    })
    expect(run.cuts).toBeGreaterThan(0)
  }
})
