import type { PrintHtml } from '#shared/paper/render-print-html'
import { layOffScreen } from './lay-off-screen'
import { measureParting } from './measure-flow'
import { previewCss } from './preview-css'

/** Where the text of a paper that is not on screen has to part for its Word file, as `measureParting` tells it. */
export const findParting = (html: PrintHtml): Promise<number | undefined> =>
  layOffScreen(html, previewCss, 'measure flow', measureParting)
