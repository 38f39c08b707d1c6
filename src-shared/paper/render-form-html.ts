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
import { sheetToHtml, type PageNaming, type SheetHtml } from './sheet-html'

/** A text as a string of a style sheet, which a page reads: nothing in it ends the string or the sheet. */
const cssString = (text: string): string =>
  `"${[...text].map((char) => (/[\p{L}\p{N} 　，。：；、（）—-]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`

/** What a page says of its number. */
const numberings: { readonly [P in PageNumbering]: (naming: PageNaming) => string } = {
  'of-all': ({ number, count }) => `"第 " ${number} " 页　共 " ${count} " 页"`,
  dashes: ({ number }) => `"— " ${number} " —"`,
  none: () => 'none',
}

/** The pages of a form: its sheet, and what stands at their edges. `hasOwnSides`: the form itself keeps what is left and right of it empty. */
export function formPageCss({ sheet, pages, mark }: FormPaper, naming: PageNaming, hasOwnSides = false): string {
  const { width, height } = sheetMm(sheet)
  const { top, right, bottom, left } = sheet.margins
  const [rightMm, leftMm] = hasOwnSides ? [0, 0] : [right, left]
  const edge = `font:${edgePt}pt/1.2 ${fontStack(formFaces.edge)};color:#000`
  return (
    `@page ${naming.name}{size:${width}mm ${height}mm;margin:${top}mm ${rightMm}mm ${bottom}mm ${leftMm}mm;` +
    `@bottom-center{content:${numberings[pages](naming)};${edge}}` +
    (mark === ''
      ? ''
      : `@top-right{content:${cssString(mark)};vertical-align:bottom;padding:0 ${right - rightMm}mm 2mm 0;${edge}}`) +
    '}\n'
  )
}

const formCss = ({ type }: FormPaper): string => {
  const { text, line, title } = formTypePt[type]
  const { up, across } = cellPadding[type]
  return `
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

/** How the parts of a form are written that are not the same wherever it is printed. */
export interface FormDrawing {
  /** The class of a cell and what stands in it. */
  readonly cell: (cell: LaidCell, content: LaidContent) => readonly [className: string, html: string]
  /** Number and lines over the tables. */
  readonly number: (words: string) => string
  readonly head: (words: string, nth: number) => string
}

/** A form as it is printed whole. */
const wholeForm: FormDrawing = { cell: (_cell, content) => contentHtml(content), number: escapeHtml, head: escapeHtml }

/** The class of a cell and its words as they are printed. */
export function contentHtml(content: LaidContent): readonly [className: string, html: string] {
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

function cellHtml(cell: LaidCell, tag: 'th' | 'td', drawing: FormDrawing): string {
  const { across, down, content } = cell
  const [className, html] = drawing.cell(cell, content)
  return `<${tag} class="${className}"${span('colspan', across)}${span('rowspan', down)}>${html}</${tag}>`
}

function rowHtml(row: LaidRow, drawing: FormDrawing): string {
  const classes = [heightName(row.height), ...(row.mayPart ? ['parts'] : []), ...(row.isWithNext ? ['next'] : [])]
  const cells = row.cells.map((cell) => cellHtml(cell, row.isHead ? 'th' : 'td', drawing)).join('')
  return `<tr class="${classes.join(' ')}">${cells}</tr>`
}

function tableHtml({ caption }: FormTable, { edges, rows }: LaidTable, nth: number, drawing: FormDrawing): string {
  const columns = edges
    .slice(1)
    .map((_edge, index) => `<col class="c${index}">`)
    .join('')
  const heads = rows.filter(({ isHead }) => isHead).map((row) => rowHtml(row, drawing))
  const body = rows.filter(({ isHead }) => !isHead).map((row) => rowHtml(row, drawing))
  return (
    (caption === '' ? '' : `<h2>${escapeHtml(caption)}</h2>`) +
    `<table class="t${nth}"><colgroup>${columns}</colgroup>` +
    (heads.length === 0 ? '' : `<thead>${heads.join('')}</thead>`) +
    `<tbody>${body.join('\n')}</tbody></table>`
  )
}

const part = (tag: string, className: string, words: string, draw: (words: string) => string = escapeHtml): string =>
  words === '' ? '' : `<${tag} class="${className}">${draw(words)}</${tag}>`

const spread = (words: readonly string[], draw: FormDrawing['head'] = escapeHtml): string =>
  words.length === 0
    ? ''
    : `<div class="spread">${words.map((each, nth) => `<span>${draw(each, nth)}</span>`).join('')}</div>`

/** A form as print HTML to the millimetre; neither part of it carries an inline style. */
export const renderFormHtml = (paper: FormPaper): PrintHtml => sheetToHtml(renderFormSheet(paper))

/** The same as one of several papers of a job. */
export function renderFormSheet(paper: FormPaper): SheetHtml {
  return drawForm(
    paper,
    paper.tables.map((table) => layTable(table, paper.type)),
    wholeForm,
  )
}

/** A form whose tables are laid, drawn in one way or another. */
export function drawForm(paper: FormPaper, laid: readonly LaidTable[], drawing: FormDrawing): SheetHtml {
  const { look, number, numberAt, title, under, head, tables, notes, foot } = paper
  const heading = `<h1${bandOf(look) === undefined ? '' : ' class="band"'}>${escapeHtml(title)}</h1>`
  return {
    pages: (naming) => formPageCss(paper, naming),
    looks: formCss(paper) + lookCss(look) + laid.map(tableCss).join('\n'),
    body:
      `<main class="form">${numberAt === 'above' ? part('p', 'number', number, drawing.number) : ''}${heading}` +
      (numberAt === 'under' ? part('p', 'under', number, drawing.number) : '') +
      part('p', 'under', under) +
      spread(head, drawing.head) +
      tables.map((table, nth) => tableHtml(table, laid[nth] ?? { edges: [], rows: [] }, nth, drawing)).join('\n') +
      notes.map((note) => part('p', 'note', note)).join('') +
      `${spread(foot)}</main>`,
  }
}

/** The same as a whole page for the printer; `title` names the job. */
export const renderFormPage = (paper: FormPaper, title = paper.title): string =>
  renderPrintPage({ ...renderFormHtml(paper), title })
