import { categoryAliases } from '../case/category-aliases'
import { categoryName, contentCategories } from '../case/taxonomy'
import type { LocalDate } from '../prelude/local-date'
import { conflictedFields, readValue, type LedgerRecord } from '../record/ledger-record'
import {
  classKind,
  classLimits,
  cleanPath,
  parentPath,
  pathToNames,
  readBecomes,
  readClassValue,
  type ClassValue,
} from './class-entry'

/** A class as lists show it. */
export interface ContentClass extends ClassValue {
  readonly path: string
  /** From the first level down, one to three. */
  readonly names: readonly string[]
  /** The path that its cases are told under by choice; '' for its own. */
  readonly becomes: string
  /** Whether the office wrote it, or it comes with the program. */
  readonly own: boolean
  /** Two PCs wrote it differently, and nobody has decided. */
  readonly inConflict: boolean
}

/** All classes of an office, also those that ended: plain data, which can be handed to a worker. */
export interface ClassTable {
  /** In the order of lists: each before what stands below it. */
  readonly classes: readonly ContentClass[]
}

const shippedOrder = 10

function shippedClass(path: string, order: number, aliases: readonly string[]): ContentClass {
  const value = { code: '', order, from: '', to: '', aliases, active: true } as const
  return { ...value, path, names: pathToNames(path), becomes: '', own: false, inConflict: false }
}

const shipped: readonly ContentClass[] = contentCategories.flatMap(({ name, children }, first) => [
  shippedClass(name, first * shippedOrder, []),
  ...children.map((child, second) => {
    const path = categoryName(name, child)
    return shippedClass(path, second * shippedOrder, (categoryAliases[path] ?? '').split(' ').filter(Boolean))
  }),
])

/** The office's classes over the two levels that come with the program. The same records make the same table on every PC. */
export function recordsToClassTable(records: readonly LedgerRecord[]): ClassTable {
  const byPath = new Map(shipped.map((one) => [one.path, one]))
  for (const record of records) {
    if (record.of !== classKind || cleanPath(record.id) !== record.id || record.id === '') continue
    const becomes = readValue(record, 'becomes', readBecomes) ?? ''
    const value = readValue(record, 'entry', readClassValue)
    const standing = byPath.get(record.id)
    if (value?.active === true || (value === undefined && standing !== undefined))
      byPath.set(record.id, {
        ...(value ?? standing ?? emptyValue),
        path: record.id,
        names: pathToNames(record.id),
        becomes,
        own: true,
        inConflict: conflictedFields(record).length > 0,
      })
  }
  return { classes: inTreeOrder(withParents(byPath)) }
}

const emptyValue: ClassValue = { code: '', order: 0, from: '', to: '', aliases: [], active: true }

/** The table that comes with the program. */
export const shippedClassTable: ClassTable = { classes: shipped }

/** What stands above a class and was taken back, or never came, is there all the same: nothing hangs in the air. */
function withParents(byPath: Map<string, ContentClass>): readonly ContentClass[] {
  for (const one of byPath.values())
    for (let above = parentPath(one.path); above !== ''; above = parentPath(above))
      if (!byPath.has(above))
        byPath.set(above, {
          ...emptyValue,
          order: one.order,
          path: above,
          names: pathToNames(above),
          becomes: '',
          own: true,
          inConflict: false,
        })
  return [...byPath.values()]
}

function inTreeOrder(classes: readonly ContentClass[]): readonly ContentClass[] {
  const below = new Map<string, ContentClass[]>()
  for (const one of classes) {
    const above = parentPath(one.path)
    const beside = below.get(above)
    if (beside === undefined) below.set(above, [one])
    else beside.push(one)
  }
  const list = (above: string): ContentClass[] =>
    (below.get(above) ?? [])
      .sort((a, b) => a.order - b.order || (a.path < b.path ? -1 : 1))
      .flatMap((one) => [one, ...list(one.path)])
  return list('')
}

const isWithin = ({ from, to }: ClassValue, day: LocalDate): boolean =>
  (from === '' || from <= day) && (to === '' || day <= to)

/** The classes in force on a day: their own days hold it, and so do those of all above them. */
export function classesInForce({ classes }: ClassTable, day: LocalDate): readonly ContentClass[] {
  const standing = new Set<string>()
  return classes.filter((one) => {
    const above = parentPath(one.path)
    if (!isWithin(one, day) || (above !== '' && !standing.has(above))) return false
    standing.add(one.path)
    return true
  })
}

/** The classes under which a case can be filed on a day: those in force below which none is. */
export function classesOffered(table: ClassTable, day: LocalDate): readonly ContentClass[] {
  const inForce = classesInForce(table, day)
  const parents = new Set(inForce.map(({ path }) => parentPath(path)))
  return inForce.filter(({ path }) => !parents.has(path))
}

/** How a class that a case is filed under stands to the table of a day. */
export type ClassStanding = 'in-force' | 'ended' | 'to-come' | 'unknown'

/** The words behind the name of a class that is not in force any more, or not yet. */
export const classStandingWords: { readonly [S in ClassStanding]: string } = {
  'in-force': '',
  ended: '（已停用）',
  'to-come': '（未启用）',
  unknown: '',
}

/** How every path stands on a day; what is in no table came from elsewhere and is unknown. */
export function createClassStanding(table: ClassTable, day: LocalDate): (path: string) => ClassStanding {
  const inForce = new Set(classesInForce(table, day).map(({ path }) => path))
  const known = new Map(table.classes.map((one) => [one.path, one]))
  return (path) => {
    const clean = cleanPath(path)
    if (inForce.has(clean)) return 'in-force'
    const one = known.get(clean)
    if (one === undefined) return 'unknown'
    return one.from !== '' && one.from > day ? 'to-come' : 'ended'
  }
}

/** The greatest depth of what is in force: 2 of the program's own table. */
export const depthOf = (classes: readonly ContentClass[]): number =>
  classes.reduce((deepest, { names }) => Math.max(deepest, names.length), 0)

/** Whether a name can be one of a class: some characters, none of which parts a path. */
export const isClassName = (name: string): boolean =>
  name !== '' && name.length <= classLimits.name && !name.includes('/')

/** By its path, every class. */
export const classesByPath = ({ classes }: ClassTable): ReadonlyMap<string, ContentClass> =>
  new Map(classes.map((one) => [one.path, one]))
