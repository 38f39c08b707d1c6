import { useEffect, useState } from 'react'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { useDesk } from './desk'

/**
 * Reads something small of the ledger, anew after every act; undefined until it is first read. `read` has to be the same
 * function on every render. For what stands on every screen; a screen's own lists are live queries of their feature.
 */
export function useLedgerRead<T>(read: (database: LedgerDatabase) => Promise<T>): T | undefined {
  const { ledger } = useDesk()
  const [found, setFound] = useState<{ readonly value: T }>()
  useEffect(() => {
    let newest: string | undefined
    const look = (): void => {
      const { hash } = ledger.saved().tail
      if (hash === newest) return
      newest = hash
      void read(ledger.database).then((value) => {
        if (newest === hash) setFound({ value })
      })
    }
    look()
    const stop = ledger.subscribe(look)
    return () => {
      newest = undefined
      stop()
    }
  }, [ledger, read])
  return found?.value
}
