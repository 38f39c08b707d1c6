import { useSyncExternalStore } from 'react'

/** The screens, each under its own address so that the mouse's back button works. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'ledger'; readonly filter: string }
  | { readonly screen: 'case'; readonly caseId: string }
  | { readonly screen: 'intake' }
  | { readonly screen: 'reply'; readonly caseId: string }
  | { readonly screen: 'outgoing' }
  | { readonly screen: 'sync' }
  | { readonly screen: 'backup' }
  | { readonly screen: 'settings'; readonly section: string }
  | { readonly screen: 'activity'; readonly view: string }
  | { readonly screen: 'reconcile'; readonly section: string }
  | { readonly screen: 'help' }

export function routeToHash(route: Route): string {
  switch (route.screen) {
    case 'case':
    case 'reply':
      return `#/${route.screen}/${encodeURIComponent(route.caseId)}`
    case 'ledger':
      return route.filter === '' ? '#/ledger' : `#/ledger/${encodeURIComponent(route.filter)}`
    case 'activity':
      return route.view === '' ? '#/activity' : `#/activity/${encodeURIComponent(route.view)}`
    case 'reconcile':
      return route.section === '' ? '#/reconcile' : `#/reconcile/${encodeURIComponent(route.section)}`
    case 'settings':
      return route.section === '' ? '#/settings' : `#/settings/${encodeURIComponent(route.section)}`
    default:
      return `#/${route.screen}`
  }
}

/** The screen an address names; the home screen for an address nobody knows. */
export function parseRoute(hash: string): Route {
  const [screen = '', rest = ''] = hash.replace(/^#\/?/, '').split('/')
  const argument = decodeArgument(rest)
  if (argument === undefined) return { screen: 'today' }
  switch (screen) {
    case 'ledger':
      return { screen, filter: argument }
    case 'case':
    case 'reply':
      return argument === '' ? { screen: 'ledger', filter: '' } : { screen, caseId: argument }
    case 'settings':
    case 'reconcile':
      return { screen, section: argument }
    case 'activity':
      return { screen, view: argument }
    case 'intake':
    case 'outgoing':
    case 'sync':
    case 'backup':
    case 'help':
      return { screen }
    default:
      return { screen: 'today' }
  }
}

type LeaveGuard = () => boolean

let leaveGuard: LeaveGuard | undefined

/** While something is being written out, it is asked before the screen changes: true lets go. */
export function guardLeaving(guard: LeaveGuard | undefined): void {
  leaveGuard = guard
}

/** Goes to a screen, unless something that is under way holds the user here. */
export function goTo(route: Route): void {
  if (leaveGuard !== undefined && !leaveGuard()) return
  leaveGuard = undefined
  window.location.hash = routeToHash(route)
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The screen to draw now. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** Undefined for what nobody encoded, as in `#/case/%`: the platform throws there. */
function decodeArgument(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
