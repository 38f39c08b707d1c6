import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { PaperTable } from '#shared/paper/paper-annex'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { textWidth } from '#shared/paper/text-width'
import { largestOf } from '#shared/prelude/extremes'
import { paperTwips } from './docx-measures'
import { run } from './docx-paragraphs'

/** 小四 in tables and under charts, 四号 over them, in half-points. */
const cellHalfPoints = 24
export const captionHalfPoints = 28
/** The least pitch of a line in a table: a name of two lines grows its row. */
const cellLine = 320

const widthTwips = paperTwips.pageWidth - paperTwips.left - paperTwips.right

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = { top: line, bottom: line, left: line, right: line }

/** What a chart is called, on a line of its own. */
export const captionParagraph = (text: string, fonts: PaperFonts, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(keepNext ? { keepNext } : {}),
    spacing: { line: paperTwips.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [run(fonts.hei, captionHalfPoints, 0, [text])],
  })

interface RowLook {
  readonly isHead: boolean
  /** Whether the row stays on one page with what follows. */
  readonly keepNext: boolean
  readonly isStrong: boolean
}

function tableRow(cells: readonly string[], widths: readonly number[], look: RowLook, fonts: PaperFonts): TableRow {
  const family = look.isStrong ? fonts.hei : fonts.body
  return new TableRow({
    cantSplit: true,
    ...(look.isHead ? { tableHeader: true } : {}),
    children: cells.map(
      (text, nth) =>
        new TableCell({
          width: { size: widths[nth] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { left: 80, right: 80, top: 20, bottom: 20 },
          borders,
          children: [
            new Paragraph({
              // Names begin at the left, so that those of two lines are read as one; numbers stand in the middle.
              alignment: look.isHead || nth > 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
              ...(look.keepNext ? { keepNext: true } : {}),
              spacing: { line: cellLine, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
              children: [run(family, cellHalfPoints, 0, [text])],
            }),
          ],
        }),
    ),
  })
}

/** The widest text of a column in 字, and at least three. */
const columnChars = ({ heads, rows }: PaperTable, nth: number): number =>
  largestOf(
    [heads, ...rows].map((cells) => textWidth(cells[nth] ?? '')),
    3,
  )

/** Names may be broken; a column of numbers has room for all it holds, also in a font whose digits are wide. */
const mostNameChars = 10
const numberRoom = 1.6

/** The text's width, parted by what stands in the columns. */
function columnWidths(table: PaperTable): readonly number[] {
  const chars = table.heads.map((_head, nth) => {
    const widest = columnChars(table, nth)
    return nth === 0 ? Math.min(widest + 1, mostNameChars) : widest + numberRoom
  })
  const share = widthTwips / chars.reduce((sum, wanted) => sum + wanted, 0)
  const others = chars.slice(1).map((wanted) => Math.floor(wanted * share))
  return [widthTwips - others.reduce((sum, width) => sum + width, 0), ...others]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/**
 * What the table is called, as a row over its heads. As a paragraph kept with the table LibreOffice (7.4) would part what is kept together
 * farther on: the signature stood on a page by itself.
 */
const captionRow = (caption: string, columns: number, fonts: PaperFonts): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: widthTwips, type: WidthType.DXA },
        borders: { top: none, left: none, right: none, bottom: line },
        children: [captionParagraph(caption, fonts, true)],
      }),
    ],
  })

/** Tables up to so many rows stand on one page. */
const keptRows = 12

/**
 * The `nth` table, as wide as the text: what it is called and its head are repeated on every page, no row is cut, and its last row is
 * not alone. `isLast` keeps it with the signature.
 */
export function tableOf(table: PaperTable, nth: number, fonts: PaperFonts, isLast: boolean): Table {
  const { caption, heads, rows, summed } = table
  const widths = columnWidths(table)
  const keeps = (row: number): boolean =>
    row === rows.length - 1 ? isLast : rows.length <= keptRows || row >= rows.length - 3
  return new Table({
    width: { size: widthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [
      captionRow(`表${nth}　${caption}`, heads.length, fonts),
      tableRow(heads, widths, { isHead: true, keepNext: true, isStrong: true }, fonts),
      ...rows.map((cells, row) =>
        tableRow(
          cells,
          widths,
          { isHead: false, keepNext: keeps(row), isStrong: summed && row === rows.length - 1 },
          fonts,
        ),
      ),
    ],
  })
}
