import type { SearchDoc } from './search-doc'
import type { LetterMatcher } from './readings'
import { signText, type Signature } from './signature'

/** A case in the index. What it is found by lies in its block, once it has one. */
export interface Entry {
  doc: SearchDoc
  /** Its sounds, coded. */
  codes: Uint16Array
  /** Another version of the case has taken its place. */
  gone: boolean
}

/** Some cases beside each other: a word that is in none of them is known not to be by one look. */
export interface Block {
  readonly entries: readonly Entry[]
  readonly text: string
  /** Where each case begins in the text, and where the last ends. */
  readonly starts: readonly number[]
  readonly signature: Signature
  readonly codes: Uint16Array
  readonly codeStarts: readonly number[]
}

function startsOf(texts: readonly string[], first: number): number[] {
  const starts = [first]
  let end = first
  for (const text of texts) starts.push((end += text.length))
  return starts
}

const noCodes = new Uint16Array(0)

/** The sounds of cases beside each other, with one that is read as nothing behind each. */
function joinCodes(coded: readonly Uint16Array[]): Pick<Block, 'codes' | 'codeStarts'> {
  const starts = [0]
  let end = 0
  for (const one of coded) starts.push((end += one.length + 1))
  const codes = new Uint16Array(end)
  for (const [nth, one] of coded.entries()) codes.set(one, starts[nth])
  return { codes, codeStarts: starts }
}

/** Puts cases beside each other; their own texts are let go. */
export function makeBlock(entries: readonly Entry[]): Block {
  const texts = entries.map(({ doc }) => `${doc.text}\n`)
  const coded = entries.map((entry) => entry.codes)
  const text = `\n${texts.join('')}`
  for (const entry of entries) {
    entry.doc = { ...entry.doc, text: '', hidden: undefined }
    entry.codes = noCodes
  }
  return {
    entries,
    text,
    starts: startsOf(texts, 1),
    signature: signText(text),
    ...joinCodes(coded),
  }
}

/** Takes cases out of a block again, each with its own text: those that still stand. */
export function undoBlock({ entries, text, starts, codes, codeStarts }: Block): Entry[] {
  return entries.flatMap((entry, nth) => {
    if (entry.gone) return []
    entry.doc = { ...entry.doc, text: text.slice(starts[nth], (starts[nth + 1] ?? text.length) - 1) }
    entry.codes = codes.slice(codeStarts[nth], (codeStarts[nth + 1] ?? codes.length) - 1)
    return [entry]
  })
}

/** Marks the cases of a block that hold a word; `ahead` units of it belong to the case before. */
export function markText({ text, starts }: Block, word: string, held: Uint8Array, ahead = 0): void {
  let nth = 0
  for (let at = text.indexOf(word); at >= 0;) {
    while (at + ahead >= (starts[nth + 1] ?? Number.POSITIVE_INFINITY)) nth += 1
    held[nth] = 1
    at = text.indexOf(word, (starts[nth + 1] ?? text.length) - ahead)
  }
}

/** Marks the cases of a block in which letters are told by their sounds. */
export function markLetters({ codes, codeStarts }: Block, matcher: LetterMatcher, held: Uint8Array): void {
  let nth = 0
  for (let end = matcher.findEnd(codes, 0, codes.length); end >= 0;) {
    while (end >= (codeStarts[nth + 1] ?? Number.POSITIVE_INFINITY)) nth += 1
    held[nth] = 1
    end = matcher.findEnd(codes, codeStarts[nth + 1] ?? codes.length, codes.length)
  }
}
