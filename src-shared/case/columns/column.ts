import type { ActName } from '../act'
import type { Case } from '../case'
import type { PressingRank } from '../pressing'
import type { RowStage } from '../stage'

/** What a column may ask of the others when it says or orders its value. */
export interface Neighbours {
  readonly stage: RowStage
  readonly pressing: PressingRank
  readonly confidential: boolean
  readonly sheetNumber: string
  readonly ledgerYear: number
  readonly ledgerSerial: number
  readonly aliases: readonly string[]
}

/** A row of any table of columns: its neighbours, and whatever else the table has, by the names of its columns. */
export interface AnyRow extends Neighbours {
  readonly [column: string]: unknown
}

/** The names of what rows know by an id; '' for an id that nobody bears. */
export interface RowNames {
  readonly personName: (id: string) => string
  readonly departmentName: (id: string) => string
}

/** How the view finds cases by a column: by each entry of its list, or by its value behind those of the columns named. */
export type Indexing = 'each' | { readonly after: readonly string[] }

/** What every column says of itself. */
interface KeptColumn<V> {
  /** What it is of a case, as it may be shown to everybody: the caller of a confidential one is not in it. */
  read(one: Case): V
  /** The acts that bring it or change it. Corrections, takings back and settled conflicts may change any. */
  readonly writtenBy: readonly ActName[]
  readonly indexed: readonly Indexing[]
}

/** A column that lists and counts work with and that nobody reads as it stands. */
export interface InnerColumn<V> extends KeptColumn<V> {
  readonly use: 'inner'
}

/** How rows are put in order by a column. */
export interface ColumnOrder<V> {
  /** Negative where `a` comes first. */
  compare(a: V, b: V, rowA: Neighbours, rowB: Neighbours): number
  /** What has nothing here comes last in either direction. */
  isBlank(value: V): boolean
}

/** By names: as this PC's person likes names to be put in order, of whom ids stand for those of people or departments. */
export interface NameColumnOrder {
  readonly names: 'person' | 'department' | 'caller'
}

/** The clocks of a case that are lit: the limit by which an answer is owed, and the office's own. */
export type LitClock = 'upper' | 'inner'

/** How the limits of a case stand to today: a light of each, '' where it has no such limit. */
export interface RowLights extends Readonly<Record<LitClock, string>> {
  /** An answer is owed by the end of today. */
  readonly dueToday: boolean
}

/** A list of the filter bar: where it stands there, how wide in CSS pixels, and its label where that is not the head. */
interface FilterPlace {
  readonly at: number
  readonly width: number
  readonly label?: string
  /** Shown only when the bar is unfolded. */
  readonly folded?: true
}

/** By what of a column rows are picked out; of a column that holds a list, by any entry of it. */
export type ColumnFilter = FilterPlace &
  (
    | { readonly by: 'value'; readonly choices: readonly (readonly [value: string, word: string])[] }
    /** Its ids, chosen by the names that they stand for. */
    | { readonly by: 'name' }
    /** How its day stands to today, by the light of one of the two clocks. */
    | { readonly by: 'light'; readonly clock: LitClock }
    /** The year of its day, of the years that there are. */
    | { readonly by: 'year' }
  )

/** A filter that is always at hand with its count. */
export interface QuickFilter<V> {
  /** Its name in addresses. */
  readonly name: string
  readonly at: number
  readonly words: string
  /** Shown only while there is something to count. */
  readonly rare?: true
  holds(value: V, lights: RowLights): boolean
}

/** Where a column stands in the ledger's table, from left to right, and how wide in CSS pixels. */
export interface ListPlace {
  readonly at: number
  /** `rest` takes what the others leave; `number` is wide enough for every 承办单号. */
  readonly width: number | 'rest' | 'number'
}

/** The same, or under another column, in the second line of its cell. */
export type StackedPlace = ListPlace | { readonly under: string }

/** The ways in which the ledger draws a value; each has its component there. */
export type DrawnAs =
  | 'text'
  | 'ledger-number'
  | 'sheet-number'
  | 'title'
  | 'stage'
  | 'urgency'
  | 'deadline'
  | 'inner-deadline'
  | 'caller'
  | 'place'

/** A column that people read. */
export interface ShownColumn<V> extends KeptColumn<V> {
  readonly use: 'shown'
  /** What stands over it, in Chinese. */
  readonly head: string
  /** Its name in a spreadsheet: at length, for who reads it has no screen around it. */
  readonly excel: string
  readonly kind: 'text' | 'day' | 'flag' | 'list'
  /** The value in full, as people say it; '' for nothing. */
  words(value: V, names: RowNames, row: Neighbours): string
  readonly order: ColumnOrder<NoInfer<V>> | NameColumnOrder | 'none'
  readonly filter: ColumnFilter | 'none'
  readonly quick: readonly QuickFilter<V>[]
  /** Found by what stands in the search text, by the name of the person or department whose id it is, or not at all. */
  readonly search: 'in-text' | 'person' | 'department' | 'none'
  readonly drawn: DrawnAs
  /** Where it stands in the ledger's table; both or none, so that either screen tells the same. */
  readonly listed: { readonly wide: StackedPlace; readonly dense: StackedPlace } | 'not-listed'
}

export type Column<V> = InnerColumn<V> | ShownColumn<V>

/** Columns by their names in the row. */
export interface ColumnTable {
  readonly [name: string]: Column<unknown>
}

/** The row that a table of columns makes of a case. */
export type RowOf<Columns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends { read(one: Case): infer V } ? V : never
}

/** A column that people read, with all that lists, filters and exports take from it. */
export const shownColumn = <V>(column: Omit<ShownColumn<V>, 'use'>): ShownColumn<V> => ({ use: 'shown', ...column })

/** A column that only the program reads. */
export const innerColumn = <V>(column: Omit<InnerColumn<V>, 'use'>): InnerColumn<V> => ({ use: 'inner', ...column })

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By what rows are put in order by their numbers. */
export type NumberedRow = Pick<Neighbours, 'ledgerYear' | 'ledgerSerial' | 'sheetNumber'>

/** By number; a case that has none yet comes after every number, by its 承办单号. */
export function compareNumbers(a: NumberedRow, b: NumberedRow): number {
  const [freshA, freshB] = [a.ledgerYear === 0, b.ledgerYear === 0]
  if (freshA !== freshB) return freshA ? 1 : -1
  return a.ledgerYear - b.ledgerYear || a.ledgerSerial - b.ledgerSerial || compareTexts(a.sheetNumber, b.sheetNumber)
}

/** By day, of one day by 承办单号; what has no day comes last in either direction. */
export const byDay: ColumnOrder<string> = {
  compare: (a, b, rowA, rowB) => compareTexts(a, b) || compareTexts(rowA.sheetNumber, rowB.sheetNumber),
  isBlank: (day) => day === '',
}

/**
 * What presses first, 特急 before 紧急 before 重点; then newest numbers first, and before them the sheets that have none
 * yet: what came in last stands on top.
 */
export const byPressing: ColumnOrder<unknown> = {
  compare: (_a, _b, rowA, rowB) => rowA.pressing - rowB.pressing || compareNumbers(rowB, rowA),
  isBlank: () => false,
}

/** By its text, as the alphabet of pinyin has it. */
const texts = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
export const byText: ColumnOrder<string> = {
  compare: (a, b) => (a === b ? 0 : texts.compare(a, b)),
  isBlank: (text) => text === '',
}

/** By how many; what has none comes last. */
export const byCount: ColumnOrder<number> = { compare: (a, b) => a - b, isBlank: (count) => count === 0 }

/** What is so stands before what is not. */
export const byFlag: ColumnOrder<boolean> = { compare: () => 0, isBlank: (flag) => !flag }

/** In the order in which its words are chosen; a word of a newer program comes behind all of them. */
export function byChoice(words: readonly string[]): ColumnOrder<string> {
  const rank = (word: string): number => (words.includes(word) ? words.indexOf(word) : words.length)
  return { compare: (a, b) => rank(a) - rank(b) || texts.compare(a, b), isBlank: (word) => word === '' }
}
