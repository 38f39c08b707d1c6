import type { FormPaper } from '#shared/paper/form-paper'
import type { PrintHtml } from '#shared/paper/render-print-html'
import { layOffScreen } from './lay-off-screen'
import { measureFlow } from './measure-flow'
import { formPreviewCss, paginateForm } from './mount-form-preview'
import { previewCss } from './preview-css'

/** On how many pages a reply is printed, measured as its preview is. */
export const countFlowPages = (html: PrintHtml): Promise<number> =>
  layOffScreen(html, previewCss, 'measure flow', (column) => Math.max(1, measureFlow(column)?.length ?? 1))

/** The same of a form, as it is drawn. */
export const countFormPages = (form: FormPaper, html: PrintHtml): Promise<number> =>
  layOffScreen(html, formPreviewCss(form), 'measure', (column) => Math.max(1, paginateForm(column, form).length))
