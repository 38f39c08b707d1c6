import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { IParagraphOptions, ISectionOptions } from 'docx'
import type { PaperDocument, PaperParagraph } from '#shared/paper/paper-document'
import { charsPerLine, keptAttachments } from '#shared/paper/paper-measures'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { placeSignature, type SignatureLinePlace } from '#shared/paper/place-signature'
import { cleanPiece } from '#shared/text/clean-text'
import { textWidth } from '#shared/paper/text-width'
import { charsToTwips, paperHalfPoints, paperTwips } from './docx-measures'
import { paperStyles } from './docx-styles'

type RunChild = string | Tab

/** A run in one face: every run names all four scripts, and the hint makes “ ” … — take the Chinese face. */
function run(family: string, halfPoints: number, charSpacing: number, children: readonly RunChild[]): TextRun {
  return new TextRun({
    children: children.map((child) => (typeof child === 'string' ? cleanPiece(child) : child)),
    font: { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' },
    size: halfPoints,
    characterSpacing: charSpacing,
  })
}

const bodyRun = (family: string, ...children: readonly RunChild[]): TextRun =>
  run(family, paperHalfPoints.body, paperTwips.charSpacing, children)

const exactLine = { line: paperTwips.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
const twoChars = { firstLine: charsToTwips(2), firstLineChars: 200 } as const

/** One paragraph on the exact pitch. `keepNext` is written only where it holds. */
const paragraph = ({ keepNext, ...options }: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, ...(keepNext === true ? { keepNext } : {}), spacing: exactLine })

const blankLine = (fonts: PaperFonts, keepNext: boolean): Paragraph =>
  paragraph({ keepNext, run: { font: fonts.body, size: paperHalfPoints.body } })

function titleParagraphs(lines: readonly string[], fonts: PaperFonts): readonly Paragraph[] {
  return lines.map((line) =>
    paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [run(fonts.title, paperHalfPoints.title, 0, [line])],
    }),
  )
}

/** Longest last paragraph that goes to the next page whole with the signature: three lines. */
const keptWholeChars = 3 * charsPerLine - 2

/**
 * The text. LibreOffice moves all of a paragraph that is kept with the next one, and leaves a page nearly empty for a long
 * one; so only a short last paragraph is kept, and a long one in its last lines where `parting` says that the signature
 * would stand alone. What goes with the signature begins at the margin: it is the same paragraph to the reader.
 */
function bodyParagraphs(body: readonly PaperParagraph[], fonts: PaperFonts, parting: number | undefined): Paragraph[] {
  return body.flatMap((each, index) => {
    if (index < body.length - 1) return [bodyParagraph(each, fonts, false)]
    if (textWidth(each.lead + each.text) <= keptWholeChars) return [bodyParagraph(each, fonts, true)]
    const text = cleanPiece(each.text)
    const at = (parting ?? 0) - cleanPiece(each.lead).length
    if (at <= 0) return [bodyParagraph(each, fonts, false)]
    return [
      bodyParagraph({ ...each, text: text.slice(0, at) }, fonts, false),
      paragraph({ alignment: AlignmentType.BOTH, keepNext: true, children: [bodyRun(fonts.body, text.slice(at))] }),
    ]
  })
}

function bodyParagraph(source: PaperParagraph, fonts: PaperFonts, keepNext: boolean): Paragraph {
  const leadFace = source.level === 1 ? fonts.hei : source.level === 2 ? fonts.kai : fonts.body
  const children = [
    ...(source.lead === '' ? [] : [bodyRun(leadFace, source.lead)]),
    ...(source.text === '' ? [] : [bodyRun(fonts.body, source.text)]),
  ]
  return paragraph({ alignment: AlignmentType.BOTH, indent: twoChars, keepNext, children })
}

function staffParagraph(line: readonly string[], fonts: PaperFonts): Paragraph {
  const children = line.flatMap((entry, index) => (index === 0 ? [entry] : [new Tab(), entry]))
  const tabStops = line
    .slice(1)
    .map((_entry, index) => ({ type: TabStopType.LEFT, position: charsToTwips(2 + 13 * (index + 1)) }))
  return paragraph({
    alignment: AlignmentType.LEFT,
    indent: twoChars,
    keepNext: true,
    tabStops,
    children: [bodyRun(fonts.body, ...children)],
  })
}

/** 附件说明: the names stand under each other, and a name's second line under its first character. */
function attachmentParagraphs(names: readonly string[], fonts: PaperFonts): readonly Paragraph[] {
  if (names.length === 0) return []
  const only = names.length === 1
  const left = charsToTwips(only ? 5 : 6.5)
  const lines = names.map((name, index) => {
    const hanging = charsToTwips(index > 0 ? 1.5 : only ? 3 : 4.5)
    const number = only ? [] : [`${index + 1}.`, new Tab()]
    const children = [bodyRun(fonts.body, ...(index === 0 ? ['附件：'] : []), ...number, name)]
    const stays = names.length <= keptAttachments
    return paragraph({
      alignment: AlignmentType.LEFT,
      indent: { left, hanging },
      keepLines: stays,
      keepNext: stays || index === names.length - 1,
      children,
    })
  })
  return [blankLine(fonts, true), ...lines]
}

function signatureParagraph(text: string, place: SignatureLinePlace, fonts: PaperFonts, keepNext: boolean): Paragraph {
  const isCentred = place.align === 'center'
  // An unsealed date may end at the margin: room beyond it keeps a face with wide digits from wrapping.
  const indent = { left: charsToTwips(place.leftChars), right: isCentred ? 0 : -paperTwips.char }
  return paragraph({
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
    indent,
    keepNext,
    children: [bodyRun(fonts.body, text)],
  })
}

function closingParagraphs(source: PaperDocument, fonts: PaperFonts): readonly Paragraph[] {
  const place = placeSignature(source.signature)
  const hasAnnotation = source.annotation !== ''
  return [
    ...Array.from({ length: place.blankLines }, () => blankLine(fonts, true)),
    signatureParagraph(source.signature.organ, place.organ, fonts, true),
    signatureParagraph(source.signature.dateText, place.date, fonts, hasAnnotation),
    ...(hasAnnotation ? [bodyParagraph({ level: 0, lead: '', text: source.annotation }, fonts, false)] : []),
  ]
}

function pageNumberFooter(fonts: PaperFonts, side: 'left' | 'right'): Footer {
  const indent = side === 'left' ? { left: paperTwips.smallChar } : { right: paperTwips.smallChar }
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: {
      ascii: fonts.pageNumber,
      hAnsi: fonts.pageNumber,
      eastAsia: fonts.pageNumber,
      cs: fonts.pageNumber,
      hint: 'eastAsia',
    },
    size: paperHalfPoints.pageNumber,
  })
  const spacing = { line: paperTwips.smallChar, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT
  return new Footer({ children: [new Paragraph({ alignment, indent, spacing, children: [number] })] })
}

function sectionOf(source: PaperDocument, fonts: PaperFonts, parting: number | undefined): ISectionOptions {
  const { pageWidth, pageHeight, top, bottom, left, right, header, footer } = paperTwips
  return {
    properties: {
      page: {
        size: { width: pageWidth, height: pageHeight },
        margin: { top, bottom, left, right, header, footer, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: paperTwips.line },
    },
    footers: { default: pageNumberFooter(fonts, 'right'), even: pageNumberFooter(fonts, 'left') },
    children: [
      ...titleParagraphs(source.titleLines, fonts),
      blankLine(fonts, false),
      ...(source.addressee === ''
        ? []
        : [paragraph({ alignment: AlignmentType.LEFT, children: [bodyRun(fonts.body, source.addressee)] })]),
      ...bodyParagraphs(source.body, fonts, parting),
      ...source.staffLines.map((line) => staffParagraph(line, fonts)),
      ...attachmentParagraphs(source.attachments, fonts),
      ...closingParagraphs(source, fonts),
    ],
  }
}

/**
 * A paper as the bytes of a .docx for Word and WPS, on GB/T 9704-2012 values (A4, 版心 156 × 225 mm, exact pitch 28.95 pt,
 * 22 lines of 28 characters). Carries no author, only organ and title. Runs in a browser and in Node; load it lazily.
 * `parting` is what `measureParting` says of the same paper.
 */
export async function renderDocx(
  source: PaperDocument,
  fonts: PaperFonts,
  parting?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: cleanPiece(source.titleLines.join('')),
    creator: cleanPiece(source.signature.organ),
    lastModifiedBy: cleanPiece(source.signature.organ),
    styles: { importedStyles: paperStyles(fonts) },
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    defaultTabStop: charsToTwips(2),
    sections: [sectionOf(source, fonts, parting)],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
