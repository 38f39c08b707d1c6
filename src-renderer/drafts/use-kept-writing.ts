import { draftId, type Draft } from '#shared/draft/draft'
import type { DraftPlace } from '#shared/draft/draft-forms'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DraftUnkept, Written } from './draft-store'
import { useDraftDesk } from './drafts-context'

export interface KeptWriting {
  /** What was left here half written, until it is decided on. */
  readonly offered: Draft | undefined
  /** Why the newest writing is not on the disk. */
  readonly unkept: DraftUnkept | undefined
  /** The offer is decided on: whoever asked has taken the draft up, or it is to be forgotten. */
  takeUp(): void
  giveUp(): void
}

export interface KeptWritingProps {
  readonly place: DraftPlace
  /** Whether it may be written here now; otherwise what was kept stays as it is. */
  readonly isOpen: boolean
  /** Whether a kept draft says anything that is not there already. One that does not is forgotten unasked. */
  readonly isNews: (draft: Draft) => boolean
  /** What there is to keep; undefined for nothing. */
  readonly read: () => Written | undefined
  /** Called when the screen goes half written. */
  readonly onLeft: () => void
}

/** Keeps what an editor with a state of its own holds: a reply, the first run. Forms of fields have `FormDialog`. */
export function useKeptWriting({ place, isOpen, isNews, read, onLeft }: KeptWritingProps): KeptWriting {
  const { store, personId } = useDraftDesk()
  const [kept] = useState(() => ({ personId, ...place }))
  const id = useMemo(() => draftId(kept), [kept])
  const unkept = useSyncExternalStore(store.subscribe, () => store.read().unkept.get(id))
  const [offered, setOffered] = useState(() => {
    const found = store.read().drafts.get(id)
    return found !== undefined && isNews(found) ? found : undefined
  })
  const newest = useRef({ read, onLeft })
  useEffect(() => void (newest.current = { read, onLeft }))
  const isWatched = isOpen && offered === undefined
  useLayoutEffect(() => {
    if (!isWatched) return undefined
    const writer = { personId: kept.personId, place: kept, read: () => newest.current.read() }
    const stop = store.watch(writer)
    return () => {
      stop()
      store.keep(writer)
      if (writer.read() !== undefined) newest.current.onLeft()
    }
  }, [isWatched, store, kept])
  return {
    offered: isOpen ? offered : undefined,
    unkept,
    takeUp: () => setOffered(undefined),
    giveUp: () => {
      store.drop(id)
      setOffered(undefined)
    },
  }
}
