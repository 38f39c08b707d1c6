import { z } from 'zod'
import { forkAlarmSchema } from '#shared/merge/sync-record'
import { smallestOf } from '#shared/prelude/extremes'
import type { LoggedCommit } from '#shared/record/commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readQuarantine } from '../view/read-log'

/** What stands apart of one forked name, and what became of it. */
export interface ForkedBranch {
  readonly replica: string
  /** Where the two branches part, by the first alarm. */
  readonly forkSeq: number
  readonly apart: readonly LoggedCommit[]
  /** Of these, the ones that nobody has taken over yet. */
  readonly open: readonly LoggedCommit[]
}

const adoptedSchema = z.looseObject({ hashes: z.array(z.string()) })

/** The branches that were set apart, by the name they were written under. */
export async function readForkedBranches(database: LedgerDatabase): Promise<ForkedBranch[]> {
  const [apart, alarms] = await Promise.all([
    readQuarantine(database),
    database.records.where('of').equals('alarm').toArray(),
  ])
  const replicas = [...new Set(apart.map(({ commit }) => String(commit.replica)))].toSorted()
  return replicas.map((replica) => {
    const alarm = alarms.find(({ id }) => id === replica)
    const mine = apart.filter(({ commit }) => commit.replica === replica)
    const taken = new Set(
      (alarm?.lists['adopted'] ?? []).flatMap(({ value }) => adoptedSchema.safeParse(value).data?.hashes ?? []),
    )
    return {
      replica,
      forkSeq: findForkSeq(alarm, mine),
      apart: mine,
      open: mine.filter(({ hash }) => !taken.has(hash)),
    }
  })
}

function findForkSeq(alarm: LedgerRecord | undefined, apart: readonly LoggedCommit[]): number {
  const seqs = (alarm?.lists['forks'] ?? []).flatMap(({ value }) => forkAlarmSchema.safeParse(value).data?.seq ?? [])
  return smallestOf([...seqs, ...apart.map(({ commit }) => commit.seq)])
}
