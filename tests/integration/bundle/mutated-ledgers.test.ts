import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { cutOff, mutateOuter, tallyWords } from '#tests/support/bundles/mutate-ledger-bundle'
import { chooseSeed } from '#tests/support/bundles/seeded-random'

/** Some minutes on a busy machine. */
const patience = 900_000

describe('a mutated ledger bundle', () => {
  it(
    'is refused by name when the sealed file was touched: 800 mutants',
    async () => {
      const seed = chooseSeed()
      const result = await mutateOuter(seed, 800)
      console.log(tallyWords('outer', seed, result))
      expect(result, `TEST_SEED=${seed}`).toMatchObject({ same: 0, refused: 800, others: [], untouched: true })
    },
    patience,
  )

  it(
    'is refused when it is cut off, at every eleventh byte',
    async () => {
      const { cuts, ...result } = await cutOff(11)
      console.log(`cut at ${cuts} bytes`)
      expect(result).toMatchObject({ same: 0, refused: cuts, others: [], untouched: true })
    },
    patience,
  )
})
