import { demandKinds } from '../case/sheet'
import { categoryName, contentCategories, demandWords } from '../case/taxonomy'
import { classPath, createColumnFinder, type CrossClass, type CrossLayout } from './cross-layout'

/** The content classes that an office works with, as the columns of a cross table are made of them. */
export interface OfficeClasses {
  /** Those in force by their paths (`乡村建设/道路`), in the order of lists, each before what stands below it. */
  readonly paths: readonly string[]
  /** What a path is told under where the office has put another in its place; else the path itself. */
  readonly merge: (path: string) => string
}

/** The classes that come with the program. */
export const shippedClasses: OfficeClasses = {
  paths: contentCategories.flatMap(({ name, children }) => [
    name,
    ...children.map((child) => categoryName(name, child)),
  ]),
  merge: classPath,
}

/** By code units: the same on every PC. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The paths right below another; those of the first level below ''. */
export const pathsBelow = ({ paths }: OfficeClasses, above: string): readonly string[] =>
  paths.filter((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === above && path !== above)

/** Whether the office has a class, on any level; a 诉求类型 is one of the program's. */
export function isInTable({ paths }: OfficeClasses, { by, key }: CrossClass): boolean {
  if (by === 'demand') return demandKinds.some((kind) => kind === key)
  return by === 'category' && paths.includes(classPath(key))
}

/** The office's classes of which some case could stand in no column, by their paths; of those with others below, the others. */
export function listUnassigned(layout: Pick<CrossLayout, 'groups'>, classes: OfficeClasses): readonly string[] {
  const find = createColumnFinder(layout, classes)
  return classes.paths
    .filter((path) => pathsBelow(classes, path).length === 0)
    .filter((category) => demandKinds.some((demand) => find({ category, demand }) === -1))
}

const demandPrefix = '诉求类型'

/** A class as it is written in the settings: `农业农村/农田水利`, `诉求类型/投诉`. */
export function classToText({ by, key }: CrossClass): string {
  if (by !== 'demand') return key
  const known = demandKinds.find((kind) => kind === key)
  return `${demandPrefix}/${known === undefined ? key : demandWords[known]}`
}

/**
 * The class that somebody wrote: a first-level one, several levels with strokes, a lower one alone where only one bears that name, or
 * `诉求类型/投诉`. What is in no table is taken by its name: the centre may send it. Undefined of a lower name that several have.
 */
export function textToClass(text: string, { paths }: OfficeClasses): CrossClass | undefined {
  const path = classPath(text.replaceAll('／', '/'))
  const [first, second] = path.split('/')
  if (first === demandPrefix) {
    const demand = demandKinds.find((kind) => demandWords[kind] === second)
    return demand === undefined ? undefined : { by: 'demand', key: demand }
  }
  if (path.includes('/') || paths.includes(path)) return { by: 'category', key: path }
  const named = paths.filter((one) => lastName(one) === path)
  if (named.length > 1) return undefined
  return { by: 'category', key: named[0] ?? path }
}
