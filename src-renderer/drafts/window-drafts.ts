import { systemClock } from '../prelude/system-clock'
import { callHost } from '../host/call-host'
import { createDraftStore } from './draft-store'

/** This window's drafts. */
export const windowDrafts = createDraftStore({
  call: callHost,
  clock: systemClock,
  later: (run, ms) => {
    const timer = window.setTimeout(run, ms)
    return () => window.clearTimeout(timer)
  },
})

/**
 * Hands over what is half written when the window goes out of sight or is about to close. It is held back only while
 * something is not on the disk yet, or the disk will not take it.
 */
export function keepDraftsWhenLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    windowDrafts.lookNow()
    if (windowDrafts.isUnwritten()) event.preventDefault()
  })
  window.addEventListener('pagehide', () => windowDrafts.lookNow())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') windowDrafts.lookNow()
  })
}
