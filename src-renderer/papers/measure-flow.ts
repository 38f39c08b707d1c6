import { linesPerPage, pageMm, typePt } from '#shared/paper/paper-measures'
import { paginateLines, type KeptLines, type LineRange } from '#shared/paper/paginate-lines'

const mmPerPt = 25.4 / 72

/** How many lines of the text's last paragraph go to the next page with a signature that would stand there alone. */
const keptLines = 2
/** Another program's lines may end elsewhere; so many more or fewer lines of text are reckoned with. */
const slackLines = 1

/**
 * Where the last paragraph of a paper's text has to part so that its last lines stay with the signature: the number of
 * characters that stay. Undefined while the signature has company anyway, and where the paragraph is too short to part.
 * Only to be asked of a column that `measureFlow` can measure.
 */
export function measureParting(column: Element): number | undefined {
  const closing = column.querySelector('.keep')
  const last = closing?.previousElementSibling
  if (closing === null || !(last instanceof HTMLElement) || last.className !== '') return undefined
  const lines = measureLines(column)
  const { from, to } = lines.rangeOf(closing)
  const isAlone = Array.from({ length: 2 * slackLines + 1 }, (_none, index) => index - slackLines).some((shift) => {
    const unbound = { from: from + shift, to: to + shift, withPrevious: false }
    const pages = paginateLines({ lineCount: lines.count + shift, linesPerPage, keepTogether: [unbound] })
    return pages.some((page, index) => index > 0 && page.from === unbound.from)
  })
  const { from: top, to: end } = lines.rangeOf(last)
  return isAlone && end - top > keptLines + 1 ? lines.charsBefore(last, end - keptLines) : undefined
}

export interface FlowLines {
  readonly count: number
  rangeOf(element: Element): LineRange
  /** Characters of an element's text that stand on lines above `line`. */
  charsBefore(element: Element, line: number): number
}

/** A paper laid out in `column`, in lines of its text. */
export function measureLines(column: Element): FlowLines {
  const box = column.getBoundingClientRect()
  const linePx = lineOf(box)
  const toLine = (y: number): number => Math.round((y - box.top) / linePx)
  return {
    count: toLine(box.bottom),
    rangeOf: (element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return { from: toLine(top), to: toLine(bottom) }
    },
    charsBefore: (element, line) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let count = 0
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, bottom } = range.getBoundingClientRect()
          // The middle of a character says its line, whatever its face's own height is.
          if (Math.floor(((top + bottom) / 2 - box.top) / linePx) >= line) return count
          count += 1
        }
      return count
    },
  }
}

/** Where blocks of a column that `measureFlow` can measure begin and end, in lines from its top. */
export function measureTops(
  column: Element,
  blocks: readonly Element[],
): readonly { readonly block: Element; readonly top: number; readonly end: number }[] {
  const box = column.getBoundingClientRect()
  const linePx = lineOf(box)
  return blocks.map((block) => {
    const { top, bottom } = block.getBoundingClientRect()
    return { block, top: onGrid((top - box.top) / linePx), end: onGrid((bottom - box.top) / linePx) }
  })
}

/** A browser places boxes at parts of a pixel: what it says is a hair beside the line. */
const onGrid = (lines: number): number => Math.round(lines * 64) / 64

const lineOf = ({ width }: DOMRect): number => (width / pageMm.textWidth) * mmPerPt * typePt.line

/**
 * The pages of a paper laid out in `column`, which is as wide as the 版心. Measured in lines against the column's own
 * width, so that zoom and scaling round it make no difference. Undefined while the column has no size.
 */
export function measureFlow(column: Element): readonly LineRange[] | undefined {
  if (column.getBoundingClientRect().width === 0) return undefined
  const lines = measureLines(column)
  const keepTogether = [...column.querySelectorAll('.keep')].map((kept): KeptLines => ({
    ...lines.rangeOf(kept),
    withPrevious: true,
  }))
  return paginateLines({ lineCount: lines.count, linesPerPage, keepTogether })
}
