import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'

/** Lines that a list of the day shows at once; the others stand behind their counts. */
export const listedAtFirst = 8

export interface FoldedWork {
  readonly first: readonly CaseRow[]
  /** How many stand behind the fold, by their light. */
  readonly overdue: number
  readonly soon: number
  readonly other: number
}

/** A list in its order, cut where it begins to repeat; undefined where the fold would hide next to nothing. */
export function foldWork(
  rows: readonly CaseRow[],
  judge: (judged: JudgedCase) => DeadlineState,
): FoldedWork | undefined {
  if (rows.length <= listedAtFirst + 2) return undefined
  const lights = rows.slice(listedAtFirst).map((row) => judge(row).light)
  const [overdue, soon] = (['overdue', 'due-soon'] as const).map(
    (one) => lights.filter((light) => light === one).length,
  )
  return {
    first: rows.slice(0, listedAtFirst),
    overdue: overdue ?? 0,
    soon: soon ?? 0,
    other: lights.length - (overdue ?? 0) - (soon ?? 0),
  }
}
