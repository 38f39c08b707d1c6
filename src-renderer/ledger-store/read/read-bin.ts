import type { BinEntry } from '#shared/bin/bin-entry'
import { putAwayKinds } from '#shared/bin/bin-kinds'
import { listBin, refsOfImports } from '#shared/bin/list-bin'
import type { Names } from '#shared/case/names'
import { importKind } from '#shared/excel-import/import-record'
import { pledgeKind } from '#shared/pledge/pledge'
import type { LocalDate } from '#shared/prelude/local-date'
import { commitRef, commitRefSchema, parseCommitLine, type Commit, type CommitRef } from '#shared/record/commit'
import { standsUnder, type LedgerRecord } from '#shared/record/ledger-record'
import { undoKind, undoneField } from '#shared/undo/undo-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readActivityCases, type ActivityCase } from './read-activity'
import { readStaff } from './read-office'
import { readCommits } from './read-undo'

/** So many acts are looked back through for steps that were taken back: no table lists these. */
export const takenBackWithin = 5_000

/** What lies in 回收站, with what may be said of its cases. */
export interface Bin {
  readonly entries: readonly BinEntry[]
  readonly cases: ReadonlyMap<string, ActivityCase>
}

/** Reads 回收站, the newest first. */
export async function readBin(database: LedgerDatabase, today: LocalDate): Promise<Bin> {
  const ofKinds = (...kinds: readonly string[]): Promise<LedgerRecord[]> =>
    database.records
      .where('of')
      .anyOf([...kinds])
      .toArray()
  const [undoings, putAway, imports, voided, takenBack, { people, departments }] = await Promise.all([
    ofKinds(undoKind),
    ofKinds(...putAwayKinds, pledgeKind),
    ofKinds(importKind),
    readVoided(database),
    readTakenBack(database),
    readStaff(database),
  ])
  const commits = await readCommits(database, new Set([...refsOfUndoings(undoings), ...refsOfImports(imports)]))
  const byRef = new Map(commits.map((commit) => [commitRef(commit), commit]))
  const names: Names = {
    person: (id) => people.get(id)?.name ?? '未知人员',
    department: (id) => departments.get(id)?.name ?? '未知部门',
  }
  const sources = { undoings, putAway, imports, voided, takenBack, commitOf: (ref: CommitRef) => byRef.get(ref) }
  const entries = listBin(sources, today, names)
  const cases = await readActivityCases(
    database,
    entries.flatMap(({ caseIds }) => caseIds.slice(0, casesTold).map((caseId) => ({ caseId }))),
  )
  return { entries, cases }
}

/** Of the cases of one act so many are told by name. */
export const casesTold = 3

async function readVoided(database: LedgerDatabase): Promise<LedgerRecord[]> {
  const ids = await database.cases.where('stage').equals('voided').primaryKeys()
  const records = await database.records.bulkGet(ids.map((id) => `case/${id}`))
  return records.flatMap((record) => record ?? [])
}

/** The newest commits by which steps were taken back. What cannot be one is not taken apart. */
async function readTakenBack(database: LedgerDatabase): Promise<Commit[]> {
  const newest = database.commits.orderBy('at')
  // Turns the collection itself round: newest first.
  newest.reverse()
  const rows = await newest.limit(takenBackWithin).toArray()
  return rows.flatMap(({ line, hash }) => {
    const parsed = line.includes('"taken-back"') ? parseCommitLine(line, 1, hash) : undefined
    return parsed?.ok === true ? [parsed.value.commit] : []
  })
}

/** The commits of what was undone, and those that say that it is. */
const refsOfUndoings = (undoings: readonly LedgerRecord[]): CommitRef[] =>
  undoings.flatMap((record) => [
    ...(commitRefSchema.safeParse(record.id).data === undefined ? [] : [commitRefSchema.parse(record.id)]),
    ...(standsUnder(record.registers, undoneField) ?? []).map(({ ref }) => ref),
  ])
