import type { Overprint } from '#shared/paper/overprint'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { renderFormHtml } from '#shared/paper/render-form-html'
import { renderOverprint } from '#shared/paper/render-overprint'
import { renderPrintHtml, type PrintHtml } from '#shared/paper/render-print-html'
import { sheetToHtml } from '#shared/paper/sheet-html'
import type { MadePaper } from '#shared/papers/define-paper'
import { ok, type Result } from '#shared/prelude/result'
import { findLayout, settlePaper } from '../../../papers/lay-out-paper'
import { loadRenderDocx } from '../../../papers/load-render-docx'
import { loadRenderForm } from '../../../papers/load-render-form'
import type { CodeNotThere } from '../../../prelude/load-late'

/** What the paper is called in a printer's queue and in a file. */
export const titleOf = (paper: MadePaper): string =>
  paper.as === 'form' ? paper.form.title : paper.letter.titleLines.join('')

/** A paper of the trade as it is printed; a form onto a sheet that was printed before, where that is said how. */
export async function drawComposed(paper: MadePaper, overprint?: Overprint): Promise<PrintHtml> {
  if (paper.as === 'letter') return settlePaper(renderPrintHtml(paper.letter))
  return overprint === undefined ? renderFormHtml(paper.form) : sheetToHtml(renderOverprint(paper.form, overprint))
}

/** The same as the bytes of a Word file. */
export async function writeComposed(
  paper: MadePaper,
  fonts: PaperFonts,
): Promise<Result<Uint8Array<ArrayBuffer>, CodeNotThere>> {
  if (paper.as === 'form') {
    const render = await loadRenderForm()
    return render.ok ? ok(await render.value(paper.form, fonts)) : render
  }
  const render = await loadRenderDocx()
  if (!render.ok) return render
  return ok(await render.value(paper.letter, fonts, await findLayout(renderPrintHtml(paper.letter))))
}
