import { cleanPath, namesToPath, pathToNames } from '../class-table/class-entry'
import { classStandingWords, createClassStanding, shippedClassTable, type ClassTable } from '../class-table/class-table'
import { createClassMerging } from '../class-table/merge-classes'
import type { LocalDate } from '../prelude/local-date'

/** How figures read the class of a case. */
export interface FigureClasses {
  /** The names that a case is told under, from the first level down: as it was filed, or by choice under the new class. */
  readonly namesOf: (category: string) => readonly string[]
  /** What stands below a path in the table, in its order; '' is the top. */
  readonly below: (path: string) => readonly string[]
  /** A name with what has become of the class at the path: 路灯（已停用）. */
  readonly mark: (path: string) => string
  /** Old classes are told under the new ones that they map to. */
  readonly merges: boolean
  /** By what they are read, to be handed to another thread. */
  readonly ground: FigureClassGround
}

/** What they are read by. */
export interface FigureClassGround {
  readonly table: ClassTable
  readonly merges: boolean
  /** The day by which a class is in force or has ended; undefined where nothing is said of it. */
  readonly today: LocalDate | undefined
}

/** Classes for figures. Each path is worked out once: a ledger has thousands of cases to some hundreds of them. */
export function createFigureClasses(ground: FigureClassGround): FigureClasses {
  const { table, merges, today } = ground
  const merge = merges ? createClassMerging(table) : cleanPath
  const known = new Map<string, readonly string[]>()
  let below: ReadonlyMap<string, readonly string[]> | undefined
  const standingOf = today === undefined ? undefined : createClassStanding(table, today)
  return {
    ground,
    merges,
    namesOf: (category) => {
      const names = known.get(category) ?? pathToNames(merge(category))
      known.set(category, names)
      return names
    },
    below: (path) => (below ??= listBelow(table)).get(cleanPath(path)) ?? [],
    mark: (path) => (standingOf === undefined ? '' : classStandingWords[standingOf(path)]),
  }
}

/** By path the last names of what stands right below it, in the order of the table: a table may have thousands of classes. */
function listBelow({ classes }: ClassTable): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { names } of classes) {
    const [above, name] = [namesToPath(names.slice(0, -1)), names.at(-1) ?? '']
    const beside = found.get(above)
    if (beside === undefined) found.set(above, [name])
    else beside.push(name)
  }
  return found
}

/** Classes as they come with the program, told as they were filed. */
export const shippedFigureClasses: FigureClasses = createFigureClasses({
  table: shippedClassTable,
  merges: false,
  today: undefined,
})
