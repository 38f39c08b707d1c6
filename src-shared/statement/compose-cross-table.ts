import type { CrossCounts } from './count-cross'
import { createColumnFinder, listColumns, type CrossGroup, type CrossLayout } from './cross-layout'
import { blockWords, type CrossRow } from './cross-rows'
import { compareText, isInTable, type OfficeClasses } from './office-classes'
import type { FigureRow } from '../figures/figure-row'
import type { Period } from '../figures/period'
import { wholeCase } from '../figures/rate'

/** A column of numbers, by its name in addresses: `all`, `group-0`, `column-3`, `none`. */
export interface CrossTableColumn {
  readonly key: string
  /** What stands over it; '' of 合计 and 未归类, which stand alone. */
  readonly group: string
  readonly name: string
  /** Whether others are added up in it. */
  readonly isSum: boolean
}

export interface CrossTableRow {
  readonly name: string
  readonly block: string
  readonly group: string
  readonly label: string
  /** By column, in whole cases. */
  readonly counts: readonly number[]
}

/** A cross table as it is read, on screen and paper. */
export interface CrossTable {
  readonly columns: readonly CrossTableColumn[]
  readonly rows: readonly CrossTableRow[]
  /** What whoever reads the numbers has to know of the columns, in sentences. */
  readonly notes: readonly string[]
  /** No case in any row. */
  readonly isEmpty: boolean
}

export interface CrossTableGround {
  readonly layout: CrossLayout
  /** As they were counted. */
  readonly rows: readonly CrossRow[]
  readonly counts: CrossCounts
  readonly period: Pick<Period, 'kind'>
  /** The office's own classes, by which a column's are known to be there still. */
  readonly classes: OfficeClasses
}

/** A column with the places that are added up in it. */
interface Summing extends CrossTableColumn {
  readonly places: readonly number[]
}

/** A 小计 stands where there is something to tell apart: several groups, and several columns in this one. */
const hasSum = ({ columns }: CrossGroup, groups: number): boolean => groups > 1 && columns.length > 1

function listSummings(layout: CrossLayout, hasUnsorted: boolean): readonly Summing[] {
  const { groups } = layout
  const all = listColumns(layout).length
  const whole = Array.from({ length: all + 1 }, (_, place) => place)
  let next = 0
  return [
    { key: 'all', group: '', name: '合计', isSum: true, places: whole },
    ...groups.flatMap((group, nth): Summing[] => {
      const first = next
      next += group.columns.length
      const places = whole.slice(first, next)
      return [
        ...(hasSum(group, groups.length)
          ? [{ key: `group-${nth}`, group: group.name, name: '小计', isSum: true, places }]
          : []),
        ...group.columns.map(({ name }, at) => ({
          key: `column-${first + at}`,
          group: group.name,
          name,
          isSum: false,
          places: [first + at],
        })),
      ]
    }),
    ...(hasUnsorted ? [{ key: 'none', group: '', name: '未归类', isSum: false, places: [all] }] : []),
  ]
}

const holds = ({ counts }: { readonly counts: readonly number[] }): boolean => counts.some((count) => count !== 0)

/**
 * The table of what was counted. 未归类 stands where some case is in no column, and rows that are there for what would be lost stand
 * where they hold something; all other rows as the office has chosen. Pure.
 */
export function composeCrossTable({ layout, rows, counts, period, classes }: CrossTableGround): CrossTable {
  const columns = listSummings(layout, counts.unsorted.size > 0)
  const hidden = new Set(layout.hiddenRows)
  const blocks = blockWords(period)
  const lines = rows.map((row, nth): { readonly row: CrossRow; readonly counts: readonly number[] } => ({
    row,
    counts: columns.map(
      ({ places }) => places.reduce((sum, place) => sum + (counts.cells[nth]?.[place] ?? 0), 0) / wholeCase,
    ),
  }))
  return {
    columns: columns.map(({ key, group, name, isSum }) => ({ key, group, name, isSum })),
    rows: lines
      .filter((line) => (line.row.rare === true ? holds(line) : !hidden.has(line.row.name)))
      .map(({ row: { name, block, group, label }, counts: told }) => ({
        name,
        block: blocks[block],
        group,
        label,
        counts: told,
      })),
    notes: [...tellUnsorted(counts.unsorted), ...tellGone(layout, classes)],
    isEmpty: !lines.some(holds),
  }
}

/** So many classes are named one by one. */
const mostNamed = 12

function tellUnsorted(unsorted: CrossCounts['unsorted']): readonly string[] {
  if (unsorted.size === 0) return []
  const named = [...unsorted]
    .sort(([a, one], [b, other]) => other - one || compareText(a, b))
    .slice(0, mostNamed)
    .map(([category, count]) => `${category === '' ? '没有分类' : category} ${count} 件`)
  return [`未归类的：${named.join('、')}${unsorted.size > mostNamed ? ` 等 ${unsorted.size} 类` : ''}。`]
}

/** Classes that the office has no longer: what bears their names is counted, and the column is not taken for empty. */
function tellGone(layout: CrossLayout, classes: OfficeClasses): readonly string[] {
  const gone = listColumns(layout).flatMap(({ name, classes: held }) =>
    held
      .filter((one) => !isInTable(classes, one))
      .map(({ by, key }) => `“${name}”栏的“${by === 'category' || by === 'demand' ? key : '新版本内容'}”`),
  )
  if (gone.length === 0) return []
  const named = gone.slice(0, mostNamed).join('、')
  return [`${named}${gone.length > mostNamed ? ` 等 ${gone.length} 类` : ''}已不在分类表里，仍按原来的名称计入。`]
}

/** The columns of numbers that a layout makes, with 未归类 or without. */
export const listTableColumns = (layout: CrossLayout, hasUnsorted: boolean): readonly CrossTableColumn[] =>
  listSummings(layout, hasUnsorted)

/** Which cases stand in a column, by its key; undefined of a key that this layout has not. */
export function createColumnTest(
  layout: CrossLayout,
  classes: OfficeClasses,
  key: string,
): ((row: FigureRow) => boolean) | undefined {
  const column = listSummings(layout, true).find((one) => one.key === key)
  if (column === undefined) return undefined
  if (key === 'all') return () => true
  const [find, all, places] = [createColumnFinder(layout, classes), listColumns(layout).length, new Set(column.places)]
  return (row) => {
    const found = find(row)
    return places.has(found === -1 ? all : found)
  }
}

/** A column in words: 民生工作—水利. */
export const columnToWords = ({ group, name }: Pick<CrossTableColumn, 'group' | 'name'>): string =>
  group === '' ? name : `${group}—${name}`

/** The columns of a layout that hold no class: they stay blank, and not because there is no case. */
export const listClassless = (layout: CrossLayout): readonly string[] =>
  layout.groups.flatMap(({ name: group, columns }) =>
    columns.filter(({ classes }) => classes.length === 0).map(({ name }) => columnToWords({ group, name })),
  )
