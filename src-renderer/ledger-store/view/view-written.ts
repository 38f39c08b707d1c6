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
}

/** One tab alone has the ledger (`claimLedger`), so that whatever is written in it is told here. */
export function createViewBoard(): ViewBoard {
  const listeners = new Set<(written: ViewWritten) => void>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (written) => {
      for (const listener of listeners) listener(written)
    },
  }
}
