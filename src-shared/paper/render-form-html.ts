import { escapeHtml } from '../text/escape-html'
import {
  bandOf,
  captionPt,
  cellPadding,
  edgePt,
  formFaces,
  formTypePt,
  inkOf,
  sheetMm,
  type FormLook,
  type FormPaper,
  type FormTable,
  type PageNumbering,
} from './form-paper'
import { layTable, type LaidCell, type LaidContent, type LaidRow, type LaidTable } from './lay-form'
import { fontStack } from './paper-fonts'
import type { PrintHtml } from './render-print-html'
import { renderPrintPage } from './render-print-page'

/** A text as a string of a style sheet, which a page reads: nothing in it ends the string or the sheet. */
const cssString = (text: string): string =>
  `"${[...text].map((char) => (/[\p{L}\p{N} 　，。：；、（）—-]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`

/** What a page says of its number, as a whole rule of its style sheet. */
const numberings: { readonly [P in PageNumbering]: string } = {
  'of-all': '{content:"第 " counter(page) " 页　共 " counter(pages) " 页"}',
  dashes: '{content:"— " counter(page) " —"}',
  none: '{content:none}',
}

function pageCss({ sheet, pages, mark }: FormPaper): string {
  const { width, height } = sheetMm(sheet)
  const { top, right, bottom, left } = sheet.margins
  const edge = `font:${edgePt}pt/1.2 ${fontStack(formFaces.edge)};color:#000`
  return (
    `@page{size:${width}mm ${height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;` +
    `@bottom-center${numberings[pages].slice(0, -1)};${edge}}` +
    (mark === '' ? '' : `@top-right{content:${cssString(mark)};vertical-align:bottom;padding-bottom:2mm;${edge}}`) +
    '}\n'
  )
}

const formCss = ({ type }: FormPaper): string => {
  const { text, line, title } = formTypePt[type]
  const { up, across } = cellPadding[type]
  return `
html,body{margin:0;padding:0;background:#fff}
.form{margin:0;color:#000;font:${text}pt/${line}pt ${fontStack(formFaces.entry)};line-break:strict;overflow-wrap:anywhere;
text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;text-rendering:geometricPrecision;
print-color-adjust:exact;-webkit-text-size-adjust:none}
.form h1,.form h2,.form p{margin:0;padding:0;font-weight:normal}
.form .number{text-align:right;white-space:pre-wrap}
.form h1{font:${title}pt/1.5 ${fontStack(formFaces.title)};letter-spacing:1pt;text-align:center;margin:0 0 1mm;text-wrap:balance}
.form h1.band{padding:1.5mm 0}
.form .under{text-align:center;margin:0 0 1mm;white-space:pre-wrap}
.form .spread{display:flex;justify-content:space-between;gap:6mm;margin:1mm 0;white-space:pre-wrap}
.form h2{font:${captionPt}pt/1.5 ${fontStack(formFaces.label)};margin:3mm 0 1mm;break-after:avoid}
.form table{width:calc(100% - .4mm);margin:0 .2mm;border-collapse:collapse;table-layout:fixed;border:.35mm solid}
.form thead{display:table-header-group}
.form tr{break-inside:avoid}
.form tr.parts{break-inside:auto}
.form tr.next{break-after:avoid}
.form th,.form td{border:.2mm solid;padding:${up}mm ${across}mm;vertical-align:middle;text-align:left;font-weight:normal}
.form .label{font-family:${fontStack(formFaces.label)};text-align:center;padding:${up}mm .8mm}
.form .label.left{text-align:left;padding:${up}mm ${across}mm}
.form .middle{text-align:center}
.form .text{vertical-align:top}
.form .text p{text-indent:2em;text-align:justify}
.form .opinion{vertical-align:top;border-bottom-style:none}
.form .opinion p{text-indent:2em;text-align:justify}
.form .signs{vertical-align:bottom;text-align:right;border-top-style:none;white-space:pre-wrap}
.form .tick{display:inline-block;box-sizing:border-box;width:.86em;height:.86em;margin:0 .07em;border:.22mm solid;font:inherit;font-weight:bold;line-height:.78em;text-align:center;text-indent:0;vertical-align:-.06em}
.form p.note{margin:1mm 0 0;white-space:pre-wrap}
.form table~p.note,.form table~.spread{break-before:avoid}
`
}

function lookCss(look: FormLook): string {
  const ink = inkOf(look)
  const band = bandOf(look)
  return (
    `.form h1,.form h2,.form .label{color:#${ink}}\n.form table,.form th,.form td{border-color:#${ink}}\n` +
    (look === 'red' || look === 'red-card' ? `.form .number,.form .under{color:#${ink}}\n` : '') +
    (band === undefined ? '' : `.form h1.band{background:#${band.ground};color:#${band.title}}\n`)
  )
}

/** Widths and heights as classes: a page under a policy takes no style of an element. */
function tableCss({ edges, rows }: LaidTable, nth: number): string {
  const whole = edges.at(-1) ?? 1
  const widths = edges.slice(1).map((edge, index) => ((edge - (edges[index] ?? 0)) / whole) * 100)
  const heights = new Set(rows.map(({ height }) => height))
  return [
    ...widths.map((width, index) => `.form .t${nth} .c${index}{width:${width.toFixed(4)}%}`),
    ...[...heights].map((height) => `.form .t${nth} tr.${heightName(height)}{height:${height}mm}`),
  ].join('\n')
}

const heightName = (height: number): string => `h${Math.round(height * 10)}`

const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`)

/** No Chinese face has ☑: it is drawn as a box round a √, which all of them have. */
const drawn = (words: string): string => escapeHtml(words).replaceAll('☑', '<b class="tick">√</b>')

const paragraphs = (words: string): string =>
  words
    .split('\n')
    .map((line) => `<p>${drawn(line)}</p>`)
    .join('')

const lines = (parts: readonly string[]): string => parts.map(drawn).join('<br>')

function contentHtml(content: LaidContent): readonly [className: string, html: string] {
  switch (content.kind) {
    case 'label':
      return [
        content.isLeft ? 'label left' : 'label',
        lines(content.isStacked ? [...content.words] : content.words.split('\n')),
      ]
    case 'entry':
      return content.isText
        ? ['text', paragraphs(content.words)]
        : [content.isMiddle ? 'middle' : 'entry', lines(content.words.split('\n'))]
    case 'opinion':
      return ['opinion', paragraphs(content.words)]
    case 'signs':
      return ['signs', lines(content.signs)]
  }
}

function cellHtml({ across, down, content }: LaidCell, tag: 'th' | 'td'): string {
  const [className, html] = contentHtml(content)
  return `<${tag} class="${className}"${span('colspan', across)}${span('rowspan', down)}>${html}</${tag}>`
}

function rowHtml(row: LaidRow): string {
  const classes = [heightName(row.height), ...(row.mayPart ? ['parts'] : []), ...(row.isWithNext ? ['next'] : [])]
  const cells = row.cells.map((cell) => cellHtml(cell, row.isHead ? 'th' : 'td')).join('')
  return `<tr class="${classes.join(' ')}">${cells}</tr>`
}

function tableHtml({ caption }: FormTable, { edges, rows }: LaidTable, nth: number): string {
  const columns = edges
    .slice(1)
    .map((_edge, index) => `<col class="c${index}">`)
    .join('')
  const heads = rows.filter(({ isHead }) => isHead).map(rowHtml)
  const body = rows.filter(({ isHead }) => !isHead).map(rowHtml)
  return (
    (caption === '' ? '' : `<h2>${escapeHtml(caption)}</h2>`) +
    `<table class="t${nth}"><colgroup>${columns}</colgroup>` +
    (heads.length === 0 ? '' : `<thead>${heads.join('')}</thead>`) +
    `<tbody>${body.join('\n')}</tbody></table>`
  )
}

const part = (tag: string, className: string, words: string): string =>
  words === '' ? '' : `<${tag} class="${className}">${escapeHtml(words)}</${tag}>`

const spread = (words: readonly string[]): string =>
  words.length === 0
    ? ''
    : `<div class="spread">${words.map((each) => `<span>${escapeHtml(each)}</span>`).join('')}</div>`

/** A form as print HTML to the millimetre; neither part of it carries an inline style. */
export function renderFormHtml(paper: FormPaper): PrintHtml {
  const { look, number, numberAt, title, under, head, tables, notes, foot, type } = paper
  const laid = tables.map((table) => layTable(table, type))
  const heading = `<h1${bandOf(look) === undefined ? '' : ' class="band"'}>${escapeHtml(title)}</h1>`
  return {
    css: pageCss(paper) + formCss(paper) + lookCss(look) + laid.map(tableCss).join('\n'),
    body:
      `<main class="form">${numberAt === 'above' ? part('p', 'number', number) : ''}${heading}` +
      (numberAt === 'under' ? part('p', 'under', number) : '') +
      part('p', 'under', under) +
      spread(head) +
      tables.map((table, nth) => tableHtml(table, laid[nth] ?? { edges: [], rows: [] }, nth)).join('\n') +
      notes.map((note) => part('p', 'note', note)).join('') +
      `${spread(foot)}</main>`,
  }
}

/** The same as a whole page for the printer; `title` names the job. */
export const renderFormPage = (paper: FormPaper, title = paper.title): string =>
  renderPrintPage({ ...renderFormHtml(paper), title })
