import { privateUse, privateUseToUnicode } from './private-use'
import { radicals, radicalToHanzi } from './radicals'

/**
 * What becomes of controls. Unicode's mandatory breaks (UAX #14: CR, VT, FF, NEL, LS, PS; Word writes its soft break as VT) and
 * Word's column break (U+000E) are line breaks; Word's hyphen at which no line breaks (U+001E) is a hyphen.
 */
const controlsKept: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ...['\n', '\r', '\r\n', '\v', '\f', '\u000e', '\u0085', '\u2028', '\u2029'].map((char): [string, string] => [
    char,
    '\n',
  ]),
  ['\u001e', '-'],
])
const controls = /\r\n|[\p{Cc}\u2028\u2029]/gu

/** What shows nothing: lone surrogates, non-characters, zero-width, direction and format characters, soft hyphens, marks of byte order, variation selectors. */
const invisible =
  /\p{Surrogate}|\p{Noncharacter_Code_Point}|(?![\u180b-\u180f\u200c\u200d])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
// Mongolian and the Arabic script of Uighur and Kazakh shape their letters by these; anywhere else they are litter.
const joiner = /[\u180b-\u180f\u200c\u200d]/gu
const joined = /[\p{Script=Mongolian}\p{Script=Arabic}]/u
const otherBlanks = /(?!\u3000)[\p{Zs}\u2800]/gu

/** Most texts are of nothing else, and pass at once. */
const plain = /^[\n -~—‘-”…\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/u

const keepJoiner = (char: string, at: number, text: string): string => (joined.test(text[at - 1] ?? '') ? char : '')

/**
 * The one border of text: what may stand in the ledger, on the screen, on paper and in a file, of whatever was typed, pasted or
 * read. Line breaks of every kind are `\n`; invisible characters go; radicals become the hanzi they look like and private-use
 * characters those that the standards map them to; composed characters are in NFC. Doing it twice changes nothing.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(controls, (control) => controlsKept.get(control) ?? '')
    .replace(invisible, '')
    .replace(joiner, keepJoiner)
    .replace(otherBlanks, ' ')
    .replace(privateUse, privateUseToUnicode)
    .replace(radicals, radicalToHanzi)
    .normalize('NFC')
}

/** `cleanText` of a piece of a line: breaks and tabs are blanks, and blanks at its ends stay. */
export const cleanPiece = (text: string): string => cleanText(text).replace(/[\t\n]+/gu, ' ')

/** `cleanText` of what stands on one line: breaks and tabs are blanks, and none stands at either end. */
export const cleanLine = (text: string): string => cleanPiece(text).trim()
