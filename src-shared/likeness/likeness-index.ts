import { foldPhones } from '../text/fold-phones'
import { foldText } from '../text/fold-text'

/** What of an earlier case may be like a new one. Texts as lists may show them: what is hidden there is not compared. */
export interface LikenessSource {
  readonly id: string
  /** Telephones, in digits alone. */
  readonly phones: readonly string[]
  readonly place: string
  /** What the matter is, folded (`foldText`); as far as `longestCompared` characters it is compared. */
  readonly folded: string
}

/** Why an earlier case is shown. */
export type LikenessReason = 'phone' | 'place' | 'matter'

export interface LookAlike {
  readonly id: string
  readonly reasons: readonly LikenessReason[]
  /** How much of the matter is the same, 0 to 1. */
  readonly matter: number
}

/** What has been typed so far. */
export interface LikenessQuery {
  readonly phone: string
  readonly place: string
  readonly text: string
}

export interface LikenessIndex {
  /** How many cases it knows. */
  readonly size: number
  /** Adds cases; one that it knows by its id is left as it is. */
  add(sources: readonly LikenessSource[]): void
  /** The earlier cases that are like what was typed, the likest first: same telephone, then same matter, then same place. */
  find(query: LikenessQuery, most: number): LookAlike[]
}

/** Pairs of characters are compared; one that stands in more than this part of all cases says nothing of any. */
const commonShare = 0.08
/** From this much on it is called the same matter: found on 2,816 letters to a city's leaders. */
const sameMatter = 0.36
/** So much that is rare has to be shared, whatever part of the whole it is: two short texts are soon alike. */
const leastWeight = 14
/** Of the many that share something, as many as are compared whole. */
const comparedWhole = 60
/** Telephones shorter than this are a village's own net, and no person's. */
const shortestPhone = 7
/** What a matter is stands in its first sentences. */
const longestCompared = 120
/** As many different characters are told apart: common hanzi are some 7,000. */
const mostChars = 16_384
const noWord = mostChars - 1
const unheardOf = -1
const words = /[\p{L}\p{N}\p{Surrogate}]/u
/** Places shorter than this are a whole village. */
const shortestPlace = 5

interface KnownCase extends LikenessSource {
  readonly foldedPlace: string
  readonly grams: Uint32Array
}

/** An index over earlier cases, to be filled piece by piece while nobody waits. */
export function createLikenessIndex(): LikenessIndex {
  return new GramIndex()
}

class GramIndex implements LikenessIndex {
  private readonly cases: KnownCase[] = []
  private readonly ids = new Set<string>()
  private readonly chars = new Uint16Array(65_536)
  private charCount = 0
  private readonly gramIds = new Map<number, number>()
  private readonly postings: number[][] = []
  private readonly byPhone = new Map<string, number[]>()
  private readonly byPlace = new Map<string, number[]>()

  get size(): number {
    return this.cases.length
  }

  add(sources: readonly LikenessSource[]): void {
    for (const source of sources) {
      if (this.ids.has(source.id)) continue
      this.ids.add(source.id)
      const nth = this.cases.length
      const grams = Uint32Array.from(this.gramsOf(source.folded, true))
      const foldedPlace = foldPlace(source.place)
      this.cases.push({ ...source, foldedPlace, grams })
      for (const gram of grams) this.postings[gram]?.push(nth)
      for (const phone of source.phones) if (phone.length >= shortestPhone) push(this.byPhone, phone, nth)
      if (foldedPlace.length >= shortestPlace) push(this.byPlace, foldedPlace, nth)
    }
  }

  find({ phone, place, text }: LikenessQuery, most: number): LookAlike[] {
    const reasons = new Map<number, Set<LikenessReason>>()
    const note = (nth: number, reason: LikenessReason): void =>
      void reasons.set(nth, (reasons.get(nth) ?? new Set()).add(reason))
    for (const { digits } of foldPhones(phone))
      if (digits.length >= shortestPhone) for (const nth of this.byPhone.get(digits) ?? []) note(nth, 'phone')
    const foldedPlace = foldPlace(place)
    if (foldedPlace.length >= shortestPlace) for (const nth of this.byPlace.get(foldedPlace) ?? []) note(nth, 'place')
    const matters = this.compareMatters(this.gramsOf(foldText(text), false))
    for (const [nth, share] of matters) if (share >= sameMatter) note(nth, 'matter')
    return [...reasons]
      .map(([nth, why]) => ({ nth, why, matter: matters.get(nth) ?? 0 }))
      .sort((a, b) => rank(b.why) - rank(a.why) || b.matter - a.matter || b.nth - a.nth)
      .slice(0, most)
      .flatMap(({ nth, why, matter }) => {
        const known = this.cases[nth]
        return known === undefined ? [] : [{ id: known.id, reasons: order.filter((reason) => why.has(reason)), matter }]
      })
  }

  /** How much of the rarer pairs of the shorter text stand in the other as well, of the cases that share most. */
  private compareMatters(typed: readonly number[]): Map<number, number> {
    const grams = typed.filter((gram) => gram !== unheardOf)
    const unknown = typed.length - grams.length
    const limit = Math.max(8, this.cases.length * commonShare)
    const shared = new Float32Array(this.cases.length)
    const touched: number[] = []
    for (const gram of grams) {
      const bearers = this.postings[gram] ?? []
      if (bearers.length > limit) continue
      const weight = this.weightOf(gram)
      for (const nth of bearers) {
        if (shared[nth] === 0) touched.push(nth)
        shared[nth] = (shared[nth] ?? 0) + weight
      }
    }
    // What nobody ever wrote is as rare as can be.
    const whole = this.weigh(grams, limit) + unknown * Math.log(Math.max(2, this.cases.length))
    return new Map(
      touched
        .filter((nth) => (shared[nth] ?? 0) >= leastWeight)
        .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
        .slice(0, comparedWhole)
        .map((nth): [number, number] => {
          const other = this.weigh(this.cases[nth]?.grams ?? [], limit)
          return [nth, (shared[nth] ?? 0) / Math.max(1, Math.min(whole, other))]
        }),
    )
  }

  private weigh(grams: Iterable<number>, limit: number): number {
    let sum = 0
    for (const gram of grams) if ((this.postings[gram]?.length ?? 0) <= limit) sum += this.weightOf(gram)
    return sum
  }

  private weightOf(gram: number): number {
    return Math.log((1 + this.cases.length) / Math.max(1, this.postings[gram]?.length ?? 1))
  }

  /** The pairs within the words of a folded text, each once; what no case has is `unheardOf`, as often as it stands there. */
  private gramsOf(folded: string, learn: boolean): number[] {
    const grams: number[] = []
    const seen = new Set<number>()
    let before = 0
    for (let at = 0; at < folded.length && at < longestCompared; at += 1) {
      const here = this.charOf(folded.charCodeAt(at))
      if (before !== 0 && here !== 0) {
        const pair = before * mostChars + here
        const known = this.gramIds.get(pair) ?? (learn ? this.learn(pair) : unheardOf)
        if (known === unheardOf || !seen.has(known)) grams.push(known)
        seen.add(known)
      }
      before = here
    }
    return grams
  }

  /** A unit of a word as a small number, so that two of them are one small number; 0 for what parts words. */
  private charOf(unit: number): number {
    const known = this.chars[unit] ?? 0
    if (known !== 0) return known === noWord ? 0 : known
    const isWord = words.test(String.fromCharCode(unit))
    this.charCount += isWord ? 1 : 0
    // Beyond what a small number holds the rarest share one.
    this.chars[unit] = isWord ? Math.min(this.charCount, mostChars - 2) : noWord
    return isWord ? (this.chars[unit] ?? 0) : 0
  }

  private learn(pair: number): number {
    const id = this.postings.push([]) - 1
    this.gramIds.set(pair, id)
    return id
  }
}

const order: readonly LikenessReason[] = ['phone', 'matter', 'place']
const worth: { readonly [R in LikenessReason]: number } = { phone: 4, matter: 2, place: 1 }
const rank = (reasons: ReadonlySet<LikenessReason>): number =>
  [...reasons].reduce((sum, reason) => sum + worth[reason], 0)

function push(map: Map<string, number[]>, key: string, nth: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [nth])
  else known.push(nth)
}

const foldPlace = (place: string): string => foldText(place).replaceAll(/[^\p{L}\p{N}]/gu, '')
