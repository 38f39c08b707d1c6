import type { ListColumn } from '#shared/paper/list-sheet'
import type { ListToSave } from '../../desk/use-save-list'
import { heldColumns, type ColumnPlan } from './arrange-columns'
import { columnWidths, titleAtLeast } from './ledger-layout'
import { viewToTable } from './view-to-table'
import type { LitRow } from './ledger-filter'
import type { RowNames } from '#shared/case/columns/column'

/** CSS pixels of a character of the screen's text, by which widths become a sheet's. */
const pixelsOfCharacter = 7

const toColumns = ({ columns, width }: ColumnPlan): readonly ListColumn[] =>
  columns.map(({ excel, kind }, line) => ({
    head: excel,
    width: Math.max(
      10,
      Math.round((line > 0 ? columnWidths[kind] : (width ?? titleAtLeast * 1.5)) / pixelsOfCharacter),
    ),
    isDay: kind === 'day',
  }))

/** The ledger as it is shown, as a workbook: its columns and their order, its rows and theirs; `of` says which rows these are. */
export function ledgerToSheet(
  plans: readonly ColumnPlan[],
  rows: readonly LitRow[],
  names: RowNames,
  of: string,
): ListToSave {
  const table = viewToTable(plans, rows, names)
  const title = '市长热线台账'
  const held = table.columns.findLastIndex(({ name }) => heldColumns.includes(name)) + 1
  return {
    sheet: { title, about: `${of}。共 ${rows.length} 件`, columns: plans.flatMap(toColumns), held },
    list: title,
    of,
    count: rows.length,
    lines: (start, end) => rows.slice(start, end).map((row) => table.cellsOf(row)),
  }
}
