/** What parts the cells of a line. */
export type CellSeparator = '\t' | ',' | ';'

/** Lines that are looked at to find what parts the cells. */
const lookedLines = 20

/** What parts the cells of a text: what its first line has, or else what most of the next lines have. */
export function chooseSeparator(text: string): CellSeparator {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, lookedLines)
  const separators: readonly CellSeparator[] = ['\t', ',', ';']
  const [first = ''] = lines
  const inFirst = separators.find((separator) => first.includes(separator))
  if (inFirst !== undefined) return inFirst
  const counted = separators.map((separator) => ({
    separator,
    count: lines.filter((line) => line.includes(separator)).length,
  }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator
}

/**
 * Gives each cell of a text with its place. A cell in double quotes may hold line breaks and separators; a quote that is never closed is a
 * quote. `="00123"` is 00123: exports write it so that Excel keeps the zeros.
 */
export function splitText(
  text: string,
  separator: CellSeparator,
  take: (line: number, column: number, cell: string) => void,
): void {
  let [line, column, at] = [0, 0, 0]
  while (at <= text.length) {
    const { cell, end } = readCell(text, at, separator)
    if (cell !== '') take(line, column, /^="[^"]*"$/u.test(cell) ? cell.slice(2, -1) : cell)
    const mark = text[end]
    if (mark === separator) column += 1
    else [line, column] = [line + 1, 0]
    at = mark === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
}

const isEnd = (mark: string | undefined, separator: CellSeparator): boolean =>
  mark === undefined || mark === separator || mark === '\n' || mark === '\r'

/** The cell that begins at a place, and where what ends it stands. */
function readCell(
  text: string,
  from: number,
  separator: CellSeparator,
): { readonly cell: string; readonly end: number } {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from)
    if (quoted !== undefined && isEnd(text[quoted.end], separator)) return quoted
  }
  let end = from
  while (!isEnd(text[end], separator)) end += 1
  return { cell: text.slice(from, end), end }
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
