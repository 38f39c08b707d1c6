/** Random numbers that a seed repeats: mulberry32. */
export interface SeededRandom {
  /** An integer from 0 to below `bound`. */
  below(bound: number): number
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { below: (bound) => Math.floor(next() * bound) }
}

/** The seed of this run: `TEST_SEED`, or a fresh one. */
export const chooseSeed = (): number => Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
