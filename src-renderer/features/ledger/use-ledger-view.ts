import { useEffect, useState } from 'react'
import { parseLedgerFilter, type LedgerFilter } from './ledger-filter'
import { pressingFirst, type LedgerSort } from './sort-rows'

/** How the ledger is looked at: what is shown, in which order, and the row last stood on. */
export interface LedgerView {
  readonly filter: LedgerFilter
  readonly sort: LedgerSort
  readonly activeId: string
}

/** The view by the address it was built on, so that coming back from a case finds the list as it was left. */
const viewsByAddress = new Map<string, LedgerView>()

/** The view of an address, as it was left or as the address says. */
export function useLedgerView(address: string): readonly [LedgerView, (change: Partial<LedgerView>) => void] {
  const [view, setView] = useState<LedgerView>(
    () => viewsByAddress.get(address) ?? { filter: parseLedgerFilter(address), sort: pressingFirst, activeId: '' },
  )
  useEffect(() => {
    viewsByAddress.set(address, view)
  }, [address, view])
  return [view, (change) => setView((before) => ({ ...before, ...change }))]
}
