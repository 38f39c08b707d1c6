/** A source of numbers from 0 up to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_00_00_00_00
  }
}

const firstHan = 0x4e_00
const commonHan = 3_500
const knownWords = 20_000

/** A told case of nothing in particular. */
export interface InventedCase {
  readonly lead: string
  readonly text: string
}

/** Cases of made-up words, few of them common and most of them rare as in any language: what stands around what is looked for. */
export function inventCases(count: number, random: () => number): InventedCase[] {
  const han = (): string => String.fromCharCode(firstHan + Math.floor(random() * commonHan))
  const words = Array.from({ length: knownWords }, () => (random() < 0.8 ? han() + han() : han() + han() + han()))
  // The second word half as often as the first, the third a third as often, and so on.
  const word = (): string => words[Math.floor(knownWords ** random()) - 1] ?? ''
  const tell = (length: number): string => Array.from({ length }, word).join('')
  return Array.from({ length: count }, () => ({ lead: tell(6), text: tell(30 + Math.floor(random() ** 3 * 200)) }))
}
