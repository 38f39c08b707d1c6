import { useEffect, useState } from 'react'
import { goTo, guardLeaving, type Route } from '../../routes'

export interface LeaveGuard {
  /** Where the person wanted to go while something was unsaved. */
  readonly leavingTo: Route | undefined
  stay(): void
  leave(): void
}

/** Holds the screen, and the window, while something is unsaved. */
export function useLeaveGuard(unsaved: boolean): LeaveGuard {
  const [leavingTo, setLeavingTo] = useState<Route>()
  useEffect(() => {
    if (!unsaved) return undefined
    guardLeaving((to) => {
      setLeavingTo(to)
      return false
    })
    const holdWindow = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', holdWindow)
    return () => {
      guardLeaving(undefined)
      window.removeEventListener('beforeunload', holdWindow)
    }
  }, [unsaved])
  return {
    leavingTo,
    stay: () => setLeavingTo(undefined),
    leave: () => {
      guardLeaving(undefined)
      if (leavingTo !== undefined) goTo(leavingTo)
    },
  }
}
