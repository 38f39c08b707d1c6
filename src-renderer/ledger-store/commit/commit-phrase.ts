import { wordFieldNames } from '#shared/papers/word-fields'
import { phraseKind } from '#shared/phrase/phrase'
import { planPhrase, type PhraseRefused, type PhraseRequest } from '#shared/phrase/plan-phrase'
import { fail, type Result } from '#shared/prelude/result'
import { readStaff } from '../read/read-office'
import { readPhrases } from '../read/read-phrases'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type PhraseCommitFailure = CommitFailure | PhraseRefused | { readonly type: 'ActorUnknown' }

/** Records what somebody does with a phrase as one act. Writes nothing where nothing differs. */
export function commitPhrase(
  ledger: Ledger,
  id: string,
  request: PhraseRequest,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, PhraseCommitFailure>> {
  return ledger.act<PhraseCommitFailure>(actorId, async (database) => {
    const [record, staff, phrases] = await Promise.all([
      database.records.get(`${phraseKind}/${id}`),
      readStaff(database),
      readPhrases(database),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const others = phrases.filter((phrase) => phrase.id !== id)
    return planPhrase(request, { id, record, actor, others, caseFields: wordFieldNames })
  })
}
