import { caseToRow, type CaseRow } from '#shared/case/case-row'
import { recordToCase } from '#shared/case/case'
import { findChangedRings } from '#shared/case/merge-ring'
import { judgeOp } from '#shared/merge/judge-op'
import { planAdmission, type Fork, type KnownLog } from '#shared/merge/plan-admission'
import { commitRef, type LoggedCommit } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { listConflicts } from '#shared/record/list-conflicts'
import { recordKey, type LedgerRecord } from '#shared/record/ledger-record'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { Breathe } from '../../prelude/breathe'
import type { ApartRow, ChainHead, CommitRow, RecordRow } from './ledger-database'

/** The act that wrote a frame does not follow its own PC's earlier acts: one is missing, came twice, or was altered. */
export interface ChainBroken {
  readonly type: 'ChainBroken'
  readonly replica: string
  readonly seq: number
}

/** Commits that are judged together. */
export interface CommitFrame {
  readonly commits: readonly LoggedCommit[]
  /** The act that wrote the frame, undefined while an import is only being worked out. */
  readonly act: LoggedCommit | undefined
}

/** A frame as the journal holds it: its last commit is the act that wrote it, and was folded then. */
export const journalFrame = (commits: readonly LoggedCommit[]): CommitFrame => ({ commits, act: commits.at(-1) })

/** What the view knows of the log before some commits join it. */
export interface LogStanding {
  readonly chains: Readonly<Record<string, ChainHead>>
  /** Commits that wait for others. */
  readonly held: readonly LoggedCommit[]
  /** Hashes of commits that are set apart. */
  readonly quarantined: ReadonlySet<string>
  /** Hashes of folded commits by name: at least of those that the commits at hand could contradict. */
  readonly hashesByRef: ReadonlyMap<string, string>
}

/** All that a run of commits changes in the view, decided before any of it is written. */
export interface ViewChange {
  readonly commits: readonly CommitRow[]
  readonly records: readonly RecordRow[]
  readonly cases: readonly CaseRow[]
  /** The keys of the records that stood before. */
  readonly known: ReadonlySet<string>
  readonly chains: Readonly<Record<string, ChainHead>>
  /** Everything that waits from now on; undefined leaves what waits as it is. */
  readonly held: readonly LoggedCommit[] | undefined
  readonly quarantined: readonly ApartRow[]
  readonly forks: readonly Fork[]
  /** Commits that came and were known already. */
  readonly repeated: number
}

/** Told how many of the touched records have been read anew, of how many. */
export type TellDone = (done: number, of: number) => void

/** Commits judged and folded at a time: some ten milliseconds of work. Part of how a frame is read: see `projectCommits`. */
const spanLength = 500

// How much is done between two breaths. Unlike the span's length these decide nothing about what comes of it.
const opsAtATime = 200
const recordsAtATime = 50
const commitsAtATime = 5_000

/**
 * Joins the commits of whole journal frames to the log and folds them over the records they touch. `records` holds at
 * least those records as they are now, those of the held commits too and those next to them in a ring (`loadTouched`), and is brought
 * up to date in place. The journal's
 * frames decide which branch of a forked replica came first, so the same frames give the same view at every rebuild.
 * A frame whose act is not folded is broken. `tell` hears how far the reading of what was folded is, which takes longest.
 */
export async function projectCommits(
  frames: readonly CommitFrame[],
  records: Map<string, LedgerRecord>,
  standing: LogStanding,
  breathe: Breathe,
  tell?: TellDone,
): Promise<Result<ViewChange, ChainBroken>> {
  const known: ReadonlySet<string> = new Set(records.keys())
  const chains: Record<string, ChainHead> = { ...standing.chains }
  const admitted: LoggedCommit[] = []
  const quarantined: LoggedCommit[] = []
  const apart = new Set(standing.quarantined)
  const hashes = new Map(standing.hashesByRef)
  const forks: Fork[] = []
  let repeated = 0
  const touched = new Set<string>()
  let held = standing.held
  let opsDone = 0
  for (const { commits: frame, act } of frames) {
    for (let start = 0; start < frame.length; start += spanLength) {
      const log: KnownLog = {
        vector: vectorOf(chains),
        hashOf: (ref) => hashes.get(ref) ?? headHash(chains, ref),
        isQuarantined: (hash) => apart.has(hash),
      }
      const span = frame.length <= spanLength ? frame : frame.slice(start, start + spanLength)
      const admission = planAdmission(log, [...held, ...span])
      held = admission.held
      for (const logged of admission.quarantined) apart.add(logged.hash)
      for (const logged of admission.quarantined) quarantined.push(logged)
      for (const fork of admission.forks) forks.push(fork)
      repeated += admission.repeated
      for (const logged of admission.admitted) {
        const { commit, hash } = logged
        hashes.set(commitRef(commit), hash)
        chains[commit.replica] = { seq: commit.seq, hash }
        admitted.push(logged)
        for (const [key, record] of foldCommit(records, commit, judgeOp)) {
          records.set(key, record)
          touched.add(key)
        }
        opsDone += commit.ops.length
        if (opsDone < opsAtATime) continue
        opsDone = 0
        await breathe()
      }
      if (start + spanLength < frame.length) await breathe()
    }
    if (act !== undefined && chains[act.commit.replica]?.hash !== act.hash)
      return fail({ type: 'ChainBroken', replica: act.commit.replica, seq: act.commit.seq })
  }
  for (const record of findChangedRings(touched, records)) {
    records.set(recordKey(record), record)
    touched.add(recordKey(record))
  }
  const folded = Object.values(standing.chains).reduce((sum, { seq }) => sum + seq, 0)
  const { changed, cases } = await composeRows(touched, records, breathe, tell)
  const commits: CommitRow[] = []
  for (const [index, logged] of admitted.entries()) {
    if (index % commitsAtATime === commitsAtATime - 1) await breathe()
    commits.push(toCommitRow(logged, folded + index + 1))
  }
  return ok({
    commits,
    records: changed,
    cases,
    known,
    chains,
    held,
    quarantined: quarantined.map(toApartRow),
    forks,
    repeated,
  })
}

/** The touched records as rows, and the cases among them: each is read anew by its schemas, which takes longest of all. */
async function composeRows(
  touched: ReadonlySet<string>,
  records: ReadonlyMap<string, LedgerRecord>,
  breathe: Breathe,
  tell: TellDone | undefined,
): Promise<{ readonly changed: RecordRow[]; readonly cases: CaseRow[] }> {
  const changed: RecordRow[] = []
  const cases: CaseRow[] = []
  let done = 0
  for (const key of touched) {
    done += 1
    if (done % recordsAtATime === 0) {
      tell?.(done, touched.size)
      await breathe()
    }
    for (const record of toRow(key, records.get(key))) {
      changed.push(record)
      if (record.of === 'case') cases.push(...caseRows(record))
    }
  }
  return { changed, cases }
}

const vectorOf = (chains: Readonly<Record<string, ChainHead>>): Record<string, number> =>
  Object.fromEntries(Object.entries(chains).map(([replica, { seq }]) => [replica, seq]))

/** The head of each chain is known without looking it up. */
function headHash(chains: Readonly<Record<string, ChainHead>>, ref: string): string | undefined {
  const colon = ref.lastIndexOf(':')
  const head = chains[ref.slice(0, colon)]
  return head !== undefined && head.seq === Number(ref.slice(colon + 1)) ? head.hash : undefined
}

const toCommitRow = ({ commit, line, hash }: LoggedCommit, nth: number): CommitRow => ({
  ref: commitRef(commit),
  replica: commit.replica,
  seq: commit.seq,
  at: commit.at,
  nth,
  hash,
  line,
})

export const toApartRow = ({ commit, line, hash }: LoggedCommit): ApartRow => ({ hash, ref: commitRef(commit), line })

function toRow(key: string, record: LedgerRecord | undefined): RecordRow[] {
  if (record === undefined) return []
  return [listConflicts(record).length === 0 ? { ...record, key } : { ...record, key, conflict: 1 }]
}

function caseRows(record: LedgerRecord): CaseRow[] {
  const one = recordToCase(record)
  return one === undefined ? [] : [caseToRow(one)]
}
