import type { CaseRow } from '#shared/case/case-row'
import { allSubLedgers } from '#shared/sub-ledger/all-sub-ledgers'
import { createSubLedgerBook, type SubLedgerBook } from '#shared/sub-ledger/sub-ledger-book'
import type { LocalDate } from '#shared/prelude/local-date'
import type { RowStore } from '../../ledger-store/read/row-store'
import { breathe } from '../../prelude/breathe'

/** Rows that the book takes between two turns of the window. */
const rowsAtATime = 200

/** A book that is being kept. */
export interface FollowedBook {
  readonly book: SubLedgerBook
  stop(): void
}

/**
 * Keeps a book of the ledger's rows: what the store holds is taken a part at a time, what is written from then on as it comes.
 * `onChange` is told once all of it is in, and after every change from then on; a reading that failed is tried again by whoever
 * follows next.
 */
export function followBook(store: RowStore, today: LocalDate, onChange: () => void): FollowedBook {
  const book = createSubLedgerBook(allSubLedgers, today)
  let isOn = true
  let isWhole = false
  const unsubscribe = store.subscribe((rows) => {
    // Rows that are still to be taken come in their turn: of those of filling there are too many at once for nothing.
    if (!isWhole) return
    book.put(rows)
    if (rows.length > 0) onChange()
  })
  const take = async (): Promise<void> => {
    await store.fill()
    let part: CaseRow[] = []
    const taken = new Map<string, CaseRow>()
    for (const row of store.rows.values()) {
      part.push(row)
      taken.set(row.id, row)
      if (part.length < rowsAtATime) continue
      book.put(part)
      part = []
      await breathe()
      if (!isOn) return
    }
    // What was written while the window had its turns has come into the same map: the rows that are others now.
    book.put([...part, ...[...store.rows.values()].filter((row) => taken.get(row.id) !== row)])
    isWhole = true
    onChange()
  }
  take().catch(() => undefined)
  return {
    book,
    stop: () => {
      isOn = false
      unsubscribe()
    },
  }
}
