import { Parser } from 'htmlparser2'
import { SheetLines, hasCells, type CellBudget } from '#shared/workbook/sheet-lines'
import { ReadingStopped } from '#shared/workbook/table-file-failure'
import type { CellRange, Sheet, Workbook } from '#shared/workbook/workbook'
import type { ProgressTeller } from './table-progress'

/** Lines that a cell may reach over, as browsers hold it. */
const mostLines = 65_534
const charsAtATime = 262_144
/** What begins a line of its own inside a cell. */
const blocks: ReadonlySet<string> = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** What holds no words. */
const wordless: ReadonlySet<string> = new Set(['script', 'style', 'title'])

type Attributes = Readonly<Record<string, string>>

/** A table as its cells are met. */
class HtmlTable {
  readonly merges: CellRange[] = []
  private line = -1
  private column = 0
  /** The last line that a cell above reaches down to, by column. */
  private readonly reached: number[] = []
  private words: string | undefined
  private readonly lines: SheetLines

  constructor(private readonly budget: CellBudget) {
    this.lines = new SheetLines(budget)
  }

  openLine(): void {
    this.closeCell()
    this.line += 1
    this.column = 0
  }

  openCell({ rowspan, colspan }: Attributes): void {
    this.closeCell()
    // A cell without a line stands in the first one.
    if (this.line === -1) this.line = 0
    while ((this.reached[this.column] ?? -1) >= this.line) this.column += 1
    const across = spanOf(colspan, this.budget.limits.columns)
    const down = spanOf(rowspan, mostLines)
    const [line, column] = [this.line, this.column]
    for (let at = column; at < column + across; at += 1) this.reached[at] = line + down - 1
    if (across > 1 || down > 1)
      this.merges.push({ line, column, lastLine: line + down - 1, lastColumn: column + across - 1 })
    this.words = ''
  }

  take(words: string): void {
    if (this.words !== undefined) this.words += words.replace(/[ \t\r\n\f]+/gu, ' ')
  }

  breakLine(): void {
    if (this.words !== undefined) this.words += '\n'
  }

  beginBlock(): void {
    if (this.words !== undefined && this.words.trim() !== '' && !this.words.endsWith('\n')) this.words += '\n'
  }

  closeCell(): void {
    if (this.words === undefined) return
    const text = this.words
      .replace(/ *\n */gu, '\n')
      .replace(/^ +| +$/gu, '')
      .replace(/ {2,}/gu, ' ')
      .replaceAll('\u00a0', ' ')
    this.words = undefined
    if (text.trim() !== '') this.lines.put(this.line, this.column, { type: 'text', text })
    this.column += 1
  }

  finish(name: string): Sheet {
    this.closeCell()
    return this.lines.finish(name, false, this.merges)
  }
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '', 10)
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most)
}

/** Whether a text is a page or a piece of one. */
export const isMarkup = (text: string): boolean => /^\s*<[a-z!?]/iu.test(text)

/**
 * The tables of a page, each a sheet, a table inside another one a sheet of its own. Cells are texts as a browser shows them, `00123` too.
 * Throws `ReadingStopped`, also where no table has a cell.
 */
export function readHtmlTables(text: string, budget: CellBudget, progress: ProgressTeller): Workbook {
  const tables: HtmlTable[] = []
  const open: HtmlTable[] = []
  let silent = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (wordless.has(name)) silent += 1
      if (name === 'table') {
        const table = new HtmlTable(budget)
        tables.push(table)
        open.push(table)
      } else openInTable(open.at(-1), name, attributes)
    },
    ontext: (words) => {
      if (silent === 0) open.at(-1)?.take(words)
    },
    onclosetag: (name) => {
      if (wordless.has(name)) silent -= 1
      if (name === 'td' || name === 'th') open.at(-1)?.closeCell()
      else if (name === 'table') open.pop()?.closeCell()
    },
  })
  for (let at = 0; at < text.length; at += charsAtATime) {
    parser.write(text.slice(at, at + charsAtATime))
    progress.add(Math.min(charsAtATime, text.length - at))
  }
  parser.end()
  const names = [...text.slice(0, 20_000).matchAll(/<x:Name>([^<]*)<\/x:Name>/gu)].map(([, name = '']) => name)
  const sheets = tables.map((table, at) => table.finish(names[at] ?? '')).filter(hasCells)
  if (sheets.length === 0) throw new ReadingStopped({ type: 'NotATable', nature: 'web-page', bundle: '' })
  return { kind: 'html-table', sheets, pictures: [], remarks: [] }
}

function openInTable(table: HtmlTable | undefined, name: string, attributes: Attributes): void {
  if (name === 'tr') table?.openLine()
  else if (name === 'td' || name === 'th') table?.openCell(attributes)
  else if (name === 'br') table?.breakLine()
  else if (blocks.has(name)) table?.beginBlock()
}
