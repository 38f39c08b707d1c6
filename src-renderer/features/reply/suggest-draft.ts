import type { Case } from '#shared/case/case'
import { uncoverReply } from '#shared/case/private-reply'
import { emptyReplyDraft, type ReplyDraft } from '#shared/case/reply-draft'
import type { Department, Person } from '#shared/office/office'
import { titleOnPaper } from '#shared/reply/case-to-reply-facts'

/** Whether anybody has written anything of this reply yet. */
export const isUnwritten = (reply: ReplyDraft): boolean => JSON.stringify(reply) === JSON.stringify(emptyReplyDraft)

/** How titles begin; the paper's own wording already says 反映. */
const verbOfTitle = /^(?:群众)?(?:再次|多次|联名)?(?:反映|举报|投诉)/u

/** The form's first content: the saved draft, or what can be known without an investigation. A suggestion is not a draft until saved. `head`: what was last chosen here for a report. */
export function suggestDraft(
  one: Case,
  people: ReadonlyMap<string, Person>,
  departments: ReadonlyMap<string, Department>,
  head: ReplyDraft['head'],
): ReplyDraft {
  const saved = uncoverReply(one.reply)
  if (!isUnwritten(saved)) return saved
  const handler = people.get(one.assignment?.handlerId ?? '')?.name ?? ''
  const department = departments.get(one.assignment?.departmentId ?? '')?.name ?? ''
  return {
    ...emptyReplyDraft,
    head,
    subject: titleOnPaper(one).replace(verbOfTitle, ''),
    investigators: handler === '' ? '' : `${department}${handler}`,
  }
}
