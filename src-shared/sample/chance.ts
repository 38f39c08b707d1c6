/** A source of chance that gives the same from the same seed: made-up offices are the same on every PC. */
export interface Chance {
  /** A whole number from 0 up to, without, `below`. */
  readonly below: (below: number) => number
  readonly pick: <const T>(from: readonly [T, ...T[]]) => T
  /** True so many times in a hundred. */
  readonly percent: (times: number) => boolean
}

/** mulberry32, seeded by a text. */
export function chanceOf(seed: string): Chance {
  let state = 0x9e3779b9
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    percent: (times) => below(100) < times,
  }
}
