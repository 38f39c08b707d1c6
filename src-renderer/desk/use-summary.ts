import { useEffect, useState } from 'react'
import type { LedgerSummary } from '#shared/case/ledger-summary'
import { readSummary } from '../ledger-store/read/read-cases'
import { useDesk } from './desk'

/** The ledger in numbers, kept true by what every act says of it; undefined until it is first read. */
export function useSummary(): LedgerSummary | undefined {
  const { ledger } = useDesk()
  const [summary, setSummary] = useState<LedgerSummary>()
  useEffect(() => {
    let isOn = true
    const stop = ledger.database.written.subscribe((written) => setSummary(written.summary))
    // What was written meanwhile is newer than what was read.
    void readSummary(ledger.database).then((read) => {
      if (isOn) setSummary((written) => written ?? read)
    })
    return () => {
      isOn = false
      stop()
    }
  }, [ledger])
  return summary
}
