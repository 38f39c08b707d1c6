import { addDays, type LocalDate } from '../prelude/local-date'
import { cleanPath, parentPath, type ClassValue } from './class-entry'
import { classesByPath, classesInForce, type ClassTable, type ContentClass } from './class-table'
import { createClassMerging } from './merge-classes'
import { endedOn, isSameValue, valueOf, type ClassWrite } from './plan-classes'
import type { ClassRowFault, ClassSheet, SheetClass } from './read-class-sheet'

/** Whether a file takes the place of the whole table, or is added to it. */
export type ClassImportMode = 'replace' | 'add'

/** How a file is to be taken. */
export interface ClassImportWish {
  readonly sheet: ClassSheet
  readonly mode: ClassImportMode
  /** From when what is new is in force, where the file does not say; what ends does so the day before. */
  readonly startsOn: LocalDate
}

/** A class that the file has otherwise. */
export interface ClassChanged {
  readonly path: string
  readonly what: readonly ('code' | 'order' | 'from' | 'to' | 'aliases' | 'becomes')[]
}

/** What is wrong beyond a single row. */
export type ClassMapFault = {
  readonly row: number
  readonly problem: 'becomes-unknown' | 'becomes-back'
  readonly told: string
}

/** What would become of the table. */
export interface ClassImportPlan {
  readonly writes: readonly ClassWrite[]
  readonly added: readonly string[]
  readonly ended: readonly string[]
  /** The same code under another name: the old one ends and becomes the new. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  readonly changed: readonly ClassChanged[]
  readonly kept: number
  readonly faults: readonly (ClassRowFault | ClassMapFault)[]
}

/** Whether a file with such a fault can be taken all the same. */
export const isHarmless = ({ problem }: ClassRowFault | ClassMapFault): boolean => problem === 'doubled'

/** What a file would make of the table. Nothing of a file with faults is to be written. Pure. */
export function planClassImport({ sheet, mode, startsOn }: ClassImportWish, table: ClassTable): ClassImportPlan {
  const known = classesByPath(table)
  const inFile = new Map(sheet.classes.map((one) => [one.path, one]))
  const inForce = classesInForce(table, startsOn)
  const renamed = findRenamed(sheet, inForce, inFile)
  const becomesOf = new Map(renamed.map(({ from, to }) => [from, to]))
  const orders = orderByRank(sheet, table)
  const taken = sheet.classes.map((one) => takeClass(one, known.get(one.path), orders.get(one.path) ?? 0, startsOn))
  const lastDay = addDays(startsOn, -1)
  const ended = inForce.filter(({ path }) => !inFile.has(path) && (mode === 'replace' || becomesOf.has(path)))
  const endings = ended.map((one): ClassWrite => ({
    path: one.path,
    value: { ...endedOn(one, lastDay), ...(becomesOf.has(one.path) ? { code: '' } : {}) },
    becomes: becomesOf.get(one.path),
  }))
  const added = taken.filter(({ path }) => !known.has(path)).map(({ path }) => path)
  const changed = taken.flatMap((write) => {
    const before = known.get(write.path)
    const what = before === undefined ? [] : listDifferences(write, before)
    return what.length === 0 ? [] : [{ path: write.path, what }]
  })
  const touched = new Set([...added, ...changed.map(({ path }) => path)])
  return {
    writes: [...taken.filter(({ path }) => touched.has(path)), ...endings],
    added,
    ended: ended.filter(({ path }) => !becomesOf.has(path)).map(({ path }) => path),
    renamed,
    changed,
    kept: taken.length - touched.size,
    faults: [
      ...sheet.faults.filter((fault) => !standsAlready(fault, sheet, known)),
      ...findMapFaults(sheet, table, taken, endings),
    ],
  }
}

/**
 * What no form would take and the table has all the same: a name that cases came with, and a code that was given to another once its
 * class had ended. A table that was saved has to come back.
 */
function standsAlready(
  { problem, told }: ClassRowFault,
  { classes }: ClassSheet,
  known: ReadonlyMap<string, ContentClass>,
): boolean {
  if (problem === 'name-unfit') return known.has(told)
  if (problem !== 'code-doubled') return false
  const bearers = classes.filter(({ code }) => code === told)
  return bearers.filter(({ path, to }) => to === '' || known.get(path)?.code !== told).length < 2
}

/** A code that stands under another name in the file, of a class that the file does not have any more. */
function findRenamed(
  sheet: ClassSheet,
  inForce: readonly ContentClass[],
  inFile: ReadonlyMap<string, SheetClass>,
): readonly { readonly from: string; readonly to: string }[] {
  // Of what has ended another class may have the code.
  const byCode = new Map(
    sheet.classes.filter(({ code, to }) => code !== '' && to === '').map((one) => [one.code, one.path]),
  )
  return inForce.flatMap(({ path, code }) => {
    const to = code === '' || inFile.has(path) ? undefined : byCode.get(code)
    return to === undefined ? [] : [{ from: path, to }]
  })
}

/**
 * The places that the file gives: those of the table where it has the same ones in the same order beside each other, else by their rank
 * in the file. So a table that was saved and comes back changes nothing.
 */
function orderByRank({ classes }: ClassSheet, table: ClassTable): ReadonlyMap<string, number> {
  const orders = new Map<string, number>()
  const standing = new Map(table.classes.map((one, nth) => [one.path, { nth, order: one.order }]))
  for (const paths of groupByParent(classes.map(({ path }) => path))) {
    const places = paths.map((path) => standing.get(path))
    const isAsBefore = places.every(
      (place, at) => place !== undefined && (at === 0 || place.nth > (places[at - 1]?.nth ?? Infinity)),
    )
    for (const [rank, path] of paths.entries())
      orders.set(path, isAsBefore ? (standing.get(path)?.order ?? rank) : rank)
  }
  return orders
}

function groupByParent(paths: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const beside = groups.get(parentPath(path))
    if (beside === undefined) groups.set(parentPath(path), [path])
    else beside.push(path)
  }
  return [...groups.values()]
}

/** A class of the file over what stands there: what the file does not say stays, and what it lists is in force. */
function takeClass(one: SheetClass, before: ContentClass | undefined, order: number, startsOn: LocalDate): ClassWrite {
  const isBack = before !== undefined && before.to !== '' && before.to < startsOn && one.to === ''
  const value: ClassValue = {
    code: one.code === '' ? (before?.code ?? '') : one.code,
    order,
    from: one.from !== '' ? one.from : before === undefined || isBack ? startsOn : before.from,
    to: one.to,
    aliases: one.aliases ?? before?.aliases ?? [],
    active: true,
  }
  // A day that comes after its last would leave it never in force.
  const from = value.to !== '' && value.from > value.to ? value.to : value.from
  return {
    path: one.path,
    value: { ...value, from },
    becomes: one.becomes === undefined ? before?.becomes : cleanPath(one.becomes),
  }
}

function listDifferences({ value, becomes }: ClassWrite, before: ContentClass): ClassChanged['what'] {
  const what: ClassChanged['what'][number][] = []
  if (value.code !== before.code) what.push('code')
  if (value.order !== before.order) what.push('order')
  if (value.from !== before.from) what.push('from')
  if (value.to !== before.to) what.push('to')
  if (value.aliases.join(' ') !== before.aliases.join(' ')) what.push('aliases')
  if (becomes !== undefined && becomes !== before.becomes) what.push('becomes')
  return what.length > 0 || isSameValue(value, valueOf(before)) ? what : ['order']
}

function findMapFaults(
  { classes }: ClassSheet,
  table: ClassTable,
  taken: readonly ClassWrite[],
  endings: readonly ClassWrite[],
): readonly ClassMapFault[] {
  const before = new Map(table.classes.map((one) => [one.path, one.becomes]))
  const becomes = new Map(before)
  for (const write of [...taken, ...endings]) if (write.becomes !== undefined) becomes.set(write.path, write.becomes)
  for (const { path } of taken) if (!becomes.has(path)) becomes.set(path, '')
  const after = [...becomes].map(([path, to]): ContentClass => ({
    ...emptyClass,
    path,
    becomes: to,
  }))
  const merge = createClassMerging({ classes: after })
  const paths = new Set(becomes.keys())
  return classes.flatMap(({ row, path }): ClassMapFault[] => {
    const to = becomes.get(path) ?? ''
    if (to === '') return []
    // What it became was taken back since: that stands in the table already, and a file that says the same changes nothing.
    if (!paths.has(to) && before.get(path) === to) return []
    if (!paths.has(to)) return [{ row, problem: 'becomes-unknown', told: to }]
    const isBack = to === path || to.startsWith(`${path}/`) || merge(path) === path
    return isBack ? [{ row, problem: 'becomes-back', told: `${path} → ${to}` }] : []
  })
}

const emptyClass: ContentClass = {
  path: '',
  names: [],
  code: '',
  order: 0,
  from: '',
  to: '',
  aliases: [],
  active: true,
  becomes: '',
  own: true,
  inConflict: false,
}
