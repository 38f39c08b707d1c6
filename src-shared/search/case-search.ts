import { foldText } from '../text/fold-text'
import { holdsWord, type SearchWord } from '../text/search-text'
import { markLetters, markText, type Block, type Entry } from './block'
import { LetterMatcher, toLetters, type ReadingCodes } from './readings'
import type { SearchDoc, ShownCase } from './search-doc'
import { mayHold, runsOf } from './signature'

/** What is looked for, by whom, and whose names hold each of its words. */
export interface CaseQuery {
  readonly typed: string
  readonly actorId: string
  /** The ids of people and departments whose names hold the word, one set for each word of `toSearchWords`. */
  readonly named: readonly ReadonlySet<string>[]
  /** How many cases are told at most. */
  readonly limit: number
}

/** A case that was found. */
export interface CaseHit {
  readonly id: string
  readonly shown: ShownCase
  /** What was typed is one of its numbers, whole. */
  readonly exact: boolean
  /** Found only in what is hidden of it, which this person has seen. */
  readonly hidden: boolean
}

export interface CasesFound {
  /** Those with the number typed first, then the newest. */
  readonly hits: readonly CaseHit[]
  readonly total: number
  /** Whether `total` is all there are; else there are at least so many. */
  readonly counted: boolean
}

/** Units of text that are looked through for no more than the count, once there are hits to show: some milliseconds. */
const countedUnits = 1_000_000

/** A word as it is looked for: as text, as a telephone, by its sounds, and by the names of people. */
export class Wanted {
  private readonly textRuns: Uint32Array
  private readonly digitRuns: Uint32Array | undefined
  private readonly matcher: LetterMatcher | undefined

  constructor(
    readonly word: SearchWord,
    codes: ReadingCodes,
    private readonly named: ReadonlySet<string>,
  ) {
    this.textRuns = runsOf(word.text)
    this.digitRuns = word.digits === word.text ? undefined : runsOf(word.digits)
    const letters = toLetters(word.text)
    this.matcher = letters === undefined ? undefined : new LetterMatcher(letters, codes)
  }

  /** Whether one case holds it; its text and its sounds are given apart. */
  isIn(text: string, codes: Uint16Array, named: readonly string[]): boolean {
    return (
      holdsWord(text, this.word) ||
      (this.matcher?.findEnd(codes, 0, codes.length) ?? -1) >= 0 ||
      (this.named.size > 0 && named.some((id) => this.named.has(id)))
    )
  }

  /** Marks the cases of a block that hold it, of those still marked; false where none does. */
  keep(block: Block, marked: Uint8Array): boolean {
    const held = new Uint8Array(marked.length)
    if (mayHold(block.signature, this.textRuns)) markText(block, this.word.text, held)
    if (this.digitRuns !== undefined && mayHold(block.signature, this.digitRuns))
      markText(block, this.word.digits, held)
    if (this.matcher !== undefined) markLetters(block, this.matcher, held)
    if (this.named.size > 0)
      for (const [nth, { doc }] of block.entries.entries())
        if (doc.named.some((id) => this.named.has(id))) held[nth] = 1
    let any = false
    for (let nth = 0; nth < marked.length; nth += 1) {
      marked[nth] = (marked[nth] ?? 0) & (held[nth] ?? 0)
      any ||= marked[nth] === 1
    }
    return any
  }
}

/** One look for something. */
export class CaseSearch {
  private readonly hits: CaseHit[] = []
  private readonly ids = new Set<string>()
  private total = 0
  private lookedThrough = 0
  private counted = true

  constructor(
    private readonly query: CaseQuery,
    private readonly wanted: readonly Wanted[],
  ) {}

  found(): CasesFound {
    return { hits: this.hits, total: this.total, counted: this.counted }
  }

  private take({ id, shown }: SearchDoc, how: { readonly exact?: boolean; readonly hidden?: boolean }): void {
    if (this.ids.has(id)) return
    // Otherwise each case is met once.
    if (how.exact === true || how.hidden === true) this.ids.add(id)
    this.total += 1
    if (this.hits.length < this.query.limit)
      this.hits.push({ id, shown, exact: how.exact === true, hidden: how.hidden === true })
  }

  /** A number has a line of its own in the text. */
  lookForNumber(blocks: readonly Block[], loose: readonly Entry[]): void {
    const line = `\n${foldText(this.query.typed).trim()}\n`
    if (this.wanted.length !== 1 || !/\d/u.test(line)) return
    const isNumberOf = ({ ledgerNumber, sheetNumber, others }: ShownCase): boolean =>
      [ledgerNumber, sheetNumber, ...others].some((number) => `\n${foldText(number)}\n` === line)
    for (const { doc } of loose) if (isNumberOf(doc.shown)) this.take(doc, { exact: true })
    const runs = runsOf(line)
    for (const block of blocks) {
      if (!mayHold(block.signature, runs)) continue
      const held = new Uint8Array(block.entries.length)
      markText(block, line, held, 1)
      for (const [nth, { doc, gone }] of block.entries.entries())
        if (held[nth] === 1 && !gone && isNumberOf(doc.shown)) this.take(doc, { exact: true })
    }
  }

  /** What is hidden is looked at for those alone who have seen it. */
  lookAtHidden(docs: Iterable<SearchDoc>, codes: ReadingCodes): void {
    for (const { hidden, ...doc } of docs) {
      if (hidden === undefined || !hidden.seenBy.includes(this.query.actorId)) continue
      const isOpen = this.wanted.every((one) => one.isIn(doc.text, codes.encode(doc.sounded), doc.named))
      const text = `${doc.text}\n${hidden.text}`
      const sounded = codes.encode(`${doc.sounded}\n${hidden.sounded}`)
      if (isOpen) continue
      if (this.wanted.every((one) => one.isIn(text, sounded, doc.named)))
        this.take({ ...doc, hidden: undefined }, { hidden: true })
    }
  }

  /** One that has no block yet. */
  lookAt({ doc, codes }: Entry): void {
    if (this.wanted.every((one) => one.isIn(doc.text, codes, doc.named))) this.take(doc, {})
  }

  /** False once there is enough to show and enough has been looked through for the count. */
  lookThrough(block: Block): boolean {
    const marked = new Uint8Array(block.entries.length).fill(1)
    if (this.wanted.every((one) => one.keep(block, marked)))
      for (const [nth, { doc, gone }] of block.entries.entries()) if (marked[nth] === 1 && !gone) this.take(doc, {})
    this.lookedThrough += block.text.length
    if (this.hits.length < this.query.limit || this.lookedThrough < countedUnits) return true
    this.counted = false
    return false
  }
}
