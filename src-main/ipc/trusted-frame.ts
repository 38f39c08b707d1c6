import { isEntryPage } from '../page/app-origin'

/** A frame that calls, as Electron describes it. */
export interface CallingFrame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a call comes from our own page at our own origin, not from a frame within it or from elsewhere. */
export function isTrustedFrame(frame: CallingFrame | null): boolean {
  return frame !== null && frame.parent === null && isEntryPage(frame.url)
}
