import { fail, ok, type Result } from '../prelude/result'

/** A table as it was pasted or opened: lines of cells as they were shown, each without blanks around it. Lines may differ in length. */
export type TextTable = readonly (readonly string[])[]

/** The most that is taken: no township's list of a year has a tenth of it. */
export const tableLimits = { characters: 8_000_000, lines: 20_000, columns: 200 } as const

/** Why a text is no table that can be worked with. */
export type TableTooMuch =
  | { readonly type: 'TableEmpty' }
  | { readonly type: 'TableTooLarge'; readonly what: keyof typeof tableLimits; readonly most: number }

/**
 * A text as Excel and WPS put it on the clipboard (tabs), or as a CSV file has it (commas; semicolons where the first line has them and
 * no comma). A cell in double quotes may hold line breaks; a quote that is never closed is a quote. Empty lines stay: lines are named by
 * their numbers.
 */
export function parseTextTable(text: string): Result<TextTable, TableTooMuch> {
  const plain = text.replace(/^\uFEFF/u, '')
  if (plain.length > tableLimits.characters) return tooLarge('characters')
  const table = splitCells(plain, chooseSeparator(plain))
  return judgeTable(table)
}

/** The same limits for a table that came as cells. */
export function judgeTable(table: TextTable): Result<TextTable, TableTooMuch> {
  if (table.every((line) => line.every((cell) => cell === ''))) return fail({ type: 'TableEmpty' })
  if (table.length > tableLimits.lines) return tooLarge('lines')
  return table.some((line) => line.length > tableLimits.columns) ? tooLarge('columns') : ok(table)
}

const tooLarge = (what: keyof typeof tableLimits): Result<never, TableTooMuch> =>
  fail({ type: 'TableTooLarge', what, most: tableLimits[what] })

function chooseSeparator(text: string): string {
  if (text.includes('\t')) return '\t'
  const first = text.slice(0, text.search(/[\r\n]|$/u))
  return first.includes(';') && !first.includes(',') ? ';' : ','
}

function splitCells(text: string, separator: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  while (at <= text.length) {
    const { cell, end } = readCell(text, at, separator)
    line.push(cell.trim())
    const mark = text[end]
    if (mark !== separator) {
      lines.push(line)
      line = []
    }
    at = mark === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
  // What ends in a line break has no line behind it.
  if (lines.at(-1)?.join('') === '') lines.pop()
  return lines
}

/** The cell that begins at a place, and where what ends it stands. */
function readCell(text: string, from: number, separator: string): { readonly cell: string; readonly end: number } {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from)
    if (quoted !== undefined && isEnd(text, quoted.end, separator)) return quoted
  }
  let end = from
  while (!isEnd(text, end, separator)) end += 1
  return { cell: text.slice(from, end), end }
}

const isEnd = (text: string, at: number, separator: string): boolean => {
  const mark = text[at]
  return mark === undefined || mark === separator || mark === '\n' || mark === '\r'
}

/** `"a ""b"" c"`; undefined where it is never closed. */
function readQuoted(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close === -1) return undefined
    parts.push(text.slice(at, close))
    if (text[close + 1] !== '"') return { cell: parts.join(''), end: close + 1 }
    parts.push('"')
    at = close + 2
  }
}
