import { namesToPath, pathToNames } from '#shared/class-table/class-entry'
import type { ClassTable } from '#shared/class-table/class-table'
import { useMemo } from 'react'
import { useLedgerRows } from '../../../desk/use-ledger-rows'

/** How many cases stand under each class. */
export interface ClassCounts {
  /** Under the class itself and all below it, as the ledger's list of it shows them. */
  readonly under: (path: string) => number
  /** Classes that cases are filed under and that the table does not have, those with the most cases first. */
  readonly unlisted: readonly { readonly path: string; readonly count: number }[]
}

/** Counted anew after each change of the ledger; undefined until its rows are read. */
export function useClassCounts({ classes }: ClassTable): ClassCounts | undefined {
  const ledger = useLedgerRows()
  return useMemo(() => {
    if (ledger === undefined) return undefined
    const filed = new Map<string, number>()
    for (const { category } of ledger.rows.values()) filed.set(category, (filed.get(category) ?? 0) + 1)
    const under = new Map<string, number>()
    const known = new Set(classes.map(({ path }) => path))
    const unlisted = new Map<string, number>()
    for (const [category, count] of filed) {
      const names = pathToNames(category)
      for (const level of names.keys()) {
        const path = namesToPath(names.slice(0, level + 1))
        under.set(path, (under.get(path) ?? 0) + count)
      }
      const path = namesToPath(names)
      if (path !== '' && !known.has(path)) unlisted.set(path, (unlisted.get(path) ?? 0) + count)
    }
    return {
      under: (path) => under.get(path) ?? 0,
      unlisted: [...unlisted]
        .map(([path, count]) => ({ path, count }))
        .toSorted((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1)),
    }
  }, [ledger, classes])
}
