/** The rows that are drawn: from `first` up to, but without, `end`. */
export interface RowSpan {
  readonly first: number
  readonly end: number
}

/** Rows drawn beyond either edge of what is in sight: one turn of a wheel finds them there. */
const spareRows = 4

/** The rows in sight of a list scrolled so far, with some to spare; all lengths in CSS pixels. */
export function spanInSight(scrollTop: number, height: number, rowHeight: number, count: number): RowSpan {
  const first = Math.floor(scrollTop / rowHeight) - spareRows
  const end = Math.ceil((scrollTop + height) / rowHeight) + spareRows
  const last = Math.max(0, Math.min(end, count))
  return { first: Math.max(0, Math.min(first, last)), end: last }
}

/** How far to scroll so that what begins at `start` and is so long stands between the edges; `before` where it does already. */
export function scrollToSee(start: number, length: number, before: number, room: number): number {
  if (start < before) return start
  return start + length > before + room ? start + length - room : before
}
