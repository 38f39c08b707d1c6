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

const dashes = /[\p{Pd}−]/gu
/** The dot in 阿卜杜拉·买买提 is written in a dozen ways, and left out. */
const middleDots = /[·•‧・∙⋅●◦᛫⸱⸳]/gu
const alike: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'", '○': '〇', '◯': '〇' }
const blanks = /[^\S\n]/gu

const foldedClusters = new Map<string, string>()
const mostRemembered = 20_000

/** A character with what combines with it, as it is compared. Few are ever met, again and again. */
function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster)
  if (known !== undefined) return known
  const folded = cleanText(cleanText(cluster).normalize('NFKC'))
    .toLowerCase()
    .replace(dashes, '-')
    .replace(middleDots, '')
    .replace(/[“”‘’○◯]/gu, (mark) => alike[mark] ?? mark)
    .replace(blanks, ' ')
  if (foldedClusters.size < mostRemembered) foldedClusters.set(cluster, folded)
  return folded
}

/** What people write in one way or another without meaning a difference, but for blanks. Every rule looks at no more than its match and its neighbours. */
export const spellingRules: readonly FoldRule[] = [
  // Plain ASCII and plain hanzi stay as they are.
  [/(?:[^\n -~\u4e00-\u9fff]|[ -~\u4e00-\u9fff](?=\p{M}))\p{M}*/gu, foldCluster],
  [/[A-Z]/gu, (letter) => letter.toLowerCase()],
  // The dot in a name, as a keyboard has it.
  [/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, () => ''],
]

/** Blanks go; line breaks stay: what stands in two lines is not one word. */
export const blankRule: FoldRule = [/ +/gu, () => '']

/** How texts are compared: without blanks, and in one spelling. */
export const foldRules: readonly FoldRule[] = [...spellingRules, blankRule]

/** A text as masks, checks, warnings and the search compare it: a name with a blank in it as `李明`, `１３８—` as `138-`, `ＡＢ` as `ab`. */
export const foldText = (text: string): string =>
  foldRules.reduce((folded, [pattern, fold]) => folded.replace(pattern, (match: string) => fold(match)), text)

/** A text that is its own folding so far. */
function startFolding(text: string): FoldedText {
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    from.push(at)
    to.push(at + 1)
  }
  return { text, from, to }
}

/** The text after one more rule, its places kept: what a match became lies where the whole match lay. */
export function applyRule(folded: FoldedText, [pattern, fold]: FoldRule): FoldedText {
  const { text, from, to } = folded
  if (text.search(pattern) < 0) return folded
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
    const became = fold(match[0])
    parts.push(became)
    const last = match.index + match[0].length - 1
    for (let unit = 0; unit < became.length; unit += 1) {
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
