import { AlignmentType, Tab, TabStopType, type Paragraph } from 'docx'
import type { PaperDocument, PaperParagraph } from '#shared/paper/paper-document'
import { keptAttachments } from '#shared/paper/paper-measures'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import type { PaperLayout } from '#shared/paper/paper-layout'
import { unplacedImprint } from '#shared/paper/place-imprint'
import { cleanPiece } from '#shared/text/clean-text'
import { packPaper } from './docx-frame'
import { headParagraphs } from './docx-head'
import { imprintParts, type DocxImprint } from './docx-imprint'
import { letterHeadParagraphs } from './docx-letter-head'
import { charsToTwips } from './docx-measures'
import {
  addresseeParagraphs,
  blankLine,
  bodyParagraph,
  bodyRun,
  closingParagraphs,
  isKeptWhole,
  paragraph,
  titleParagraphs,
  twoChars,
} from './docx-paragraphs'

/**
 * The text. LibreOffice moves all of a paragraph that is kept with the next one, and leaves a page nearly empty for a long
 * one; so only a short last paragraph is kept, and a long one in its last lines where `parting` says that the signature
 * would stand alone. What goes with the signature begins at the margin: it is the same paragraph to the reader.
 */
function bodyParagraphs(body: readonly PaperParagraph[], fonts: PaperFonts, parting: number | undefined): Paragraph[] {
  return body.flatMap((each, index) => {
    if (index < body.length - 1) return [bodyParagraph(each, fonts, false)]
    if (isKeptWhole(each)) return [bodyParagraph(each, fonts, true)]
    const text = cleanPiece(each.text)
    const at = (parting ?? 0) - cleanPiece(each.lead).length
    if (at <= 0) return [bodyParagraph(each, fonts, false)]
    return [
      bodyParagraph({ ...each, text: text.slice(0, at) }, fonts, false),
      paragraph({ alignment: AlignmentType.BOTH, keepNext: true, children: [bodyRun(fonts.body, text.slice(at))] }),
    ]
  })
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

function imprintOf({ imprint }: PaperDocument, fonts: PaperFonts, layout: PaperLayout | undefined): DocxImprint {
  if (imprint === undefined) return { after: [], behind: [] }
  return imprintParts(imprint, layout?.imprint ?? unplacedImprint(imprint), fonts)
}

/**
 * A paper as the bytes of a .docx. Runs in a browser and in Node; load it lazily. `layout` is what `findLayout` says of the same
 * paper; without it a 版记 stands on the page on which the text ends.
 */
export function renderDocx(
  source: PaperDocument,
  fonts: PaperFonts,
  layout?: PaperLayout,
): Promise<Uint8Array<ArrayBuffer>> {
  const { head, letterHead } = source
  const imprint = imprintOf(source, fonts, layout)
  const text = [
    ...(head === undefined ? [] : headParagraphs(head, fonts)),
    ...(letterHead === undefined ? [] : letterHeadParagraphs(letterHead, fonts)),
    ...titleParagraphs(source.titleLines, fonts),
    blankLine(fonts, false),
    ...addresseeParagraphs(source, fonts),
    ...bodyParagraphs(source.body, fonts, layout?.parting),
    ...source.staffLines.map((line) => staffParagraph(line, fonts)),
    ...attachmentParagraphs(source.attachments, fonts),
    ...closingParagraphs(source, fonts),
    ...imprint.after,
  ]
  return packPaper(source, fonts, text, imprint.behind)
}
