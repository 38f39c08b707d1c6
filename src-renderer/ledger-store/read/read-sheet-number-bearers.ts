import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'

/** The most cases that are named beside a number: one is the rule, and more say nothing else. */
const shownAtMost = 3

/**
 * The cases that carry a number from above, open or closed, as lists show them, whoever took them down; those struck out and the
 * case itself apart. A centre may send the same number twice: it is said and not refused.
 */
export async function readSheetNumberBearers(
  database: LedgerDatabase,
  number: string,
  ownId?: string,
): Promise<readonly CaseRow[]> {
  if (number === '') return []
  const rows = await database.cases.where('sheetNumber').equalsIgnoreCase(number).toArray()
  return rows
    .filter(({ id, stage }) => id !== ownId && stage !== 'voided')
    .toSorted((a, b) => (a.issuedOn > b.issuedOn ? -1 : 1))
    .slice(0, shownAtMost)
}
