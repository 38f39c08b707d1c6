import { useLiveQuery } from 'dexie-react-hooks'
import { useDeferredValue } from 'react'

/**
 * What a query of the ledger's database answers, asked anew whenever what it read has changed or a dependency has; undefined
 * until it is first answered. The answer is drawn a span at a time, so that a large screen does not hold the window up.
 */
export function useLive<T>(query: () => Promise<T> | T, dependencies: readonly unknown[]): T | undefined {
  return useDeferredValue(useLiveQuery(query, [...dependencies]))
}
