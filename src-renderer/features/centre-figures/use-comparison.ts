import { useDeferredValue, useMemo } from 'react'
import {
  compareList,
  daysOfList,
  guessBasis,
  splitUnits,
  type ListComparison,
} from '#shared/centre-figures/compare-list'
import { compareTotals, type TotalsDifference } from '#shared/centre-figures/compare-totals'
import { bases, type Basis, type OurCase } from '#shared/centre-figures/ours'
import { readSheetList, type SheetList } from '#shared/centre-figures/read-sheet-list'
import { findOwnLine, readTotals, type Totals, type TotalsLine } from '#shared/centre-figures/read-totals'
import { periodAround, periodBefore, type Period, type PeriodRules } from '#shared/figures/period'
import type { LocalDate } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { useLedgerRows } from '../../desk/use-ledger-rows'
import { useOffice } from '../../desk/use-office'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useToday } from '../../desk/use-today'
import type { CentreTable } from './use-centre-table'

/** What a person chose in place of what was guessed. */
export interface Chosen {
  readonly period: Period | undefined
  readonly basis: Basis | undefined
  /** The line of a table of totals that is ours, counted from 1. */
  readonly line: number | undefined
}

export const nothingChosen: Chosen = { period: undefined, basis: undefined, line: undefined }

/** A list held against the ledger. */
export interface ListView {
  readonly kind: 'list'
  readonly period: Period
  readonly basis: Basis
  readonly list: SheetList
  /** Lines of other units, which were left out. */
  readonly others: number
  readonly comparison: ListComparison
}

/** A table of totals held against the figures. */
export interface TotalsView {
  readonly kind: 'totals'
  readonly period: Period
  readonly totals: Totals
  /** Ours; undefined where a person has to say which it is. */
  readonly line: TotalsLine | undefined
  readonly differences: readonly TotalsDifference[]
}

interface Ground {
  readonly rows: readonly OurCase[]
  readonly rules: PeriodRules
  readonly today: LocalDate
  readonly ownNames: readonly string[]
  readonly isWorkday: (day: LocalDate) => boolean | undefined
}

/** The month that most of a list lies in; the last that is over where it names no days. */
function guessPeriod(list: SheetList['sheets'], { rules, today }: Ground): Period {
  const before = periodBefore(periodAround('month', today, rules), rules)
  const days = daysOfList(list, 'taken-in') ?? daysOfList(list, 'closed') ?? daysOfList(list, 'due')
  return days === undefined || days.to > today ? before : periodAround('month', days.to, rules)
}

function compareAsList(table: CentreTable, chosen: Chosen, ground: Ground): ListView | undefined {
  if (table.shaped === undefined) return undefined
  const list = readSheetList(table.table, table.shaped)
  const { ours, others } = splitUnits(list.sheets, ground.ownNames)
  const period = chosen.period ?? guessPeriod(ours, ground)
  const basis = chosen.basis ?? guessBasis(ours, ground.rows, period, bases)
  const comparison = compareList(ours, ground.rows, { span: period, basis, isWorkday: ground.isWorkday })
  return { kind: 'list', period, basis, list, others: others.length, comparison }
}

function compareAsTotals(table: CentreTable, chosen: Chosen, ground: Ground): TotalsView | undefined {
  if (table.shaped === undefined) return undefined
  const totals = readTotals(table.table, table.shaped)
  const line =
    chosen.line === undefined
      ? findOwnLine(totals, ground.ownNames)
      : [...totals.lines, ...(totals.whole === undefined ? [] : [totals.whole])].find((one) => one.line === chosen.line)
  const period = chosen.period ?? guessPeriod([], ground)
  return {
    kind: 'totals',
    period,
    totals,
    line,
    differences: line === undefined ? [] : compareTotals(line, ground.rows, period),
  }
}

/** The table held against the ledger as it stands, a moment behind what is chosen; undefined until both are there. */
export function useComparison(table: CentreTable | undefined, chosen: Chosen): ListView | TotalsView | undefined {
  const ledger = useLedgerRows()
  const rules = usePeriodRules()
  const today = useToday()
  const office = useOffice()
  const { calendar } = useDesk()
  const ground = useMemo<Ground | undefined>(
    () =>
      ledger === undefined || office === undefined
        ? undefined
        : {
            rows: [...ledger.rows.values()],
            rules,
            today,
            ownNames: [office.name, office.shortName],
            isWorkday: (day) => {
              const { workday, known } = calendar.isWorkday(day)
              return known ? workday : undefined
            },
          },
    [ledger, office, rules, today, calendar],
  )
  const asked = useDeferredValue(useMemo(() => ({ table, chosen, ground }), [table, chosen, ground]))
  return useMemo(() => {
    if (asked.table?.shaped === undefined || asked.ground === undefined) return undefined
    const compare = asked.table.shaped.kind === 'list' ? compareAsList : compareAsTotals
    return compare(asked.table, asked.chosen, asked.ground)
  }, [asked])
}
