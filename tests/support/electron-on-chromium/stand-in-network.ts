import { z } from 'zod'
import type { ControlReport } from './control-messages'
import { toProgramUrl } from './stand-in-origin'
import type { StandInPage } from './stand-in-page'
import type { NewPage } from './stand-in-pages'
import type { StandInSession } from './stand-in-session'
import type { StandInWindow } from './stand-in-window'

export interface NetworkPorts {
  readonly windows: ReadonlySet<StandInWindow>
  readonly session: StandInSession
  report(report: ControlReport): void
}

const pausedSchema = z.object({
  requestId: z.string(),
  request: z.object({ url: z.string() }),
  frameId: z.string(),
  resourceType: z.string(),
  redirectedRequestId: z.string().optional(),
})
type Paused = z.infer<typeof pausedSchema>

/**
 * Has the program asked about every new page and about every request of each, in the order in which Electron does. Answers whether
 * a new page may stay.
 */
export function createNetwork({ windows, session, report }: NetworkPorts): (made: NewPage) => Promise<boolean> {
  const findWindow = async (page: StandInPage): Promise<StandInWindow | undefined> => {
    for (const window of windows) if ((await window.webContents.page) === page) return window
    return undefined
  }

  const isRefusedNavigation = async (
    page: StandInPage,
    { resourceType, frameId, redirectedRequestId }: Paused,
    url: string,
  ): Promise<boolean> => {
    if (resourceType !== 'Document') return false
    // A page's main frame bears the page's own name.
    const isMainFrame = frameId === page.targetId
    const contents = (await findWindow(page))?.webContents
    if (contents === undefined) return false
    if (contents.ownNavigation === url) {
      contents.ownNavigation = undefined
      return false
    }
    let isPrevented = false
    const event = { url, isMainFrame, preventDefault: () => (isPrevented = true) }
    if (redirectedRequestId !== undefined) contents.emit('will-redirect', event)
    else {
      contents.emit('will-frame-navigate', event)
      if (isMainFrame) contents.emit('will-navigate', event)
    }
    return isPrevented
  }

  const judge = async (page: StandInPage, paused: Paused): Promise<void> => {
    const { requestId, request } = paused
    const fail = (errorReason: string): Promise<unknown> =>
      page.session.send('Fetch.failRequest', { requestId, errorReason })
    const url = toProgramUrl(request.url)
    if (await isRefusedNavigation(page, paused, url)) {
      report({ type: 'refused', what: 'navigation', url })
      await fail('Aborted')
    } else if (!(await session.lets(url))) {
      report({ type: 'refused', what: 'request', url })
      await fail('BlockedByClient')
    } else if (url === request.url) {
      // Only the program's own scheme leads anywhere: to the stand-in's server.
      await fail('Failed')
    } else await page.session.send('Fetch.continueRequest', { requestId })
  }

  return async ({ page, opener }) => {
    const openedBy = opener === undefined ? undefined : await findWindow(opener.page)
    const isRefused = opener !== undefined && openedBy?.webContents.asksToOpen(toProgramUrl(opener.url)) === false
    if (isRefused) report({ type: 'refused', what: 'window', url: toProgramUrl(opener.url) })
    // A page that is gone asks for nothing any more.
    page.session.on(
      'Fetch.requestPaused',
      (event) => void judge(page, pausedSchema.parse(event)).catch(() => undefined),
    )
    await page.session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    return !isRefused
  }
}
