import type { PrintHtml } from '#shared/paper/render-print-html'
import { measureParting } from './measure-flow'
import { parsePaper } from './parse-paper'
import { previewCss } from './preview-css'

/** Where the text of a paper that is not on screen has to part for its Word file, as `measureParting` tells it. */
export async function findParting({ css, body }: PrintHtml): Promise<number | undefined> {
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [css, previewCss].map((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    return sheet
  })
  const measure = document.createElement('div')
  measure.className = 'measure flow'
  const column = document.createElement('div')
  column.className = 'column'
  column.append(...parsePaper(body))
  measure.append(column)
  shadow.append(measure)
  host.style.height = '0'
  host.style.overflow = 'hidden'
  document.body.append(host)
  try {
    await document.fonts.ready
    return measureParting(column)
  } finally {
    host.remove()
  }
}
