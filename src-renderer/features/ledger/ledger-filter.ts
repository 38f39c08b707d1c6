import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineLight, DeadlineState } from '#shared/case/deadline'
import { rowStages, type RowStage } from '#shared/case/stage'
import { foldText } from '#shared/text/fold-text'
import { holdsWord, toSearchWords, type SearchWord } from '#shared/text/search-text'

/** A row with how it stands to its limit, and whether it waits for the person at the desk. */
export interface LitRow {
  readonly row: CaseRow
  readonly deadline: DeadlineState
  readonly mine: boolean
}

/** The filters that are always at hand, with their counts. */
export const quickFilters = [
  'all',
  'mine',
  'pressing',
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
  readonly stage: RowStage | ''
  readonly departmentId: string
  readonly light: DeadlineLight | ''
  /** The year of issue, four digits. */
  readonly year: string
}

export const wholeLedger: LedgerFilter = { quick: 'all', words: '', stage: '', departmentId: '', light: '', year: '' }

/**
 * The filter an address names: a quick filter, a stage, or both with a dot between (`mine.submitted`); the whole ledger
 * for anything else.
 */
export function parseLedgerFilter(text: string): LedgerFilter {
  const quick = quickFilters.find((filter) => filter === text)
  if (quick !== undefined) return { ...wholeLedger, quick }
  const [before = '', after] = text.split('.')
  const [of, name] = after === undefined ? ['all', before] : [before, after]
  const stage = rowStages.find((one) => one === name)
  return stage === undefined
    ? wholeLedger
    : { ...wholeLedger, stage, quick: quickFilters.find((filter) => filter === of) ?? 'all' }
}

/** Judges every row's limit once; rows that are judged by the same days share their state. */
export function lightRows(
  rows: readonly CaseRow[],
  judge: (row: CaseRow) => DeadlineState,
  isMine: (row: CaseRow) => boolean,
): LitRow[] {
  const states = new Map<string, DeadlineState>()
  return rows.map((row) => {
    const key = row.open === 1 ? row.dueOn : `${row.stage} ${row.closedOn} ${row.dueOn}`
    const deadline = states.get(key) ?? judge(row)
    states.set(key, deadline)
    return { row, deadline, mine: isMine(row) }
  })
}

const matchesQuick = ({ row, deadline, mine }: LitRow, quick: QuickFilter): boolean => {
  switch (quick) {
    case 'all':
      return true
    case 'mine':
      return mine
    case 'pressing':
      return row.pressing < 3
    case 'overdue':
    case 'due-soon':
      return deadline.light === quick
    default:
      return row.stage === quick
  }
}

/** Who searches, and the names of people and departments that rows know by their ids. */
export interface Searcher {
  readonly actorId: string
  readonly people: ReadonlyMap<string, { readonly name: string }>
  readonly departments: ReadonlyMap<string, { readonly name: string }>
}

/** Nobody, in an office without names. */
export const nobodySearching: Searcher = { actorId: '', people: new Map(), departments: new Map() }

const idsNamed = (named: Searcher['people'], word: SearchWord): ReadonlySet<string> =>
  new Set([...named].filter(([, { name }]) => holdsWord(foldText(name), word)).map(([id]) => id))

/** Whether a row holds a word: in what it is searched by, as its handler or department, or in what this person has seen unmasked. */
function matcherOf(word: SearchWord, { actorId, people, departments }: Searcher): (row: CaseRow) => boolean {
  const handlers = idsNamed(people, word)
  const offices = idsNamed(departments, word)
  return (row) =>
    holdsWord(row.searchText, word) ||
    handlers.has(row.handlerId) ||
    offices.has(row.departmentId) ||
    (row.revealedTo.includes(actorId) && holdsWord(row.hiddenText.folded, word))
}

/** The rows a filter leaves, in their order. */
export function filterRows(
  rows: readonly LitRow[],
  filter: LedgerFilter,
  searcher: Searcher = nobodySearching,
): LitRow[] {
  const matchers = toSearchWords(filter.words).map((word) => matcherOf(word, searcher))
  return rows.filter((lit) => {
    const { row, deadline } = lit
    return (
      matchesQuick(lit, filter.quick) &&
      (filter.stage === '' || row.stage === filter.stage) &&
      (filter.departmentId === '' || row.departmentId === filter.departmentId) &&
      (filter.light === '' || deadline.light === filter.light) &&
      (filter.year === '' || row.issuedOn.startsWith(filter.year)) &&
      matchers.every((matches) => matches(row))
    )
  })
}

/** How many rows each quick filter would show of the whole ledger. */
export function countQuick(rows: readonly LitRow[]): { readonly [Q in QuickFilter]: number } {
  const counts = {
    all: 0,
    mine: 0,
    pressing: 0,
    received: 0,
    handling: 0,
    'in-review': 0,
    overdue: 0,
    'due-soon': 0,
    closed: 0,
    voided: 0,
  }
  for (const lit of rows) for (const quick of quickFilters) if (matchesQuick(lit, quick)) counts[quick] += 1
  return counts
}

/** What the foot of the table counts: in the same way as the filters above it, a voided case as the line that it is. */
export function countsToText(shown: number, all: number, voided: number): string {
  const struck = voided === 0 ? '' : `其中已作废 ${voided} 件`
  if (shown === all) return `共 ${all} 件${struck === '' ? '' : `，${struck}`}`
  return `筛选出 ${shown} 件，台账共 ${all} 件${struck === '' ? '' : `（${struck}）`}`
}

/** The years sheets were issued in, newest first. */
export const yearsOf = (rows: readonly LitRow[]): string[] =>
  [...new Set(rows.map(({ row }) => row.issuedOn.slice(0, 4)))].toSorted().toReversed()
