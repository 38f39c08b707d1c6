import { readIssuedSheet } from '#shared/case/case'
import { uncover } from '#shared/case/private-text'
import { callersOfValue } from '#shared/case/named-callers'
import type { CallerFacts } from '#shared/case/veil'
import { parseCommitLine } from '#shared/record/commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/**
 * Everybody whom any issue of a case's sheet named as its caller, the issues among them that others took the place of: what
 * was written meanwhile may name an earlier one. Commits are read only where there was more than one issue.
 */
export async function readCallers(database: LedgerDatabase, record: LedgerRecord): Promise<CallerFacts[]> {
  const kept = readIssuedSheet(record)
  const sheet = kept === undefined ? undefined : uncover(kept)
  const isEntered = record.registers['entry'] !== undefined
  if (!isEntered && (sheet === undefined || sheet.revision === 1)) return sheet === undefined ? [] : [sheet]
  const rows = await database.commits.bulkGet([...record.commits])
  return rows.flatMap((row) => {
    const parsed = row === undefined ? undefined : parseCommitLine(row.line, 1, row.hash)
    const ops = parsed?.ok === true ? parsed.value.commit.ops : []
    return ops.flatMap((op) =>
      op.of === 'case' && op.id === record.id ? callersOfValue(String(op['field']), op['value']) : [],
    )
  })
}
