import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DraftsState, DraftStore } from './draft-store'

/** Whose writing is kept, and where. */
export interface DraftDesk {
  readonly store: DraftStore
  /** Who sits at the desk; '' for nobody yet. */
  readonly personId: string
  /** Their name, to stand beside what they wrote. */
  readonly personName: string
}

export const DraftsContext = createContext<DraftDesk | undefined>(undefined)

/** The keeping of drafts for the person at this desk. A form drawn outside it is a defect. */
export function useDraftDesk(): DraftDesk {
  const desk = useContext(DraftsContext)
  if (desk === undefined) throw new Error('no drafts: nothing would be kept')
  return desk
}

/** All drafts of this PC as they stand now, and which of them the disk would not take. */
export function useDrafts(): DraftsState {
  const { store } = useDraftDesk()
  return useSyncExternalStore(store.subscribe, store.read)
}
