import { z } from 'zod'
import type { FigureRow } from '../figures/figure-row'
import { openChoice } from '../prelude/open-choice'

/** The most of each: a table of Word has 63 columns at most, of which the names of the rows take three. */
export const crossLimits = { columns: 58, name: 20, classes: 600, rows: 60, class: 60 } as const

/** By what of a case a class is told: its 内容分类 (either level, or a further one of the centre's), or its 诉求类型. */
export const crossClassKinds = ['category', 'demand'] as const

const crossClassSchema = z.looseObject({
  by: openChoice(crossClassKinds),
  /** `农业农村`, `农业农村/农田水利`; of a 诉求类型 its word in the ledger: `complaint`. */
  key: z.string().min(1).max(crossLimits.class),
})
export type CrossClass = z.infer<typeof crossClassSchema>

const crossColumnSchema = z.looseObject({
  name: z.string().min(1).max(crossLimits.name),
  /** None of a column that stands in the form and for which the office has no class. */
  classes: z.array(crossClassSchema).max(crossLimits.classes),
})
export type CrossColumn = z.infer<typeof crossColumnSchema>

const crossGroupSchema = z.looseObject({
  name: z.string().min(1).max(crossLimits.name),
  columns: z.array(crossColumnSchema).min(1).max(crossLimits.columns),
})
export type CrossGroup = z.infer<typeof crossGroupSchema>

/** How many columns of numbers a table has at most: 合计, every 小计, every class, 未归类. */
const countColumns = (groups: readonly CrossGroup[]): number =>
  groups.reduce((sum, { columns }) => sum + columns.length + 1, 2)

/** 栏目设置 of the cross table. Field `crossTable` of the office's record holds it whole. */
export const crossLayoutSchema = z.looseObject({
  groups: z
    .array(crossGroupSchema)
    .min(1)
    .max(crossLimits.columns)
    .refine((groups) => countColumns(groups) <= crossLimits.columns + 2),
  /** Rows that the office leaves out, by name; those of a newer program among them are kept. */
  hiddenRows: z.array(z.string()).max(crossLimits.rows),
})
export type CrossLayout = z.infer<typeof crossLayoutSchema>

/** Whether so many columns have room in a table. */
export const hasRoom = (groups: readonly CrossGroup[]): boolean => countColumns(groups) <= crossLimits.columns + 2

/** Every column in its order, through all groups. */
export const listColumns = ({ groups }: Pick<CrossLayout, 'groups'>): readonly CrossColumn[] =>
  groups.flatMap(({ columns }) => columns)

/** A class as it is compared: without blanks around its levels. */
export const classPath = (category: string): string =>
  category
    .split('/')
    .map((level) => level.trim())
    .join('/')

/**
 * In which column a case stands, by its place among all of them; -1 where in none. Each stands in one at most: its 内容分类 is sought as
 * it is, then the class that the office has put in its place, that one and then its own level by level upwards, then its 诉求类型; of
 * two columns that name the same class the first has it.
 */
export function createColumnFinder(
  layout: Pick<CrossLayout, 'groups'>,
  { merge }: { readonly merge: (path: string) => string },
): (row: Pick<FigureRow, 'category' | 'demand'>) => number {
  const [categories, demands] = [new Map<string, number>(), new Map<string, number>()]
  for (const [nth, { classes }] of listColumns(layout).entries())
    for (const { by, key } of classes) {
      const places = by === 'category' ? categories : by === 'demand' ? demands : undefined
      const path = by === 'category' ? classPath(key) : key
      if (places !== undefined && !places.has(path)) places.set(path, nth)
    }
  const known = new Map<string, number | undefined>()
  const seek = (category: string): number | undefined => {
    const own = classPath(category)
    return categories.get(own) ?? upwards(merge(own)) ?? upwards(own)
  }
  const upwards = (from: string): number | undefined => {
    for (let path = from; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      const place = categories.get(path)
      if (place !== undefined) return place
    }
    return undefined
  }
  return ({ category, demand }) => {
    // A ledger has thousands of cases to some hundreds of classes.
    if (!known.has(category)) known.set(category, seek(category))
    return known.get(category) ?? demands.get(demand) ?? -1
  }
}
