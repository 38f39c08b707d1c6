import type { CaseRow } from '#shared/case/case-row'
import type { DecidingOffice } from '#shared/case/leader-decisions'
import type { ActivityEntry } from '#shared/history/activity-event'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { composeDigest, type Digest } from '#shared/history/compose-digest'
import type { Actor } from '#shared/office/cover'
import type { Instant } from '#shared/prelude/instant'
import { instantToLocalDate } from '#shared/prelude/instant'
import { parseCommitLine } from '#shared/record/commit'
import { breathe } from '../../prelude/breathe'
import type { CommitRow, LedgerDatabase } from '../view/ledger-database'
import { countToReconcile } from './read-frame'

/** How far a person had seen the ledger when they last looked. */
export interface Look {
  readonly at: Instant
  /** How far each PC's chain of acts had come; undefined where there were more PCs than is kept. */
  readonly seen?: Readonly<Record<string, number>> | undefined
  /** How much there was to reconcile. */
  readonly reconcile: number
}

/** PCs that a look keeps: settings hold one for everybody of the office. */
const chainsKept = 40
/** Acts that are gone through one by one: some weeks of an office. */
const readAtMost = 2_000
/** Lines that are taken apart before the window has its turn. */
const spanLength = 50

/** How far the ledger stands now. */
export async function readLook(database: LedgerDatabase, at: Instant): Promise<Look> {
  const [chains, reconcile] = await Promise.all([readChains(database), countToReconcile(database)])
  const seen = Object.fromEntries(chains)
  return chains.length > chainsKept ? { at, reconcile } : { at, seen, reconcile }
}

const readChains = async (database: LedgerDatabase): Promise<readonly (readonly [string, number])[]> =>
  Object.entries((await database.state.get('view'))?.chains ?? {}).map(([replica, { seq }]) => [replica, seq])

export interface DigestAsk {
  readonly last: Look
  readonly person: Actor
  readonly office: DecidingOffice
  readonly isWaiting: (row: CaseRow) => boolean
}

/** What has changed for somebody since a look: what others did beyond it, and what has come due. */
export async function readDigest(
  database: LedgerDatabase,
  { last, person, office, isWaiting }: DigestAsk,
): Promise<Digest> {
  const { rows: lines, passedOver } = await readBeyond(database, last)
  const entries = await readOthers(lines, person.id)
  const touched = [...new Set(entries.map(({ caseId }) => caseId).filter((id) => id !== ''))]
  const lookedOn = instantToLocalDate(last.at)
  const [found, due, reconcile] = await Promise.all([
    database.cases.bulkGet(touched),
    database.cases.where('[open+dueOn]').between([1, lookedOn], [1, office.today], true, true).toArray(),
    countToReconcile(database),
  ])
  const rows = new Map([...found.flatMap((row) => row ?? []), ...due].map((row) => [row.id, row]))
  return composeDigest({
    ...office,
    person,
    isWaiting,
    lookedOn,
    entries,
    rows,
    reconcile: Math.max(reconcile - last.reconcile, 0),
    passedOver,
  })
}

interface Beyond {
  readonly rows: readonly CommitRow[]
  readonly passedOver: number
}

/** The newest commits beyond a look, and how many older ones there are. */
async function readBeyond(database: LedgerDatabase, { at, seen }: Look): Promise<Beyond> {
  if (seen === undefined) {
    const count = await database.commits.where('at').above(at).count()
    const later = database.commits.where('at').above(at)
    // Turns the collection itself round: newest first.
    later.reverse()
    const rows = await later.limit(readAtMost).toArray()
    return { rows, passedOver: count - rows.length }
  }
  const spans = (await readChains(database)).flatMap(([replica, to]) => {
    const from = (seen[replica] ?? 0) + 1
    return from > to ? [] : [{ replica, from, to }]
  })
  const count = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  // Of each PC its share, the newest: which of two PCs' acts was earlier no clock is trusted to say.
  const share = count > readAtMost ? readAtMost / count : 1
  const found = await Promise.all(
    spans.map(({ replica, from, to }) => {
      const first = to - Math.ceil((to - from + 1) * share) + 1
      return database.commits.where('[replica+seq]').between([replica, first], [replica, to], true, true).toArray()
    }),
  )
  const rows = found.flat()
  return { rows, passedOver: count - rows.length }
}

/** What others did in some commits. */
async function readOthers(rows: readonly CommitRow[], personId: string): Promise<ActivityEntry[]> {
  const entries: ActivityEntry[] = []
  for (const [index, { line, hash }] of rows.entries()) {
    if (index % spanLength === spanLength - 1) await breathe()
    const parsed = parseCommitLine(line, 1, hash)
    if (parsed.ok && parsed.value.commit.by !== personId) entries.push(...commitToActivity(parsed.value.commit))
  }
  return entries
}
