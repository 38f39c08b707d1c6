import { useCallback, useEffect, useRef, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { searchOf } from '../../search-worker/search-client'
import { createSearcher, type Searched, type Searcher } from './searcher'

export interface SearchState {
  /** For a moment that of the letters before; undefined until the first is there. */
  readonly searched: Searched | undefined
  /** The search does not answer: said, with what to do. */
  readonly failed: boolean
  readonly look: Searcher['look']
  readonly again: Searcher['again']
}

/** Searches the ledger as somebody types, for whoever is at the desk. */
export function useSearch(): SearchState {
  const { ledger, settings } = useDesk()
  const { database } = ledger
  const { actorId } = settings
  const [searched, setSearched] = useState<Searched>()
  const [failed, setFailed] = useState(false)
  const searcher = useRef<Searcher>(undefined)
  useEffect(() => {
    const made = createSearcher(searchOf(database), actorId, (told) => {
      setFailed(told === undefined)
      if (told !== undefined) setSearched(told)
    })
    searcher.current = made
    return made.end
  }, [database, actorId])
  return {
    searched,
    failed,
    look: useCallback((typed) => searcher.current?.look(typed), []),
    again: useCallback(() => searcher.current?.again(), []),
  }
}
