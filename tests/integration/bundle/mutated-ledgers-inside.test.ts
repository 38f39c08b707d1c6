import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { mutateInner, mutateSigned, tallyWords } from '#tests/support/bundles/mutate-ledger-bundle'
import { chooseSeed } from '#tests/support/bundles/seeded-random'

/** Some minutes on a busy machine. */
const patience = 900_000

describe('a ledger bundle mutated inside its seal', () => {
  it(
    'is refused by name or identical in content when archive or files were touched: 700 mutants',
    async () => {
      const seed = chooseSeed()
      const result = await mutateInner(seed, 700)
      console.log(tallyWords('inner', seed, result))
      expect(result, `TEST_SEED=${seed}`).toMatchObject({ others: [], untouched: true })
      expect(result.refused).toBeGreaterThan(500)
      expect(result.refused + result.same).toBe(700)
    },
    patience,
  )

  it(
    'is refused by name, or is another ledger, and never throws, when an enrolled PC signed rubbish: 200 mutants',
    async () => {
      const seed = chooseSeed()
      const result = await mutateSigned(seed, 200)
      console.log(`${tallyWords('signed', seed, result)}; ${result.others.length} opened as another ledger`)
      expect(result.refused + result.same + result.others.length).toBe(200)
      expect(result.refused).toBeGreaterThan(100)
      expect(result.untouched).toBe(true)
    },
    patience,
  )
})
