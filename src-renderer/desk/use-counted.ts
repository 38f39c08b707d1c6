import { useEffect, useState } from 'react'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { useDesk } from './desk'

/** What was found, and of what: for a moment what was asked before, until what is asked now has been found. */
export interface Counted<Asked, Found> {
  readonly asked: Asked
  readonly found: Found
}

/**
 * How something is found in the ledger; it may answer undefined once nobody wants it any more. `isFirst` of the first look at what is
 * asked, not of those after an act.
 */
export type Find<Asked, Found> = (
  database: LedgerDatabase,
  asked: Asked,
  isWanted: () => boolean,
  isFirst: boolean,
) => Promise<Found | undefined>

/**
 * What is counted of the ledger's cases, anew for each other question and after each act that touches a case; undefined until the
 * first is there. What fails is tried again with the next act. `find` is the same function for as long as the screen stands.
 */
export function useCounted<Asked, Found>(
  asked: Asked | undefined,
  find: Find<Asked, Found>,
): Counted<Asked, Found> | undefined {
  const { ledger } = useDesk()
  const { database } = ledger
  const [state, setState] = useState<Counted<Asked, Found>>()
  useEffect(() => {
    if (asked === undefined) return undefined
    let newest = 0
    const look = (): void => {
      newest += 1
      const mine = newest
      const isWanted = (): boolean => mine === newest
      find(database, asked, isWanted, mine === 1).then(
        (found) => {
          if (found !== undefined && isWanted()) setState({ asked, found })
        },
        () => undefined,
      )
    }
    look()
    const stop = database.written.subscribe(({ rows }) => {
      if (rows.length > 0) look()
    })
    return () => {
      newest = -1
      stop()
    }
  }, [database, asked, find])
  return state
}
