import { compareLogged } from '#shared/merge/plan-admission'
import { commitRef, parseCommitLine, type LoggedCommit } from '#shared/record/commit'
import type { ApartRow, ChainHead, LedgerDatabase } from './ledger-database'
import type { LogStanding } from './project-commits'

/** Commits that the journal has and that wait for others, in the order of their names. */
export async function readHeld(database: LedgerDatabase): Promise<LoggedCommit[]> {
  return apartToLogged(await database.held.toArray())
}

/** Commits of a cloned PC that were set apart: readable, folded nowhere. */
export async function readQuarantine(database: LedgerDatabase): Promise<LoggedCommit[]> {
  return apartToLogged(await database.quarantine.toArray())
}

/** Rows were proved when they were written; one that no longer parses is damage that the journal check reports. */
function apartToLogged(rows: readonly ApartRow[]): LoggedCommit[] {
  const logged = rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1, row.hash)
    return parsed.ok ? [parsed.value] : []
  })
  return logged.toSorted(compareLogged)
}

/** What has to be known of the log before `coming` joins it. An own act with nothing held needs no look into the database. */
export async function readLogStanding(
  database: LedgerDatabase,
  chains: Readonly<Record<string, ChainHead>>,
  coming: readonly LoggedCommit[],
): Promise<LogStanding> {
  const [held, quarantined] = await Promise.all([readHeld(database), database.quarantine.toCollection().primaryKeys()])
  return {
    chains,
    held,
    quarantined: new Set(quarantined),
    hashesByRef: await readHashes(database, chains, [...held, ...coming]),
  }
}

/** Hashes of the folded commits that bear the same names, or stand right before them. */
async function readHashes(
  database: LedgerDatabase,
  chains: Readonly<Record<string, ChainHead>>,
  coming: readonly LoggedCommit[],
): Promise<Map<string, string>> {
  const refs = coming.flatMap(({ commit }) =>
    (chains[commit.replica]?.seq ?? 0) >= commit.seq ? [commitRef(commit)] : [],
  )
  const rows = await database.commits.bulkGet([...new Set(refs)])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.ref, row.hash]])))
}
