import type { CaseRow } from '../case/case-row'
import { foldText } from '../text/fold-text'
import type { SearchWord } from '../text/search-text'
import { LetterMatcher, toLetters, type ReadingCodes } from './readings'
import { rowToSounded } from './search-doc'

interface CodedRow {
  readonly open: Uint16Array
  /** What is hidden of a confidential case as well; the same as `open` of all others. */
  readonly whole: Uint16Array
}

/** Rows of the ledger by the sounds of what may be typed so: names, places, titles. Each row is coded once. */
export class RowSounds {
  private readonly known = new WeakMap<CaseRow, CodedRow>()

  constructor(private readonly codes: ReadingCodes) {}

  /** Whether a row is found by the letters of a word, for one who has seen what is hidden of it or has not; undefined of a word that is no letters. */
  holderOf({ text }: SearchWord): ((row: CaseRow, hasSeen: boolean) => boolean) | undefined {
    const letters = toLetters(text)
    if (letters === undefined) return undefined
    const matcher = new LetterMatcher(letters, this.codes)
    return (row, hasSeen) => {
      const { open, whole } = this.codesOf(row)
      const coded = hasSeen ? whole : open
      return matcher.findEnd(coded, 0, coded.length) >= 0
    }
  }

  /** Whether a name is found by the letters of a word. */
  nameHolderOf({ text }: SearchWord): (name: string) => boolean {
    const letters = toLetters(text)
    if (letters === undefined) return () => false
    const matcher = new LetterMatcher(letters, this.codes)
    return (name) => matcher.find(this.codes.encode(foldText(name))) !== undefined
  }

  private codesOf(row: CaseRow): CodedRow {
    const before = this.known.get(row)
    if (before !== undefined) return before
    const { open, hidden } = rowToSounded(row)
    const coded = this.codes.encode(open)
    const made = { open: coded, whole: hidden === '' ? coded : this.codes.encode(`${open}\n${hidden}`) }
    this.known.set(row, made)
    return made
  }
}
