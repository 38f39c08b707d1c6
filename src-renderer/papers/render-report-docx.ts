import type { FileChild } from 'docx'
import type { PaperAnnex } from '#shared/paper/paper-annex'
import type { PaperDocument } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { chartParagraph } from './docx-charts'
import { packPaper } from './docx-frame'
import {
  addresseeParagraphs,
  blankLine,
  bodyParagraph,
  closingParagraphs,
  isKeptWhole,
  titleParagraphs,
} from './docx-paragraphs'
import { captionParagraph, tableOf } from './docx-tables'

/** A heading goes with what it heads, and a short last paragraph with the signature where nothing stands between them. */
const textParts = ({ body }: PaperDocument, { tables, charts }: PaperAnnex, fonts: PaperFonts): readonly FileChild[] =>
  body.map((each, nth) => {
    const isHeading = each.level > 0 && each.text === ''
    const isBeforeSignature = nth === body.length - 1 && tables.length === 0 && charts.length === 0
    return bodyParagraph(each, fonts, isHeading || (isBeforeSignature && isKeptWhole(each)))
  })

function tableParts({ tables, charts }: PaperAnnex, fonts: PaperFonts): readonly FileChild[] {
  return tables.flatMap((table, nth) => [
    blankLine(fonts, false),
    tableOf(table, nth + 1, fonts, charts.length === 0 && nth === tables.length - 1),
  ])
}

function chartParts({ charts }: PaperAnnex, fonts: PaperFonts): readonly FileChild[] {
  return charts.flatMap((chart, nth) => [
    // Left behind where the chart goes to the next page: an empty line on top of it would take room.
    blankLine(fonts, false),
    chartParagraph(chart),
    // The last stays with the signature, which never stands alone on a page.
    captionParagraph(`图${nth + 1}　${chart.caption}`, fonts, nth === charts.length - 1),
  ])
}

/**
 * A report as the bytes of a .docx: a paper on GB/T 9704-2012 values with tables and native charts between its text and its signature.
 * Runs in a browser and in Node; load it lazily.
 */
export const renderReportDocx = (
  paper: PaperDocument,
  annex: PaperAnnex,
  fonts: PaperFonts,
): Promise<Uint8Array<ArrayBuffer>> =>
  packPaper(paper, fonts, [
    ...titleParagraphs(paper.titleLines, fonts),
    blankLine(fonts, false),
    ...addresseeParagraphs(paper, fonts),
    ...textParts(paper, annex, fonts),
    ...tableParts(annex, fonts),
    ...chartParts(annex, fonts),
    ...closingParagraphs(paper, fonts),
  ])
