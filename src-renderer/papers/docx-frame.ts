import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx'
import type { PaperDocument } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { cleanPiece } from '#shared/text/clean-text'
import { letterFooter, letterFooterTwips, underPageNumber } from './docx-letter-head'
import { charsToTwips, paperHalfPoints, paperTwips } from './docx-measures'
import { paperStyles } from './docx-styles'

function pageNumberFooter(fonts: PaperFonts, side: 'left' | 'right', under: readonly Paragraph[] = []): Footer {
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
  return new Footer({ children: [new Paragraph({ alignment, indent, spacing, children: [number] }), ...under] })
}

/** As low as Word allows: an empty line of the text's pitch would set the text of its page down. */
const nothing = (): Paragraph =>
  new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, run: { size: 2 } })
const bareFooter = (): Footer => new Footer({ children: [nothing()] })

/** Said in so many words: a section that says nothing has the edges of the one before it. */
const unnumbered = () => ({
  footers: { default: bareFooter(), even: bareFooter() },
})

/** What stands outside the text of ordinary pages, and of those of a paper in 信函格式. */
function pageEdges(fonts: PaperFonts, isLetter: boolean) {
  const { header, footer } = paperTwips
  if (!isLetter)
    return {
      margin: { header, footer },
      footers: { default: pageNumberFooter(fonts, 'right'), even: pageNumberFooter(fonts, 'left') },
    }
  return {
    margin: { header, footer: letterFooterTwips },
    titlePage: true,
    footers: {
      first: letterFooter(),
      default: pageNumberFooter(fonts, 'right', [underPageNumber()]),
      even: pageNumberFooter(fonts, 'left', [underPageNumber()]),
    },
  }
}

/**
 * The bytes of a .docx for Word and WPS with what stands on its pages, on GB/T 9704-2012 values (A4, 版心 156 × 225 mm, exact pitch
 * 28.95 pt, 22 lines of 28 characters). Carries no author, only organ and title. `behind`: pages that bear no number.
 */
export async function packPaper(
  source: Pick<PaperDocument, 'titleLines' | 'letterHead'> & {
    readonly signature: Pick<PaperDocument['signature'], 'organ'>
  },
  fonts: PaperFonts,
  children: readonly FileChild[],
  behind: readonly FileChild[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const { pageWidth, pageHeight, top, bottom, left, right } = paperTwips
  const { margin, titlePage = false, ...edges } = pageEdges(fonts, source.letterHead !== undefined)
  const properties = {
    page: {
      size: { width: pageWidth, height: pageHeight },
      margin: { top, bottom, left, right, ...margin, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES, linePitch: paperTwips.line },
  }
  const document = new Document({
    title: cleanPiece(source.titleLines.join('')),
    creator: cleanPiece(source.signature.organ),
    lastModifiedBy: cleanPiece(source.signature.organ),
    styles: { importedStyles: paperStyles(fonts) },
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    defaultTabStop: charsToTwips(2),
    sections: [
      {
        properties: { ...properties, ...(titlePage ? { titlePage } : {}) },
        ...edges,
        children,
      },
      ...(behind.length === 0 ? [] : [{ properties, ...unnumbered(), children: behind }]),
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
