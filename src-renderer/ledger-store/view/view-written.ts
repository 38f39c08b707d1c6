import type { CaseRow } from '#shared/case/case-row'
import type { LedgerSummary } from '#shared/case/ledger-summary'

/** What one act, one merge or one batch of a rebuild has changed in the view. */
export interface ViewWritten {
  /** The cases that it touched, as they are now. Cases never go. */
  readonly rows: readonly CaseRow[]
  /** The kinds of all records that it touched. */
  readonly kinds: ReadonlySet<string>
  readonly summary: LedgerSummary
}

/** Tells whoever shows something of the view what has become of it, after it is on the disk. */
export interface ViewBoard {
  readonly subscribe: (listener: (written: ViewWritten) => void) => () => void
  readonly tell: (written: ViewWritten) => void
  /** The ledger in numbers as it was last told; undefined until the view was opened or written to. */
  readonly summary: () => LedgerSummary | undefined
  /** Says how the view stands before anything is written to it; undefined once it has been emptied. */
  readonly begin: (summary: LedgerSummary | undefined) => void
}

/** One tab alone has the ledger (`claimLedger`), so that whatever is written in it is told here. */
export function createViewBoard(): ViewBoard {
  const listeners = new Set<(written: ViewWritten) => void>()
  let summary: LedgerSummary | undefined
  return {
    summary: () => summary,
    begin: (standing) => void (summary = standing),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (written) => {
      summary = written.summary
      for (const listener of listeners) listener(written)
    },
  }
}
