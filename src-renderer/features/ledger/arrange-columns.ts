import type { StackedPlace } from '#shared/case/columns/column'
import type { Density, LedgerDesk } from '../../start/ledger-desk'
import { columnWidths, type LedgerLayout } from './ledger-layout'
import { ledgerShape, type LedgerShape, type NamedColumn } from './ledger-shape'

/** How somebody has arranged the columns of the ledger. */
export type Arrangement = Pick<LedgerDesk, 'columns' | 'apart' | 'widths' | 'density'>

export const usualArrangement: Arrangement = { columns: [], apart: [], widths: {}, density: 'usual' }

/** What a case is and how it stands: always shown, first, and they stay where they are when the grid is moved sideways. */
export const heldColumns: readonly string[] = ['ledgerNumber', 'stage']

/** A column of the grid holds one column of the ledger, or several on a line each. */
export interface ColumnPlan {
  readonly columns: readonly NamedColumn[]
  /** CSS pixels; the one column without it takes what is left. */
  readonly width: number | undefined
}

/** By density the height of a row in CSS pixels. In a row of one line nothing stands under anything. */
export const rowHeights: { readonly [D in Density]: number } = { compact: 28, usual: 40, roomy: 52 }

const placeOf = ({ listed }: NamedColumn, layout: LedgerLayout): StackedPlace | undefined =>
  listed === 'not-listed' ? undefined : listed[layout]

/** The columns shown in a layout where nobody has arranged anything, each followed by those under it. */
export function usualColumns(layout: LedgerLayout, shape: LedgerShape = ledgerShape): readonly string[] {
  const listed = [...shape.columns.values()].flatMap((column) => {
    const place = placeOf(column, layout)
    return place === undefined ? [] : [{ name: column.name, place }]
  })
  const under = (name: string): string[] =>
    listed.flatMap((one) => ('under' in one.place && one.place.under === name ? [one.name] : []))
  return listed
    .flatMap(({ name, place }) => ('under' in place ? [] : [{ name, at: place.at }]))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ name }) => [name, ...under(name)])
}

/** The columns that are shown, from left to right: what is held comes first, and what no program knows any more is left out. */
export function shownColumns(
  { columns }: Pick<Arrangement, 'columns'>,
  layout: LedgerLayout,
  shape: LedgerShape = ledgerShape,
): readonly string[] {
  if (columns.length === 0) return usualColumns(layout, shape)
  return [...new Set([...heldColumns, ...columns])].filter((name) => shape.columns.has(name))
}

/** The column under which one stands; undefined where it has a place of its own. */
function leadOf(
  column: NamedColumn,
  shown: readonly string[],
  { apart, density }: Arrangement,
  layout: LedgerLayout,
): string | undefined {
  const place = placeOf(column, layout)
  if (place === undefined || !('under' in place) || density === 'compact' || apart.includes(column.name))
    return undefined
  return shown.includes(place.under) ? place.under : undefined
}

/**
 * The grid's columns from left to right, as they were arranged. The first ones stay where they are when the grid is moved
 * sideways. `sheetNumberWidth` holds every 承办单号 in full.
 */
export function planColumns(
  layout: LedgerLayout,
  sheetNumberWidth: number,
  arrangement: Arrangement = usualArrangement,
  shape: LedgerShape = ledgerShape,
): readonly ColumnPlan[] {
  const shown = shownColumns(arrangement, layout, shape)
  const columns = shown.flatMap((name) => shape.columns.get(name) ?? [])
  const leads = new Map(columns.map((column) => [column.name, leadOf(column, shown, arrangement, layout)]))
  const toWidth = (column: NamedColumn): number | undefined => {
    const set = arrangement.widths[column.name]
    if (set !== undefined) return set
    const place = placeOf(column, layout)
    const width = place === undefined || 'under' in place ? columnWidths[column.kind] : place.width
    return width === 'rest' ? undefined : width === 'number' ? sheetNumberWidth : width
  }
  return columns
    .filter(({ name }) => leads.get(name) === undefined)
    .map((column) => ({
      columns: [column, ...columns.filter(({ name }) => leads.get(name) === column.name)],
      width: toWidth(column),
    }))
}

/** The arrangement with a column shown or not; one that is shown anew stands last, and what is held stays. */
export function showColumn(
  arrangement: Arrangement,
  layout: LedgerLayout,
  name: string,
  isShown: boolean,
): Partial<Arrangement> {
  if (heldColumns.includes(name)) return {}
  const others = shownColumns(arrangement, layout).filter((one) => one !== name)
  return { columns: isShown ? [...others, name] : others }
}

/** The arrangement with a column moved over so many others, to the left where negative; it then has a place of its own. */
export function moveColumn(
  arrangement: Arrangement,
  layout: LedgerLayout,
  name: string,
  by: number,
): Partial<Arrangement> {
  const plans = planColumns(layout, 0, arrangement)
  const stacked = plans.find(({ columns }) => columns.slice(1).some((column) => column.name === name))
  const apart = stacked === undefined ? arrangement.apart : [...new Set([...arrangement.apart, name])]
  // What stands under a column goes with it.
  const groups = plans.flatMap(({ columns }) => {
    const names = columns.map((column) => column.name)
    return names.includes(name) && names[0] !== name ? [names.filter((one) => one !== name), [name]] : [names]
  })
  const from = groups.findIndex(([first]) => first === name)
  const moved = groups[from]
  if (moved === undefined || heldColumns.includes(name)) return {}
  const to = Math.max(heldColumns.length, Math.min(from + by, groups.length - 1))
  return { columns: groups.toSpliced(from, 1).toSpliced(to, 0, moved).flat(), apart }
}

/** The least width of a column in CSS pixels. */
export const narrowest = 44
/** The greatest. */
export const widest = 900

/** The arrangement with a column as wide as this, or as wide as the program has it. */
export function widenColumn({ widths }: Arrangement, name: string, width: number | undefined): Partial<Arrangement> {
  const { [name]: _before, ...others } = widths
  if (width === undefined) return { widths: others }
  return { widths: { ...others, [name]: Math.round(Math.max(narrowest, Math.min(width, widest))) } }
}

/** Whether anything is otherwise than the program has it. */
export const isArranged = ({ columns, apart, widths, density }: Arrangement): boolean =>
  columns.length > 0 || apart.length > 0 || Object.keys(widths).length > 0 || density !== 'usual'
