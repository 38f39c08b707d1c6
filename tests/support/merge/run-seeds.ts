import { chooseSeed } from '../bundles/seeded-random'

/**
 * Runs a proof for the seeds kept from past failures, then for `count` fresh ones from a printed seed on (`TEST_SEED`
 * repeats them). What fails is thrown with its seed: put it into the list of kept seeds.
 */
export function runSeeds(what: string, kept: readonly number[], count: number, run: (seed: number) => unknown): void {
  const first = chooseSeed()
  const started = performance.now()
  for (let at = -kept.length; at < count; at += 1) {
    const seed = kept[at + kept.length] ?? first + at
    try {
      run(seed)
    } catch (error) {
      throw new Error(`${what}, seed ${seed}: ${error instanceof Error ? error.message : 'failed'}`, { cause: error })
    }
  }
  console.log(
    `${what}: ${count} runs from seed ${first}, ${kept.length} kept ones, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
}
