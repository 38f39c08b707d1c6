import { useSyncExternalStore } from 'react'
import type { SavedState } from '../ledger-store/commit/ledger'
import { useDesk } from './desk'

/** How far the journal has come, kept true after every act. */
export function useSaved(): SavedState {
  const { ledger } = useDesk()
  return useSyncExternalStore(ledger.subscribe, ledger.saved)
}
