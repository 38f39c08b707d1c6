import { toSearchWords } from '../text/search-text'
import { makeBlock, undoBlock, type Block, type Entry } from './block'
import { CaseSearch, Wanted, type CaseQuery, type CasesFound } from './case-search'
import { ReadingCodes, type ReadChar } from './readings'
import type { SearchDoc } from './search-doc'

/** So many cases lie together. */
const casesABlock = 64
/** So many that came since are looked through one by one before they get blocks of their own. */
const mostLoose = 128

/** What lies the newest last, turned round. */
const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.map((_entry, nth) => entries[entries.length - 1 - nth]).flatMap((entry) => entry ?? [])

/** The cases of a ledger by any piece of their text, by the sounds of names, places and titles, and by whole numbers. */
export class CaseIndex {
  /** The newest first. */
  private blocks: readonly Block[] = []
  /** Those without a block, the newest last. */
  private loose: Entry[] = []
  private readonly current = new Map<string, Entry>()
  /** The confidential cases that somebody has seen. */
  private readonly seen = new Map<string, SearchDoc>()
  private goneInBlocks = 0
  readonly codes: ReadingCodes

  constructor(read: ReadChar) {
    this.codes = new ReadingCodes(read)
  }

  /** How many cases it holds. */
  get size(): number {
    return this.current.size
  }

  /** Takes a case in, in the place of what it was before. */
  put(doc: SearchDoc): void {
    const before = this.current.get(doc.id)
    if (before !== undefined) this.leave(before)
    const entry: Entry = { doc, codes: this.codes.encode(doc.sounded), gone: false }
    this.current.set(doc.id, entry)
    this.loose.push(entry)
    if ((doc.hidden?.seenBy.length ?? 0) > 0) this.seen.set(doc.id, doc)
    else this.seen.delete(doc.id)
  }

  private leave(entry: Entry): void {
    entry.gone = true
    const at = this.loose.lastIndexOf(entry)
    if (at < 0) this.goneInBlocks += 1
    else this.loose.splice(at, 1)
  }

  /**
   * Puts what came into blocks once it is worth it, the newest first: step by step, each some milliseconds, and everything is found
   * between them. A ledger that is being read is put in order once, when it has been read whole.
   */
  *settle(): Generator<undefined> {
    if (this.loose.length < mostLoose) return
    if (this.goneInBlocks > this.size / 2) {
      this.loose = [...this.blocks.flatMap(undoBlock), ...this.loose]
      this.blocks = []
      this.goneInBlocks = 0
    }
    this.loose.sort((a, b) => (a.doc.order < b.doc.order ? -1 : a.doc.order > b.doc.order ? 1 : 0))
    const made: Block[] = []
    const before = this.blocks
    while (this.loose.length > 0) {
      made.push(makeBlock(newestFirst(this.loose.splice(-casesABlock))))
      this.blocks = [...made, ...before]
      yield undefined
    }
  }

  /** What is found in what is there by now. */
  find(query: CaseQuery): CasesFound {
    const words = toSearchWords(query.typed)
    if (words.length === 0) return { hits: [], total: 0, counted: true }
    const search = new CaseSearch(
      query,
      words.map((word, nth) => new Wanted(word, this.codes, query.named[nth] ?? new Set())),
    )
    search.lookForNumber(this.blocks, this.loose)
    search.lookAtHidden(this.seen.values(), this.codes)
    for (const entry of newestFirst(this.loose)) search.lookAt(entry)
    for (const block of this.blocks) if (!search.lookThrough(block)) break
    return search.found()
  }
}
