import type { CaseRow } from '#shared/case/case-row'
import type { SoonDays } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import { knownOps, parseCommitLine } from '#shared/record/commit'
import { roundLimits, toListed, type Round, type Stood } from '#shared/round/round'
import { groupWaiting, type WaitingGroup } from '#shared/round/waiting'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'
import { readLastRound } from './read-rounds'
import { readStaff } from './read-office'

/** What one look at the day's work goes through. */
export interface RoundWork {
  /** The round before; undefined where this is the office's first, of which nothing is new. */
  readonly last: Round | undefined
  /** Came into this ledger since then and stands in it. */
  readonly fresh: readonly CaseRow[]
  readonly overdue: readonly CaseRow[]
  readonly dueSoon: readonly CaseRow[]
  readonly waiting: readonly WaitingGroup<CaseRow>[]
}

/** Reads the day's work for a round. */
export async function readRoundWork(
  database: LedgerDatabase,
  today: LocalDate,
  soon: Pick<SoonDays, 'until'>,
): Promise<RoundWork> {
  const [last, open, { people }] = await Promise.all([
    readLastRound(database),
    database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey]).toArray(),
    readStaff(database),
  ])
  // What stands still (挂件) is due on no day.
  const running = open.filter(({ paused }) => paused === 0)
  return {
    last,
    fresh: last === undefined ? [] : await readFresh(database, last),
    overdue: running.filter(({ dueOn }) => dueOn < today),
    dueSoon: running.filter(({ dueOn, judgedBy }) => dueOn >= today && dueOn <= soon.until(judgedBy)),
    waiting: groupWaiting(open, people),
  }
}

/** What stands there, as a round keeps it. */
export const toStood = ({ fresh, dueSoon, overdue, waiting }: RoundWork): Stood => ({
  fresh: toListed(fresh.map(numberOfRow)),
  dueSoon: toListed(dueSoon.map(numberOfRow)),
  overdue: toListed(overdue.map(numberOfRow)),
  waiting: waiting.slice(0, roundLimits.waiting).map(({ who, rows, since }) => ({ ...who, count: rows.length, since })),
})

/** By what a case is named: its 台账号, before there is one its 承办单号. */
export const numberOfRow = ({ ledgerNumber, sheetNumber }: Pick<CaseRow, 'ledgerNumber' | 'sheetNumber'>): string =>
  ledgerNumber !== '' ? ledgerNumber : sheetNumber

/**
 * The cases all of whose acts lie beyond what the last round had seen of each PC's chain; where it kept nothing of that, those
 * written after it by the clock.
 */
async function readFresh(database: LedgerDatabase, last: Round): Promise<CaseRow[]> {
  const lines = last.seen === undefined ? await readLater(database, last) : await readBeyond(database, last.seen)
  const refs = new Set(lines.map(({ ref }) => ref))
  const ids = new Set(
    lines.flatMap(({ line, hash }) => {
      const parsed = parseCommitLine(line, 1, hash)
      return parsed.ok ? knownOps(parsed.value.commit).flatMap(({ of, id }) => (of === 'case' ? [id] : [])) : []
    }),
  )
  const records = await database.records.bulkGet([...ids].map((id) => `case/${id}`))
  const fresh = records.flatMap((record) =>
    record !== undefined && record.commits.every((ref) => refs.has(ref)) ? [record.id] : [],
  )
  const rows = await database.cases.bulkGet(fresh)
  return rows.flatMap((row) => (row === undefined || row.stage === 'voided' ? [] : [row]))
}

interface CommitText {
  readonly ref: string
  readonly line: string
  readonly hash: string
}

const readLater = (database: LedgerDatabase, last: Round): Promise<CommitText[]> =>
  database.commits.where('at').above(last.at).toArray()

async function readBeyond(database: LedgerDatabase, seen: Readonly<Record<string, number>>): Promise<CommitText[]> {
  const state = await database.state.get('view')
  const spans = Object.entries(state?.chains ?? {}).map(([replica, { seq }]) => ({
    replica,
    from: (seen[replica] ?? 0) + 1,
    to: seq,
  }))
  const found = await Promise.all(
    spans
      .filter(({ from, to }) => from <= to)
      .map(({ replica, from, to }) =>
        database.commits.where('[replica+seq]').between([replica, from], [replica, to], true, true).toArray(),
      ),
  )
  return found.flat()
}

/** How far each PC's chain stands here; undefined where there are more than a round keeps. */
export async function readSeen(database: LedgerDatabase): Promise<Record<string, number> | undefined> {
  const chains = Object.entries((await database.state.get('view'))?.chains ?? {})
  return chains.length > roundLimits.chains
    ? undefined
    : Object.fromEntries(chains.map(([replica, { seq }]) => [replica, seq]))
}
