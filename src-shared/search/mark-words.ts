import { foldWithPlaces, type FoldedText } from '../text/fold-text'
import type { SearchWord } from '../text/search-text'
import { LetterMatcher, placeInSource, toLetters, type ReadingCodes } from './readings'

/** A stretch of a text that was searched for, by index: the first unit, and the one after the last. */
export type Mark = readonly [from: number, to: number]

/** A text with what was found in it, and whether each word of the search stands there. */
export interface MarkedText {
  readonly marks: readonly Mark[]
  readonly found: readonly boolean[]
}

/** Finds the words of one search in texts as people wrote them. */
export class WordMarker {
  private readonly matchers: readonly (LetterMatcher | undefined)[]

  constructor(
    private readonly words: readonly SearchWord[],
    private readonly codes: ReadingCodes,
  ) {
    this.matchers = words.map(({ text }) => {
      const letters = toLetters(text)
      return letters === undefined ? undefined : new LetterMatcher(letters, codes)
    })
  }

  /** `sounded`: also by pinyin, as the index does for names and titles. */
  mark(text: string, sounded: boolean): MarkedText {
    const folded = foldWithPlaces(text)
    const digits = foldToDigits(folded)
    const marks: Mark[] = []
    const found = this.words.map((word, nth) => {
      const place =
        placeOf(folded, word.text) ?? placeOf(digits, word.digits) ?? this.soundedPlace(folded, nth, sounded)
      if (place !== undefined) marks.push(place)
      return place !== undefined
    })
    return { marks: joinMarks(marks), found }
  }

  private soundedPlace(folded: FoldedText, nth: number, sounded: boolean): Mark | undefined {
    const matcher = sounded ? this.matchers[nth] : undefined
    const place = matcher?.find(this.codes.encode(folded.text))
    return place === undefined ? undefined : placeInSource(folded, ...place)
  }
}

function placeOf(folded: FoldedText, word: string): Mark | undefined {
  const at = word === '' ? -1 : folded.text.indexOf(word)
  return at < 0 ? undefined : placeInSource(folded, at, at + word.length)
}

/** A folded text without what people set between the digits of a telephone. */
function foldToDigits({ text, from, to }: FoldedText): FoldedText {
  const kept = [...text.matchAll(/[^-().\s]/gu)].map(({ index }) => index)
  return {
    text: kept.map((at) => text[at] ?? '').join(''),
    from: kept.map((at) => from[at] ?? 0),
    to: kept.map((at) => to[at] ?? 0),
  }
}

/** In their order, what overlaps as one. */
function joinMarks(marks: readonly Mark[]): readonly Mark[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** How much of a long text stands before what was found, and after. */
const before = 14
const after = 46

/** The words around what was found first, and the marks in them. */
export function cutAround(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly marks: readonly Mark[] } {
  const [first = 0] = marks[0] ?? []
  const from = first <= before ? 0 : first - before
  const to = Math.min(text.length, first + after)
  const lead = from === 0 ? '' : '…'
  const cut = `${lead}${text.slice(from, to).replaceAll(/\s/gu, ' ')}${to < text.length ? '…' : ''}`
  const moved = marks
    .filter(([begin, end]) => begin >= from && end <= to)
    .map(([begin, end]): Mark => [begin - from + lead.length, end - from + lead.length])
  return { text: cut, marks: moved }
}
