import { foldText } from '../text/fold-text'
import { toSearchWords, type SearchWord } from '../text/search-text'
import { WordMarker, type Mark } from './mark-words'
import type { ReadingCodes } from './readings'

/** What is found beside cases, in the order in which it is told. */
export const catalogKinds = ['command', 'person', 'department', 'village', 'dossier', 'report', 'help'] as const
export type CatalogKind = (typeof catalogKinds)[number]

/** Something that is found by its title and by other words for it: a screen, a person, a chapter of the manual. */
export interface CatalogItem {
  readonly kind: CatalogKind
  /** Of its kind, by it the one who asked knows it again. For people and departments their ids. */
  readonly key: string
  readonly title: string
  /** Other words by which it is found, not drawn. */
  readonly also: string
}

export interface CatalogHit {
  readonly kind: CatalogKind
  readonly key: string
  readonly title: string
  readonly marks: readonly Mark[]
}

/** How many of a kind are told at most. */
const mostOfAKind = 6

/** How well something is found: the lower, the nearer to the top; undefined where it is not. */
function rankOf(
  item: CatalogItem,
  words: readonly SearchWord[],
  marker: WordMarker,
): [number, readonly Mark[]] | undefined {
  const { marks, found } = marker.mark(item.title, true)
  const folded = foldText(item.title)
  const also = foldText(item.also)
  const isFound = words.every(({ text }, nth) => found[nth] === true || also.includes(text))
  if (!isFound) {
    const sounds = marker.mark(item.also, true).found
    return words.every((_word, nth) => found[nth] === true || sounds[nth] === true) ? [5, marks] : undefined
  }
  const [first] = words
  if (first === undefined) return undefined
  if (folded === first.text) return [0, marks]
  if (folded.startsWith(first.text)) return [1, marks]
  if (folded.includes(first.text)) return [2, marks]
  return [marks.length > 0 ? (marks[0]?.[0] === 0 ? 2 : 3) : 4, marks]
}

/** What of a catalog holds every word that was typed, the best first, some of each kind. */
export function findInCatalog(
  catalog: readonly CatalogItem[],
  typed: string,
  codes: ReadingCodes,
): readonly CatalogHit[] {
  const words = toSearchWords(typed)
  if (words.length === 0) return []
  const marker = new WordMarker(words, codes)
  const ranked = catalog.flatMap((item) => {
    const rank = rankOf(item, words, marker)
    return rank === undefined
      ? []
      : [{ rank: rank[0], hit: { kind: item.kind, key: item.key, title: item.title, marks: rank[1] } }]
  })
  const inOrder = [...ranked].sort((a, b) => a.rank - b.rank).map(({ hit }) => hit)
  return catalogKinds.flatMap((kind) => inOrder.filter((hit) => hit.kind === kind).slice(0, mostOfAKind))
}

/** For each word that was typed the ids of the people and departments whose names hold it. */
export function namesHolding(
  catalog: readonly CatalogItem[],
  typed: string,
  codes: ReadingCodes,
): readonly ReadonlySet<string>[] {
  const named = catalog.filter(({ kind }) => kind === 'person' || kind === 'department')
  return toSearchWords(typed).map((word) => {
    const marker = new WordMarker([word], codes)
    return new Set(named.filter(({ title }) => marker.mark(title, true).found[0] === true).map(({ key }) => key))
  })
}
