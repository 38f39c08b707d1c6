import type { CaseRow } from '../case/case-row'
import { compareNumbers } from '../case/columns/column'
import { addDays, type LocalDate } from '../prelude/local-date'
import type { SubLedger } from './sub-ledger'
import { clusterDays, clusterOf, type Surroundings } from './surroundings'

/**
 * Which cases stand in which sub-ledger, followed row by row: what changed is judged anew together with those whose standing hangs
 * on it (of one village and category, of one telephone), and no other. Of one day; the next day has a book of its own.
 */
export interface SubLedgerBook {
  /** Takes rows that came or changed. A few hundred at a time are some milliseconds. */
  readonly put: (rows: readonly CaseRow[]) => void
  /** How many cases each sub-ledger holds, by name. */
  readonly counts: () => ReadonlyMap<string, number>
  /** The cases of one, newest numbers first; the same list until one of them changes. Struck out cases are in none. */
  readonly rowsOf: (name: string) => readonly CaseRow[]
  readonly around: Surroundings
}

/** Newest numbers first; of cases without one by their sheets, and then by id, so that no two are alike. */
const compare = (a: CaseRow, b: CaseRow): number => compareNumbers(b, a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export function createSubLedgerBook(all: readonly SubLedger[], today: LocalDate): SubLedgerBook {
  const since = addDays(today, -clusterDays)
  const known = new Map<string, CaseRow>()
  const clusters = new Groups()
  const callers = new Groups()
  const around: Surroundings = { since, clusters: clusters.counts, callers: callers.counts }
  const held = new Map(all.map(({ name }) => [name, new HeldRows()]))

  const isRecent = (row: CaseRow): boolean => row.stage !== 'voided' && row.calledOn >= since
  const clustersOf = (row: CaseRow | undefined): string[] => {
    const cluster = row !== undefined && isRecent(row) ? clusterOf(row) : undefined
    return cluster === undefined ? [] : [cluster]
  }
  const callersOf = (row: CaseRow | undefined): readonly string[] =>
    row !== undefined && isRecent(row) ? [...new Set(row.callerPhones)] : []

  const put = (rows: readonly CaseRow[]): void => {
    const affected = new Set<string>()
    for (const row of rows) {
      const before = known.get(row.id)
      known.set(row.id, row)
      affected.add(row.id)
      for (const id of clusters.move(row.id, clustersOf(before), clustersOf(row))) affected.add(id)
      for (const id of callers.move(row.id, callersOf(before), callersOf(row))) affected.add(id)
    }
    for (const ledger of all) judge(ledger, affected)
  }

  function judge({ name, holds }: SubLedger, affected: ReadonlySet<string>): void {
    const mine = held.get(name)
    if (mine === undefined) return
    for (const id of affected) {
      const row = known.get(id)
      if (row !== undefined) mine.set(id, row.stage !== 'voided' && holds(row, around) ? row : undefined)
    }
  }

  return {
    put,
    counts: () => new Map([...held].map(([name, rows]) => [name, rows.size])),
    rowsOf: (name) => held.get(name)?.ordered() ?? [],
    around,
  }
}

/** The cases of one sub-ledger: put in order when they are asked for, what changed since the last time merged in. */
class HeldRows {
  private readonly rows = new Map<string, CaseRow>()
  private order: readonly CaseRow[] = []
  private readonly gone = new Set<CaseRow>()
  private readonly come = new Set<CaseRow>()

  get size(): number {
    return this.rows.size
  }

  set(id: string, row: CaseRow | undefined): void {
    const before = this.rows.get(id)
    if (before === row) return
    if (before !== undefined && !this.come.delete(before)) this.gone.add(before)
    if (row === undefined) this.rows.delete(id)
    else {
      this.rows.set(id, row)
      this.come.add(row)
    }
  }

  ordered(): readonly CaseRow[] {
    if (this.gone.size === 0 && this.come.size === 0) return this.order
    const arriving = [...this.come].sort(compare)
    const merged: CaseRow[] = []
    let next = 0
    for (const row of this.order) {
      if (this.gone.has(row)) continue
      for (let first = arriving[next]; first !== undefined && compare(first, row) < 0; first = arriving[next]) {
        merged.push(first)
        next += 1
      }
      merged.push(row)
    }
    this.order = [...merged, ...arriving.slice(next)]
    this.gone.clear()
    this.come.clear()
    return this.order
  }
}

/** Cases by what they have in common, with the count of each. */
class Groups {
  readonly counts = new Map<string, number>()
  private readonly members = new Map<string, Set<string>>()

  /** Moves a case from some groups to others; answers who else is in those that changed. */
  move(id: string, from: readonly string[], to: readonly string[]): string[] {
    const changed = [...from.filter((key) => !to.includes(key)), ...to.filter((key) => !from.includes(key))]
    const others: string[] = []
    for (const key of changed) {
      const members = this.members.get(key) ?? new Set<string>()
      if (to.includes(key)) members.add(id)
      else members.delete(id)
      this.members.set(key, members)
      this.counts.set(key, members.size)
      others.push(...members)
    }
    return others
  }
}
