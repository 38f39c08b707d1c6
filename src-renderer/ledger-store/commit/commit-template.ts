import { fail, type Result } from '#shared/prelude/result'
import { planTemplate, type TemplateRefused, type TemplateRequest } from '#shared/template/plan-template'
import { templateKind } from '#shared/template/template-record'
import { readStaff } from '../read/read-office'
import { readTemplates } from '../read/read-templates'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type TemplateFailure = CommitFailure | TemplateRefused | { readonly type: 'ActorUnknown' }

/** Records what somebody does with a kind of report as one act. Writes nothing where nothing differs. */
export function commitTemplate(
  ledger: Ledger,
  id: string,
  request: TemplateRequest,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, TemplateFailure>> {
  return ledger.act<TemplateFailure>(actorId, async (database) => {
    const [record, staff, templates] = await Promise.all([
      database.records.get(`${templateKind}/${id}`),
      readStaff(database),
      readTemplates(database),
    ])
    const actor = staff.people.get(actorId)
    if (actor === undefined) return fail({ type: 'ActorUnknown' })
    const others = templates.filter(({ template }) => template.name !== id)
    return planTemplate(request, { id, record, actor, otherWords: others.map(({ template }) => template.word) })
  })
}
