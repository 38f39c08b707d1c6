import { innerColumn } from './column'

/** By which import from an old ledger it came, '' for none. */
export const importId = innerColumn({
  read: (one): string => one.values.imported?.importId ?? '',
  writtenBy: ['imported'],
  indexed: [],
})

/** By what its line of the old ledger is known when it comes again, '' for none. */
export const importPrint = innerColumn({
  read: (one): string => one.values.imported?.print ?? '',
  writtenBy: ['imported'],
  indexed: [],
})
