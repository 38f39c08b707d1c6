import type { CaseRow } from '#shared/case/case-row'
import { byPressing } from '#shared/case/columns/column'

/** Negative where `a` stands before `b` in the order in which the ledger is opened; no two rows are equal. */
export function compareAsOpened(a: CaseRow, b: CaseRow): number {
  return byPressing.compare(a.urgency, b.urgency, a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Those that stand first of all rows that were put: few are compared, and fewer kept. */
export class FirstRows {
  private kept: CaseRow[] = []
  private last: CaseRow | undefined

  constructor(private readonly most: number) {}

  put(rows: Iterable<CaseRow>): void {
    for (const row of rows) {
      if (this.last !== undefined && compareAsOpened(row, this.last) > 0) continue
      this.kept.push(row)
      if (this.kept.length >= this.most * 2) this.cut()
    }
  }

  /** In their order, and as many as are wished where there were as many. */
  list(): readonly CaseRow[] {
    this.cut()
    return this.kept
  }

  private cut(): void {
    this.kept = this.kept.toSorted(compareAsOpened).slice(0, this.most)
    if (this.kept.length === this.most) this.last = this.kept.at(-1)
  }
}
