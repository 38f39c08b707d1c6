import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { cutOff, mutateInner, mutateOuter, mutateSigned, tallyWords } from '#tests/support/bundles/mutate-ledger-bundle'
import { chooseSeed } from '#tests/support/bundles/seeded-random'

// What every test run shows of a few hundred injured bundles, of ten thousand.

const seed = chooseSeed()

it('a ledger bundle whose sealed file was touched is refused by name: 10,000 mutants', async () => {
  const result = await mutateOuter(seed, 10_000)
  console.log(tallyWords('outer', seed, result))
  expect(result, `TEST_SEED=${seed}`).toMatchObject({ same: 0, refused: 10_000, others: [], untouched: true })
})

it('one that is cut off is refused, at whichever byte', async () => {
  const { cuts, ...result } = await cutOff(1)
  expect(result).toMatchObject({ same: 0, refused: cuts, others: [], untouched: true })
})

it('one touched inside its seal is refused by name or identical in content: 10,000 mutants', async () => {
  const result = await mutateInner(seed, 10_000)
  console.log(tallyWords('inner', seed, result))
  expect(result, `TEST_SEED=${seed}`).toMatchObject({ others: [], untouched: true })
  expect(result.refused + result.same).toBe(10_000)
})

it('one of rubbish that an enrolled PC signed is refused by name or opens, and never throws: 10,000 mutants', async () => {
  const result = await mutateSigned(seed, 10_000)
  console.log(`${tallyWords('signed', seed, result)}; ${result.others.length} opened as another ledger`)
  expect(result.refused + result.same + result.others.length).toBe(10_000)
  expect(result.untouched).toBe(true)
})
