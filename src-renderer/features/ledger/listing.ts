import type { CaseRow } from '#shared/case/case-row'
import {
  createCounter,
  createMatcher,
  type LedgerFilter,
  type LitRow,
  type MarkedBy,
  type QuickCounts,
  type Searcher,
} from './ledger-filter'
import type { Breathe } from '../../prelude/breathe'
import { measureNumber } from './ledger-layout'
import { ledgerShape, type LedgerShape } from './ledger-shape'
import { createComparer, type LedgerSort } from './sort-rows'
import type { NameOrder } from '#shared/text/name-order'

/** How the ledger is looked at: with which light, by what filtered for whom, in which order. */
export interface Looking {
  readonly light: (row: CaseRow) => LitRow
  readonly filter: LedgerFilter
  readonly searcher: Searcher
  readonly sort: LedgerSort
  readonly nameOrder: NameOrder
  readonly marks: MarkedBy
}

/** The ledger as a screen lists it. */
export interface Listing {
  /** Every row, in the order wished. */
  readonly all: readonly LitRow[]
  /** Those that the filter leaves, in the same order. */
  readonly shown: readonly LitRow[]
  readonly counts: QuickCounts
  /** How many sheets were issued in each year. */
  readonly years: ReadonlyMap<string, number>
  /** The width of the widest 承办单号 that was ever in the list, in em. */
  readonly widestNumber: number
}

/** The years sheets were issued in, newest first. */
export const yearsOf = ({ years }: Pick<Listing, 'years'>): string[] =>
  [...years]
    .flatMap(([year, count]) => (count > 0 ? [year] : []))
    .toSorted()
    .toReversed()

/** What a change of rows makes of a listing. */
export interface Lister {
  /** The listing of these rows and no others, made a part at a time: `pace` is asked between the parts. */
  readonly gather: (rows: readonly CaseRow[], pace: Breathe) => Promise<Listing>
  /**
   * The same listing after some rows changed or came, without looking at the others: `rows` are these as they are now. It
   * is what `gather` would give of all rows, whatever came before.
   */
  readonly patch: (before: Listing, rows: readonly CaseRow[]) => Listing
  /** The rows of another listing in this order, through this filter; what lights them has to be the same. */
  readonly turn: (before: Listing, reorder: boolean, pace: Breathe) => Promise<Listing>
}

type Compare = (a: LitRow, b: LitRow) => number

/** Where a row stands, or would stand, in rows that are in order. */
function findPlace(rows: readonly LitRow[], wanted: LitRow, compare: Compare): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = rows[middle]
    if (at !== undefined && compare(at, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Rows in order, without those that changed and with what they became: each is put where it belongs, the others are not compared. */
function patchOrdered(
  rows: readonly LitRow[],
  changed: ReadonlySet<string>,
  became: readonly LitRow[],
  compare: Compare,
): LitRow[] {
  const kept = rows.filter(({ row }) => !changed.has(row.id))
  const parts: LitRow[][] = []
  let done = 0
  for (const lit of became.toSorted(compare)) {
    const at = findPlace(kept, lit, compare)
    parts.push(kept.slice(done, at), [lit])
    done = at
  }
  return parts.length === 0 ? kept : [...parts, kept.slice(done)].flat()
}

/** Counts rows by the year of their issue: `change` is added for each. */
const countYears = (before: Listing['years'], rows: readonly LitRow[], change: 1 | -1): Map<string, number> => {
  const years = new Map(before)
  for (const { row } of rows) {
    const year = row.issuedOn.slice(0, 4)
    years.set(year, (years.get(year) ?? 0) + change)
  }
  return years
}
/** The width in em of the widest number, of these rows and of what came before. */
const widest = (rows: readonly LitRow[], before: number): number =>
  rows.reduce((width, { row }) => Math.max(width, measureNumber(row.sheetNumber)), before)

const nothing: ReadonlyMap<string, number> = new Map()

/** Rows worked on between two looks at the clock: parts of a millisecond. */
const rowsAtATime = 100

/** Does something with all rows a part at a time. */
async function inParts<T>(rows: readonly T[], pace: Breathe, work: (part: readonly T[]) => void): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    work(rows.slice(start, start + rowsAtATime))
    await pace()
  }
}

/** Two runs in order as one. */
async function mergeRuns(a: LitRow[], b: LitRow[], compare: Compare, pace: Breathe): Promise<LitRow[]> {
  const merged: LitRow[] = []
  let [atA, atB] = [0, 0]
  for (;;) {
    const [nextA, nextB] = [a[atA], b[atB]]
    if (nextA === undefined) return [...merged, ...b.slice(atB)]
    if (nextB === undefined) return [...merged, ...a.slice(atA)]
    if (compare(nextA, nextB) <= 0) {
      merged.push(nextA)
      atA += 1
    } else {
      merged.push(nextB)
      atB += 1
    }
    if (merged.length % rowsAtATime === 0) await pace()
  }
}

/** The rows in order. A sort of all of them at once would hold the window up, so runs are sorted and then merged. */
async function sortInParts(rows: readonly LitRow[], compare: Compare, pace: Breathe): Promise<LitRow[]> {
  let runs: LitRow[][] = []
  await inParts(rows, pace, (part) => void runs.push(part.toSorted(compare)))
  while (runs.length > 1) {
    const longer: LitRow[][] = []
    for (let at = 0; at < runs.length; at += 2)
      longer.push(await mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], compare, pace))
    runs = longer
  }
  return runs[0] ?? []
}

/** Lists rows for one way of looking at them. */
export function createLister(
  { light, filter, searcher, sort, nameOrder, marks }: Looking,
  shape: LedgerShape = ledgerShape,
): Lister {
  const compare = createComparer(sort, { ...searcher, nameOrder }, shape)
  const matches = createMatcher(filter, searcher, marks, shape)
  const { none, count } = createCounter(shape)
  const sift = async (rows: readonly LitRow[], pace: Breathe): Promise<LitRow[]> => {
    const shown: LitRow[] = []
    await inParts(rows, pace, (part) => void shown.push(...part.filter(matches)))
    return shown
  }
  return {
    gather: async (rows, pace) => {
      const lit: LitRow[] = []
      let listing: Omit<Listing, 'all' | 'shown'> = { counts: none, years: nothing, widestNumber: 0 }
      await inParts(rows, pace, (part) => {
        const became = part.map(light)
        lit.push(...became)
        listing = {
          counts: count(listing.counts, became, 1),
          years: countYears(listing.years, became, 1),
          widestNumber: widest(became, listing.widestNumber),
        }
      })
      const all = await sortInParts(lit, compare, pace)
      return { ...listing, all, shown: await sift(all, pace) }
    },
    patch: (before, rows) => {
      const changed = new Set(rows.map(({ id }) => id))
      const was = before.all.filter(({ row }) => changed.has(row.id))
      const became = rows.map(light)
      return {
        all: patchOrdered(before.all, changed, became, compare),
        shown: patchOrdered(before.shown, changed, became.filter(matches), compare),
        counts: count(count(before.counts, was, -1), became, 1),
        years: countYears(countYears(before.years, was, -1), became, 1),
        widestNumber: widest(became, before.widestNumber),
      }
    },
    turn: async (before, reorder, pace) => {
      const all = reorder ? await sortInParts(before.all, compare, pace) : before.all
      return { ...before, all, shown: await sift(all, pace) }
    },
  }
}
