import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx'
import { parseLocalDate } from '#shared/prelude/local-date'
import type { ListColumn, ListLines, ListSheet } from '#shared/paper/list-sheet'
import { toCellLines, toCellText, toSheetName } from './xlsx-text'

const thin = { style: 'thin' } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }
const headStyle: CellStyle = {
  border,
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const shared: CellStyle = { border, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } }
// Text also once somebody has typed in it: a number of 18 digits keeps them, and = begins no formula.
const textStyle: CellStyle = { ...shared, numFmt: '@' }
const dayStyle: CellStyle = { ...shared, numFmt: 'yyyy-mm-dd' }

/**
 * Days are days, by which a spreadsheet sorts and reckons, and everything else is text: numbers of 18 digits and telephones keep each of
 * theirs, and what begins like a formula is none. Nothing is an empty cell.
 */
function toValue(words: string, { isDay }: ListColumn): CellValue {
  if (words === '' || words === '—') return null
  const day = isDay ? parseLocalDate(words) : undefined
  // The library takes the fields of UTC for those of the wall clock.
  return day === undefined ? toCellLines(words) : new Date(`${day}T00:00:00Z`)
}

/** Lines above the first case: what the list is, and the heads. */
const linesAbove = 2

/**
 * A list as a workbook: heads that stay in sight with the first columns, a filter over them, A4 landscape with its heads on every page.
 * `madeAt` stands in it, so that the same list makes the same file. `tell` hears how many lines are written of how many; what is written is
 * packed after that.
 */
export async function renderListXlsx(
  { title, about, columns, held }: ListSheet,
  lines: ListLines,
  madeAt: Date,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const last = columns.length - 1
  const bytes = await writeXlsx({
    sheets: [
      {
        name: toSheetName(title),
        columns: columns.map(({ width, isDay }) => ({ width, style: isDay ? dayStyle : textStyle })),
        rows: countTaken(
          [
            columns.map(() => null),
            columns.map(() => null),
            ...lines.map((cells) => columns.map((column, nth) => toValue(cells[nth] ?? '', column))),
          ],
          tell,
        ),
        cells: new Map<string, Partial<Cell>>([
          [
            '0,0',
            {
              value: toCellText(`${title}　${about}`),
              style: { font: { bold: true, size: 13 }, alignment: { horizontal: 'left', vertical: 'center' } },
            },
          ],
          ...columns.map(({ head }, column): [string, Partial<Cell>] => [
            `1,${column}`,
            { value: toCellText(head), style: headStyle },
          ]),
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }],
        rowDefs: new Map([
          [0, { height: 24 }],
          [1, { height: 24 }],
        ]),
        freezePane: { rows: linesAbove, columns: held },
        autoFilter: { range: `A2:${columnLetters(last)}${lines.length + linesAbove}` },
        pageSetup: {
          orientation: 'landscape',
          paperSize: 'a4',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$2:$2',
        },
      },
    ],
    properties: { created: madeAt, modified: madeAt },
    defaultFont: { name: '宋体', size: 11 },
  })
  return new Uint8Array(bytes)
}

/** Lines written between two tellings. */
const linesAtATime = 500

/** The rows as the library takes them, one after the other: it says nothing itself of how far it is. */
function countTaken(rows: CellValue[][], tell: (done: number, of: number) => void): CellValue[][] {
  let told = 0
  return new Proxy(rows, {
    get: (all, key, receiver): unknown => {
      const row = typeof key === 'string' ? Number(key) : Number.NaN
      if (row >= told + linesAtATime) {
        told = row
        tell(row, all.length)
      }
      return Reflect.get(all, key, receiver)
    },
  })
}

/** The letters of a column from 0: A, Z, AA. */
const columnLetters = (column: number): string =>
  `${column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`
