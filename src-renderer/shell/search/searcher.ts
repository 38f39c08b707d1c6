import type { LedgerSearch } from '../../search-worker/search-client'
import type { Found, FoundPlace } from '../../search-worker/search-messages'

/** What was found for what was typed. */
export interface Searched {
  readonly typed: string
  readonly found: Found
  /** Where in the cases found stands what was typed, by case; it comes a moment later. */
  readonly places: ReadonlyMap<string, FoundPlace>
}

/** Told of every answer; undefined where the search does not answer. */
export type TellSearched = (searched: Searched | undefined) => void

/** A search that goes with what is typed. */
export interface Searcher {
  /** Looks for something: what was looked for before is let go. '' looks for nothing. */
  readonly look: (typed: string) => void
  /** Looks once more: there is more to be found. */
  readonly again: () => void
  /** Nothing is told any more. */
  readonly end: () => void
}

/** After so long what is being read is looked through again. */
const againMs = 700

/** Asks one question at a time, and next the newest letters: those that were typed over meanwhile are asked by nobody. */
export function createSearcher(
  search: Pick<LedgerSearch, 'find' | 'places'>,
  actorId: string,
  tell: TellSearched,
): Searcher {
  let wanted = ''
  let asking = false
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (): Promise<void> => {
    if (asking || ended || wanted === '') return
    asking = true
    clearTimeout(timer)
    const typed = wanted
    const answered = await search.find(typed, actorId)
    asking = false
    if (ended) return
    const found = answered.ok ? answered.value : undefined
    tell(found === undefined ? undefined : { typed, found, places: new Map() })
    if (wanted !== typed) return void ask()
    if (found === undefined) return
    if (!found.complete) timer = setTimeout(() => void ask(), againMs)
    const ids = found.cases.filter(({ elsewhere }) => elsewhere).map(({ id }) => id)
    const told = ids.length === 0 ? undefined : await search.places(typed, ids)
    if (told?.ok === true && !ended && wanted === typed) tell({ typed, found, places: told.value })
  }
  return {
    look: (typed) => {
      wanted = typed
      void ask()
    },
    again: () => void ask(),
    end: () => {
      ended = true
      clearTimeout(timer)
    },
  }
}
