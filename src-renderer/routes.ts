import { startTransition, useEffect, useMemo, useState } from 'react'

/** The screens, each under its own address so that the mouse's back button works. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'rounds' }
  | { readonly screen: 'ledger'; readonly filter: string }
  /** 分类台账; `name` of one, '' for the first. */
  | { readonly screen: 'sub-ledger'; readonly name: string }
  /** 集中问题专档; '' is the list of all. */
  | { readonly screen: 'dossier'; readonly dossierId: string }
  /** `step` opens the form of a step at once, `ask` names the request that it answers: both are judged by the case's page, not here. */
  | { readonly screen: 'case'; readonly caseId: string; readonly step?: string; readonly ask?: string }
  | { readonly screen: 'entry' }
  /** What was taken down of a case is amended. */
  | { readonly screen: 'amend'; readonly caseId: string }
  | { readonly screen: 'intake' }
  /** 导入旧台账 */
  | { readonly screen: 'excel-import' }
  /** `round` is an earlier one, whose reply is shown and printed as it was; undefined is the last. */
  | { readonly screen: 'reply'; readonly caseId: string; readonly round?: number | undefined }
  | { readonly screen: 'outgoing' }
  /** `about` is the kind of a report and its days, '' for the first kind. */
  | { readonly screen: 'report'; readonly about: string }
  /** 责任书: '' is the list of this year, `2026` of another, else the id of one. */
  | { readonly screen: 'pledge'; readonly place: string }
  /** 报告模板; `about` as of a report, whose figures are shown beside it. */
  | { readonly screen: 'template'; readonly about: string }
  | { readonly screen: 'sync' }
  | { readonly screen: 'backup' }
  | { readonly screen: 'settings'; readonly section: string }
  | { readonly screen: 'activity'; readonly view: string }
  | { readonly screen: 'reconcile'; readonly section: string }
  /** 统计; `look` says which period and what of it, '' for the current month. */
  | { readonly screen: 'figures'; readonly look: string }
  /** 报表; `look` says which form, which period and what of it, '' for the usual. */
  | { readonly screen: 'statement'; readonly look: string }
  /** 与上级数据核对 */
  | { readonly screen: 'centre-figures' }
  /** 回收站 */
  | { readonly screen: 'recycle-bin' }
  /** 苗头预警 */
  | { readonly screen: 'warning' }
  /** 帮助; `article` is the title of one, '' for the first. */
  | { readonly screen: 'help'; readonly article: string }

export function routeToHash(route: Route): string {
  switch (route.screen) {
    case 'case':
      return `#/case/${encodeURIComponent(route.caseId)}${askedToQuery(route)}`
    case 'amend':
      return `#/amend/${encodeURIComponent(route.caseId)}`
    case 'reply':
      return `#/reply/${encodeURIComponent(route.caseId)}${route.round === undefined ? '' : `/${route.round}`}`
    case 'ledger':
      return route.filter === '' ? '#/ledger' : `#/ledger/${encodeURIComponent(route.filter)}`
    case 'sub-ledger':
      return route.name === '' ? '#/sub-ledger' : `#/sub-ledger/${encodeURIComponent(route.name)}`
    case 'figures':
      return route.look === '' ? '#/figures' : `#/figures?${route.look}`
    case 'statement':
      return route.look === '' ? '#/statement' : `#/statement?${route.look}`
    case 'dossier':
      return route.dossierId === '' ? '#/dossier' : `#/dossier/${encodeURIComponent(route.dossierId)}`
    case 'report':
      return route.about === '' ? '#/report' : `#/report/${encodeURIComponent(route.about)}`
    case 'pledge':
      return route.place === '' ? '#/pledge' : `#/pledge/${encodeURIComponent(route.place)}`
    case 'template':
      return route.about === '' ? '#/template' : `#/template/${encodeURIComponent(route.about)}`
    case 'activity':
      return route.view === '' ? '#/activity' : `#/activity/${encodeURIComponent(route.view)}`
    case 'reconcile':
      return route.section === '' ? '#/reconcile' : `#/reconcile/${encodeURIComponent(route.section)}`
    case 'help':
      return route.article === '' ? '#/help' : `#/help/${encodeURIComponent(route.article)}`
    case 'settings':
      return route.section === '' ? '#/settings' : `#/settings/${encodeURIComponent(route.section)}`
    default:
      return `#/${route.screen}`
  }
}

/** The screen an address names; the home screen for an address nobody knows. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen = '', rest = '', third = ''] = path.split('/')
  const argument = decodeArgument(rest)
  if (argument === undefined) return { screen: 'today' }
  switch (screen) {
    case 'ledger':
      return { screen, filter: argument }
    case 'case':
      return argument === '' ? { screen: 'ledger', filter: '' } : { screen, caseId: argument, ...queryToAsked(query) }
    case 'reply':
      if (argument === '') return { screen: 'ledger', filter: '' }
      return /^[1-9]$/u.test(third) ? { screen, caseId: argument, round: Number(third) } : { screen, caseId: argument }
    case 'amend':
      return argument === '' ? { screen: 'ledger', filter: '' } : { screen, caseId: argument }
    case 'sub-ledger':
      return { screen, name: argument }
    case 'figures':
    case 'statement':
      return { screen, look: query }
    case 'dossier':
      return { screen, dossierId: argument }
    case 'report':
    case 'template':
      return { screen, about: argument }
    case 'pledge':
      return { screen, place: argument }
    case 'settings':
    case 'reconcile':
      return { screen, section: argument }
    case 'activity':
      return { screen, view: argument }
    case 'help':
      return { screen, article: argument }
    case 'rounds':
    case 'entry':
    case 'intake':
    case 'excel-import':
    case 'outgoing':
    case 'sync':
    case 'backup':
    case 'warning':
    case 'recycle-bin':
    case 'centre-figures':
      return { screen }
    default:
      return { screen: 'today' }
  }
}

type Asked = Pick<Extract<Route, { screen: 'case' }>, 'step' | 'ask'>

function askedToQuery({ step, ask }: Asked): string {
  if (step === undefined) return ''
  const query = new URLSearchParams(ask === undefined ? { step } : { step, ask })
  return `?${query.toString()}`
}

function queryToAsked(query: string): Asked {
  const values = new URLSearchParams(query)
  const [step, ask] = [values.get('step') ?? '', values.get('ask') ?? '']
  return step === '' ? {} : { step, ...(ask === '' ? {} : { ask }) }
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

/** Gives the screen that stands another address, in place of the one it had: 返回 leads to where it was come from. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(window.history.state, '', routeToHash(route))
  window.dispatchEvent(new Event('hashchange'))
}

/**
 * The screen to draw now. The next one is drawn beside the one that stands, a span at a time, and takes its place when it is
 * whole: a large screen does not hold the window up.
 */
export function useRoute(): Route {
  const [hash, setHash] = useState(() => window.location.hash)
  useEffect(() => {
    const follow = (): void => startTransition(() => setHash(window.location.hash))
    // Where it changed between the first drawing and now, nothing told of it.
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return useMemo(() => parseRoute(hash), [hash])
}

/** Undefined for what nobody encoded, as in `#/case/%`: the platform throws there. */
function decodeArgument(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
