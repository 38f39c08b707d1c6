import { createContext, useContext } from 'react'
import type { FrameFacts } from '../ledger-store/read/read-frame'

/** What stands around every screen, for screens that show a part of it again: read once. Undefined until it is read. */
export const FrameFactsContext = createContext<FrameFacts | undefined>(undefined)

export const useFrameFacts = (): FrameFacts | undefined => useContext(FrameFactsContext)
