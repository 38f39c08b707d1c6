import {
  AlignmentType,
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { imprintPt } from '#shared/paper/imprint-measures'
import type { PaperImprint } from '#shared/paper/paper-document'
import type { PaperFonts } from '#shared/paper/paper-fonts'
import type { ImprintPlace } from '#shared/paper/place-imprint'
import { paperTwips } from './docx-measures'
import { run } from './docx-paragraphs'

const widthTwips = paperTwips.pageWidth - paperTwips.left - paperTwips.right
const char = imprintPt * 20
const twipsPerPx = 15

/** 0.35 and 0.25 mm in eighths of a point. */
const outer = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 } as const
const inner = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } as const

/** A rule of its own from edge to edge of the 版心: one of a paragraph that is set in would be set in with it. */
const rule = (border: typeof outer | typeof inner): Paragraph =>
  new Paragraph({ spacing: line(20), border: { bottom: border }, run: { size: 2 } })

const line = (height: number) => ({ line: height, lineRule: LineRuleType.EXACT, before: 0, after: 0 }) as const

function imprintParagraphs({ copyTo, organ, dateText }: PaperImprint, fonts: PaperFonts): readonly Paragraph[] {
  const text = (...children: readonly (string | Tab)[]) => [run(fonts.body, imprintPt * 2, 0, children)]
  const copies = new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: line(paperTwips.line),
    indent: { left: 4 * char, right: char, hanging: 3 * char },
    children: text(`抄送：${copyTo}。`),
  })
  const printed = new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: line(paperTwips.line),
    indent: { left: char, right: char },
    tabStops: [{ type: TabStopType.RIGHT, position: widthTwips - char }],
    children: text(organ, new Tab(), `${dateText}印发`),
  })
  if (organ === '') return [copies]
  return [rule(outer), ...(copyTo === '' ? [] : [copies, rule(inner)]), printed, rule(outer)]
}

/** 版记 in a box that stands at the lower edge of the 版心 of the page it is anchored on, however the text over it is changed. */
function imprintBox(imprint: PaperImprint, place: ImprintPlace, fonts: PaperFonts): ShapeRun {
  // Each rule takes its own thickness and the least line besides.
  const height = place.lines * paperTwips.line + (imprint.organ === '' ? 0 : 3 * 40)
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: widthTwips / twipsPerPx, height: height / twipsPerPx },
    fill: 'none',
    line: 'none',
    children: imprintParagraphs(imprint, fonts),
    textOptions: { margins: { top: 0, bottom: 0, left: 0, right: 0 }, verticalAlignment: 'bottom' },
    altText: { name: '版记', description: '' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.LEFT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
    },
  })
}

/** As low as Word allows, so that it begins no page. */
const anchor = (children: readonly ShapeRun[], pageBreakBefore: boolean): Paragraph =>
  new Paragraph({ spacing: line(20), ...(pageBreakBefore ? { pageBreakBefore } : {}), run: { size: 2 }, children })

/** What follows the text of a paper with a 版记: on its own pages, and on pages that bear no number. */
export interface DocxImprint {
  readonly after: readonly Paragraph[]
  readonly behind: readonly Paragraph[]
}

export function imprintParts(imprint: PaperImprint, place: ImprintPlace, fonts: PaperFonts): DocxImprint {
  const box = imprintBox(imprint, place, fonts)
  return place.isUnnumbered
    ? { after: [], behind: [anchor([], false), anchor([box], true)] }
    : { after: [anchor([box], place.pagesOn > 0)], behind: [] }
}
