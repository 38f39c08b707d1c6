import { cleanPath, namesToPath, pathToNames } from '../class-table/class-entry'
import { shippedClassTable, type ClassTable, type ContentClass } from '../class-table/class-table'
import { createClassMerging } from '../class-table/merge-classes'
import { reportDimensions, type ReportDimension, type ReportDimensionName } from './dimensions'
import { foldName, type NamedLine } from './template-names'

/** By what a report reads the classes of cases: plain data that can be handed to another thread, and no more of a table than it needs. */
export interface ReportClassGround {
  /** Every class of the office, also those that ended. */
  readonly classes: readonly Pick<ContentClass, 'path' | 'becomes'>[]
  /** Old classes are told under the new ones that they map to (按新分类归并). */
  readonly merges: boolean
}

/** A table as reports read it. */
export const toReportClasses = ({ classes }: ClassTable, merges: boolean): ReportClassGround => ({
  classes: classes.map(({ path, becomes }) => ({ path, becomes })),
  merges,
})

/** How a report tells classes. */
export interface ReportClasses {
  readonly dimensionOf: (name: ReportDimensionName) => ReportDimension
  /** The names of the first level, and the paths of the second, with those that ended. */
  readonly names: { readonly class: readonly string[]; readonly subclass: readonly string[] }
  /** A class that a template names, as it is told: where old ones are merged, the new one. */
  readonly toldUnder: (line: NamedLine) => NamedLine
}

/** The levels that a report names. */
const levels = 2

/** What stands behind the caption of a table or chart in which old classes were told under new ones. */
export const mergedWords = '按新分类归并'

/** Classes for a report; as they come with the program, told as they were filed, where nothing is said of them. */
export function createReportClasses(ground: ReportClassGround | undefined): ReportClasses {
  const { classes, merges } = ground ?? toReportClasses(shippedClassTable, false)
  const merge = merges ? createClassMerging({ classes }) : cleanPath
  const paths = classes.map(({ path }) => pathToNames(path))
  const pathsOf = (level: number): readonly string[] =>
    paths.filter(({ length }) => length === level).map((names) => namesToPath(names))
  const own: Partial<Record<ReportDimensionName, ReportDimension>> = {
    class: { ...reportDimensions.class, keyOf: ({ category }) => pathToNames(merge(category))[0] ?? '' },
    subclass: {
      ...reportDimensions.subclass,
      keyOf: ({ category }) => namesToPath(pathToNames(merge(category)).slice(0, levels)),
    },
  }
  const moved = new Map<string, NamedLine>()
  if (merges)
    for (const names of paths.filter(({ length }) => length <= levels)) {
      const path = namesToPath(names)
      const target = pathToNames(merge(path)).slice(0, levels)
      const dimension = names.length === 1 && target.length === 1 ? 'class' : 'subclass'
      const line: NamedLine = { dimension, name: foldName(namesToPath(target)) }
      if (namesToPath(target) !== path) moved.set(keyOfLine(names.length === 1 ? 'class' : 'subclass', path), line)
    }
  return {
    dimensionOf: (name) => own[name] ?? reportDimensions[name],
    names: { class: pathsOf(1), subclass: pathsOf(levels) },
    toldUnder: (line) => moved.get(keyOfLine(line.dimension, line.name)) ?? line,
  }
}

const keyOfLine = (dimension: ReportDimensionName, name: string): string => `${dimension} ${foldName(name)}`
