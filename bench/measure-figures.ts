import { countFigures } from '../src-shared/figures/count-figures'
import type { FigureRow } from '../src-shared/figures/figure-row'
import { measures } from '../src-shared/figures/measures'
import { calendarMonths, isWithin, periodAround } from '../src-shared/figures/period'
import { addDays, localDateSchema } from '../src-shared/prelude/local-date'
import { aFigureRow } from '../tests/support/figures/figure-rows'
import { median } from './median'

// The figures of a month's report over a large ledger, against one plain pass over the same rows.

const today = localDateSchema.parse('2026-11-29')
const month = periodAround('month', addDays(today, -40), calendarMonths)
const rounds = 9

/** Cases of ten years, as many each day; the last four hundred in hand. */
function makeRows(cases: number): FigureRow[] {
  return Array.from({ length: cases }, (_, nth) => {
    const issuedOn = addDays(today, -Math.floor(((cases - nth) / cases) * 3650))
    const isOpen = nth >= cases - 400
    const closedOn = addDays(issuedOn, nth % 9)
    return aFigureRow({
      id: `case ${nth}`,
      issuedOn,
      dueOn: addDays(issuedOn, 7),
      movedOn: closedOn,
      ...(isOpen ? {} : { stage: 'closed', closedOn, visitedOn: addDays(closedOn, 5), visitResult: 'satisfied' }),
    })
  })
}

const timeOf = (run: () => unknown): number => {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return median(times)
}

export interface FiguresMeasured {
  readonly cases: number
  readonly figuresMs: number
  readonly passMs: number
}

/** Milliseconds of every measure of a month, and of counting what was taken in by one look at each row. */
export function measureFigures(cases: number): FiguresMeasured {
  const rows = makeRows(cases)
  const all = Object.values(measures)
  let taken = 0
  const passMs = timeOf(() => {
    taken = 0
    for (const row of rows) if (isWithin(row.issuedOn, month) || isWithin(row.dueOn, month)) taken += 1
  })
  if (taken === 0) throw new Error('the month is empty')
  return { cases, figuresMs: timeOf(() => countFigures(rows, month, all)), passMs }
}

/** Prints each size with its growth against the size before: 1 is in step with the cases. */
export function printFigures(measured: readonly FiguresMeasured[]): void {
  for (const [nth, { cases, figuresMs, passMs }] of measured.entries()) {
    const before = measured[nth - 1]
    const growth =
      before === undefined
        ? ''
        : `   exponent ${(Math.log(figuresMs / before.figuresMs) / Math.log(cases / before.cases)).toFixed(2)}`
    console.log(
      `a month's figures of ${cases} cases : one plain pass`.padEnd(52),
      `${(figuresMs / passMs).toFixed(2)} (${figuresMs.toFixed(1)} : ${passMs.toFixed(1)} ms)`.padStart(26),
      `  aim ≤ 2, ≤ 300 ms${growth}`,
    )
  }
}
