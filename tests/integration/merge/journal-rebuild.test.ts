import { expect, it } from 'vitest'
import { runRebuild } from '#tests/support/merge/journal-rebuild'
import { keptSeeds } from '#tests/support/merge/kept-seeds'
import { chooseSeed } from '#tests/support/bundles/seeded-random'

it('a journal gives the same view whenever it is followed anew, wherever it is cut: 120 journals', async () => {
  const first = chooseSeed()
  let [held, quarantined, cuts] = [0, 0, 0]
  for (const seed of [...keptSeeds.rebuild, ...Array.from({ length: 120 }, (_, at) => first + at)]) {
    const run = await runRebuild(seed).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error })
    })
    held += run.held
    quarantined += run.quarantined
    cuts += run.cuts
  }
  console.log(
    `rebuild: 120 journals from seed ${first}, ${cuts} cuts, ${held} commits left waiting, ${quarantined} set apart`,
  )
  expect(Math.min(held, quarantined)).toBeGreaterThan(20)
}, 900_000)
