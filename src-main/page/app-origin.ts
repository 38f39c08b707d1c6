/** The scheme under which the program serves itself. */
export const appScheme = 'app'

/**
 * The window's origin. Fixed for ever: Chromium keeps the ledger's tables by origin, and under another one they would be
 * out of sight.
 */
export const appOrigin = 'app://ledger'

/** The program's one page. */
export const entryUrl = `${appOrigin}/index.html`

/** Whether a URL is the program's one page, wherever in it. */
export function isEntryPage(url: string): boolean {
  return url === entryUrl || url.startsWith(`${entryUrl}#`)
}

const localSchemes = ['blob:', 'data:', 'devtools:']

/** Whether a request stays within the program. Everything else is a request to a network, and the program has none. */
export function isLocalRequest(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || localSchemes.some((scheme) => url.startsWith(scheme))
}
