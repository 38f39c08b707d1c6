import { useEffect, useSyncExternalStore } from 'react'
import { ReadingCodes, toLetters } from '#shared/search/readings'
import { RowSounds } from '#shared/search/row-sounds'
import { toSearchWords } from '#shared/text/search-text'
import { loadReadings } from '../../readings/load-readings'

let loaded: RowSounds | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Loads the readings of hanzi, once; where that fails the next who types letters tries again. */
function load(): void {
  loading ??= loadReadings().then(
    (read) => {
      loaded = new RowSounds(new ReadingCodes(read))
      for (const listener of listeners) listener()
    },
    () => void (loading = undefined),
  )
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether any word of a search may be meant by its sounds. */
export const hasLetters = (words: string): boolean =>
  toSearchWords(words).some(({ text }) => toLetters(text) !== undefined)

/** By what letters find cases, from when somebody first types some; undefined until then. */
export function useSounds(isWanted: boolean): RowSounds | undefined {
  useEffect(() => {
    if (isWanted) load()
  }, [isWanted])
  return useSyncExternalStore(subscribe, () => loaded)
}
