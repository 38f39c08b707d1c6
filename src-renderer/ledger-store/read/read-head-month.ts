import type { CaseRow } from '#shared/case/case-row'
import { isHeadsOwn } from '#shared/case/head-month'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCases } from './read-cases'

/** The cases that the head dealt with personally in a month, `2026-11`, by their rows: open ones, and those closed since it began. */
export async function readHeadMonth(database: LedgerDatabase, headId: string, month: string): Promise<CaseRow[]> {
  const isTheirs = (row: CaseRow): boolean => [row.leaderId, row.handlerId, row.chargeId].includes(headId)
  const [open, closed] = await Promise.all([
    database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey]).filter(isTheirs).toArray(),
    database.cases
      .where('closedOn')
      .aboveOrEqual(month)
      .filter((row) => row.stage === 'closed' && isTheirs(row))
      .toArray(),
  ])
  const rows = [...open, ...closed]
  const found = await readCases(
    database,
    rows.map(({ id }) => id),
  )
  const own = new Set(found.filter(({ one }) => isHeadsOwn(one, headId, month)).map(({ one }) => one.id))
  return rows.filter(({ id }) => own.has(id))
}
