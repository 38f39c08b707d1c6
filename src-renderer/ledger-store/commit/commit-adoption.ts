import { planAdoption } from '#shared/merge/plan-adoption'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readForkedBranches } from '../read/read-forked-branches'
import { loadTouched } from '../view/follow-journal'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type AdoptionFailure = CommitFailure | { readonly type: 'NothingToAdopt' }

/** Takes over everything of a branch that nobody has taken over yet, as one act. What was written here meanwhile stands beside it as a conflict. */
export async function commitAdoption(
  ledger: Ledger,
  replica: string,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, AdoptionFailure>> {
  return ledger.act<AdoptionFailure>(actorId, async (database) => {
    const branches = await readForkedBranches(database)
    const branch = branches.find((one) => one.replica === replica)
    if (branch === undefined || branch.open.length === 0) return fail({ type: 'NothingToAdopt' })
    const records = await loadTouched(database, branch.open)
    const ops = planAdoption(branch.open, new Map(branches.map((one) => [one.replica, one.forkSeq])), records)
    return ok([
      ...ops,
      {
        op: 'append',
        of: 'alarm',
        id: replica,
        field: 'adopted',
        value: { hashes: branch.open.map(({ hash }) => hash) },
      },
    ])
  })
}
