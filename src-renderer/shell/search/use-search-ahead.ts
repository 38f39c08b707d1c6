import { useEffect } from 'react'
import { useDesk } from '../../desk/desk'
import { searchOf } from '../../search-worker/search-client'

/** After the start the first screen comes first. */
const startsAfterMs = 4_000

/** Has the ledger read for the search while nobody waits for anything. */
export function useSearchAhead(): void {
  const { ledger } = useDesk()
  const { database } = ledger
  useEffect(() => {
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => void searchOf(database).prepare(), { timeout: 10_000 })
    }, startsAfterMs)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [database])
}
