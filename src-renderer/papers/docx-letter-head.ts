import {
  AlignmentType,
  BorderStyle,
  Footer,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type IIndentAttributesProperties,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { doubleRuleHeightPt, doubleRulePt, letterMm, placeLetterHead } from '#shared/paper/letter-head'
import type { LetterHead } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import { pageMm } from '#shared/paper/paper-measures'
import { cleanPiece } from '#shared/text/clean-text'
import { paperTwips } from './docx-measures'
import { blankLine, bodyRun, paragraph } from './docx-paragraphs'

const red = 'FF0000'
const mmToTwips = (mm: number): number => Math.round((mm / 25.4) * 1440)
/** In a line of exact height Word sets the ink of this type so much over the line's upper edge. */
const markRise = 9
const ruleTwips = doubleRuleHeightPt * 20

const emuPerTwip = 635
const twipsPerPx = 15
const mmToEmu = (mm: number): number => Math.round(mm * 36_000)

/** From the sheet's edges to the rules' ends, and from the 版心's edges out to them. */
const outerEdge = (pageMm.width - letterMm.ruleWidth) / 2
const outIndent = { left: -mmToTwips(pageMm.left - outerEdge), right: -mmToTwips(pageMm.right - outerEdge) }

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }) as const

/** A double rule under so high a line that is otherwise empty. Its gap and its thin line Word has by itself. */
const rule = (
  line: number,
  style: 'thickThinSmallGap' | 'thinThickSmallGap',
  indent: IIndentAttributesProperties = {},
): Paragraph =>
  new Paragraph({
    spacing: exactly(line),
    indent,
    border: { bottom: { style, size: doubleRulePt.thick * 8, color: red, space: 0 } },
    run: { size: 2 },
  })

/** How high the first page's lower rule ends, from the sheet's lower edge. */
export const letterFooterTwips = mmToTwips(letterMm.lowerRule)

/** 发文机关标志 and the upper rule in a box that stands where they do on the sheet. */
function markBox({ mark }: LetterHead, fonts: PaperFonts): ShapeRun {
  const { markPt, upperRule } = placeLetterHead(mark)
  const { title } = fonts
  const top = mmToTwips(letterMm.markTop) + markRise
  const ruleLine = mmToTwips(upperRule) - top - markPt * 20
  const children = [
    new TextRun({
      text: cleanPiece(mark),
      font: { ascii: title, hAnsi: title, eastAsia: title, cs: title, hint: 'eastAsia' },
      size: markPt * 2,
      color: red,
    }),
  ]
  return new ShapeRun({
    type: 'rectangle',
    transformation: {
      width: mmToTwips(letterMm.ruleWidth) / twipsPerPx,
      height: (markPt * 20 + ruleLine + ruleTwips) / twipsPerPx,
    },
    fill: 'none',
    line: 'none',
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        // Over the middle of the text, which is not that of the sheet.
        indent: { left: mmToTwips(pageMm.left - pageMm.right) },
        spacing: exactly(markPt * 20),
        children,
      }),
      rule(ruleLine, BorderStyle.THICK_THIN_SMALL_GAP),
    ],
    textOptions: { margins: { top: 0, bottom: 0, left: 0, right: 0 }, verticalAlignment: 'top' },
    altText: { name: '版头', description: '' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: mmToEmu(outerEdge) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: top * emuPerTwip },
      wrap: { type: TextWrappingType.NONE },
    },
  })
}

/** The footer of the first page: the lower rule, and no page number. */
export const letterFooter = (): Footer =>
  new Footer({ children: [rule(20, BorderStyle.THIN_THICK_SMALL_GAP, outIndent)] })

/** What lifts the page numbers of the other pages over the lower rule's place to their own. */
export const underPageNumber = (): Paragraph =>
  new Paragraph({ spacing: exactly(paperTwips.footer - letterFooterTwips), run: { size: 2 } })

/** 版头 over the title: the mark and its rule, 发文字号 at the right edge of the 版心, and two blank lines. */
export const letterHeadParagraphs = (head: LetterHead, fonts: PaperFonts): readonly Paragraph[] => [
  new Paragraph({
    spacing: exactly(mmToTwips(placeLetterHead(head.mark).numberLine - pageMm.top)),
    run: { size: 2 },
    children: [markBox(head, fonts)],
  }),
  paragraph({ alignment: AlignmentType.RIGHT, children: [bodyRun(fonts.body, head.number)] }),
  blankLine(fonts, false),
  blankLine(fonts, false),
]
