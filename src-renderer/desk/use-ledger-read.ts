import { startTransition, useEffect, useState } from 'react'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { useDesk } from './desk'

/**
 * Reads something small of the ledger, and anew after every act that touches a record of the `kinds` named, or after every
 * act where none are; undefined until it is first read. `read` and `kinds` have to be the same on every render. For what
 * stands on every screen; a screen's own lists are live queries of their feature.
 */
export function useLedgerRead<T>(
  read: (database: LedgerDatabase) => Promise<T>,
  kinds?: readonly string[],
): T | undefined {
  const { ledger } = useDesk()
  const [found, setFound] = useState<{ readonly value: T }>()
  useEffect(() => {
    let newest = 0
    const look = (): void => {
      newest += 1
      const asked = newest
      void read(ledger.database).then((value) => {
        // Drawn a span at a time: nobody waits for it with a finger on a key.
        if (newest === asked) startTransition(() => setFound({ value }))
      })
    }
    look()
    const stop = ledger.database.written.subscribe((written) => {
      if (kinds === undefined || kinds.some((kind) => written.kinds.has(kind))) look()
    })
    return () => {
      newest = -1
      stop()
    }
  }, [ledger, read, kinds])
  return found?.value
}
