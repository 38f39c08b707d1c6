import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LedgerSummary } from '#shared/case/ledger-summary'
import { readSummary } from '../ledger-store/read/read-cases'
import { useDesk } from './desk'

/** The ledger in numbers, as the opening found it and as every act says of it since; undefined until it is first known. */
export function useSummary(): LedgerSummary | undefined {
  const { ledger } = useDesk()
  const { written } = ledger.database
  const known = useSyncExternalStore(written.subscribe, written.summary)
  const [read, setRead] = useState<LedgerSummary>()
  useEffect(() => {
    // An empty ledger was neither summed up nor written to.
    if (written.summary() === undefined) void readSummary(ledger.database).then(setRead)
  }, [ledger, written])
  return known ?? read
}
