import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import { placeCells, type GridCell, type GridPaper, type PaperGrid } from '#shared/paper/paper-grid'
import { toCellText, toSheetName } from './xlsx-text'

const thin = { style: 'thin' } as const
const border = { top: thin, bottom: thin, left: thin, right: thin }

const styleOf = ({ to, isStrong }: GridCell, isHead: boolean): CellStyle => ({
  border,
  ...(isHead || isStrong === true ? { font: { bold: true } } : {}),
  alignment: { horizontal: to ?? 'center', vertical: 'center', wrapText: true },
})

/** A number is a number and a blank an empty cell, so that whoever goes on reckoning with it gets no text. */
const toCell = (cell: GridCell, isHead: boolean): Partial<Cell> => ({
  value: cell.value ?? (cell.words === '' ? null : toCellText(cell.words)),
  style: styleOf(cell, isHead),
})

/** Lines above the heads: what it is, and 填报单位 with what follows. */
const linesAbove = 2

/** Paper sizes by their names in the library. */
const paperSizes = { A3: 'a3', A4: 'a4' } as const

function toSheet(grid: PaperGrid, paper: GridPaper): WriteSheet {
  const { heads, lines, widths, caption, heldColumns } = grid
  const placed = placeCells([...heads, ...lines])
  const last = widths.length - 1
  const notes = paper.notes.map((note, nth) => [linesAbove + heads.length + lines.length + nth, note] as const)
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })
  const bare = new Map<string, Partial<Cell>>()
  const merges = [0, 1, ...notes.map(([row]) => row)].map(whole)
  for (const { row, column, cell } of placed) {
    const { across = 1, down = 1 } = cell
    const at = row + linesAbove
    // Every cell of a merged one has its frame.
    for (let under = 0; under < down; under += 1)
      for (let beside = 0; beside < across; beside += 1)
        bare.set(`${at + under},${column + beside}`, { value: null, style: styleOf(cell, row < heads.length) })
    bare.set(`${at},${column}`, toCell(cell, row < heads.length))
    if (across * down > 1)
      merges.push({ startRow: at, startCol: column, endRow: at + down - 1, endCol: column + across - 1 })
  }
  bare.set('0,0', {
    value: toCellText(paper.title),
    style: { font: { bold: true, size: 14 }, alignment: { horizontal: 'center', vertical: 'center' } },
  })
  bare.set('1,0', { value: toCellText(paper.heading.join('　　')), style: { alignment: { horizontal: 'left' } } })
  for (const [row, note] of notes)
    bare.set(`${row},0`, { value: toCellText(note), style: { alignment: { horizontal: 'left', wrapText: true } } })
  const rows = linesAbove + heads.length + lines.length + notes.length
  return {
    name: toSheetName(caption === '' ? paper.title : caption.replace(/^.、|（.*）$/gu, '')),
    columns: widths.map((width) => ({ width: width * 2 + 1 })),
    rows: Array.from({ length: rows }, () => widths.map(() => null)),
    cells: bare,
    merges,
    freezePane: { rows: linesAbove + heads.length, columns: heldColumns },
    pageSetup: {
      orientation: 'landscape',
      paperSize: paperSizes[paper.sheet],
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

/** A form of ruled tables as a workbook, a sheet for each. `madeAt` stands in it, so that the same form makes the same file. */
export const renderGridXlsx = (paper: GridPaper, madeAt: Date): Promise<Uint8Array<ArrayBuffer>> =>
  writeXlsx({
    sheets: paper.grids.map((grid) => toSheet(grid, paper)),
    properties: { created: madeAt, modified: madeAt },
    defaultFont: { name: '宋体', size: 11 },
  }).then((bytes) => new Uint8Array(bytes))
