import { linesPerPage, pageMm, typePt } from '#shared/paper/paper-measures'
import { paginateLines, type KeptLines, type LineRange } from '#shared/paper/paginate-lines'

const mmPerPt = 25.4 / 72

/**
 * The pages of a paper laid out in `column`, which is as wide as the 版心. Measured in lines against the column's own
 * width, so that zoom and scaling round it make no difference. Undefined while the column has no size.
 */
export function measureFlow(column: Element): readonly LineRange[] | undefined {
  const box = column.getBoundingClientRect()
  if (box.width === 0) return undefined
  const linePx = (box.width / pageMm.textWidth) * mmPerPt * typePt.line
  const toLine = (y: number): number => Math.round((y - box.top) / linePx)
  const keepTogether = [...column.querySelectorAll('.keep')].map((kept): KeptLines => {
    const { top, bottom } = kept.getBoundingClientRect()
    return { from: toLine(top), to: toLine(bottom), withPrevious: true }
  })
  return paginateLines({ lineCount: toLine(box.bottom), linesPerPage, keepTogether })
}
