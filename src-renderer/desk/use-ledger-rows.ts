import { useEffect, useState } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { rowStoreOf } from '../ledger-store/read/row-store'
import { useDesk } from './desk'

/** All rows of the ledger, as another object after each change; undefined until they are read. */
export function useLedgerRows(): { readonly rows: ReadonlyMap<string, CaseRow> } | undefined {
  const { ledger } = useDesk()
  const [state, setState] = useState<{ readonly rows: ReadonlyMap<string, CaseRow> }>()
  useEffect(() => {
    const store = rowStoreOf(ledger.database)
    const tell = (): void => {
      // Those of filling come in many parts, and are counted once.
      if (store.isComplete()) setState({ rows: store.rows })
    }
    tell()
    const unsubscribe = store.subscribe(tell)
    store.fill().catch(() => undefined)
    return unsubscribe
  }, [ledger])
  return state
}
