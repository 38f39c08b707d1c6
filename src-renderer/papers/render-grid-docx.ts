import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  gridMargin,
  gridTypePt,
  gridWidthPt,
  placeCells,
  sheetMillimetres,
  type GridCell,
  type GridPaper,
  type PaperGrid,
  type PlacedCell,
} from '#shared/paper/paper-grid'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { cleanPiece } from '#shared/text/clean-text'
import { run } from './docx-paragraphs'
import { paperStyles } from './docx-styles'

const twipsPerMillimetre = 1440 / 25.4
const toTwips = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre)

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = { top: line, bottom: line, left: line, right: line }

/** Half-points. */
const titleSize = 32
const captionSize = 22
const textSize = 21

/** Parts of the width, in whole twips that make the whole. */
function columnTwips({ widths }: PaperGrid, whole: number): readonly number[] {
  const chars = widths.reduce((sum, width) => sum + width, 0)
  const others = widths.slice(1).map((width) => Math.floor((width / chars) * whole))
  return [whole - others.reduce((sum, width) => sum + width, 0), ...others]
}

interface RowLook {
  readonly isHead: boolean
  /** In half-points. */
  readonly size: number
  readonly keepNext: boolean
}

function gridCell(cell: GridCell, width: number, { isHead, size, keepNext }: RowLook, fonts: PaperFonts): TableCell {
  const { words, across, down, to, isStrong } = cell
  const family = isHead || isStrong === true ? fonts.hei : fonts.pageNumber
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: to === 'left' ? 40 : 10, right: 10, top: 14, bottom: 14 },
    borders,
    ...(across === undefined ? {} : { columnSpan: across }),
    ...(down === undefined ? {} : { rowSpan: down }),
    children: [
      new Paragraph({
        alignment: to === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        ...(keepNext ? { keepNext } : {}),
        // 115 % of the type in twentieths of a point: so low that a month's table stays on one sheet.
        spacing: { line: Math.round(size * 11.5), lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
        // A blank cell is as low as its type: else as high as the paper's usual line.
        run: { font: family, size },
        children: words === '' ? [] : [run(family, size, 0, [words])],
      }),
    ],
  })
}

/** Rows of a table: a cell that takes several columns has the width of all of them. */
function gridRows(
  rows: PaperGrid['lines'],
  widths: readonly number[],
  look: (nth: number) => RowLook,
  fonts: PaperFonts,
): readonly TableRow[] {
  const places = rows.map((): PlacedCell[] => [])
  for (const placed of placeCells(rows)) places[placed.row]?.push(placed)
  return rows.map(
    (_cells, nth) =>
      new TableRow({
        cantSplit: true,
        ...(look(nth).isHead ? { tableHeader: true } : {}),
        children: (places[nth] ?? []).map(({ column, cell }) => {
          const width = widths.slice(column, column + (cell.across ?? 1)).reduce((sum, one) => sum + one, 0)
          return gridCell(cell, width, look(nth), fonts)
        }),
      }),
  )
}

/** Tables of so many rows stand on one page. */
const keptRows = 40

function gridTable(grid: PaperGrid, sheet: GridPaper['sheet'], fonts: PaperFonts): Table {
  const whole = Math.round(gridWidthPt(sheet) * 20)
  const widths = columnTwips(grid, whole)
  const size = gridTypePt(grid, sheet) * 2
  const last = grid.lines.length - 1
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [
      ...gridRows(grid.heads, widths, () => ({ isHead: true, size, keepNext: true }), fonts),
      ...gridRows(
        grid.lines,
        widths,
        (nth) => ({ isHead: false, size, keepNext: nth < last && (last < keptRows || nth >= last - 1) }),
        fonts,
      ),
    ],
  })
}

const plainSpacing = { line: 290, lineRule: LineRuleType.AT_LEAST, before: 0, after: 40 } as const

/** 填报单位, 填报人 … on one line, spread over the width. */
function headingParagraph({ heading, sheet }: GridPaper, fonts: PaperFonts): Paragraph {
  const whole = gridWidthPt(sheet) * 20
  const children = heading.flatMap((words, nth) => (nth === 0 ? [words] : [new Tab(), words]))
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    keepNext: true,
    spacing: plainSpacing,
    tabStops: heading.slice(1).map((_words, nth) => ({
      type: nth === heading.length - 2 ? TabStopType.RIGHT : TabStopType.LEFT,
      position: Math.round(nth === heading.length - 2 ? whole : (whole * (nth + 1)) / heading.length),
    })),
    children: [run(fonts.pageNumber, textSize, 0, children)],
  })
}

const textLine = (words: string, family: string, size: number, isTitle: boolean): Paragraph =>
  new Paragraph({
    alignment: isTitle ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(isTitle || size === captionSize ? { keepNext: true } : {}),
    spacing: isTitle ? { ...plainSpacing, line: 420 } : { ...plainSpacing, before: size === captionSize ? 80 : 0 },
    children: [run(family, size, 0, [words])],
  })

function pageFooter(fonts: PaperFonts): Footer {
  const family = fonts.pageNumber
  const children = ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  const font = { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 200, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [new TextRun({ children, font, size: 18 })],
      }),
    ],
  })
}

/**
 * A form of ruled tables as the bytes of a .docx for Word and WPS: native tables on sheets laid across, the heads of each on every page.
 * Carries no author, only organ and title. Runs in a browser and in Node; load it lazily.
 */
export async function renderGridDocx(
  paper: GridPaper,
  organ: string,
  fonts: PaperFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = sheetMillimetres[paper.sheet]
  const margin = toTwips(gridMargin)
  const document = new Document({
    title: cleanPiece(paper.title),
    creator: cleanPiece(organ),
    lastModifiedBy: cleanPiece(organ),
    styles: { importedStyles: paperStyles(fonts) },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            // The package itself puts the longer side across.
            size: { width: toTwips(height), height: toTwips(width), orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 300, footer: 300, gutter: 0 },
          },
        },
        footers: { default: pageFooter(fonts) },
        children: [
          textLine(paper.title, fonts.title, titleSize, true),
          headingParagraph(paper, fonts),
          ...paper.grids.flatMap((grid) => [
            ...(grid.caption === '' ? [] : [textLine(grid.caption, fonts.hei, captionSize, false)]),
            gridTable(grid, paper.sheet, fonts),
          ]),
          // A table is never the last of a document.
          ...(paper.notes.length === 0 ? [''] : paper.notes).map((note) =>
            textLine(note, fonts.pageNumber, textSize, false),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
