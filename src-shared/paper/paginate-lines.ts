/** Lines `from` up to, not including, `to`. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** Lines that stay on one page; `withPrevious`: together with the line before them. */
export interface KeptLines extends LineRange {
  readonly withPrevious: boolean
}

export interface LineFlow {
  readonly lineCount: number
  readonly linesPerPage: number
  readonly keepTogether: readonly KeptLines[]
}

/**
 * The pages of a flow of equal lines, as the print CSS breaks them: pages are full, except that a break moves up to where
 * no kept lines are cut. Lines that cannot be kept within one page are cut at its end. Every line is on one page.
 */
export function paginateLines(flow: LineFlow): readonly LineRange[] {
  const pages: LineRange[] = []
  let from = 0
  while (from < flow.lineCount) {
    const to = lastBreak(flow, from, Math.min(from + flow.linesPerPage, flow.lineCount))
    pages.push({ from, to })
    from = to
  }
  return pages.length === 0 ? [{ from: 0, to: 0 }] : pages
}

function lastBreak(flow: LineFlow, from: number, limit: number): number {
  if (limit === flow.lineCount) return limit
  for (let at = limit; at > from; at -= 1) if (canBreakBefore(flow.keepTogether, at)) return at
  return limit
}

function canBreakBefore(kept: readonly KeptLines[], line: number): boolean {
  return !kept.some(
    (range) =>
      (line > range.from && line < range.to) || (range.withPrevious && line === range.from && range.to > range.from),
  )
}
