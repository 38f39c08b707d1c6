import { escapeHtml } from '../text/escape-html'
import { doubleRuleHeightPt, doubleRulePt, letterMm, placeLetterHead } from './letter-head'
import type { LetterHead } from './paper-document'
import { fontStack } from './paper-fonts'
import { pageMm, typePt } from './paper-measures'

const red = '#f00'
/** From the upper edge of the type's square to that of its ink, as a part of its size. */
const inkDrop = 0.04

const mm = (value: number): string => `${+value.toFixed(3)}mm`
const { thick, gap, thin } = doubleRulePt

const ruleHeight = (doubleRuleHeightPt * 25.4) / 72
const ruleLeft = (pageMm.width - letterMm.ruleWidth) / 2
/** How far the rules go out over the 版心, at the left and at the right. */
const out = { left: pageMm.left - ruleLeft, right: pageMm.right - ruleLeft }

/** A place on the sheet in whole CSS pixels: Chromium sets boxes on them, but not what margin boxes draw, and the two parts of a rule have to meet. */
const toPx = (place: number): number => Math.round((place * 96) / 25.4)

/** The first page's text in print begins so far from the sheet's upper edge, in CSS pixels and in millimetres: Chromium cuts off what stands over it. */
const printTopPx = toPx(letterMm.markTop - 1)
const printTop = (printTopPx * 25.4) / 96
/** From there to the upper rule, in CSS pixels. */
const upperRulePx = (mark: string): number => toPx(placeLetterHead(mark).upperRule) - printTopPx

/** One line of a rule as a margin box draws it behind its text. */
const bar = (left: number, top: string, width: number, height: number): string =>
  `linear-gradient(${red},${red}) ${left}mm ${top}/${width}mm ${height}pt no-repeat`
/** A double rule in a margin box, `first` over `second`. */
const rule = (left: number, top: string, width: number, [first, second]: readonly [number, number]): string =>
  `content:"";print-color-adjust:exact;background:${bar(left, top, width, first)},${bar(left, `calc(${top} + ${first + gap}pt)`, width, second)}`

/**
 * The first page in print: the ends of the upper rule and all of the lower one stand in margin boxes, since Chromium makes a whole paper
 * smaller where something stands out at its sides. It bears no number. No style sheet knows the first page of one paper among several: a
 * letter is a job of its own.
 */
export function firstPageCss(mark: string): string {
  const { shift } = placeLetterHead(mark)
  const bottom = pageMm.bottom + shift
  const lower = mm(bottom - letterMm.lowerRule - ruleHeight)
  const upper = `${upperRulePx(mark)}px`
  return `@page :first{margin-top:${printTopPx}px;margin-bottom:${mm(bottom)};
@left-top{width:${pageMm.left}mm;height:100%;${rule(ruleLeft, upper, out.left, [thick, thin])}}
@right-top{width:${pageMm.right}mm;height:100%;${rule(0, upper, out.right, [thick, thin])}}
@bottom-left-corner{${rule(ruleLeft, lower, out.left, [thin, thick])}}
@bottom-left{content:none}
@bottom-center{width:${pageMm.textWidth}mm;${rule(0, lower, pageMm.textWidth, [thin, thick])}}
@bottom-right{content:none}
@bottom-right-corner{${rule(0, lower, out.right, [thin, thick])}}}
`
}

/** Where the parts of the head stand in it, of a page whose text begins at `top`. */
function placesCss(mark: string, top: number): string {
  const { markPt, upperRule, numberLine } = placeLetterHead(mark)
  const from = (place: number): string => mm(place - top)
  return (
    `.paper .letter-head .mark{top:calc(${from(letterMm.markTop)} - ${+(markPt * inkDrop).toFixed(2)}pt)}` +
    `.paper .letter-head .rule{top:${from(upperRule)}}.paper .letter-head .number{top:${from(numberLine)}}`
  )
}

/** The looks of 信函格式's head. */
export function letterHeadCss({ mark }: LetterHead): string {
  const { markPt, lines, shift, text } = placeLetterHead(mark)
  return `
.paper .letter-head{position:relative;height:${+(lines * typePt.line).toFixed(2)}pt}
.paper .letter-head>div{position:absolute;left:0;right:0;white-space:nowrap}
.paper .letter-head .mark{font:${markPt}pt/${markPt}pt ${fontStack('title')};letter-spacing:0;text-align:center;text-align-last:center;color:${red}}
.paper .letter-head .rule{left:-${out.left}mm;right:-${out.right}mm;height:${gap}pt;border:0 solid ${red};border-top-width:${thick}pt;border-bottom-width:${thin}pt}
.paper .letter-head .number{text-align:right;text-align-last:right;letter-spacing:0}
${placesCss(mark, pageMm.top - shift)}
@media print{.paper .letter-head{height:${mm(text - printTop)}}${placesCss(mark, printTop)}.paper .letter-head .rule{left:0;right:0;top:${upperRulePx(mark)}px}}
`
}

/** 发文机关标志, the upper rule and 发文字号. The preview sets the first page up by `data-shift` millimetres, as `@page` does in print. */
export function letterHeadHtml({ mark, number }: LetterHead): string {
  const { shift } = placeLetterHead(mark)
  return (
    `<div class="letter-head" data-shift="${+shift.toFixed(3)}"><div class="mark">${escapeHtml(mark)}</div><div class="rule"></div>` +
    `<div class="number">${escapeHtml(number)}</div></div>`
  )
}
