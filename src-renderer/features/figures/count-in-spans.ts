import type { FigureRow } from '#shared/figures/figure-row'
import { createPace } from '../../prelude/breathe'

/** Rows between two looks at the clock: a fraction of a millisecond. */
const rowsAtATime = 250

/**
 * Hands rows on one by one and lets the window have its turn in between, however many there are. False where it was given up, because
 * what is looked at is another by now.
 */
export async function takeInSpans<Row extends FigureRow>(
  rows: Iterable<Row>,
  take: (row: Row) => void,
  isWanted: () => boolean,
): Promise<boolean> {
  const pace = createPace()
  let taken = 0
  for (const row of rows) {
    take(row)
    taken += 1
    if (taken % rowsAtATime !== 0) continue
    await pace()
    if (!isWanted()) return false
  }
  return isWanted()
}
