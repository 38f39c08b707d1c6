import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type Tab } from 'docx'
import type { PaperDocument, PaperParagraph } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { charsPerLine } from '#shared/paper/paper-measures'
import { textWidth } from '#shared/paper/text-width'
import { placeSignature, type SignatureLinePlace } from '#shared/paper/place-signature'
import { cleanPiece } from '#shared/text/clean-text'
import { charsToTwips, paperHalfPoints, paperTwips } from './docx-measures'

type RunChild = string | Tab

/** A run in one face: every run names all four scripts, and the hint makes “ ” … — take the Chinese face. */
export function run(family: string, halfPoints: number, charSpacing: number, children: readonly RunChild[]): TextRun {
  return new TextRun({
    children: children.map((child) => (typeof child === 'string' ? cleanPiece(child) : child)),
    font: { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' },
    size: halfPoints,
    characterSpacing: charSpacing,
  })
}

/** A run of 正文: 3号 type with the spacing that sets 28 characters on a line. */
export const bodyRun = (family: string, ...children: readonly RunChild[]): TextRun =>
  run(family, paperHalfPoints.body, paperTwips.charSpacing, children)

const exactLine = { line: paperTwips.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
/** 首行空两字 */
export const twoChars = { firstLine: charsToTwips(2), firstLineChars: 200 } as const

/** One paragraph on the exact pitch. `keepNext` is written only where it holds. */
export const paragraph = ({ keepNext, ...options }: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, ...(keepNext === true ? { keepNext } : {}), spacing: exactLine })

/** An empty line of 正文. */
export const blankLine = (fonts: PaperFonts, keepNext: boolean): Paragraph =>
  paragraph({ keepNext, run: { font: fonts.body, size: paperHalfPoints.body } })

/** 标题, a line each, kept with what follows. */
export function titleParagraphs(lines: readonly string[], fonts: PaperFonts): readonly Paragraph[] {
  return lines.map((line) =>
    paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [run(fonts.title, paperHalfPoints.title, 0, [line])],
    }),
  )
}

// Three lines.
const keptWholeChars = 3 * charsPerLine - 2

/** Whether a last paragraph is short enough to go on with the signature as a whole. */
export const isKeptWhole = ({ lead, text }: PaperParagraph): boolean => textWidth(lead + text) <= keptWholeChars

/** One paragraph of 正文, its heading in the face of its level. */
export function bodyParagraph(source: PaperParagraph, fonts: PaperFonts, keepNext: boolean): Paragraph {
  const leadFace = source.level === 1 ? fonts.hei : source.level === 2 ? fonts.kai : fonts.body
  const children = [
    ...(source.lead === '' ? [] : [bodyRun(leadFace, source.lead)]),
    ...(source.text === '' ? [] : [bodyRun(fonts.body, source.text)]),
  ]
  return paragraph({ alignment: AlignmentType.BOTH, indent: twoChars, keepNext, children })
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

/** 主送机关 or 称谓; nothing where a paper has none. */
export const addresseeParagraphs = ({ addressee }: PaperDocument, fonts: PaperFonts): readonly Paragraph[] =>
  addressee === '' ? [] : [paragraph({ alignment: AlignmentType.LEFT, children: [bodyRun(fonts.body, addressee)] })]

/** 署名, 成文日期 and 附注 with the blank lines above them, all on one page. */
export function closingParagraphs(source: PaperDocument, fonts: PaperFonts): readonly Paragraph[] {
  const place = placeSignature(source.signature)
  const hasAnnotation = source.annotation !== ''
  return [
    ...Array.from({ length: place.blankLines }, () => blankLine(fonts, true)),
    signatureParagraph(source.signature.organ, place.organ, fonts, true),
    signatureParagraph(source.signature.dateText, place.date, fonts, hasAnnotation),
    ...(hasAnnotation ? [bodyParagraph({ level: 0, lead: '', text: source.annotation }, fonts, false)] : []),
  ]
}
