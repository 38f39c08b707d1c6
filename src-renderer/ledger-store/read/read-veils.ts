import { recordToCase } from '#shared/case/case'
import { veilCase, widenVeil, type Veil } from '#shared/case/veil'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCallers } from './read-callers'

/** What hides the callers of confidential cases, by case. */
export async function readVeils(
  database: LedgerDatabase,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Veil>> {
  const veils = await Promise.all(
    caseIds.map(async (caseId): Promise<[string, Veil][]> => {
      const record = await database.records.get(`case/${caseId}`)
      const one = record === undefined ? undefined : recordToCase(record)
      if (record === undefined || one === undefined) return []
      return [[caseId, widenVeil(veilCase(one, false), await readCallers(database, record))]]
    }),
  )
  return new Map(veils.flat())
}
