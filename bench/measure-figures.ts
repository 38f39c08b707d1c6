import { countFigures } from '../src-shared/figures/count-figures'
import { measures } from '../src-shared/figures/measures'
import { RowTable } from '../src-shared/figures/row-table'
import { calendarMonths, isWithin, periodAround } from '../src-shared/figures/period'
import { addDays, localDateSchema } from '../src-shared/prelude/local-date'
import { gatherFacts, type ReportSource } from '../src-shared/report/report-facts'
import { pickReportRow, type ReportRow } from '../src-shared/report/report-row'
import { aFigureRow } from '../tests/support/figures/figure-rows'
import { median } from './median'

// The figures of a month's report over a large ledger, against one plain pass over the same rows.

const today = localDateSchema.parse('2026-11-29')
const month = periodAround('month', addDays(today, -40), calendarMonths)
const rounds = 25

/** Cases of ten years, as many each day; the last four hundred in hand. */
function makeRows(cases: number): ReportRow[] {
  return Array.from({ length: cases }, (_, nth) => {
    const issuedOn = addDays(today, -Math.floor(((cases - nth) / cases) * 3650))
    const isOpen = nth >= cases - 400
    const closedOn = addDays(issuedOn, nth % 9)
    const row = aFigureRow({
      id: `case ${nth}`,
      category: `类别${nth % 12}/小类${nth % 60}`,
      villageName: `${nth % 23}村`,
      departmentId: `d${nth % 9}`,
      issuedOn,
      dueOn: addDays(issuedOn, 7),
      movedOn: closedOn,
      ...(isOpen ? {} : { stage: 'closed', closedOn, visitedOn: addDays(closedOn, 5), visitResult: 'satisfied' }),
    })
    return pickReportRow({
      ...row,
      ledgerNumber: `2026-${nth}`,
      urgency: 'normal',
      calledOn: issuedOn,
      callerPhones: [`139${nth % 70_000}`],
    })
  })
}

const timeOf = (run: () => unknown): number => {
  const from = performance.now()
  run()
  return performance.now() - from
}

export interface FiguresMeasured {
  readonly cases: number
  /** Every measure of a month, over rows that are kept for counting, and over a plain list of them. */
  readonly figuresMs: number
  readonly unkeptMs: number
  /** All that a month's report tells: its figures, those of two other months, classes and the like, and what is unstable. */
  readonly factsMs: number
  /** Taking all rows into the table that is kept. */
  readonly tableMs: number
  readonly passMs: number
}

/** Milliseconds of every measure of a month, and of counting what was taken in by one look at each row. */
export function measureFigures(cases: number): FiguresMeasured {
  const rows = makeRows(cases)
  const all = Object.values(measures)
  const table = new RowTable(rows)
  const names = { personName: (id: string) => id, departmentName: (id: string) => id }
  const office = { name: '青山镇人民政府', shortName: '青山镇' }
  const source: ReportSource = { rows: table, period: month, rules: calendarMonths, today, office, names }
  let taken = 0
  // In turns, so that whatever else the machine does meets all.
  const times = Array.from({ length: rounds }, () => ({
    pass: timeOf(() => {
      taken = 0
      for (const row of rows) if (isWithin(row.issuedOn, month) || isWithin(row.dueOn, month)) taken += 1
    }),
    figures: timeOf(() => countFigures(table, month, all)),
    unkept: timeOf(() => countFigures(rows, month, all)),
    facts: timeOf(() => gatherFacts(source)),
  }))
  if (taken === 0) throw new Error('the month is empty')
  const middle = (name: 'pass' | 'figures' | 'unkept' | 'facts'): number => median(times.map((time) => time[name]))
  return {
    cases,
    figuresMs: middle('figures'),
    unkeptMs: middle('unkept'),
    factsMs: middle('facts'),
    tableMs: timeOf(() => new RowTable(rows)),
    passMs: middle('pass'),
  }
}

/** By which power of the cases a time grows. */
export const exponentOf = (now: number, before: number, cases: number, casesBefore: number): string =>
  (Math.log(now / before) / Math.log(cases / casesBefore)).toFixed(2)

/** Prints each size with its growth against the size before: 1 is in step with the cases. */
export function printFigures(measured: readonly FiguresMeasured[]): void {
  for (const [nth, one] of measured.entries()) {
    const { cases, passMs } = one
    const before = measured[nth - 1]
    const line = (what: string, ms: number, was: number | undefined, aim: string): void => {
      const growth =
        before === undefined || was === undefined ? '' : `   exponent ${exponentOf(ms, was, cases, before.cases)}`
      const ratio = `${(ms / passMs).toFixed(2)} (${ms.toFixed(1)} : ${passMs.toFixed(1)} ms)`
      console.log(`${what} of ${cases} cases : one plain pass`.padEnd(56), ratio.padStart(26), `  ${aim}${growth}`)
    }
    line("a month's figures", one.figuresMs, before?.figuresMs, 'aim ≤ 2, ≤ 300 ms')
    line("a month's report's facts", one.factsMs, before?.factsMs, 'aim ≤ 2, ≤ 300 ms')
    line('  the same figures over a plain list', one.unkeptMs, before?.unkeptMs, 'for comparison')
    line('  all rows taken into the table, once', one.tableMs, before?.tableMs, 'for comparison')
  }
}
