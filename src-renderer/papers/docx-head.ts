import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { PaperHead } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { headLines, headRulePt, markPt } from '#shared/paper/red-head'
import { cleanPiece } from '#shared/text/clean-text'
import { charsToTwips, paperTwips } from './docx-measures'
import { blankLine, bodyRun, paragraph } from './docx-paragraphs'

const red = 'FF0000'
/** Over the mark's line: its ink then begins 35 mm under the 版心's upper edge, for whatever size of type. */
const overMark = 1993
/** A rule takes its own thickness besides the line over it. */
const ruleTwips = headRulePt * 20
/** Of the head's lines two are blank under the rule, one is the number's, and the rule's own stands 3.5 mm under that one. */
const ruleLine = 200
const overNumber = (headLines - 3) * paperTwips.line - ruleLine - ruleTwips

const exactly = (line: number, before = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after: 0 }) as const

function markParagraph(mark: string, fonts: PaperFonts): Paragraph {
  const size = markPt(mark)
  const { title } = fonts
  const children = [
    new TextRun({
      text: cleanPiece(mark),
      font: { ascii: title, hAnsi: title, eastAsia: title, cs: title, hint: 'eastAsia' },
      size: size * 2,
      color: red,
    }),
  ]
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(size * 20, overMark), children })
}

function numberParagraph({ number, signer }: PaperHead, fonts: PaperFonts): Paragraph {
  if (signer === '') return paragraph({ alignment: AlignmentType.CENTER, children: [bodyRun(fonts.body, number)] })
  const position = paperTwips.pageWidth - paperTwips.left - paperTwips.right - charsToTwips(1)
  return paragraph({
    alignment: AlignmentType.LEFT,
    indent: { left: charsToTwips(1) },
    tabStops: [{ type: TabStopType.RIGHT, position }],
    children: [bodyRun(fonts.body, number, new Tab(), '签发人：'), bodyRun(fonts.kai, signer)],
  })
}

/** 版头 over the title, as high as `headLines` lines of text. */
export const headParagraphs = (head: PaperHead, fonts: PaperFonts): readonly Paragraph[] => [
  markParagraph(head.mark, fonts),
  new Paragraph({ spacing: exactly(overNumber - overMark - markPt(head.mark) * 20) }),
  numberParagraph(head, fonts),
  new Paragraph({
    spacing: exactly(ruleLine),
    border: { bottom: { style: BorderStyle.SINGLE, size: headRulePt * 8, color: red, space: 0 } },
  }),
  blankLine(fonts, false),
  blankLine(fonts, false),
]
