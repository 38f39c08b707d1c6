import { useEffect } from 'react'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { rowStoreOf } from '../ledger-store/read/row-store'
import { keepPacks } from '../pack-worker/keep-packs'

/** After the start the first screen comes first, and what the search reads ahead. */
const startsAfterMs = 6_000

/** What goes wrong is said by the screen that wants the rows. */
function readAhead(database: LedgerDatabase): void {
  rowStoreOf(database)
    .fill()
    .catch(() => undefined)
}

/** Has the rows of the ledger read for its lists while nobody waits for anything, and kept packed, so that they are soon read the next time. */
export function useRowsAhead(database: LedgerDatabase): void {
  useEffect(() => {
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => readAhead(database), { timeout: 10_000 })
    }, startsAfterMs)
    const end = keepPacks(database)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
      end()
    }
  }, [database])
}
