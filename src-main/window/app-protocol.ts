import { protocol } from 'electron'
import type { PaperPages } from '../paper/paper-pages'
import { appOrigin, appScheme } from '../page/app-origin'
import { serveRenderer } from '../page/serve-renderer'

/** Makes the scheme a secure origin with storage of its own. Must be called before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the built renderer, and pages on their way to the printer, at the program's origin. */
export function serveAppScheme(rendererRoot: string, papers: PaperPages): void {
  protocol.handle(appScheme, async (request) => {
    const { origin, host, pathname } = new URL(request.url)
    // Node's URL gives schemes that it does not know the origin "null".
    const isOurs = origin === appOrigin || `${appScheme}://${host}` === appOrigin
    if (!isOurs || request.method !== 'GET') return new Response('not found', { status: 404 })
    const served = papers.serve(pathname) ?? (await serveRenderer(rendererRoot, pathname))
    return new Response(served.body, { status: served.status, headers: served.headers })
  })
}
