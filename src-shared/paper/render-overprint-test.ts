import { sheetMm, type FormPaper } from './form-paper'
import type { Overprint } from './overprint'
import { renderOverprint } from './render-overprint'
import type { PrintHtml } from './render-print-html'
import { gridLines, renderLines } from './render-rulers'
import { bareGround } from './sheet-html'

/** 套打测试页: the names of the entries at their places over a grid of centimetres, to be laid over the sheet that was printed before. Nothing of a case stands on it. */
export function renderOverprintTest(paper: FormPaper, overprint: Overprint): PrintHtml {
  const size = sheetMm(paper.sheet)
  const lines = renderLines(gridLines(size))
  const { looks, body } = renderOverprint(paper, overprint, { as: 'test' })
  return {
    css:
      `@page{size:${size.width}mm ${size.height}mm;margin:0}\n${bareGround}${looks}${lines.css}` +
      `.test-sheet{position:relative;width:${size.width}mm;height:${size.height - 1}mm;overflow:hidden}\n.line{opacity:.6}\n`,
    body: `<div class="test-sheet">${lines.body}${body}</div>`,
  }
}
