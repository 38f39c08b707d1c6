import { foldPhones } from './fold-phones'
import { foldText } from './fold-text'

/** Shorter runs of digits are no telephone: years, days, house numbers. */
const shortestNumber = 7

/** What a search looks through, of texts that may name telephones: folded, and each telephone in digits alone besides. */
export function toSearchText(texts: readonly string[]): string {
  const written = texts.join('\n')
  const numbers = foldPhones(written).filter(({ digits }) => digits.length >= shortestNumber)
  return [foldText(written), ...numbers.map(({ digits }) => digits)].join('\n')
}

/** A word of a search. */
export interface SearchWord {
  /** Folded as the text is that it is looked for in. */
  readonly text: string
  /** In digits alone, where the word may be a telephone or the beginning of one; otherwise the same as `text`. */
  readonly digits: string
}

/** A 台账号: its digits alone would be found in the numbers of sheets. */
const serial = /^(?:19|20)\d\d-(?:[a-z]-)?\d{1,6}$/u
const telephone = /^\+?[\d()-]{5,}(?:(?:转|分机|ext\.?|#|\*)\d+)?$/u

function toDigits(word: string): string {
  if (!telephone.test(word) || serial.test(word)) return word
  const [phone, ...others] = foldPhones(word)
  return phone !== undefined && others.length === 0 ? phone.local : word.replaceAll(/\D/gu, '')
}

/** The words of a search; all of them have to be found. */
export const toSearchWords = (typed: string): readonly SearchWord[] =>
  typed
    .split(/\s+/u)
    .map(foldText)
    .filter((text) => text !== '')
    .map((text) => ({ text, digits: toDigits(text) }))

/** Whether a text of `toSearchText` holds a word. */
export const holdsWord = (searchText: string, { text, digits }: SearchWord): boolean =>
  searchText.includes(text) || (digits !== text && searchText.includes(digits))
