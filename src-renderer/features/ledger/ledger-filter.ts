import { classOfFilter } from '#shared/class-table/class-filter'
import { cleanPath } from '#shared/class-table/class-entry'
import type { CaseRow } from '#shared/case/case-row'
import type { AnyRow, LitClock, RowLights } from '#shared/case/columns/column'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import type { RowSounds } from '#shared/search/row-sounds'
import { foldText } from '#shared/text/fold-text'
import { holdsWord, toSearchWords, type SearchWord } from '#shared/text/search-text'
import { ledgerShape, type LedgerShape, type NamedColumn } from './ledger-shape'

/** A row with how it stands to its limit, and whether it waits for the person at the desk. */
export interface LitRow {
  readonly row: CaseRow
  readonly deadline: DeadlineState
  /** The same of the office's own limit; undefined where it has none. */
  readonly inner: DeadlineState | undefined
  readonly mine: boolean
  /** An answer is owed by the end of today. */
  readonly dueToday: boolean
}

export interface LedgerFilter {
  /** `all`, `mine`, or the quick filter of a column. */
  readonly quick: string
  /** Words to be found, all of them, anywhere in what the row is searched by. */
  readonly words: string
  /** What was chosen in the lists of the filter bar, by column. */
  readonly chosen: { readonly [column: string]: string }
}

export const wholeLedger: LedgerFilter = { quick: 'all', words: '', chosen: {} }

/** The list in which a class is chosen stands in no column: it takes what is below it along. */
export const classChoice = 'class'

/** The list in which a person's own mark is chosen stands in no column either: marks are no part of the ledger. */
export const markChoice = 'mark'

/** The marks that who sits here has put on cases, by case. */
export type MarkedBy = Readonly<Record<string, string>>
const noMarks: MarkedBy = {}

/** The filter with another choice in one list; '' for none. */
export function chooseIn(filter: LedgerFilter, column: string, value: string): LedgerFilter {
  const { [column]: _before, ...others } = filter.chosen
  return { ...filter, chosen: value === '' ? others : { ...others, [column]: value } }
}

/** Whether nothing is filtered at all. */
export const isWhole = ({ quick, words, chosen }: LedgerFilter): boolean =>
  quick === 'all' && words === '' && Object.keys(chosen).length === 0

/** The quick filters in their order, with how each is called: those of the row as a whole first. */
export const quickFiltersOf = ({ quick }: LedgerShape): { name: string; words: string; rare: boolean }[] => [
  { name: 'all', words: '全部', rare: false },
  { name: 'mine', words: '等我办', rare: false },
  ...quick.map(({ name, words, rare }) => ({ name, words, rare: rare === true })),
]

/**
 * The filter an address names: a quick filter, a stage, or both with a dot between (`mine.submitted`); the whole ledger
 * for anything else.
 */
export function parseLedgerFilter(text: string, shape: LedgerShape = ledgerShape): LedgerFilter {
  const findQuick = (wanted: string): string | undefined =>
    quickFiltersOf(shape).find(({ name }) => name === wanted)?.name
  const named = classOfFilter(text)
  if (named !== undefined) return { ...wholeLedger, chosen: { [classChoice]: named } }
  const quick = findQuick(text)
  if (quick !== undefined) return { ...wholeLedger, quick }
  const [before = '', after] = text.split('.')
  const [of, wanted] = after === undefined ? ['all', before] : [before, after]
  const stages = shape.columns.get('stage')?.filter
  const isStage = stages !== undefined && stages !== 'none' && stages.by === 'value'
  return isStage && stages.choices.some(([stage]) => stage === wanted)
    ? { ...wholeLedger, quick: findQuick(of) ?? 'all', chosen: { stage: wanted } }
    : wholeLedger
}

/** How a row stands to its limit and to who sits here, by what is known of the day and the person. */
export interface LitBy {
  readonly judge: (judged: JudgedCase) => DeadlineState
  readonly isMine: (row: CaseRow) => boolean
  readonly today: LocalDate
}

/** Lights rows; rows that are judged by the same days share their state. */
export function createLighter({ judge, isMine, today }: LitBy): (row: CaseRow) => LitRow {
  const states = new Map<string, DeadlineState>()
  const light = ({ open, stage, closedOn, paused, judgedBy }: CaseRow, on: LocalDate | ''): DeadlineState => {
    const key = open === 1 ? `${on} ${paused} ${judgedBy}` : `${stage} ${closedOn} ${on}`
    const state = states.get(key) ?? judge({ stage, dueOn: on, closedOn, paused, judgedBy })
    states.set(key, state)
    return state
  }
  return (row) => ({
    row,
    deadline: light(row, row.dueOn),
    inner: row.innerDueOn === '' ? undefined : light(row, row.innerDueOn),
    mine: isMine(row),
    dueToday: row.open === 1 && row.dueOn === today,
  })
}

/** Who searches, and the names of people and departments that rows know by their ids. */
export interface Searcher {
  readonly actorId: string
  readonly people: ReadonlyMap<string, { readonly name: string }>
  readonly departments: ReadonlyMap<string, { readonly name: string }>
  /** By what letters are read as sounds; undefined while nobody has typed any. */
  readonly sounds?: RowSounds | undefined
}

/** Nobody, in an office without names. */
export const nobodySearching: Searcher = { actorId: '', people: new Map(), departments: new Map() }

function idsNamed(named: Searcher['people'], word: SearchWord, { sounds }: Searcher): ReadonlySet<string> {
  const isSounded = sounds?.nameHolderOf(word)
  const holds = (name: string): boolean => holdsWord(foldText(name), word) || isSounded?.(name) === true
  return new Set([...named].filter(([, { name }]) => holds(name)).map(([id]) => id))
}

/** Whether a row holds a word: in what it is searched by, in a name that it knows by its id, in what this person has seen unmasked, or by its sounds. */
function matcherOf(word: SearchWord, searcher: Searcher, shape: LedgerShape): (row: CaseRow) => boolean {
  const named = [...shape.columns.values()].flatMap(({ name, search }) => {
    if (search !== 'person' && search !== 'department') return []
    return [{ name, ids: idsNamed(search === 'person' ? searcher.people : searcher.departments, word, searcher) }]
  })
  const holdsName = (row: AnyRow): boolean => named.some(({ name, ids }) => ids.has(String(row[name])))
  const sounded = searcher.sounds?.holderOf(word)
  return (row) => {
    const hasSeen = row.revealedTo.includes(searcher.actorId)
    return (
      holdsWord(row.searchText, word) ||
      holdsName(row) ||
      (hasSeen && holdsWord(row.hiddenText.folded, word)) ||
      sounded?.(row, hasSeen) === true
    )
  }
}

const holdsValue = (value: unknown, chosen: string): boolean =>
  Array.isArray(value) ? value.includes(chosen) : String(value) === chosen

/** Whether a row is left by what was chosen in one list. */
function chosenMatcher({ name, filter }: NamedColumn, chosen: string): Matcher {
  if (filter === 'none') return () => true
  switch (filter.by) {
    case 'value':
    case 'name':
      return ({ row }) => holdsValue(valueOf(row, name), chosen)
    case 'light': {
      const { clock } = filter
      return (lit) => {
        const state = stateOf(lit, clock)
        return state?.light === chosen || state?.lamp === chosen
      }
    }
    case 'year':
      return ({ row }) => String(valueOf(row, name)).startsWith(chosen)
  }
}

type Matcher = (lit: LitRow) => boolean

/** Whether a case is filed under a class or below it. */
function classMatcher(path: string): Matcher {
  const below = `${path}/`
  const known = new Map<string, boolean>()
  return ({ row: { category } }) => {
    const before = known.get(category)
    if (before !== undefined) return before
    const clean = cleanPath(category)
    const holds = clean === path || clean.startsWith(below)
    known.set(category, holds)
    return holds
  }
}

/** How a row stands to one of its limits. */
const stateOf = ({ deadline, inner }: LitRow, clock: LitClock): DeadlineState | undefined =>
  clock === 'upper' ? deadline : inner

const lightsOf = ({ deadline, inner, dueToday }: LitRow): RowLights => ({
  upper: deadline.light,
  inner: inner?.light ?? '',
  dueToday,
})

/** Whether a quick filter leaves a row. */
function quickMatcher(quick: string, shape: LedgerShape): Matcher {
  if (quick === 'all') return () => true
  if (quick === 'mine') return ({ mine }) => mine
  const found = shape.quick.find(({ name }) => name === quick)
  if (found === undefined) return () => false
  return (lit) => found.holds(valueOf(lit.row, found.column), lightsOf(lit))
}

const valueOf = (row: AnyRow, name: string): unknown => row[name]

/** Whether a filter leaves a row; worked out once for as many rows as there are. */
export function createMatcher(
  filter: LedgerFilter,
  searcher: Searcher = nobodySearching,
  marks: MarkedBy = noMarks,
  shape: LedgerShape = ledgerShape,
): Matcher {
  const words = toSearchWords(filter.words).map((word) => matcherOf(word, searcher, shape))
  const isQuick = quickMatcher(filter.quick, shape)
  const lists = Object.entries(filter.chosen).flatMap(([name, chosen]) => {
    if (name === classChoice) return [classMatcher(chosen)]
    if (name === markChoice) return [({ row }: LitRow) => marks[row.id] === chosen]
    const column = shape.columns.get(name)
    return column === undefined ? [] : [chosenMatcher(column, chosen)]
  })
  return (lit) => isQuick(lit) && lists.every((matches) => matches(lit)) && words.every((matches) => matches(lit.row))
}

/** How many rows each quick filter would show of the whole ledger. */
export type QuickCounts = ReadonlyMap<string, number>

/** Counts rows by quick filter: `change` is added for each row that a filter would show. */
export function createCounter(shape: LedgerShape = ledgerShape) {
  const matchers = quickFiltersOf(shape).map(({ name }) => ({ name, matches: quickMatcher(name, shape) }))
  return {
    none: new Map(matchers.map(({ name }) => [name, 0])),
    count: (counts: QuickCounts, rows: readonly LitRow[], change: 1 | -1): Map<string, number> => {
      const next = new Map(counts)
      for (const lit of rows)
        for (const { name, matches } of matchers) if (matches(lit)) next.set(name, (next.get(name) ?? 0) + change)
      return next
    },
  }
}

/** What the foot of the table counts: in the same way as the filters above it, a voided case as the line that it is. */
export function countsToText(shown: number, all: number, voided: number): string {
  const struck = voided === 0 ? '' : `其中已作废 ${voided} 件`
  if (shown === all) return `共 ${all} 件${struck === '' ? '' : `，${struck}`}`
  return `筛选出 ${shown} 件，台账共 ${all} 件${struck === '' ? '' : `（${struck}）`}`
}
