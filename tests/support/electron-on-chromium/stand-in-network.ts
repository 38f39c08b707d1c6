import type { Page, Request as PageRequest, Route } from 'playwright-core'
import type { ControlReport } from './control-messages'
import { toProgramUrl } from './stand-in-origin'
import type { StandInSession } from './stand-in-session'
import type { StandInWindow } from './stand-in-window'

export interface NetworkPorts {
  readonly windows: ReadonlySet<StandInWindow>
  readonly session: StandInSession
  report(report: ControlReport): void
}

/** Asks the program about every request and every new page, in the order in which Electron does. */
export interface StandInNetwork {
  answer(route: Route, request: PageRequest): Promise<void>
  judgeNewPage(page: Page): Promise<void>
}

export function createNetwork({ windows, session, report }: NetworkPorts): StandInNetwork {
  const findWindow = async (page: Page): Promise<StandInWindow | undefined> => {
    for (const window of windows) if ((await window.webContents.page) === page) return window
    return undefined
  }

  const isRefusedNavigation = async (request: PageRequest, url: string): Promise<boolean> => {
    // A page just opened by another has no frame yet; it is judged by itself.
    if (!request.isNavigationRequest() || request.serviceWorker() !== null) return false
    const frame = request.frame()
    const contents = frame.parentFrame() === null ? (await findWindow(frame.page()))?.webContents : undefined
    if (contents === undefined) return false
    if (contents.ownNavigation === url) {
      contents.ownNavigation = undefined
      return false
    }
    let isPrevented = false
    contents.emit(request.redirectedFrom() === null ? 'will-navigate' : 'will-redirect', { url, preventDefault: () => (isPrevented = true) })
    return isPrevented
  }

  return {
    answer: async (route, request) => {
      const url = toProgramUrl(request.url())
      if (await isRefusedNavigation(request, url)) {
        report({ type: 'refused', what: 'navigation', url })
        return route.abort('aborted')
      }
      if (!(await session.lets(url))) {
        report({ type: 'refused', what: 'request', url })
        return route.abort('blockedbyclient')
      }
      // Only the program's own scheme leads anywhere: to the stand-in's server.
      return url === request.url() ? route.abort('failed') : route.continue()
    },
    judgeNewPage: async (page) => {
      const opener = await page.opener()
      if (opener === null) return
      const url = toProgramUrl(page.url())
      if ((await findWindow(opener))?.webContents.asksToOpen(url) !== false) return
      report({ type: 'refused', what: 'window', url })
      await page.close()
    },
  }
}
