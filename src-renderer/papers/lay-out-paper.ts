import type { PaperLayout } from '#shared/paper/paper-layout'
import type { PrintHtml } from '#shared/paper/render-print-html'
import { layOffScreen } from './lay-off-screen'
import { measureParting } from './measure-flow'
import { previewCss } from './preview-css'
import { settleImprint } from './settle-imprint'
import { settleSignature } from './settle-signature'

/** How a paper that is not on screen lies on its pages. */
export const findLayout = (html: PrintHtml): Promise<PaperLayout> =>
  layOffScreen(html, previewCss, 'measure flow', (column) => ({
    parting: measureParting(column),
    imprint: settleImprint(column),
  }))

/** The paper as it is printed: its 版记, where it has one, at the foot of the last page, and its signature never alone. */
export const settlePaper = (html: PrintHtml): Promise<PrintHtml> =>
  layOffScreen(html, previewCss, 'measure flow', (column) => {
    const isImprinted = settleImprint(column) !== undefined
    const isParted = settleSignature(column)
    return isImprinted || isParted ? { ...html, body: column.innerHTML } : html
  })
