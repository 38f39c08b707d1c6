import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import { pageMm } from '#shared/paper/paper-measures'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { isTight, type Stub, type StubPart, type StubRow, type StubSignaturePlace } from '#shared/paper/stub-document'
import { textWidth } from '#shared/paper/text-width'
import { cleanPiece } from '#shared/text/clean-text'
import { run } from './docx-paragraphs'
import { paperStyles } from './docx-styles'
import { codeGif } from './encode-code'

const toTwips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

// Between the margins, from the top: a half, its signatures, the line of the cut whose middle is the sheet's, and the same again.
const margin = { top: 12, bottom: 9, side: 20 } as const
const seamMm = 10
const signsMm = 22
const widthMm = pageMm.width - 2 * margin.side
const keptMm = pageMm.height / 2 - margin.top - seamMm / 2 - signsMm
/** Some millimetres less than there is room: the paragraph that Word wants behind a table stands on the same sheet. */
const sentMm = pageMm.height / 2 - margin.bottom - seamMm / 2 - signsMm - 5

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const bare = { top: none, bottom: none, left: none, right: none }
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

/** Half-points and twips of the table's type. */
const usual = { size: 24, label: 22, line: 360, row: 9, tall: 15, side: 2 } as const
const tight = { size: 20, label: 20, line: 260, row: 7, tall: 10, side: 1.5 } as const

const atLeast = (line: number, before = 0, after = 0) => ({ line, lineRule: LineRuleType.AT_LEAST, before, after })

const line = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.LEFT, spacing: atLeast(300), ...options, children })

/** Beside the heading and the number, over the table. */
const codeMm = 15.5
const codePx = Math.round((codeMm * 96) / 25.4)

/** Words at both ends of a line, the last beside the code. */
const ends = (left: string, right: string, family: string, halfPoints: number): Paragraph =>
  line([run(family, halfPoints, 0, [left, new Tab(), right])], {
    spacing: atLeast(300, 100, 60),
    tabStops: [{ type: TabStopType.RIGHT, position: toTwips(widthMm - codeMm - 2) }],
  })

const labelMm = 24

function fieldCells({ fields }: StubRow, fonts: PaperFonts, type: typeof usual | typeof tight): TableCell[] {
  const valueMm = widthMm / fields.length - labelMm
  const cell = (words: string, width: number, isLabel: boolean, columnSpan: number): TableCell =>
    new TableCell({
      width: { size: toTwips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: isLabel ? { left: 0, right: 0 } : { left: toTwips(type.side), right: toTwips(type.side) },
      ...(columnSpan === 1 ? {} : { columnSpan }),
      children: [
        line([isLabel ? run(fonts.hei, type.label, 0, [words]) : run(fonts.body, type.size, 0, [words])], {
          alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: atLeast(type.line),
        }),
      ],
    })
  return fields.flatMap(({ label, value }) => [
    cell(label, labelMm, true, 1),
    cell(value, valueMm, false, fields.length === 1 ? 3 : 1),
  ])
}

function fieldTable(part: StubPart, fonts: PaperFonts): Table {
  const type = isTight(part) ? tight : usual
  const value = toTwips(widthMm / 2 - labelMm)
  return new Table({
    width: { size: toTwips(widthMm), type: WidthType.DXA },
    columnWidths: [toTwips(labelMm), value, toTwips(labelMm), value],
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: part.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          height: { value: toTwips(row.tall ? type.tall : type.row), rule: HeightRule.ATLEAST },
          children: fieldCells(row, fonts, type),
        }),
    ),
  })
}

const codeOf = (text: string): ImageRun =>
  new ImageRun({
    type: 'gif',
    data: codeGif(text),
    transformation: { width: codePx, height: codePx },
    altText: { name: 'QR', title: 'QR', description: text },
    floating: {
      horizontalPosition: { relative: 'margin', align: 'right' },
      verticalPosition: { relative: 'paragraph', offset: 0 },
      behindDocument: true,
      wrap: { type: 0 },
    },
  })

function partCell(part: StubPart, fonts: PaperFonts): Paragraph[] {
  return [
    line([run(fonts.title, 40, 40, [part.heading]), codeOf(part.code)], {
      alignment: AlignmentType.CENTER,
      spacing: atLeast(520),
    }),
    ends(part.copyText, part.numberText, fonts.body, 22),
  ]
}

const signLines = (places: readonly StubSignaturePlace[], fonts: PaperFonts): Paragraph[] => {
  const tabStops = [{ type: TabStopType.LEFT, position: toTwips(widthMm / 2 + 6) }]
  const between = (words: readonly string[]): Paragraph =>
    line(
      [
        run(
          fonts.body,
          24,
          0,
          words.flatMap((each, nth) => (nth === 0 ? [each] : [new Tab(), each])),
        ),
      ],
      {
        spacing: atLeast(360, 60, 0),
        tabStops,
      },
    )
  return [between(places.map(({ label }) => label)), between(places.map(({ dateText }) => `　　　${dateText}`))]
}

interface Band {
  readonly height: number
  readonly at: 'top' | 'center' | 'bottom'
  readonly children: TableCell['options']['children']
}

const bandRow = ({ height, at, children }: Band): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: toTwips(height), rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: toTwips(widthMm), type: WidthType.DXA },
        margins: { left: 0, right: 0, top: 0, bottom: 0 },
        borders: bare,
        verticalAlign:
          at === 'top'
            ? VerticalAlignTable.TOP
            : at === 'center'
              ? VerticalAlignTable.CENTER
              : VerticalAlignTable.BOTTOM,
        children,
      }),
    ],
  })

/** What has room on the line of the cut beside its other words, in 字; longer words are set smaller. */
const seamChars = 26

/** The line of the cut goes through the characters of its own words. */
const seam = ({ seamText, seamSealText }: Stub, fonts: PaperFonts): Paragraph =>
  line(
    [
      run(fonts.hei, 18, 0, ['┄┄裁切线┄┄']),
      run(fonts.hei, textWidth(seamText) > seamChars ? 18 : 26, 0, [seamText]),
      run(fonts.hei, 18, 0, [`┄┄${seamSealText}┄┄`]),
    ],
    {
      alignment: AlignmentType.CENTER,
      spacing: atLeast(300),
    },
  )

const tiny = (): Paragraph =>
  new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, run: { size: 2 } })

/**
 * A stub as the bytes of a .docx for Word and WPS: one A4 sheet, the kept half above and the sent half below the cut, each with its code as a
 * picture. Carries no author, only organ and title.
 */
export async function renderStubDocx(stub: Stub, organ: string, fonts: PaperFonts): Promise<Uint8Array<ArrayBuffer>> {
  const half = (part: StubPart, height: number): readonly Band[] => [
    { height, at: 'top', children: [...partCell(part, fonts), fieldTable(part, fonts), tiny()] },
    { height: signsMm, at: 'bottom', children: signLines(part.signatures, fonts) },
  ]
  const bands: readonly Band[] = [
    ...half(stub.kept, keptMm),
    { height: seamMm, at: 'center', children: [seam(stub, fonts)] },
    ...half(stub.sent, sentMm),
  ]
  const document = new Document({
    title: cleanPiece(stub.kept.heading),
    creator: cleanPiece(organ),
    lastModifiedBy: cleanPiece(organ),
    styles: { importedStyles: paperStyles(fonts) },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: toTwips(pageMm.width), height: toTwips(pageMm.height) },
            margin: {
              top: toTwips(margin.top),
              bottom: toTwips(margin.bottom),
              left: toTwips(margin.side),
              right: toTwips(margin.side),
              header: 300,
              footer: 300,
              gutter: 0,
            },
          },
        },
        children: [
          new Table({
            width: { size: toTwips(widthMm), type: WidthType.DXA },
            columnWidths: [toTwips(widthMm)],
            layout: TableLayoutType.FIXED,
            borders: { ...bare, insideHorizontal: none, insideVertical: none },
            rows: bands.map(bandRow),
          }),
          tiny(),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
