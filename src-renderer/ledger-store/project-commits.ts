import { caseToRow, type CaseRow } from '#shared/case/case-row'
import { recordToCase } from '#shared/case/case'
import { commitRef, type LoggedCommit } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { ChainHead, CommitRow, RecordRow } from './ledger-database'

/** A replica's commits do not follow one another: one is missing, came twice, or was altered. */
export interface ChainBroken {
  readonly type: 'ChainBroken'
  readonly replica: string
  readonly seq: number
}

/** All that a run of commits changes in the view, decided before any of it is written. */
export interface ViewChange {
  readonly commits: readonly CommitRow[]
  readonly records: readonly RecordRow[]
  readonly cases: readonly CaseRow[]
  readonly chains: Readonly<Record<string, ChainHead>>
}

/**
 * Folds commits over the records they touch. `records` holds at least those records as they are now and is brought up
 * to date in place, so that a rebuild can hand the same map in for the next run.
 */
export function projectCommits(logged: readonly LoggedCommit[], records: Map<string, LedgerRecord>, chains: Readonly<Record<string, ChainHead>>): Result<ViewChange, ChainBroken> {
  const nextChains: Record<string, ChainHead> = { ...chains }
  const touched = new Set<string>()
  for (const { commit, hash } of logged) {
    const head = nextChains[commit.replica] ?? { seq: 0, hash: '' }
    if (commit.seq !== head.seq + 1 || commit.prev !== head.hash) return fail({ type: 'ChainBroken', replica: commit.replica, seq: commit.seq })
    nextChains[commit.replica] = { seq: commit.seq, hash }
    for (const [key, record] of foldCommit(records, commit)) {
      records.set(key, record)
      touched.add(key)
    }
  }
  const changed = [...touched].flatMap((key) => {
    const record = records.get(key)
    return record === undefined ? [] : [{ ...record, key }]
  })
  return ok({
    commits: logged.map(({ commit, line, hash }) => ({ ref: commitRef(commit), replica: commit.replica, seq: commit.seq, hash, line })),
    records: changed,
    cases: changed.flatMap((record) => (record.of === 'case' ? caseRows(record) : [])),
    chains: nextChains,
  })
}

function caseRows(record: LedgerRecord): CaseRow[] {
  const one = recordToCase(record)
  return one === undefined ? [] : [caseToRow(one)]
}
