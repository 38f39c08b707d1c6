import type { PrintHtml } from '#shared/paper/render-print-html'
import { parsePaper } from './parse-paper'

/** Lays a paper that is not on screen into a column, with its fonts there, to be measured; what was laid is gone afterwards. */
export async function layOffScreen<T>(
  { css, body }: PrintHtml,
  ownCss: string,
  className: string,
  measure: (column: HTMLElement) => T,
): Promise<T> {
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [css, ownCss].map((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    return sheet
  })
  const place = document.createElement('div')
  place.className = className
  const column = document.createElement('div')
  column.className = 'column'
  column.append(...parsePaper(body))
  place.append(column)
  shadow.append(place)
  host.style.height = '0'
  host.style.overflow = 'hidden'
  document.body.append(host)
  try {
    await document.fonts.ready
    return measure(column)
  } finally {
    host.remove()
  }
}
