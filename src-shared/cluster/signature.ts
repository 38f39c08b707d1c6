import type { Corpus } from './corpus'

/** What stands in a smaller part of a group than this are details of single texts. */
const leastShare = 0.25
/** So many grams are looked at, and so many terms kept. */
const mostGrams = 80
const mostTerms = 24
/** Grams that share a character and stand in mostly the same texts are one word, whatever its length: a long name is one term like a short one. */
const sameWord = 0.6
/** However rare its name is, no single term makes more of a signature than this: a name alone is a place, not a matter. */
const mostOfOne = 0.35

/** How many texts may bear what still tells something; it grows slowly, so that the work does. */
const mostTelling = (texts: number): number =>
  Math.max(60, Math.min(texts * 0.35, 120), Math.min(texts * 0.12, 12 * Math.sqrt(texts)))

/** A word that a group's texts share and others hardly have. */
export interface Term {
  /** Its part of the signature: all parts together are 1. */
  readonly weight: number
  /** Which part of the group bears it. */
  readonly share: number
  /** Its grams, of which half at least stand where the word stands. */
  readonly grams: readonly number[]
  /** The texts that bear it, whether of the group or not, in their order. */
  readonly bearers: Int32Array
}

/** Which texts bear a gram; those of grams that one text alone bears, or very many, are left out. */
export interface Bearers {
  of(gram: number): Int32Array
}

/** Turns the corpus round: for each gram its texts. */
export function turnRound({ texts, bearers }: Corpus): Bearers {
  const most = mostTelling(texts.length)
  const starts = new Int32Array(bearers.length + 1)
  bearers.forEach((borne, gram) => {
    starts[gram + 1] = (starts[gram] ?? 0) + (borne < 2 || borne > most ? 0 : borne)
  })
  const next = starts.slice(0, bearers.length)
  const entries = new Int32Array(starts[bearers.length] ?? 0)
  texts.forEach(({ grams }, nth) => {
    for (const gram of grams) {
      const entry = next[gram] ?? 0
      if (entry >= (starts[gram + 1] ?? 0)) continue
      entries[entry] = nth
      next[gram] = entry + 1
    }
  })
  return { of: (gram) => entries.subarray(starts[gram], starts[gram + 1]) }
}

/** What the texts of a group share that others hardly have, the most telling first. */
export function tellSignature(members: readonly number[], corpus: Corpus, bearers: Bearers): Term[] {
  const terms: { weight: number; share: number; grams: number[]; head: Int32Array }[] = []
  for (const { gram, weight, share } of tellingGrams(members, corpus)) {
    const head = bearers.of(gram)
    const word = terms.find(
      (term) => term.grams.some((part) => corpus.table.touch(part, gram)) && overlap(term.head, head) >= sameWord,
    )
    if (word !== undefined) word.grams.push(gram)
    else if (terms.length < mostTerms) terms.push({ weight, share, grams: [gram], head })
  }
  const sum = terms.reduce((total, { weight }) => total + weight, 0)
  const capped = terms.map((term) => ({ ...term, weight: Math.min(term.weight, sum * mostOfOne) }))
  const whole = capped.reduce((total, { weight }) => total + weight, 0)
  return capped.map(({ weight, share, grams }) => ({
    weight: weight / whole,
    share,
    grams,
    bearers: agree(grams.map(bearers.of)),
  }))
}

interface TellingGram {
  readonly gram: number
  readonly weight: number
  readonly share: number
}

function tellingGrams(members: readonly number[], { texts, bearers }: Corpus): readonly TellingGram[] {
  const counts = new Map<number, number>()
  for (const nth of members) for (const gram of texts[nth]?.grams ?? []) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const most = mostTelling(texts.length)
  const found: TellingGram[] = []
  for (const [gram, count] of counts) {
    const borne = bearers[gram] ?? 0
    const share = count / members.length
    if (count < 2 || borne > most || share < leastShare) continue
    const elsewhere = (borne - count + 1) / (texts.length - members.length + 1)
    // Twice of two says less than forty times of forty.
    const sure = count / (count + 1)
    if (share > elsewhere) found.push({ gram, share, weight: sure * share * Math.log(share / elsewhere) })
  }
  return found.sort((a, b) => b.weight - a.weight || a.gram - b.gram).slice(0, mostGrams)
}

/** What two ordered lists both hold. */
export function bothOf(one: Int32Array, other: Int32Array): number[] {
  const both: number[] = []
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0)
    if (difference === 0) both.push(one[a] ?? 0)
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
  return both
}

/** How much of what two ordered lists hold stands in both. */
function overlap(one: Int32Array, other: Int32Array): number {
  const both = bothOf(one, other).length
  return both / Math.max(1, one.length + other.length - both)
}

/** What stands in half of the lists at least. */
function agree(lists: readonly Int32Array[]): Int32Array {
  const counts = new Map<number, number>()
  for (const list of lists) for (const nth of list) counts.set(nth, (counts.get(nth) ?? 0) + 1)
  return Int32Array.from([...counts].filter(([, count]) => count * 2 >= lists.length).map(([nth]) => nth)).sort()
}
