import type { ListColumn } from '#shared/paper/list-sheet'
import type { ComposedSubLedger } from '#shared/sub-ledger/compose-sub-ledger'
import { isDayColumn } from '#shared/sub-ledger/is-day-column'
import type { SubLedger } from '#shared/sub-ledger/sub-ledger'
import type { ListToSave } from '../../desk/use-save-list'
import { shareOf } from './column-shares'

/** Characters of a sheet for one of the paper's shares. */
const charactersOfShare = 1.6

/** A sub-ledger as a workbook. Where its cases are put together, their group stands in a column of its own, by which a sheet can filter. */
export function subLedgerToSheet(
  { name, title, about, columns, group }: SubLedger,
  { heads, groups, count, cellsOf }: ComposedSubLedger,
): ListToSave {
  const isGrouped = group !== undefined
  const own = columns.map((column, nth): ListColumn => ({
    head: heads[nth] ?? '',
    width: Math.max(10, Math.round(shareOf(column) * charactersOfShare)),
    isDay: isDayColumn(column),
  }))
  const rows = groups.flatMap(({ words, rows: listed }) => listed.map((row) => ({ words, row })))
  return {
    sheet: {
      title,
      about: `${about}。共 ${count} 件`,
      columns: isGrouped ? [{ head: '归入', width: 26, isDay: false }, ...own] : own,
      held: 1,
    },
    list: name,
    of: '',
    count: rows.length,
    lines: (start, end) =>
      rows.slice(start, end).map(({ words, row }) => (isGrouped ? [words, ...cellsOf(row)] : cellsOf(row))),
  }
}
