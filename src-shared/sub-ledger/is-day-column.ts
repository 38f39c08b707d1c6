import type { ColumnTable } from '../case/columns/column'
import { columns } from '../case/columns/columns'
import type { SubLedgerColumn } from './sub-ledger'

const table: ColumnTable = columns

/** Whether a column of a sub-ledger shows days, or nothing. */
export function isDayColumn(column: SubLedgerColumn): boolean {
  if (typeof column === 'string') {
    const found = table[column]
    return found?.use === 'shown' && found.kind === 'day'
  }
  return 'part' in column && (column.part === 'on' || column.part === 'answeredOn' || column.part === 'dueOn')
}
