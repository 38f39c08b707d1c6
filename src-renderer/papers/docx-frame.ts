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
import { charsToTwips, paperHalfPoints, paperTwips } from './docx-measures'
import { paperStyles } from './docx-styles'

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

/**
 * The bytes of a .docx for Word and WPS with what stands on its pages, on GB/T 9704-2012 values (A4, 版心 156 × 225 mm, exact pitch
 * 28.95 pt, 22 lines of 28 characters). Carries no author, only organ and title.
 */
export async function packPaper(
  source: Pick<PaperDocument, 'titleLines'> & { readonly signature: Pick<PaperDocument['signature'], 'organ'> },
  fonts: PaperFonts,
  children: readonly FileChild[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { pageWidth, pageHeight, top, bottom, left, right, header, footer } = paperTwips
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
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { top, bottom, left, right, header, footer, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: paperTwips.line },
        },
        footers: { default: pageNumberFooter(fonts, 'right'), even: pageNumberFooter(fonts, 'left') },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
