import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { FigureTable, TableCell } from '#shared/figures/figure-table'
import { toCellText, toSheetName } from './xlsx-text'

const thin = { style: 'thin' } as const
const frame: CellStyle = { border: { top: thin, bottom: thin, left: thin, right: thin } }
const headStyle: CellStyle = {
  ...frame,
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const textStyle: CellStyle = { ...frame, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } }

const formats = { number: 'General', percent: '0.00%', points: '0.00' } as const

/** Per cent with two digits as the fraction nearest to it: 10.1 / 100 is 0.10099999999999999. */
const toFraction = (percent: number): number => Math.round(percent * 100) / 10_000

/** A number is a number and 0/0 an empty cell, so that whoever goes on reckoning with it gets no text and no 0. */
function toCell({ words, as, value }: TableCell): Partial<Cell> {
  if (as === 'text') return { value: words === '' ? null : toCellText(words), style: textStyle }
  return {
    value: value === undefined ? null : as === 'percent' ? toFraction(value) : value,
    style: { ...frame, numFmt: formats[as], alignment: { horizontal: 'right', vertical: 'center' } },
  }
}

function toSheet({ title, heads, widths, lines }: FigureTable, about: string): WriteSheet {
  const rows = lines.map((cells) => cells.map(toCell))
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: toCellText(`${title}　${about}`), style: { font: { bold: true, size: 13 } } }],
    ...heads.map((head, column): [string, Partial<Cell>] => [`1,${column}`, { value: head, style: headStyle }]),
    ...rows.flatMap((row, nth) => row.map((cell, column): [string, Partial<Cell>] => [`${nth + 2},${column}`, cell])),
  ])
  return {
    name: toSheetName(title),
    columns: widths.map((width) => ({ width: width + 2 })),
    rows: Array.from({ length: rows.length + 2 }, () => heads.map(() => null)),
    cells,
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: heads.length - 1 }],
    freezePane: { rows: 2, columns: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** Tables as a workbook, one to a sheet. `madeAt` stands in it, so that the same tables make the same file. */
export const renderXlsx = (
  tables: readonly FigureTable[],
  about: string,
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer>> =>
  writeXlsx({
    sheets: tables.map((table) => toSheet(table, about)),
    properties: { created: madeAt, modified: madeAt },
    defaultFont: { name: '宋体', size: 11 },
  }).then((bytes) => new Uint8Array(bytes))
