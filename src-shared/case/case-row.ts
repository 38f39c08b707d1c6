import type { Case } from './case'
import type { RowOf } from './columns/column'
import { columns } from './columns/columns'
import { readRow } from './columns/read-row'

/** One line of the ledger as lists and counts read it: a flat, indexed extract of the case, a field for each column. */
export type CaseRow = RowOf<typeof columns>

/** The line of a case, with every column of the table. */
export const caseToRow = (one: Case): CaseRow => readRow(columns, one)
