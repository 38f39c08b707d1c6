import { keptAttachments, pageMm, pageNumberDropMm, typePt } from './paper-measures'
import type { PaperDocument, PaperParagraph, PaperSignature } from './paper-document'
import { fontStack } from './paper-fonts'
import { placeSignature, type SignatureLinePlace } from './place-signature'
import { paperTextHtml } from './paper-text-html'
import { noShift, type Shift } from './overprint'
import { emptyHeadCss, headCss, headHtml } from './render-head-html'
import { imprintCss, imprintHtml } from './render-imprint-html'
import { firstPageCss, letterHeadCss, letterHeadHtml } from './render-letter-head-html'
import { bareGround, ownJob, sheetToHtml, type PageNaming, type SheetHtml } from './sheet-html'
import { escapeHtml } from '../text/escape-html'

/** A paper ready to stand in a page: `body` is markup whose looks are all in `css`; neither carries an inline style. */
export interface PrintHtml {
  readonly css: string
  readonly body: string
}

const chars = (count: number): string => `${+(count * typePt.char).toFixed(3)}pt`

// Lines are set on one pitch; whatever stands inside a line must not stretch it, hence `line-height:0` on runs of another face.
const paperCss = `
.paper{margin:0;color:#000;font:${typePt.body}pt/${typePt.line}pt ${fontStack('body')};letter-spacing:${typePt.charSpacing}pt;
text-align:justify;text-justify:inter-character;line-break:strict;overflow-wrap:anywhere;hanging-punctuation:none;
text-spacing-trim:space-all;text-autospace:no-autospace;text-rendering:geometricPrecision;font-kerning:none;
font-variant-ligatures:none;orphans:1;widows:1;-webkit-text-size-adjust:none;print-color-adjust:exact}
.paper h1,.paper p{margin:0;padding:0;font-weight:normal}
.paper h1{font:${typePt.title}pt/${typePt.line}pt ${fontStack('title')};letter-spacing:0;text-align:center}
.paper h1 span{display:block}
.paper p{min-height:${typePt.line}pt;text-indent:${chars(2)}}
.paper .addressee{text-indent:0}
.paper .hei,.paper .kai{line-height:0}
.paper .hei{font-family:${fontStack('hei')}}
.paper .kai{font-family:${fontStack('kai')}}
.paper .blank{height:${typePt.line}pt}
.paper .entry{display:inline-block;min-width:${chars(13)};text-indent:0}
.paper .attachment{padding-left:${chars(6.5)};text-indent:-${chars(1.5)};text-align:left}
.paper .attachment.first{text-indent:-${chars(4.5)}}
.paper .attachment.only{padding-left:${chars(5)};text-indent:-${chars(3)}}
.paper .attachment span{display:inline-block;text-indent:0;width:${chars(1.5)}}
.paper .attachment .head{width:${chars(3)}}
.paper .organ,.paper .date{text-indent:0}
.paper .keep{break-inside:avoid;break-before:avoid}
.paper .parted{text-align-last:justify}
.paper .rest{text-indent:0;break-before:page}
`

// One 4号 character in from the outer edge, odd right, even left (cl. 7.5).
const pageNumberBox = ({ name, number }: PageNaming, page: Side, side: Side): string =>
  `@page ${name}:${page}{@bottom-${side}{content:"— " ${number} " —";text-align:${side};vertical-align:top;padding-top:${pageNumberDropMm}mm;` +
  `padding-${side}:${typePt.pageNumber}pt;font:${typePt.pageNumber}pt/${typePt.pageNumber}pt ${fontStack('pageNumber')};color:#000}}\n`

type Side = 'left' | 'right'

const pageCss = (naming: PageNaming, { x, y }: Shift): string =>
  `@page ${naming.name}{size:${pageMm.width}mm ${pageMm.height}mm;margin:${pageMm.top + y}mm ${pageMm.right - x}mm ${pageMm.bottom - y}mm ${pageMm.left + x}mm}\n` +
  pageNumberBox(naming, 'right', naming.isTurned ? 'left' : 'right') +
  pageNumberBox(naming, 'left', naming.isTurned ? 'right' : 'left')

/** The sheet and its text, without a signature. */
export const sheetCss = pageCss(ownJob, noShift) + bareGround + paperCss

/**
 * A line that begins where it is to begin gives way to the left where a face with wide digits would carry it past the margin: what
 * stands over the margin makes Chromium print the whole page smaller.
 */
const placeRule = (name: string, line: SignatureLinePlace): string =>
  line.align === 'left'
    ? `.paper .${name}{display:grid;grid-template-columns:minmax(0,${chars(line.leftChars)}) auto;justify-content:start;white-space:nowrap;text-align:left}\n` +
      `.paper .${name}::before{content:""}\n`
    : `.paper .${name}{margin-left:${chars(line.leftChars)};text-align:${line.align}}\n`

function signatureCss(signature: PaperSignature): string {
  const place = placeSignature(signature)
  return placeRule('organ', place.organ) + placeRule('date', place.date)
}

const faces = ['', 'hei', 'kai', '', ''] as const

/** One paragraph of 正文. */
export function paragraphHtml(paragraph: PaperParagraph): string {
  const face = faces[paragraph.level]
  const lead = paperTextHtml(paragraph.lead)
  return `<p>${lead !== '' && face !== '' ? `<span class="${face}">${lead}</span>` : lead}${paperTextHtml(paragraph.text)}</p>`
}

function attachmentsHtml(names: readonly string[]): string {
  if (names.length === 0) return ''
  const lines = names.map((name, index) => {
    const head = index === 0 ? '<span class="head">附件：</span>' : ''
    if (names.length === 1) return `<p class="attachment only">${head}${paperTextHtml(name)}</p>`
    return `<p class="attachment${index === 0 ? ' first' : ''}">${head}<span>${index + 1}.</span>${paperTextHtml(name)}</p>`
  })
  return `<p class="blank"></p>${lines.join('')}`
}

const staffHtml = (line: readonly string[]): string =>
  `<p>${line.map((entry) => `<span class="entry">${escapeHtml(entry)}</span>`).join('')}</p>`

function signatureHtml(document: PaperDocument): string {
  const { organ, dateText } = document.signature
  const blanks = '<p class="blank"></p>'.repeat(placeSignature(document.signature).blankLines)
  const annotation = document.annotation === '' ? '' : `<p class="annotation">${paperTextHtml(document.annotation)}</p>`
  return `${blanks}<p class="organ">${escapeHtml(organ)}</p><p class="date">${escapeHtml(dateText)}</p>${annotation}`
}

const keep = (html: string): string => (html === '' ? '' : `<div class="keep">${html}</div>`)

/**
 * All that follows the text, in one element: Chromium keeps one element whole and with the line before it, but cuts into
 * a chain of elements that each ask for that. A long list of attachments stays outside and may run over a page's end.
 */
function closingHtml(document: PaperDocument): string {
  const staff = document.staffLines.map(staffHtml).join('')
  const attachments = attachmentsHtml(document.attachments)
  const isShort = document.attachments.length <= keptAttachments
  const signature = signatureHtml(document)
  return isShort ? keep(staff + attachments + signature) : keep(staff) + attachments + keep(signature)
}

/**
 * A paper as print HTML on GB/T 9704-2012 values: A4, 22 lines of 28 characters, page numbers outside (drawn by `@page`
 * margin boxes). Elements of class `keep` stay whole and together with the line before them: the signature is never alone.
 * A 版记 stands right under the text: only who has laid the paper out knows its last page (`settleImprint`).
 */
export const renderPrintHtml = (document: PaperDocument): PrintHtml => sheetToHtml(renderPrintSheet(document))

/** The same as one of several papers of a job; onto 红头纸, which has mark and rule already and lies so in its printer, where that is said. */
export function renderPrintSheet(document: PaperDocument, onHeaded?: Shift): SheetHtml {
  const title = document.titleLines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')
  const addressee = document.addressee === '' ? '' : `<p class="addressee">${escapeHtml(document.addressee)}</p>`
  const { head, letterHead, imprint } = document
  const body = [
    head === undefined ? '' : headHtml(head),
    letterHead === undefined ? '' : letterHeadHtml(letterHead),
    `<h1>${title}</h1><p class="blank"></p>${addressee}`,
    ...document.body.map(paragraphHtml),
    closingHtml(document),
    imprint === undefined ? '' : imprintHtml(imprint),
  ]
  return {
    pages: (naming) =>
      pageCss(naming, onHeaded ?? noShift) + (letterHead === undefined ? '' : firstPageCss(letterHead.mark)),
    looks:
      paperCss +
      (head === undefined ? '' : headCss(head)) +
      (letterHead === undefined ? '' : letterHeadCss(letterHead)) +
      (imprint === undefined ? '' : imprintCss) +
      (onHeaded === undefined ? '' : emptyHeadCss) +
      signatureCss(document.signature),
    body: `<main class="paper">${body.join('\n')}</main>`,
  }
}
