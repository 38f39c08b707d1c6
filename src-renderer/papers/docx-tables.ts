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

/** What a table or a chart is called, on a line of its own. */
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

/** Names may be broken; a column of numbers has room for all it holds. */
const mostNameChars = 10

/** The text's width, parted by what stands in the columns. */
function columnWidths(table: PaperTable): readonly number[] {
  const chars = table.heads.map((_head, nth) => {
    const wanted = columnChars(table, nth) + 1
    return nth === 0 ? Math.min(wanted, mostNameChars) : wanted
  })
  const share = widthTwips / chars.reduce((sum, wanted) => sum + wanted, 0)
  const others = chars.slice(1).map((wanted) => Math.floor(wanted * share))
  return [widthTwips - others.reduce((sum, width) => sum + width, 0), ...others]
}

/** Tables up to so many rows stand on one page. */
const keptRows = 12

/**
 * A table as wide as the text: its head is repeated on every page, no row is cut, and its last row is not alone. `isLast` keeps it with
 * the signature.
 */
export function tableOf(table: PaperTable, fonts: PaperFonts, isLast: boolean): Table {
  const { heads, rows, summed } = table
  const widths = columnWidths(table)
  const keeps = (nth: number): boolean =>
    nth === rows.length - 1 ? isLast : rows.length <= keptRows || nth >= rows.length - 3
  return new Table({
    width: { size: widthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [
      tableRow(heads, widths, { isHead: true, keepNext: true, isStrong: true }, fonts),
      ...rows.map((cells, nth) =>
        tableRow(
          cells,
          widths,
          { isHead: false, keepNext: keeps(nth), isStrong: summed && nth === rows.length - 1 },
          fonts,
        ),
      ),
    ],
  })
}
