import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineLight, DeadlineState } from '#shared/case/deadline'
import { stages, type RowStage, type Stage } from '#shared/case/stage'
import type { LocalDate } from '#shared/prelude/local-date'

/** A row with the state of its limit today. */
export interface LitRow {
  readonly row: CaseRow
  readonly deadline: DeadlineState
}

/** The filters that are always at hand, with their counts. */
export const quickFilters = [
  'all',
  'received',
  'handling',
  'in-review',
  'overdue',
  'due-soon',
  'closed',
  'voided',
] as const
export type QuickFilter = (typeof quickFilters)[number]

export interface LedgerFilter {
  readonly quick: QuickFilter
  /** Words to be found, all of them, anywhere in what the row is searched by. */
  readonly words: string
  readonly stage: Stage | ''
  readonly departmentId: string
  readonly light: DeadlineLight | ''
  /** The year of issue, four digits. */
  readonly year: string
}

export const wholeLedger: LedgerFilter = { quick: 'all', words: '', stage: '', departmentId: '', light: '', year: '' }

/** The filter an address names: a quick filter, or a stage; the whole ledger for anything else. */
export function parseLedgerFilter(text: string): LedgerFilter {
  const quick = quickFilters.find((filter) => filter === text)
  if (quick !== undefined) return { ...wholeLedger, quick }
  const stage = stages.find((one) => one === text)
  return stage === undefined ? wholeLedger : { ...wholeLedger, stage }
}

/** Judges every row's limit once; rows of one limit and openness share their state. */
export function lightRows(
  rows: readonly CaseRow[],
  judge: (stage: RowStage, dueOn: LocalDate) => DeadlineState,
): LitRow[] {
  const states = new Map<string, DeadlineState>()
  return rows.map((row) => {
    const stage: RowStage = row.open === 1 ? row.stage : 'closed'
    const key = `${row.dueOn}${row.open}`
    const deadline = states.get(key) ?? judge(stage, row.dueOn)
    states.set(key, deadline)
    return { row, deadline }
  })
}

/** The whole ledger leaves voided cases out, but for a search: whoever looks for a number on paper has to find it. */
const matchesQuick = ({ row, deadline }: LitRow, quick: QuickFilter, searching: boolean): boolean => {
  if (quick === 'all') return searching || row.stage !== 'voided'
  if (quick === 'overdue' || quick === 'due-soon') return deadline.light === quick
  return row.stage === quick
}

/** The rows a filter leaves, in their order. */
export function filterRows(rows: readonly LitRow[], filter: LedgerFilter): LitRow[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  return rows.filter((lit) => {
    const { row, deadline } = lit
    return (
      matchesQuick(lit, filter.quick, words.length > 0) &&
      (filter.stage === '' || row.stage === filter.stage) &&
      (filter.departmentId === '' || row.departmentId === filter.departmentId) &&
      (filter.light === '' || deadline.light === filter.light) &&
      (filter.year === '' || row.issuedOn.startsWith(filter.year)) &&
      words.every((word) => row.searchText.includes(word))
    )
  })
}

/** How many rows each quick filter would show of the whole ledger. */
export function countQuick(rows: readonly LitRow[]): { readonly [Q in QuickFilter]: number } {
  const counts = { all: 0, received: 0, handling: 0, 'in-review': 0, overdue: 0, 'due-soon': 0, closed: 0, voided: 0 }
  for (const lit of rows) for (const quick of quickFilters) if (matchesQuick(lit, quick, false)) counts[quick] += 1
  return counts
}

/** The years sheets were issued in, newest first. */
export const yearsOf = (rows: readonly LitRow[]): string[] =>
  [...new Set(rows.map(({ row }) => row.issuedOn.slice(0, 4)))].toSorted().toReversed()
