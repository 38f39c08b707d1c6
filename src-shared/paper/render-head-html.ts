import { escapeHtml } from '../text/escape-html'
import type { PaperHead } from './paper-document'
import { fontStack } from './paper-fonts'
import { typePt } from './paper-measures'
import { headLines, headMm, headRulePt, markPt } from './red-head'

const red = '#f00'
/** From the upper edge of the type's square to that of its ink, as a part of its size. */
const inkDrop = 0.04

/** The looks of a paper's red head. */
export function headCss({ mark }: PaperHead): string {
  const size = markPt(mark)
  return `
.paper .red-head{position:relative;height:${headLines * typePt.line}pt}
.paper .red-head>div{position:absolute;left:0;right:0;white-space:nowrap}
.paper .red-head .mark{top:calc(${headMm.mark}mm - ${+(size * inkDrop).toFixed(2)}pt);font:${size}pt/${size}pt ${fontStack('title')};letter-spacing:0;text-align:center;text-align-last:center;color:${red}}
.paper .red-head .number{top:${headMm.numberLine}mm;text-align:center;text-align-last:center}
.paper .red-head .upward{display:flex;justify-content:space-between;padding:0 ${typePt.char}pt}
.paper .red-head .rule{top:${headMm.rule}mm;border-top:${headRulePt}pt solid ${red}}
`
}

/** Of a head that is on the sheet already its room alone, with what is entered in it. */
export const emptyHeadCss = '.paper .red-head .mark,.paper .red-head .rule{visibility:hidden}\n'

/** 发文机关标志, 发文字号, on an upward paper 签发人, and the rule. */
export function headHtml({ mark, number, signer }: PaperHead): string {
  const numberLine =
    signer === ''
      ? `<div class="number">${escapeHtml(number)}</div>`
      : `<div class="number upward"><span>${escapeHtml(number)}</span>` +
        `<span>签发人：<span class="kai">${escapeHtml(signer)}</span></span></div>`
  return `<div class="red-head"><div class="mark">${escapeHtml(mark)}</div>${numberLine}<div class="rule"></div></div>`
}
