import { addDays, type LocalDate } from '../prelude/local-date'
import type { Warning, WarningKind, WarningRow } from './warning'

/** A span that ends today, and the one of the same length before it. */
export interface WarningSpans {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly beforeFrom: LocalDate
}

/** The last so many days, today among them. */
export const spansOf = (today: LocalDate, days: number): WarningSpans => ({
  from: addDays(today, 1 - days),
  to: today,
  beforeFrom: addDays(today, 1 - 2 * days),
})

/** Fewer cases are told as chance, whatever they are compared with. */
const leastCases = 4
/** So many calls of one caller are repeated calling, as in 不稳定因素. */
const leastCalls = 3
/** With fewer cases than this in the span before, the ledger has just begun, and nothing rises. */
const leastBefore = 5
/** From so many a place is looked at for its number alone. */
const leastOfHot = 5

/** The rows of the span, without those that were voided. */
export const rowsWithin = (rows: Iterable<WarningRow>, from: LocalDate, to: LocalDate): WarningRow[] =>
  [...rows].filter(({ stage, calledOn }) => stage !== 'voided' && calledOn >= from && calledOn <= to)

/** Whether it is more than chance would make of the same: two standard deviations of the difference of two counts. */
export const hasRisen = (now: number, before: number): boolean =>
  now >= leastCases && now - before >= 2 * Math.sqrt(now + before)

/** Villages that stand out among the others or have risen, categories that have risen, callers who call again and again. */
export function countWarnings(rows: Iterable<WarningRow>, { from, to, beforeFrom }: WarningSpans): Warning[] {
  const all = rowsWithin(rows, beforeFrom, to)
  const now = all.filter(({ calledOn }) => calledOn >= from)
  const earlier = all.filter(({ calledOn }) => calledOn < from)
  const hasBefore = earlier.length >= leastBefore
  return [
    ...hotVillages(groupBy(now, villagesOf), groupBy(earlier, villagesOf), hasBefore),
    ...risenCategories(groupBy(now, categoriesOf), groupBy(earlier, categoriesOf), hasBefore),
    ...repeatedCallers(groupBy(now, ({ callerPhones }) => [...new Set(callerPhones)])),
  ]
}

const villagesOf = ({ villageName }: WarningRow): readonly string[] => (villageName === '' ? [] : [villageName])
const categoriesOf = ({ category }: WarningRow): readonly string[] => (category === '' ? [] : [category])

type Groups = ReadonlyMap<string, readonly WarningRow[]>

function groupBy(rows: readonly WarningRow[], keysOf: (row: WarningRow) => readonly string[]): Groups {
  const groups = new Map<string, WarningRow[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key) ?? []
      group.push(row)
      groups.set(key, group)
    }
  return groups
}

function hotVillages(now: Groups, before: Groups, hasBefore: boolean): Warning[] {
  const sizes = [...now.values()].map(({ length }) => length)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)
  const standsOut = (size: number): boolean =>
    sizes.length > 2 && size >= leastOfHot && size >= mean + 2 * Math.sqrt(mean)
  return toWarnings('village', now, before, hasBefore).filter(
    ({ ids, before: earlier }) => standsOut(ids.length) || (earlier !== undefined && hasRisen(ids.length, earlier)),
  )
}

const risenCategories = (now: Groups, before: Groups, hasBefore: boolean): Warning[] =>
  toWarnings('category', now, before, hasBefore).filter(
    ({ ids, before: earlier }) => earlier !== undefined && hasRisen(ids.length, earlier),
  )

const repeatedCallers = (now: Groups): Warning[] =>
  [...now]
    .filter(([, rows]) => rows.length >= leastCalls)
    .map(([, rows]): Warning => {
      const latest = latestFirst(rows)
      const name = latest.find(({ callerName }) => callerName !== '')?.callerName ?? '没有留姓名'
      return { kind: 'caller', name, ids: latest.map(({ id }) => id), before: undefined }
    })
    // Who left two telephones is one caller.
    .filter(({ ids }, nth, all) => all.findIndex((other) => other.ids.join() === ids.join()) === nth)
    .sort(greatestFirst)

const toWarnings = (kind: WarningKind, now: Groups, before: Groups, hasBefore: boolean): Warning[] =>
  [...now]
    .map(([name, rows]): Warning => {
      const earlier = hasBefore ? (before.get(name)?.length ?? 0) : undefined
      return { kind, name, ids: latestFirst(rows).map(({ id }) => id), before: earlier }
    })
    .sort(greatestFirst)

/** The latest first; of one day in the order of their ids, so that all PCs show the same. */
export const latestFirst = (rows: readonly WarningRow[]): WarningRow[] =>
  [...rows].sort((a, b) => compare(b.calledOn, a.calledOn) || compare(a.id, b.id))

const greatestFirst = (a: Warning, b: Warning): number => b.ids.length - a.ids.length || compare(a.name, b.name)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
