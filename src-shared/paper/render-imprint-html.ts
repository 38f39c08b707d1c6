import { escapeHtml } from '../text/escape-html'
import { imprintDropPt, imprintPt, imprintRuleMm } from './imprint-measures'
import type { PaperImprint } from './paper-document'
import { fontStack } from './paper-fonts'
import { typePt } from './paper-measures'

/** The looks of 版记. The pages before it on which it stands alone bear no number (cl. 7.5). */
export const imprintCss = `
.paper .imprint-room .blank{break-inside:avoid}
.paper .unnumbered{page:unnumbered}
@page unnumbered{@bottom-left{content:none}@bottom-right{content:none}}
.paper .imprint{position:relative;top:${+imprintDropPt.toFixed(2)}pt;break-inside:avoid;font:${imprintPt}pt/${typePt.line}pt ${fontStack('body')};letter-spacing:0}
.paper .imprint p{position:relative;text-indent:0;padding:0 ${imprintPt}pt}
.paper .imprint .copies{padding-left:${4 * imprintPt}pt;text-indent:-${3 * imprintPt}pt}
.paper .imprint .printed{display:flex;justify-content:space-between}
.paper .imprint.ruled::before,.paper .imprint.ruled::after,.paper .imprint.ruled .copies::after{content:"";position:absolute;left:0;right:0;border-top:${imprintRuleMm.outer}mm solid #000}
.paper .imprint.ruled::before{top:0}
.paper .imprint.ruled::after{bottom:0}
.paper .imprint.ruled .copies::after{bottom:0;border-top-width:${imprintRuleMm.inner}mm}
`

/** 版记, with the room over it that whoever lays the paper out fills with blank lines. */
export function imprintHtml({ copyTo, organ, dateText }: PaperImprint): string {
  const copies = copyTo === '' ? '' : `<p class="copies">抄送：${escapeHtml(copyTo)}。</p>`
  const printed =
    organ === ''
      ? ''
      : `<p class="printed"><span>${escapeHtml(organ)}</span><span>${escapeHtml(dateText)}印发</span></p>`
  return `<div class="imprint-room"></div><div class="imprint${organ === '' ? '' : ' ruled'}">${copies}${printed}</div>`
}
