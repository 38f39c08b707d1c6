import { Dexie } from 'dexie'
import type { CaseRow } from '#shared/case/case-row'
import { closeVeil, openVeil, type CallerFacts, type Veil } from '#shared/case/veil'
import { parseSerialNumber } from '#shared/case/serial-number'
import type { ActivityKind } from '#shared/case/activity-kind'
import type { ActivityEntry } from '#shared/history/activity-event'
import { commitToActivity } from '#shared/history/commit-to-activity'
import type { Instant } from '#shared/prelude/instant'
import { foldText } from '#shared/text/fold-text'
import { parseCommitLine } from '#shared/record/commit'
import { readCallers } from './read-callers'
import type { CommitRow, LedgerDatabase } from '../view/ledger-database'

/** Which acts are asked for; '' and undefined leave a question open. */
export interface ActivityQuery {
  readonly by: string
  /** A PC by its device id. */
  readonly device: string
  readonly kind: ActivityKind | ''
  readonly caseId: string
  /** First and last moment, both included. */
  readonly from: Instant | undefined
  readonly until: Instant | undefined
}

/** The commit after which a page goes on, backwards in time. */
export interface ActivityCursor {
  readonly at: number
  readonly ref: string
}

export interface ActivityPage {
  /** Newest first. */
  readonly entries: readonly ActivityEntry[]
  /** Where the next older page begins; undefined at the end. */
  readonly next: ActivityCursor | undefined
}

/** The next page of the 操作日志, newest first: walked by time in the database, and whole commits only. */
export async function readActivityPage(
  database: LedgerDatabase,
  query: ActivityQuery,
  after: ActivityCursor | undefined,
  length: number,
): Promise<ActivityPage> {
  const entries: ActivityEntry[] = []
  const rows =
    query.caseId === ''
      ? await readNewest(database, query, after, length)
      : takeBeyond(await readCaseCommits(database, query.caseId), after)
  for (const row of rows) {
    for (const entry of rowToEntries(row, query)) entries.push(entry)
    if (entries.length >= length) return { entries, next: { at: row.at, ref: row.ref } }
  }
  return { entries, next: undefined }
}

/**
 * The newest commits with something to tell, `most` at most, in one walk of the index backwards. What does not match is left out
 * on the way: for the acts of one person in five hundred that takes a fifth of the time of fetching batches and looking into them.
 */
async function readNewest(
  database: LedgerDatabase,
  query: ActivityQuery,
  after: ActivityCursor | undefined,
  most: number,
): Promise<CommitRow[]> {
  const { from, until } = query
  const found = database.commits
    .where('at')
    .between(from ?? Dexie.minKey, after?.at ?? until ?? Dexie.maxKey, true, true)
  // Turns the collection itself round: newest first.
  found.reverse()
  return found
    .filter((row) => (after === undefined || isBeyond(row, after)) && rowToEntries(row, query).length > 0)
    .limit(most)
    .toArray()
}

/** Of one moment, by name: as the index has them. */
const isBeyond = (row: CommitRow, cursor: ActivityCursor): boolean =>
  row.at < cursor.at || (row.at === cursor.at && row.ref < cursor.ref)

/** A case knows its own commits: nothing else is looked at. */
async function readCaseCommits(database: LedgerDatabase, caseId: string): Promise<CommitRow[]> {
  const record = await database.records.get(`case/${caseId}`)
  const rows = await database.commits.bulkGet([...(record?.commits ?? [])])
  return rows.flatMap((row) => row ?? []).toSorted((a, b) => b.at - a.at || (a.ref < b.ref ? 1 : -1))
}

const takeBeyond = (rows: readonly CommitRow[], cursor: ActivityCursor | undefined): readonly CommitRow[] =>
  cursor === undefined ? rows : rows.filter((row) => isBeyond(row, cursor))

function rowToEntries(row: CommitRow, query: ActivityQuery): ActivityEntry[] {
  const { by, device, kind, caseId, from, until } = query
  if (device !== '' && !row.replica.startsWith(`${device}.`)) return []
  if ((from !== undefined && row.at < from) || (until !== undefined && row.at > until)) return []
  // Looked for in the text first: most lines of others are never taken apart.
  if (by !== '' && !row.line.includes(JSON.stringify(by))) return []
  const parsed = parseCommitLine(row.line, 1, row.hash)
  if (!parsed.ok || (by !== '' && parsed.value.commit.by !== by)) return []
  const entries = commitToActivity(parsed.value.commit)
  return entries.filter(
    (entry) => (kind === '' || entry.kind === kind) && (caseId === '' ? !entry.covered : entry.caseId === caseId),
  )
}

/** What a line of the log may say of its case. */
export interface ActivityCase {
  readonly row: CaseRow
  /** Closed over a confidential caller. */
  readonly veil: Veil
}

/** The cases that some entries speak of. The callers of confidential ones stay hidden here, whatever was revealed elsewhere. */
export async function readActivityCases(
  database: LedgerDatabase,
  entries: readonly Pick<ActivityEntry, 'caseId'>[],
): Promise<ReadonlyMap<string, ActivityCase>> {
  const ids = [...new Set(entries.map(({ caseId }) => caseId).filter((id) => id !== ''))]
  const rows = (await database.cases.bulkGet(ids)).flatMap((row) => row ?? [])
  const records = await database.records.bulkGet(rows.filter((row) => row.confidential).map((row) => `case/${row.id}`))
  const callers = new Map(
    await Promise.all(
      records
        .flatMap((record) => record ?? [])
        .map(async (record): Promise<[string, CallerFacts[]]> => [record.id, await readCallers(database, record)]),
    ),
  )
  return new Map(
    rows.map((row) => [row.id, { row, veil: row.confidential ? closeVeil(callers.get(row.id) ?? []) : openVeil }]),
  )
}

/** The case that bears a 台账号 or a 承办单号, also in full-width characters; undefined when there is none. */
export async function findCaseId(database: LedgerDatabase, number: string): Promise<string | undefined> {
  const folded = foldText(number)
  const serial = parseSerialNumber(folded)
  const byLedger =
    serial === undefined
      ? undefined
      : await database.cases.where('[ledgerYear+ledgerSerial]').equals([serial.year, serial.serial]).first()
  return (byLedger ?? (await database.cases.where('sheetNumber').anyOf(number, folded, folded.toUpperCase()).first()))
    ?.id
}

/** A PC's chain of acts as the log has it. */
export interface ChainSpan {
  readonly replica: string
  readonly commits: number
  readonly hash: string
  readonly firstAt: number
  readonly lastAt: number
}

/** Every PC's chain with its first and last moment, by name. */
export async function readChainSpans(database: LedgerDatabase): Promise<ChainSpan[]> {
  const state = await database.state.get('view')
  const chains = Object.entries(state?.chains ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const ends = await database.commits.bulkGet(
    chains.flatMap(([replica, { seq }]) => [`${replica}:1`, `${replica}:${seq}`]),
  )
  return chains.map(([replica, { seq, hash }], index) => ({
    replica,
    commits: seq,
    hash,
    firstAt: ends[index * 2]?.at ?? 0,
    lastAt: ends[index * 2 + 1]?.at ?? 0,
  }))
}
