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
  type FileChild,
} from 'docx'
import type { PaperParagraph } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import type { RuledTable, SignedPaper, SigningBlock } from '#shared/paper/signed-paper'
import { packPaper } from './docx-frame'
import { paperTwips } from './docx-measures'
import { blankLine, bodyParagraph, run, titleParagraphs } from './docx-paragraphs'

const widthTwips = paperTwips.pageWidth - paperTwips.left - paperTwips.right

/** 小四 in tables, 四号 where parties sign, in half-points; the least pitches of their lines in twips. */
const cellHalfPoints = 24
const cellLine = 320
const blockHalfPoints = 28
const blockLine = 440
/** Room for a seal of 42 mm over the organ's name, in twips. */
const sealRoom = 800

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const ruled = { top: rule, bottom: rule, left: rule, right: rule }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const unruled = { top: none, bottom: none, left: none, right: none }

interface CellLook {
  readonly family: string
  readonly isSentence: boolean
  readonly keepNext: boolean
}

function ruledCell(text: string, width: number, { family, isSentence, keepNext }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    borders: ruled,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: isSentence ? AlignmentType.LEFT : AlignmentType.CENTER,
          ...(keepNext ? { keepNext } : {}),
          spacing: { line: cellLine, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
          children: [run(family, cellHalfPoints, 0, [line])],
        }),
    ),
  })
}

/** As wide as the text: its head is repeated on every page, no row is cut, and its last rows stay together. */
function ruledTable({ heads, rows, shares, sentences, summed }: RuledTable, fonts: PaperFonts): Table {
  const widths = shares.map((share) => Math.floor((widthTwips * share) / 100))
  const row = (cells: readonly string[], isHead: boolean, isStrong: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map((text, nth) =>
        ruledCell(text, widths[nth] ?? 0, {
          family: isStrong ? fonts.hei : fonts.body,
          isSentence: !isHead && sentences[nth] === true,
          keepNext,
        }),
      ),
    })
  return new Table({
    width: { size: widthTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      row(heads, true, true, true),
      ...rows.map((cells, nth) => row(cells, false, summed && nth === rows.length - 1, nth === rows.length - 2)),
    ],
  })
}

function blockCell({ organ, lines }: SigningBlock, width: number, isAlone: boolean, fonts: PaperFonts): TableCell {
  const line = (text: string, isCentred: boolean, after = 0): Paragraph =>
    new Paragraph({
      alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
      keepLines: true,
      spacing: { line: blockLine, lineRule: LineRuleType.AT_LEAST, before: 0, after },
      children: [run(fonts.body, blockHalfPoints, 0, [text])],
    })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { left: 60, right: 60, top: 0, bottom: 0 },
    borders: unruled,
    children: [line(organ, true), line('（盖章）', true, sealRoom), ...lines.map((text) => line(text, isAlone))],
  })
}

/** Those who sign, beside each other in one row that no page parts; one alone stands on the right. */
function blocksTable(blocks: readonly SigningBlock[], fonts: PaperFonts): Table {
  const isAlone = blocks.length === 1
  const columns = isAlone ? 2 : blocks.length
  const width = Math.floor(widthTwips / columns)
  const cells = blocks.map((block) => blockCell(block, width, isAlone, fonts))
  const blank = new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: unruled,
    children: [new Paragraph({})],
  })
  return new Table({
    width: { size: widthTwips, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    layout: TableLayoutType.FIXED,
    borders: { ...unruled, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: isAlone ? [blank, ...cells] : cells })],
  })
}

/** A heading goes with what it heads; the last paragraph goes with those who sign where `stays` says so. */
const paragraphs = (parts: readonly PaperParagraph[], fonts: PaperFonts, stays: boolean): readonly FileChild[] =>
  parts.map((each, nth) => {
    const isHeading = each.level > 0 && each.text === ''
    return bodyParagraph(each, fonts, isHeading || (stays && nth === parts.length - 1))
  })

/**
 * A paper that several parties sign as the bytes of a .docx on GB/T 9704-2012 values. Runs in a browser and in Node; load it lazily.
 */
export const renderSignedDocx = (
  { titleLines, body, table, closing, blocks, organ }: SignedPaper,
  fonts: PaperFonts,
): Promise<Uint8Array<ArrayBuffer>> =>
  packPaper({ titleLines, signature: { organ } }, fonts, [
    ...titleParagraphs(titleLines, fonts),
    blankLine(fonts, true),
    ...paragraphs(body, fonts, closing.length === 0 && table === undefined),
    ...(table === undefined ? [] : [ruledTable(table, fonts)]),
    ...paragraphs(closing, fonts, true),
    ...(blocks.length === 0 ? [] : [blankLine(fonts, true), blocksTable(blocks, fonts)]),
    // Word wants a paragraph behind a last table: as small as can be, so that it begins no page.
    ...(blocks.length === 0
      ? []
      : [
          new Paragraph({
            spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
            children: [run(fonts.body, 2, 0, [''])],
          }),
        ]),
  ])
