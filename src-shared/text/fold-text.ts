import { cleanText } from './clean-text'

/** A text as it is compared, with the place in the source of each of its UTF-16 units. */
export interface FoldedText {
  readonly text: string
  /** Where the unit's source begins, by index into the source. */
  readonly from: readonly number[]
  /** Where it ends, the first index after it. */
  readonly to: readonly number[]
}

/** One rewriting: every match of the pattern (with the flags `gu`) becomes what the function makes of it. */
export type FoldRule = readonly [RegExp, (match: string) => string]

const quotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '○': '〇', '◯': '〇' }

/** What people write in one way or another without meaning a difference, but for blanks. Every rule looks at no more than its match and its neighbours. */
export const spellingRules: readonly FoldRule[] = [
  // Plain ASCII and plain hanzi stay as they are; anything else with what combines with it is cleaned and taken to its NFKC.
  [
    /(?:[^\n -~\u4e00-\u9fff]|[ -~\u4e00-\u9fff](?=\p{M}))\p{M}*/gu,
    (cluster) => cleanText(cleanText(cluster).normalize('NFKC')),
  ],
  [/\p{Changes_When_Lowercased}+/gu, (match) => match.toLowerCase()],
  [/[\p{Pd}−]/gu, () => '-'],
  [/[“”‘’○◯]/gu, (mark) => quotes[mark] ?? mark],
  // The dot in 阿卜杜拉·买买提 is written in a dozen ways, and left out.
  [/[·•‧・∙⋅●◦᛫⸱⸳]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, () => ''],
]

const blankRule: FoldRule = [/[^\S\n]+/gu, () => '']

/** How texts are compared: without blanks, and in one spelling. Line breaks stay: what stands in two lines is not one word. */
export const foldRules: readonly FoldRule[] = [...spellingRules, blankRule]

/** A text as masks, checks, warnings and the search compare it: a name with a blank in it as `李明`, `１３８—` as `138-`, `ＡＢ` as `ab`. */
export const foldText = (text: string): string =>
  foldRules.reduce((folded, [pattern, fold]) => folded.replace(pattern, (match: string) => fold(match)), text)

/** A text that is its own folding so far. */
export function startFolding(text: string): FoldedText {
  const from = Array.from({ length: text.length }, (_none, at) => at)
  return { text, from, to: from.map((at) => at + 1) }
}

/** The text after one more rule, its places kept: what a match became lies where the whole match lay. */
export function applyRule({ text, from, to }: FoldedText, [pattern, fold]: FoldRule): FoldedText {
  const parts: string[] = []
  const begins: number[] = []
  const ends: number[] = []
  let done = 0
  const keepUntil = (end: number): void => {
    parts.push(text.slice(done, end))
    for (; done < end; done += 1) {
      begins.push(from[done] ?? 0)
      ends.push(to[done] ?? 0)
    }
  }
  for (const match of text.matchAll(pattern)) {
    keepUntil(match.index)
    const folded = fold(match[0])
    parts.push(folded)
    const last = match.index + match[0].length - 1
    for (let unit = 0; unit < folded.length; unit += 1) {
      begins.push(from[match.index] ?? 0)
      ends.push(to[last] ?? 0)
    }
    done = last + 1
  }
  keepUntil(text.length)
  return { text: parts.join(''), from: begins, to: ends }
}

/** `text` by these rules, with its places. */
export const foldWithPlaces = (text: string, rules: readonly FoldRule[] = foldRules): FoldedText =>
  rules.reduce(applyRule, startFolding(text))
