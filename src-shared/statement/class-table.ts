import { demandKinds } from '../case/sheet'
import { categoryName, demandWords, type ContentCategory } from '../case/taxonomy'
import { classPath, createColumnFinder, type CrossClass, type CrossLayout } from './cross-layout'

/** The classes that an office works with, in the order of its lists. */
export type ClassTable = readonly ContentCategory[]

/** By code units: the same on every PC. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether the office has a class, on either level; a 诉求类型 is one of the program's. */
export function isInTable(table: ClassTable, { by, key }: CrossClass): boolean {
  if (by === 'demand') return demandKinds.some((kind) => kind === key)
  if (by !== 'category') return false
  const path = classPath(key)
  return table.some(
    ({ name, children }) => name === path || children.some((child) => categoryName(name, child) === path),
  )
}

/** The office's classes of which some case could stand in no column, by their full names. */
export function listUnassigned(layout: Pick<CrossLayout, 'groups'>, table: ClassTable): readonly string[] {
  const find = createColumnFinder(layout)
  return table
    .flatMap(({ name, children }) =>
      children.length === 0 ? [name] : children.map((child) => categoryName(name, child)),
    )
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
 * The class that somebody wrote: a first-level one, both levels with a stroke, a second-level one alone where only one bears that
 * name, or `诉求类型/投诉`. What is in no table is taken by its name: the centre may send it. Undefined of a second-level name that
 * several first-level ones have.
 */
export function textToClass(text: string, table: ClassTable): CrossClass | undefined {
  const path = classPath(text.replaceAll('／', '/'))
  const [first, second] = path.split('/')
  if (first === demandPrefix) {
    const demand = demandKinds.find((kind) => demandWords[kind] === second)
    return demand === undefined ? undefined : { by: 'demand', key: demand }
  }
  if (path.includes('/') || table.some(({ name }) => name === path)) return { by: 'category', key: path }
  const above = table.filter(({ children }) => children.includes(path))
  if (above.length > 1) return undefined
  const [only] = above
  return { by: 'category', key: only === undefined ? path : categoryName(only.name, path) }
}
