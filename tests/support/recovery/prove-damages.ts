import { expect } from 'vitest'
import { chooseSeed } from '../bundles/seeded-random'
import { runDamages } from './run-damages'

/** Damages the database so many times, and holds every outcome against what is promised: nothing lost, told, few starts. */
export async function proveDamages(damages: number): Promise<void> {
  const seed = chooseSeed()
  console.log(`seed ${seed}`)
  const started = Date.now()
  const outcomes = await runDamages(damages, seed, 2, ({ kind, nth, isWhole, starts, told }) =>
    console.log(
      `${nth} ${kind}: ${isWhole ? 'whole' : 'LOST'}, ${starts} starts, ${told === '' ? 'nothing told' : told}`,
    ),
  )
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))]
  for (const kind of kinds) {
    const of = outcomes.filter((outcome) => outcome.kind === kind)
    console.log(
      `${kind}: ${of.filter((one) => one.isWhole).length} of ${of.length} whole, ${of.filter((one) => one.told !== '').length} told, at most ${Math.max(...of.map((one) => one.starts))} starts`,
    )
  }
  console.log(`${damages} damages in ${((Date.now() - started) / 1000).toFixed(0)} s`)
  expect(outcomes).toHaveLength(damages)
  expect(
    outcomes.filter((one) => !one.isWhole),
    `seed ${seed}`,
  ).toEqual([])
  expect(
    outcomes.filter((one) => one.isFatal && one.told === ''),
    `seed ${seed}: not told`,
  ).toEqual([])
  expect(
    outcomes.filter((one) => one.starts > 2),
    `seed ${seed}: takes too many starts`,
  ).toEqual([])
}
