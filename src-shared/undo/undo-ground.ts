import type { StepSurroundings } from '../case/case-step'
import type { Commit, CommitRef } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { WhyNever } from './undo-tables'

/** How an act of the desk is undone: its entry is struck; or why it never is. */
export type DeskUndo = 'strike' | WhyNever

/** What undoing is decided on. */
export interface UndoGround {
  /** The act: its commit with the further parts of it, or all commits of what was done as one, in the order of the log. */
  readonly commits: readonly Commit[]
  /** The name that the commit which undoes it will bear. */
  readonly next: CommitRef
  /** Every record that the act wrote in, and of those that were undone before the marks, by key, as they stand. */
  readonly records: ReadonlyMap<string, LedgerRecord>
  /** A commit of the log by its name. */
  readonly commitOf: (ref: CommitRef) => Commit | undefined
  readonly around: StepSurroundings
  readonly reason: string
  /** How an entry of the desk's list is undone. */
  readonly undoDesk: (value: unknown) => DeskUndo
}
