import { escapeHtml } from '../text/escape-html'
import { cellPadding, type CellPadding, type FormPaper } from './form-paper'
import { layTable, type LaidCell, type LaidContent } from './lay-form'
import { headEntry, nameCells, noShift, numberEntry, splitLine, type Overprint } from './overprint'
import { contentHtml, drawForm, formPageCss, type FormDrawing } from './render-form-html'
import type { SheetHtml } from './sheet-html'

/** What of a form is drawn: the entries alone for the printer, their names in their place, or entries over a pale form to be looked at, one of them marked. */
export type OverprintView =
  | { readonly as: 'print' | 'test' }
  | { readonly as: 'picture'; readonly marked: string | undefined }

/** The class of an entry, by its place in `listEntries`. */
const entryClass = (nth: number): string => `entry${nth}`

/** The place of the entry that a part of a drawn form belongs to, by the part's classes; undefined of any other part. */
export function entryOfClass(classes: readonly string[]): number | undefined {
  const own = classes.find((name) => /^entry\d+$/u.test(name))
  return own === undefined ? undefined : Number(own.slice('entry'.length))
}

const mm = (millimetres: number): string => `${+millimetres.toFixed(2)}mm`

const overCss = ({ up, across }: CellPadding): string => `
.form{visibility:hidden}
.form .entered{visibility:visible;color:#000}
.form .entered .printed{visibility:hidden}
.form table,.form th,.form td,.form h1.band{border-color:transparent;background:none}
.form td,.form th{position:relative}
.form tr.parts{break-inside:avoid}
.form .inside{position:absolute;inset:${up}mm ${across}mm;display:flex;flex-direction:column;justify-content:center}
.form .text>.inside,.form .opinion>.inside{justify-content:flex-start}
.form .tick.entered{border-color:transparent}
.form .gap{display:inline-block;text-align:center;text-indent:0}
.form .year{width:3em}
.form .part{width:2em}
.form .moved{position:relative;display:inline-block}
`

const pictureCss = (marked: string): string => `
.form,.form .entered .printed{visibility:visible}
.form,.form h1,.form h2,.form .label,.form .number,.form .under{color:#b9bec6}
.form h1.band{background:none;color:#b9bec6}
.form table,.form th,.form td{border-color:#d5d9df}
.form .entered .printed{color:#b9bec6}
.form .entered{cursor:pointer}
.form .overfull{visibility:visible;background:#ffd9d6}
${marked === '' ? '' : `.form .${marked}{background:#fff3c4;outline:.3mm solid #c98a00}`}
`

/** A day as it falls into the room that sheets leave for it: the figures alone, 年 月 日 being printed. */
const dayHtml = (words: string): string =>
  escapeHtml(words).replaceAll(
    /(\d{4})年(\d{1,2})月(\d{1,2})日/gu,
    '<span class="gap year">$1</span><span class="printed">年</span><span class="gap part">$2</span><span class="printed">月</span><span class="gap part">$3</span><span class="printed">日</span>',
  )

const printed = (words: string): string => `<span class="printed">${escapeHtml(words)}</span>`

/** A line of which only what is entered is drawn. */
function lineHtml(words: string, className: string): string {
  const line = splitLine(words)
  const trailing = words.slice(line.printed.length + line.entered.length)
  return `<span class="entered moved ${className}">${printed(line.printed)}${dayHtml(line.entered)}${printed(trailing)}</span>`
}

const hasTicks = (words: string): boolean => /[☑□]/u.test(words)

/** Of boxes to be ticked the ticks alone. */
const ticksHtml = (words: string, className: string): string =>
  `<span class="moved ${className}">${words
    .split(/(☑|\n)/u)
    .map((piece) =>
      piece === '\n'
        ? '<br>'
        : piece === '☑'
          ? '<b class="tick entered">√</b>'
          : `<span class="entered">${printed(piece)}</span>`,
    )
    .join('')}</span>`

function insideHtml(content: LaidContent, usual: string, className: string): string {
  // Sheets have their lines to sign on: only these are as high as what stands on them.
  if (content.kind === 'signs') return content.signs.map((sign) => lineHtml(sign, className)).join('<br>')
  if (content.words === '') return ''
  if (content.kind === 'entry' && hasTicks(content.words))
    return `<div class="inside"><div>${ticksHtml(content.words, className)}</div></div>`
  return `<div class="inside"><div class="entered ${className}">${usual}</div></div>`
}

/** What stands in a cell of a test page: its name, every box ticked, a day in the room for one. */
function sampleOf(content: LaidContent, name: string): LaidContent {
  if (content.kind === 'label') return content
  if (content.kind === 'signs') return { ...content, signs: content.signs.map(sampleLine) }
  return { ...content, words: hasTicks(content.words) ? content.words.replaceAll('□', '☑') : name }
}

const sampleLine = (words: string): string => `${splitLine(words).printed}样例　2026年1月1日`

/**
 * A form onto a sheet that was printed before: nothing but what is entered, at the places of its cells, moved as was set. Rows keep the
 * height of the sheet's, however much is entered.
 */
export function renderOverprint(
  paper: FormPaper,
  overprint: Overprint,
  view: OverprintView = { as: 'print' },
): SheetHtml {
  const laid = paper.tables.map((table) => layTable(table, paper.type))
  const named = nameCells(laid)
  const names = new Map<LaidCell, string>(named.map(({ cell, name }) => [cell, name]))
  const classes = new Map<string, string>()
  const classOf = (name: string): string => {
    const known = classes.get(name) ?? entryClass(classes.size)
    classes.set(name, known)
    return known
  }
  // In the order of `listEntries`, so that a class leads back to its name.
  if (paper.number !== '') classOf(numberEntry)
  paper.head.forEach((_words, nth) => classOf(headEntry(nth)))
  named.forEach(({ name }) => classOf(name))
  const said = (words: string): string => (view.as === 'test' ? sampleLine(words) : words)
  const drawing: FormDrawing = {
    cell: (cell, content) => {
      const name = names.get(cell)
      if (name === undefined) return contentHtml(content)
      const shown = view.as === 'test' ? sampleOf(content, name) : content
      const [className, usual] = contentHtml(shown)
      return [className, insideHtml(shown, usual, classOf(name))]
    },
    number: (words) => lineHtml(said(words), classOf(numberEntry)),
    head: (words, nth) => lineHtml(said(words), classOf(headEntry(nth))),
  }
  const form = drawForm(paper, laid, drawing)
  const moves = [...classes].flatMap(([name, className]) => {
    const { x, y } = overprint.entries[name] ?? noShift
    return x === 0 && y === 0 ? [] : [`.form .${className}{transform:translate(${mm(x)},${mm(y)})}`]
  })
  return {
    ...form,
    pages: (naming) => formPageCss(moveSheet(paper, overprint), naming, true),
    looks:
      form.looks +
      overCss(cellPadding[paper.type]) +
      moves.join('\n') +
      viewCss(view, classes, moveSheet(paper, overprint)),
  }
}

function viewCss(view: OverprintView, classes: ReadonlyMap<string, string>, { sheet }: FormPaper): string {
  if (view.as === 'picture') return pictureCss(view.marked === undefined ? '' : (classes.get(view.marked) ?? ''))
  const { top, right, bottom, left } = sheet.margins
  const [above, below] = view.as === 'test' ? [top, bottom] : [0, 0]
  // What stands out over a page's sides makes Chromium print the whole page smaller: sides are the form's own, and end at the sheet's edge.
  return `.form{padding:${above}mm ${right}mm ${below}mm ${left}mm;overflow-x:clip}\n`
}

/** The sheet as it lies in this printer; the numbers of its pages are printed on it. */
function moveSheet(paper: FormPaper, { sheet: { x, y } }: Overprint): FormPaper {
  const { top, right, bottom, left } = paper.sheet.margins
  return {
    ...paper,
    pages: 'none',
    sheet: { ...paper.sheet, margins: { top: top + y, right: right - x, bottom: bottom - y, left: left + x } },
  }
}
