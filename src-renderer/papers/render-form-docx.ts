import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx'
import {
  bandOf,
  captionPt,
  cellPadding,
  edgePt,
  formFaces,
  formInk,
  formTypePt,
  formWidthMm,
  inkOf,
  sheetMm,
  type FormLook,
  type FormPaper,
  type FormTable,
} from '#shared/paper/form-paper'
import { layTable, type LaidCell, type LaidContent, type LaidRow, type LaidTable } from '#shared/paper/lay-form'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { cleanPiece } from '#shared/text/clean-text'
import { paperStyles } from './docx-styles'

const toTwips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

interface Setting {
  readonly paper: FormPaper
  readonly fonts: PaperFonts
  /** Of labels, title and rules, as Word writes colours. */
  readonly ink: string
}

interface Type {
  readonly family: string
  readonly pt: number
  readonly color: string
}

const runOf = ({ family, pt, color }: Type, ...children: readonly (string | Tab)[]): TextRun =>
  new TextRun({
    children: children.map((child) => (typeof child === 'string' ? cleanPiece(child) : child)),
    font: { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' },
    size: pt * 2,
    ...(color === formInk.black ? {} : { color }),
  })

/** A line at least so high: what is larger than it, such as a rare character of another face, stretches it. */
const atLeast = (pt: number, before = 0, after = 0) =>
  ({ line: Math.round(pt * 20), lineRule: LineRuleType.AT_LEAST, before, after }) as const

/** A line of a cell. In the finest type it is exactly so high: a face with much air between its lines would part a month from its sheet. */
const cellLine = ({ paper: { type } }: Setting) =>
  type === 'fine'
    ? ({ ...atLeast(formTypePt[type].line), lineRule: LineRuleType.EXACT } as const)
    : atLeast(formTypePt[type].line)

const entryType = ({ paper, fonts }: Setting): Type => ({
  family: fonts[formFaces.entry],
  pt: formTypePt[paper.type].text,
  color: formInk.black,
})
const labelType = ({ paper, fonts, ink }: Setting): Type => ({
  family: fonts[formFaces.label],
  pt: formTypePt[paper.type].text,
  color: ink,
})

/** ☑ in the face that Windows has it in: Chinese faces have none, and WPS shows a gap for it. */
const tickedRuns = (words: string, type: Type): TextRun[] =>
  words
    .split(/(☑)/u)
    .filter((piece) => piece !== '')
    .map((piece) => runOf(piece === '☑' ? { ...type, family: 'Segoe UI Symbol' } : type, piece))

function cellParagraphs(content: LaidContent, setting: Setting, keepNext: boolean): Paragraph[] {
  const type = content.kind === 'label' ? labelType(setting) : entryType(setting)
  const { text } = formTypePt[setting.paper.type]
  const make = (words: string, options: IParagraphOptions): Paragraph =>
    new Paragraph({
      ...options,
      ...(keepNext ? { keepNext } : {}),
      spacing: cellLine(setting),
      // An empty paragraph is as high as its type, too.
      run: { font: type.family, size: type.pt * 2 },
      children: tickedRuns(words, type),
    })
  const indented = { alignment: AlignmentType.BOTH, indent: { firstLine: text * 40, firstLineChars: 200 } } as const
  switch (content.kind) {
    case 'label':
      return (content.isStacked ? [...content.words] : content.words.split('\n')).map((words) =>
        make(words, { alignment: content.isLeft ? AlignmentType.LEFT : AlignmentType.CENTER }),
      )
    case 'entry':
      return content.words
        .split('\n')
        .map((words) =>
          make(
            words,
            content.isText ? indented : { alignment: content.isMiddle ? AlignmentType.CENTER : AlignmentType.LEFT },
          ),
        )
    case 'opinion':
      return content.words.split('\n').map((words) => make(words, indented))
    case 'signs':
      return content.signs.length === 0
        ? [make('', {})]
        : content.signs.map((words) => make(words, { alignment: AlignmentType.RIGHT }))
  }
}

const alignOf = (content: LaidContent) => {
  if (content.kind === 'signs') return VerticalAlignTable.BOTTOM
  const isAtTop = content.kind === 'opinion' || (content.kind === 'entry' && content.isText)
  return isAtTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER
}

function cellOf(
  { column, across, down, content }: LaidCell,
  { edges }: LaidTable,
  keepNext: boolean,
  setting: Setting,
) {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: setting.ink }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const padding = cellPadding[setting.paper.type]
  const side = toTwips(content.kind === 'label' && !content.isLeft ? 0.8 : padding.across)
  const up = toTwips(padding.up)
  return new TableCell({
    width: {
      size: toTwips(edges[column + across] ?? 0) - toTwips(edges[column] ?? 0),
      type: WidthType.DXA,
    },
    verticalAlign: alignOf(content),
    margins: { left: side, right: side, top: up, bottom: up },
    borders: {
      ...(content.kind === 'signs' ? { top: none } : column === 0 ? {} : { left: rule }),
      ...(content.kind === 'opinion' ? { bottom: none } : {}),
    },
    ...(across === 1 ? {} : { columnSpan: across }),
    ...(down === 1 ? {} : { rowSpan: down }),
    children: cellParagraphs(content, setting, keepNext),
  })
}

const rowOf = (row: LaidRow, table: LaidTable, setting: Setting): TableRow =>
  new TableRow({
    ...(row.mayPart ? {} : { cantSplit: true }),
    ...(row.isHead ? { tableHeader: true } : {}),
    height: { value: toTwips(row.height), rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => cellOf(cell, table, row.isWithNext && !row.mayPart, setting)),
  })

function tableOf(table: FormTable, setting: Setting): Table {
  const laid = layTable(table, setting.paper.type)
  const { edges, rows } = laid
  const outer = { style: BorderStyle.SINGLE, size: 8, color: setting.ink }
  const inner = { style: BorderStyle.SINGLE, size: 4, color: setting.ink }
  return new Table({
    width: { size: toTwips(edges.at(-1) ?? 0), type: WidthType.DXA },
    columnWidths: edges.slice(1).map((edge, nth) => toTwips(edge) - toTwips(edges[nth] ?? 0)),
    layout: TableLayoutType.FIXED,
    borders: { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner },
    rows: rows.map((row) => rowOf(row, laid, setting)),
  })
}

const numberColor = ({ ink }: Setting, look: FormLook): string =>
  look === 'red' || look === 'red-card' ? ink : formInk.black

function headingParagraphs(setting: Setting): Paragraph[] {
  const { paper, fonts, ink } = setting
  const { number, numberAt, title, under, look } = paper
  const { line, title: titlePt } = formTypePt[paper.type]
  const band = bandOf(look)
  const small = { ...entryType(setting), color: numberColor(setting, look) }
  const lineOf = (words: string, alignment: IParagraphOptions['alignment']): Paragraph[] =>
    words === ''
      ? []
      : [
          new Paragraph({
            ...(alignment === undefined ? {} : { alignment }),
            keepNext: true,
            spacing: atLeast(line, 0, 57),
            children: [runOf(small, words)],
          }),
        ]
  return [
    ...(numberAt === 'above' ? lineOf(number, AlignmentType.RIGHT) : []),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: atLeast(titlePt * 1.5, band === undefined ? 0 : 57, 57),
      ...(band === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: band.ground, color: 'auto' } }),
      children: [runOf({ family: fonts[formFaces.title], pt: titlePt, color: band?.title ?? ink }, title)],
    }),
    ...(numberAt === 'under' ? lineOf(number, AlignmentType.CENTER) : []),
    ...lineOf(under, AlignmentType.CENTER),
  ]
}

/** Words spread over the width by tabs, the last at the right margin. */
function spreadParagraph(words: readonly string[], setting: Setting): Paragraph[] {
  if (words.length === 0) return []
  const whole = toTwips(formWidthMm(setting.paper.sheet))
  const tabStops = words
    .slice(1)
    .map((_each, nth) =>
      nth === words.length - 2
        ? { type: TabStopType.RIGHT, position: whole }
        : { type: TabStopType.LEFT, position: Math.round((whole * (nth + 1)) / words.length) },
    )
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      tabStops,
      spacing: atLeast(formTypePt[setting.paper.type].line, 57, 57),
      children: [runOf(entryType(setting), ...words.flatMap((each, nth) => (nth === 0 ? [each] : [new Tab(), each])))],
    }),
  ]
}

function captionOf({ caption }: FormTable, nth: number, { fonts, ink }: Setting): Paragraph[] {
  if (caption === '')
    // Two tables with nothing between them are one table for Word.
    return nth === 0 ? [] : [tinyParagraph()]
  const type = { family: fonts[formFaces.label], pt: captionPt, color: ink }
  return [
    new Paragraph({ keepNext: true, spacing: atLeast(captionPt * 1.5, 170, 57), children: [runOf(type, caption)] }),
  ]
}

/** Word wants a paragraph behind a last table: as low as can be, so that it begins no page. */
const tinyParagraph = (): Paragraph =>
  new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    run: { size: 2 },
    children: [],
  })

function footers({ paper, fonts }: Setting) {
  const family = fonts[formFaces.edge]
  const font = { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' }
  const children =
    paper.pages === 'of-all'
      ? ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
      : ['— ', PageNumber.CURRENT, ' —']
  return paper.pages === 'none'
    ? {}
    : {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { line: 220, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
                children: [new TextRun({ children, font, size: edgePt * 2 })],
              }),
            ],
          }),
        },
      }
}

const headers = ({ paper, fonts }: Setting) =>
  paper.mark === ''
    ? {}
    : {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                spacing: { line: 220, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
                children: [runOf({ family: fonts[formFaces.edge], pt: edgePt, color: formInk.black }, paper.mark)],
              }),
            ],
          }),
        },
      }

function children(setting: Setting): FileChild[] {
  const { tables, notes, foot, head } = setting.paper
  const { line } = formTypePt[setting.paper.type]
  const after = [
    ...notes.map(
      (note) => new Paragraph({ spacing: atLeast(line, 57, 0), children: [runOf(entryType(setting), note)] }),
    ),
    ...spreadParagraph(foot, setting),
  ]
  return [
    ...headingParagraphs(setting),
    ...spreadParagraph(head, setting),
    ...tables.flatMap((table, nth) => [...captionOf(table, nth, setting), tableOf(table, setting)]),
    ...(after.length === 0 ? [tinyParagraph()] : after),
  ]
}

/**
 * A form as the bytes of a .docx for Word and WPS: the millimetres of its print page, native tables of fixed widths whose rows grow with
 * what is written into them. Carries no author, only organ and title. Runs in a browser and in Node; load it lazily.
 */
export async function renderFormDocx(paper: FormPaper, fonts: PaperFonts): Promise<Uint8Array<ArrayBuffer>> {
  const setting: Setting = { paper, fonts, ink: inkOf(paper.look) }
  const { width, height } = sheetMm(paper.sheet)
  const { top, right, bottom, left } = paper.sheet.margins
  const document = new Document({
    title: cleanPiece(paper.title),
    creator: cleanPiece(paper.organ),
    lastModifiedBy: cleanPiece(paper.organ),
    styles: { importedStyles: paperStyles(fonts) },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            // The package itself puts the longer side across.
            size: paper.sheet.isAcross
              ? { width: toTwips(height), height: toTwips(width), orientation: PageOrientation.LANDSCAPE }
              : { width: toTwips(width), height: toTwips(height) },
            margin: {
              top: toTwips(top),
              right: toTwips(right),
              bottom: toTwips(bottom),
              left: toTwips(left),
              header: toTwips(Math.max(6, top - 6)),
              footer: toTwips(Math.max(6, bottom / 2 - 2)),
              gutter: 0,
            },
          },
        },
        ...headers(setting),
        ...footers(setting),
        children: children(setting),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
