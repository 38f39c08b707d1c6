import { describe, expect, it } from 'vitest'
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
import { runMixedVersions } from '#tests/support/merge/versioned-pc'

// A handful of each proof of the merge, from seeds that never change: a mistake shows at once. The proofs themselves are
// under tests/integration/merge.
const seeds = Array.from({ length: 30 }, (_, at) => at + 1)

describe('a few of the proofs of the merge', () => {
  it.each([
    ['exchange', runExchange],
    ['restored', runRestored],
    ['mixed versions', runMixedVersions],
  ])('hold: %s', (_what, run: (seed: number) => unknown) => {
    expect(() => seeds.forEach(run)).not.toThrow()
  })

  it.each([
    ['commutative', mergeCommutes],
    ['associative', mergeAssociates],
    ['idempotent', mergeRepeats],
    ['any causal order', foldPermutes],
    ['any arrival', arrivalPermutes],
  ])('hold: %s', (_what, prove) => {
    expect(() => prove(30)).not.toThrow()
  })

  it('hold: journals followed anew', async () => {
    for (const seed of seeds.slice(0, 10)) expect((await runRebuild(seed)).cuts).toBeGreaterThan(0)
  })
})
