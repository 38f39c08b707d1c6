import { classLimits, cleanPath, namesToPath, parentPath, pathToNames } from './class-entry'
import type { ClassTable, ContentClass } from './class-table'

/** Under which class a case is told that is filed under a path: the path itself where it maps to none. */
export type ClassMerging = (path: string) => string

/**
 * Old classes told under new ones (按新分类归并). A class that maps to none goes with the one above it, into the class of its own name there
 * if there is one. Doing it twice changes nothing. What would go round in a ring, as where two PCs mapped two classes to each other, is
 * told as it was filed, on every PC.
 */
export function createClassMerging(table: {
  readonly classes: readonly Pick<ContentClass, 'path' | 'becomes'>[]
}): ClassMerging {
  const follow = createFollowing(table.classes)
  const merged = new Map<string, string>()
  return (path) => {
    const known = merged.get(path)
    if (known !== undefined) return known
    const clean = cleanPath(path)
    const found = follow(clean) ?? clean
    merged.set(path, found)
    return found
  }
}

/** To where a path leads; undefined where it goes round in a ring. */
function createFollowing(
  classes: readonly Pick<ContentClass, 'path' | 'becomes'>[],
): (path: string) => string | undefined {
  const known = new Set(classes.map(({ path }) => path))
  const becomes = new Map(
    classes.flatMap((one): [string, string][] => (one.becomes === '' ? [] : [[one.path, cleanPath(one.becomes)]])),
  )
  /** By the nearest mapping at or above a path; what is below that goes along. */
  const next = (path: string): { readonly target: string; readonly path: string } | undefined => {
    const names = pathToNames(path)
    for (let depth = names.length; depth > 0; depth -= 1) {
      const target = becomes.get(namesToPath(names.slice(0, depth)))
      if (target === undefined) continue
      const whole = [...pathToNames(target), ...names.slice(depth)].slice(0, classLimits.levels)
      return { target, path: namesToPath(whole) }
    }
    return undefined
  }
  /** What is in no table is told with the nearest that is, but no higher than where it was mapped to. */
  const settle = (path: string, target: string): string => {
    for (let at = path; at !== target && at !== ''; at = parentPath(at)) if (known.has(at)) return at
    return target
  }
  return (first) => {
    const gone = new Set([first])
    let [path, target] = [first, first]
    for (let to = next(path); to !== undefined; to = next(path)) {
      if (gone.has(to.path)) return undefined
      gone.add(to.path)
      path = to.path
      target = to.target
    }
    return path === first ? first : settle(path, target)
  }
}

/** Whether mapping a class to another would make anything go round in a ring. */
export function leadsBack(table: ClassTable, from: string, to: string): boolean {
  if (to === from || to.startsWith(`${from}/`)) return true
  const isKnown = table.classes.some(({ path }) => path === from)
  const classes = isKnown ? table.classes : [...table.classes, { path: from, becomes: '' }]
  const before = createFollowing(classes)
  const after = createFollowing(classes.map(({ path, becomes }) => ({ path, becomes: path === from ? to : becomes })))
  return classes.some(({ path }) => after(path) === undefined && before(path) !== undefined)
}
