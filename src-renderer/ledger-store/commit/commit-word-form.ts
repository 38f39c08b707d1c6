import { planWordForm, type WordFormRefused, type WordFormRequest } from '#shared/office-paper/plan-word-form'
import { officePaperKind } from '#shared/office-paper/word-form'
import { fail, type Result } from '#shared/prelude/result'
import { readStaff } from '../read/read-office'
import { readWordForms } from '../read/read-word-forms'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type WordFormCommitFailure = CommitFailure | WordFormRefused | { readonly type: 'ActorUnknown' }

/** Records what somebody does with a Word file of the office as one act. Writes nothing where nothing differs. */
export function commitWordForm(
  ledger: Ledger,
  id: string,
  request: WordFormRequest,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, WordFormCommitFailure>> {
  return ledger.act<WordFormCommitFailure>(actorId, async (database) => {
    const [record, staff, forms] = await Promise.all([
      database.records.get(`${officePaperKind}/${id}`),
      readStaff(database),
      readWordForms(database),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    return planWordForm(request, { id, record, actor, others: forms.filter((form) => form.id !== id) })
  })
}
