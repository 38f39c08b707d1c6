import { createContext, useContext } from 'react'
import type { PrivateText } from '#shared/case/private-text'
import { openVeil, showText, type Veil } from '#shared/case/veil'

/** How the case on screen shows what people wrote about it. */
export interface CallerView {
  readonly veil: Veil
  /** The text as it may be drawn now, the caller struck out while hidden. */
  show(text: PrivateText): string
  /** Asks the person at the desk why they want to see the caller; what is uncovered then is on record. */
  readonly askReveal: () => void
}

/** Set by `CallerVeil` round every screen of one case. */
export const CallerContext = createContext<CallerView | undefined>(undefined)

/** Of the case around. A text of a case drawn outside is a defect. */
export function useCaller(): CallerView {
  const view = useContext(CallerContext)
  if (view === undefined) throw new Error('no veil: a case is drawn without one')
  return view
}

/** The same where there may be no case around, as in a form's own words: nothing is hidden then. */
export function useShow(): CallerView['show'] {
  return useContext(CallerContext)?.show ?? ((text) => showText(text, openVeil))
}
