import type { FoldedText } from '../text/fold-text'

/** Every reading of one hanzi in plain letters, `v` for ü; of a letter or digit itself; empty for what is not read. */
export type ReadChar = (char: string) => readonly string[]

/** Nothing is read: for as long as the table of readings has not been loaded. */
export const readNothing: ReadChar = (char) => (/[a-z0-9]/u.test(char) ? [char] : [])

/** More letters than this are no name that anybody types by its sounds. */
export const mostLetters = 30

const typedLetters = /^[a-z]+$/u

/**
 * The letters of a word of a search that may be typed by its sounds; undefined where it can't be. `ü` is `v`, and the apostrophe
 * between two syllables says nothing.
 */
export function toLetters(word: string): string | undefined {
  const letters = word.replaceAll(/['’]/gu, '').replaceAll('ü', 'v')
  return typedLetters.test(letters) && letters.length <= mostLetters ? letters : undefined
}

/**
 * Texts as codes: one for each set of readings that a character has. There are some hundreds of them, so that what is typed is held
 * against each set once, and against a text by its codes alone.
 */
export class ReadingCodes {
  /** The sets of readings by their codes; 0 is read as nothing and parts words. */
  readonly sets: (readonly string[])[] = [[]]
  private readonly codeOfSet = new Map<string, number>()
  private readonly codeOfChar = new Map<string, number>()

  constructor(private readonly read: ReadChar) {}

  /** A folded text in codes, one for each of its UTF-16 units. */
  encode(text: string): Uint16Array {
    const codes = new Uint16Array(text.length)
    let at = 0
    for (const char of text) {
      codes[at] = this.codeOf(char)
      at += char.length
    }
    return codes
  }

  private codeOf(char: string): number {
    const known = this.codeOfChar.get(char)
    if (known !== undefined) return known
    const set = [...new Set(this.read(char))].filter((reading) => /^[a-z0-9]+$/u.test(reading)).sort()
    const key = set.join(' ')
    const code = set.length === 0 ? 0 : (this.codeOfSet.get(key) ?? this.sets.push(set) - 1)
    if (code !== 0) this.codeOfSet.set(key, code)
    this.codeOfChar.set(char, code)
    return code
  }
}

/** How far letters that were typed from `at` on agree with a reading. */
function agreed(letters: string, at: number, reading: string): number {
  let length = 0
  while (length < reading.length && at + length < letters.length && letters[at + length] === reading[length])
    length += 1
  return length
}

/**
 * Finds letters in coded texts: each character may be typed by any beginning of any of its readings, one character after the other.
 * One pass over a text, whatever is typed.
 */
export class LetterMatcher {
  private readonly last: number
  /** By code and by how many letters were typed before: after how many it may go on, as bits. */
  private reached = new Int32Array(0)
  /** By code: whether the letters may begin there. */
  private begins = new Uint8Array(0)

  constructor(
    private readonly letters: string,
    private readonly codes: ReadingCodes,
  ) {
    this.last = letters.length
  }

  /** A text that was coded since may have sets of readings that none had before. */
  private learn(): void {
    const { sets } = this.codes
    this.reached = new Int32Array(sets.length * this.last)
    this.begins = new Uint8Array(sets.length)
    for (const [code, set] of sets.entries()) {
      for (let at = 0; at < this.last; at += 1) this.reached[code * this.last + at] = this.reachedBy(set, at)
      this.begins[code] = this.reached[code * this.last] === 0 ? 0 : 1
    }
  }

  private reachedBy(set: readonly string[], at: number): number {
    let bits = 0
    for (const reading of set)
      for (let length = agreed(this.letters, at, reading); length > 0; length -= 1) bits |= 1 << (at + length)
    return bits
  }

  /** The first unit at or after `from` at whose end the letters are all told, and -1 where there is none before `to`. */
  findEnd(codes: Uint16Array, from: number, to: number): number {
    if (this.begins.length !== this.codes.sets.length) this.learn()
    const { begins } = this
    for (let at = from; at < to; at += 1) {
      // Nearly everywhere nothing begins.
      if (begins[codes[at] ?? 0] === 0) continue
      const stopped = this.follow(codes, at, to)
      if (stopped >= 0) return stopped
      at = -stopped - 2
    }
    return -1
  }

  /** Where the letters are told that begin at `at`, or after it while some have begun; else -1 less the unit where none had. */
  private follow(codes: Uint16Array, from: number, to: number): number {
    const { last, reached } = this
    const done = 1 << last
    let state = 0
    for (let at = from; at < to; at += 1) {
      const row = (codes[at] ?? 0) * last
      let next = reached[row] ?? 0
      while (state !== 0) {
        const told = 31 - Math.clz32(state)
        next |= reached[row + told] ?? 0
        state &= ~(1 << told)
      }
      if ((next & done) !== 0) return at
      if (next === 0) return -1 - at - 1
      state = next
    }
    return -1 - to - 1
  }

  /** Where in a folded text the letters are told, first unit and the one after the last; undefined where they are not. */
  find(codes: Uint16Array): readonly [from: number, to: number] | undefined {
    const end = this.findEnd(codes, 0, codes.length)
    if (end < 0) return undefined
    for (let from = end; from >= 0; from -= 1)
      if (this.findEnd(codes.subarray(from, end + 1), 0, end + 1 - from) >= 0) return [from, end + 1]
    return undefined
  }
}

/** The place in its source of a stretch of a folded text. */
export const placeInSource = (folded: FoldedText, from: number, to: number): readonly [from: number, to: number] => [
  folded.from[from] ?? 0,
  folded.to[to - 1] ?? 0,
]
