import type { NamedClass } from '../class-table/named-class'
import { foldText } from '../text/fold-text'

/** An earlier case of the office, as lists may show it: what is hidden there is not learned from. */
export interface LearnedCase {
  readonly id: string
  /** The class that it counts under now. */
  readonly path: string
  /** What it is about, folded (`foldText`); as far as `longestRead` characters it is read. */
  readonly folded: string
}

/** A class that is offered for a text, with why. */
export interface SuggestedClass {
  readonly path: string
  /** How much the text is like the class, 0 to 1. */
  readonly likeness: number
  /** How many earlier cases of the class were learned from. */
  readonly cases: number
  /** Words of the text that the class is known by, the ones that tell most first. */
  readonly words: readonly string[]
}

/** What is being written down. */
export interface SuggestionQuery {
  readonly gist: string
  readonly content: string
}

/** Learns by which words an office files its cases. Filled piece by piece while nobody waits. */
export interface ClassIndex {
  /** How many cases were learned from. */
  readonly learned: number
  /** The classes to choose from, by whose names and aliases it begins. Others are learned and not offered. */
  setClasses(classes: readonly NamedClass[]): void
  /** Takes a case in; one that it knows is learned anew where it was changed. */
  learn(one: LearnedCase): void
  forget(id: string): void
  /** Up to three classes, the likest first; none where nothing in the text tells of any. */
  suggest(query: SuggestionQuery): readonly SuggestedClass[]
  /** Steps that work the lengths of the classes out, so that the first suggestion does not have to. */
  settling(): readonly (() => void)[]
}

/** What a matter is stands in its first sentences. */
const longestRead = 300
/** So many pairs of a text are compared, those that tell most. */
const mostCompared = 120
/** Chosen on 246 letters labelled by reading: docs/class-suggestion.md. */
const nameWeight = 2
const gistWeight = 3
const lengthPower = 0.9
const unlearnedPower = 0.2
const rareFrom = 2
/** Less likeness than this says nothing. */
const leastLikeness = 0.05
const offered = 3
const shownWords = 3
const word = /[\p{L}\p{N}]/u

/** An index that knows nothing yet. */
export const createClassIndex = (): ClassIndex => new CentroidIndex()

/** The pairs of a class, with how often they stand in its cases, and the pairs of its names. */
class ClassWords {
  cases = 0
  readonly counts = new Map<number, number>()
  names: ReadonlySet<number> = new Set()
  isOffered = false
  norm = 0
  /** How many cases the index had learned from when the norm was worked out, and how many this class had. */
  normedAt = -1
  normedCases = -1
}

class CentroidIndex implements ClassIndex {
  private readonly classes = new Map<string, ClassWords>()
  /** In how many cases, and in the names of how many classes, a pair stands. */
  private readonly bearers = new Map<number, number>()
  private readonly cases = new Map<string, LearnedCase>()
  private named = 0

  get learned(): number {
    return this.cases.size
  }

  setClasses(classes: readonly NamedClass[]): void {
    for (const one of this.classes.values()) {
      for (const pair of one.names) this.add(this.bearers, pair, -1)
      one.names = new Set()
      one.isOffered = false
      one.normedAt = -1
    }
    this.named = classes.length
    for (const { path, names, aliases } of classes) {
      const own = this.classOf(path)
      const said = [...names.slice(-2).filter((name) => !name.startsWith('其他')), ...aliases]
      own.names = new Set(said.flatMap((text) => [...pairsOf(foldText(text))]))
      own.isOffered = true
      for (const pair of own.names) this.add(this.bearers, pair, 1)
    }
  }

  learn(one: LearnedCase): void {
    const known = this.cases.get(one.id)
    if (known !== undefined) {
      if (known.path === one.path && known.folded === one.folded) return
      this.forget(one.id)
    }
    this.cases.set(one.id, one)
    this.count(this.classOf(one.path), one, 1)
  }

  forget(id: string): void {
    const one = this.cases.get(id)
    if (one === undefined) return
    this.cases.delete(id)
    this.count(this.classOf(one.path), one, -1)
  }

  suggest({ gist, content }: SuggestionQuery): readonly SuggestedClass[] {
    const [short, long] = [foldText(gist), foldText(content)]
    const first = pairsOf(short)
    const weighed = [...new Set([...first, ...pairsOf(long)])].flatMap((pair): [number, number][] =>
      this.bearers.has(pair) ? [[pair, this.rarity(pair) * (first.has(pair) ? gistWeight : 1)]] : [],
    )
    const weights = new Map(weighed.sort((a, b) => b[1] - a[1]).slice(0, mostCompared))
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0))
    if (length === 0) return []
    return [...this.classes]
      .flatMap(([path, own]) => {
        if (!own.isOffered) return []
        let sum = 0
        for (const [pair, weight] of weights) sum += weight * this.weightIn(own, pair)
        const likeness = sum === 0 ? 0 : sum / (length * this.normOf(own))
        return likeness < leastLikeness ? [] : [{ path, own, likeness }]
      })
      .sort((a, b) => b.likeness - a.likeness || (a.path < b.path ? -1 : 1))
      .slice(0, offered)
      .map(({ path, own, likeness }) => ({
        path,
        likeness: Math.min(1, likeness),
        cases: own.cases,
        words: this.wordsOf(own, `${short}\n${long}`, weights),
      }))
  }

  settling(): readonly (() => void)[] {
    return [...this.classes.values()].map((own) => () => void this.normOf(own))
  }

  private classOf(path: string): ClassWords {
    const known = this.classes.get(path)
    if (known !== undefined) return known
    const made = new ClassWords()
    this.classes.set(path, made)
    return made
  }

  private count(own: ClassWords, { folded }: LearnedCase, by: 1 | -1): void {
    own.cases += by
    for (const pair of pairsOf(folded)) {
      this.add(own.counts, pair, by)
      this.add(this.bearers, pair, by)
    }
  }

  private add(counts: Map<number, number>, pair: number, by: number): void {
    const now = (counts.get(pair) ?? 0) + by
    if (now <= 0) counts.delete(pair)
    else counts.set(pair, now)
  }

  /** How much a pair tells: the rarer, the more. */
  private rarity(pair: number): number {
    return Math.max(0, Math.log((this.cases.size + this.named + 1) / ((this.bearers.get(pair) ?? 0) + rareFrom)))
  }

  private weightIn(own: ClassWords, pair: number): number {
    const counted = own.counts.get(pair)
    const named = own.names.has(pair)
    if (counted === undefined && !named) return 0
    return (Math.log(1 + (counted ?? 0)) + (named ? nameWeight : 0)) * this.rarity(pair)
  }

  /** A class that is told in many words must not be like everything. It moves slowly, and is worked out anew when it has. */
  private normOf(own: ClassWords): number {
    const size = this.cases.size
    const isFresh =
      own.normedAt >= 0 &&
      Math.abs(size - own.normedAt) * 20 <= size &&
      Math.abs(own.cases - own.normedCases) * 20 <= own.cases
    if (!isFresh) {
      let sum = 0
      for (const pair of own.counts.keys()) sum += this.weightIn(own, pair) ** 2
      for (const pair of own.names) if (!own.counts.has(pair)) sum += this.weightIn(own, pair) ** 2
      own.norm = Math.sqrt(sum) ** (size === 0 ? unlearnedPower : lengthPower)
      own.normedAt = size
      own.normedCases = own.cases
    }
    return Math.max(1, own.norm)
  }

  /** The stretches of the text in which the pairs that told most lie beside each other. */
  private wordsOf(own: ClassWords, text: string, weights: ReadonlyMap<number, number>): readonly string[] {
    const told = new Map<string, number>()
    let [run, worth] = ['', 0]
    const end = (): void => {
      if (run !== '') told.set(run, Math.max(told.get(run) ?? 0, worth))
      run = ''
      worth = 0
    }
    for (let at = 0; at + 1 < Math.min(text.length, longestRead); at += 1) {
      const pair = pairAt(text, at)
      const tells = pair === undefined ? 0 : (weights.get(pair) ?? 0) * this.weightIn(own, pair)
      if (tells === 0) end()
      else {
        run = run === '' ? text.slice(at, at + 2) : run + text.slice(at + 1, at + 2)
        worth += tells
      }
    }
    end()
    return [...told]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, shownWords)
      .map(([words]) => words.slice(0, 8))
  }
}

/** Two neighbouring characters of a word as one number; undefined across what parts words. */
function pairAt(text: string, at: number): number | undefined {
  return isWordAt(text, at) && isWordAt(text, at + 1)
    ? text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
    : undefined
}

const wordUnits = new Map<number, boolean>()
/** Halves of characters beyond the first plane are words, too. */
function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const known = wordUnits.get(unit)
  if (known !== undefined) return known
  const is = (unit >= 0xd800 && unit <= 0xdfff) || word.test(String.fromCharCode(unit))
  wordUnits.set(unit, is)
  return is
}

function pairsOf(folded: string): Set<number> {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < folded.length && at < longestRead; at += 1) {
    const pair = pairAt(folded, at)
    if (pair !== undefined) pairs.add(pair)
  }
  return pairs
}
