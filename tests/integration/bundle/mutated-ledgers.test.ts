import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { cutEverywhere, mutateOuter, tallyWords } from '#tests/support/bundles/mutate-ledger-bundle'
import { chooseSeed } from '#tests/support/bundles/seeded-random'

/** Some minutes on a busy machine. */
const patience = 900_000

describe('a mutated ledger bundle', () => {
  it(
    'is refused by name when the sealed file was touched: 5,000 mutants',
    async () => {
      const seed = chooseSeed()
      const result = await mutateOuter(seed, 5_000)
      console.log(tallyWords('outer', seed, result))
      expect(result, `TEST_SEED=${seed}`).toMatchObject({ same: 0, refused: 5_000, others: [], untouched: true })
    },
    patience,
  )

  it(
    'is refused when it is cut off, at whichever byte',
    async () => {
      const { bytes, ...result } = await cutEverywhere()
      console.log(`cut at each of ${bytes} bytes`)
      expect(result).toMatchObject({ same: 0, refused: bytes, others: [], untouched: true })
    },
    patience,
  )
})
