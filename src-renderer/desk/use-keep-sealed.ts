import { useEffect, useRef } from 'react'
import { readRecovery } from '../ledger-store/read/read-recovery'
import { useDesk } from './desk'
import { useLedgerRead } from './use-ledger-read'

/**
 * Keeps this PC's key file sealed to the office's paper key as the ledger has it, wherever that was made, and wrapped by
 * the system where it can be. Tried once for each paper key in a run; the next start tries again.
 */
export function useKeepSealed(): void {
  const { keeping, changeKeeping } = useDesk()
  const recipient = useLedgerRead(readRecovery)?.recipient
  const tried = useRef<string>(undefined)
  const isAsWanted =
    recipient === undefined ||
    (keeping.rescueFor === recipient && (keeping.shield === 'on' || keeping.offers !== 'system'))
  useEffect(() => {
    if (isAsWanted || tried.current === recipient) return
    tried.current = recipient
    void changeKeeping({ rescueFor: recipient })
  }, [isAsWanted, recipient, changeKeeping])
}
