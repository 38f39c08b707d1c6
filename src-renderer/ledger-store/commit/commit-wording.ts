import { wordFieldNames } from '#shared/papers/word-fields'
import { fail, type Result } from '#shared/prelude/result'
import { planWording, type WordingRefused, type WordingRequest } from '#shared/wording/plan-wording'
import { wordingKind } from '#shared/wording/wording-record'
import { readStaff } from '../read/read-office'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type WordingCommitFailure = CommitFailure | WordingRefused | { readonly type: 'ActorUnknown' }

/** Records what an office writes in the place of a sentence of the program. Writes nothing where nothing differs. */
export function commitWording(
  ledger: Ledger,
  request: WordingRequest,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, WordingCommitFailure>> {
  return ledger.act<WordingCommitFailure>(actorId, async (database) => {
    const [record, staff] = await Promise.all([
      database.records.get(`${wordingKind}/${request.name}`),
      readStaff(database),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    return planWording(request, { record, actor, caseFields: wordFieldNames })
  })
}
