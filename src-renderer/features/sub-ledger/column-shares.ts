import type { SubLedgerColumn } from '#shared/sub-ledger/sub-ledger'

/** What a column needs beside the others, roughly in characters of its text. */
export function shareOf(column: SubLedgerColumn): number {
  if (typeof column !== 'string')
    return 'clock' in column ? 14 : 'why' in column || column.part === 'state' ? 12 : column.part === 'times' ? 5 : 10
  switch (column) {
    case 'title':
      return 26
    case 'place':
    case 'category':
    case 'departmentId':
    case 'sheetNumber':
      return 11
    case 'conclusion':
    case 'archiveNumber':
      return 12
    case 'calledOn':
    case 'closedOn':
    case 'contactedOn':
    case 'visitedOn':
    case 'archivedOn':
      return 10
    case 'ledgerNumber':
    case 'villageName':
      return 8
    default:
      return 7
  }
}
