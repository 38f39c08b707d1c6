import { Dexie, type EntityTable, type Table } from 'dexie'
import type { CaseRow } from '#shared/case/case-row'
import type { LedgerSummary } from '#shared/case/ledger-summary'
import type { JournalTail } from '#shared/journal/journal-frame'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { viewTables } from './view-tables'
import { createViewBoard } from './view-written'

/** A commit as the view keeps it: the exact line, for histories and for later bundles. */
export interface CommitRow {
  readonly ref: string
  readonly replica: string
  readonly seq: number
  /** When it was written, by its PC's clock: the order of the 操作日志. */
  readonly at: number
  /** Its place in the order in which this PC folded commits: each stands after those it saw. */
  readonly nth: number
  readonly hash: string
  readonly line: string
}

/** A commit that the journal has and that is not folded: it waits for others, or belongs to a contradicting branch. */
export interface ApartRow {
  readonly hash: string
  readonly ref: string
  readonly line: string
}

/** A folded record under its key `kind/id`. */
export interface RecordRow extends LedgerRecord {
  readonly key: string
  /** Present while something about the record has to be decided: IndexedDB then lists it under its index. */
  readonly conflict?: 1
}

/** How far the view has followed the journal, and where each replica's chain ends. One row, written with every commit. */
export interface ViewState {
  readonly name: 'view'
  readonly tail: JournalTail
  readonly chains: Readonly<Record<string, ChainHead>>
  /** The `viewShape` of the program that folded it; programs before there were shapes wrote none. */
  readonly shape?: string
  /** The ledger in numbers, changed in the same transaction as its rows; programs before there were summaries wrote none. */
  readonly summary?: LedgerSummary
}

export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/** Which rows one writing put, under a stamp that is greater than that of every writing before it and is never given again. */
export interface RowChange {
  /** Given by the database. */
  readonly stamp?: number
  readonly ids: readonly string[]
}

/** Many rows in one record, deflated: sooner read than one by one. A copy, and never the truth: see `packHeads`. */
export interface PackRow {
  readonly generation: number
  readonly nth: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** By what a pack is known to be as it was made. */
export interface PackMark {
  readonly rows: number
  /** SHA-256 of its bytes, lower-case hex. */
  readonly digest: string
}

/** Says which packs stand for the rows of the view: they hold every row as the changes up to a stamp left it, or as a later one did. */
export interface PackHead {
  readonly name: 'packs'
  readonly generation: number
  /** Those that stand first in the ledger's own order, once more, and behind them all rows. */
  readonly packs: readonly PackMark[]
  readonly upTo: number
  /** The shape of the view whose rows they are. */
  readonly shape: string
}

/**
 * The version of the view's tables. Raised with every change of `viewTables`, for Dexie makes tables and indexes only for
 * a higher one; Dexie itself would open a newer one unasked. What stands in the tables is told apart by `viewShape`.
 */
export const viewVersion = 9

/** The rebuildable view of the journal. Its origin and name never change: they are how Chromium finds the data. */
export class LedgerDatabase extends Dexie {
  declare readonly commits: EntityTable<CommitRow, 'ref'>
  declare readonly records: EntityTable<RecordRow, 'key'>
  declare readonly cases: EntityTable<CaseRow, 'id'>
  declare readonly state: Table<ViewState, string>
  /** Commits whose predecessors have not come yet. */
  declare readonly held: EntityTable<ApartRow, 'hash'>
  /** Commits of a cloned PC that contradict what was here first. */
  declare readonly quarantine: EntityTable<ApartRow, 'hash'>
  /** What was written since the packs were made, written with the rows. */
  declare readonly rowChanges: EntityTable<RowChange, 'stamp'>
  declare readonly packs: Table<PackRow, [number, number]>
  /** One row, or none where there are no packs. */
  declare readonly packHeads: Table<PackHead, string>
  /** What is written while it is open. */
  readonly written = createViewBoard()

  constructor(name = 'hotline-ledger') {
    // No cache of what live queries read: it copies every row once more, and would show a write before it is done.
    // Not waited for until it is on the disk: the act is there already, in the journal, and what a failing current takes from the
    // view the next start folds anew (decision 0065).
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' })
    this.version(1).stores({
      commits: '&ref',
      records: '&key, of',
      cases: '&id, sheetNumber, stage, [ledgerYear+ledgerSerial], [stubYear+stubSerial], [open+dueOn]',
      state: '&name',
    })
    this.version(2).stores({
      commits: '&ref, [replica+seq], at',
      records: '&key, of, conflict',
      cases: '&id, sheetNumber, stage, [ledgerYear+ledgerSerial], [stubYear+stubSerial], [open+dueOn], *files',
      state: '&name',
      held: '&hash',
      quarantine: '&hash',
    })
    // The rows of an older view stay until the opening has seen that the journal has all their commits: see `viewShape`.
    this.version(viewVersion).stores(viewTables)
  }
}
