import type { Case } from '#shared/case/case'
import type { ReplyDraft } from '#shared/case/reply-draft'
import { findToFill } from '#shared/text/to-fill'
import { namesHiddenCaller } from '#shared/case/veil'
import { replyGaps, type ReplyGap } from '#shared/case/reply-gaps'
import type { LocalDate } from '#shared/prelude/local-date'

/** Something a reviewer would send the reply back for, though nothing forbids to send it up. */
export type ReplyConcern =
  /** A confidential caller's name, telephone or address stands in a text that is going to be printed. */
  | { readonly type: 'CallerRevealed'; readonly field: ReplyTextField }
  /** Places that a phrase left to be filled in. */
  | { readonly type: 'LeftToFill'; readonly field: ReplyTextField; readonly names: readonly string[] }
  | { readonly type: 'CallerNotContacted' }
  | { readonly type: 'NoLegalBasis' }
  | { readonly type: 'LawUnnamed' }
  | { readonly type: 'InvestigatedBeforeIssue'; readonly issuedOn: LocalDate }
  | { readonly type: 'InvestigatedInFuture' }

export type ReplyTextField = 'subject' | 'investigators' | 'findings' | 'opinion'

export interface ReplyCheck {
  /** Needed fields still blank, in the order of the form. */
  readonly gaps: readonly ReplyGap[]
  readonly concerns: readonly ReplyConcern[]
}

const textFields: readonly ReplyTextField[] = ['subject', 'investigators', 'findings', 'opinion']

/** What the form's checklist says of a reply as it is being written. */
export function checkReply(one: Case, reply: ReplyDraft, today: LocalDate): ReplyCheck {
  const { sheet } = one
  const revealed = textFields.filter((field) => namesHiddenCaller(reply[field], one))
  const contacted = one.timeline.some(({ act }) => act.act === 'contacted' && act.view !== 'unreached')
  const concerns: (ReplyConcern | undefined)[] = [
    ...textFields.flatMap((field): ReplyConcern[] => {
      const names = findToFill(reply[field])
      return names.length === 0 ? [] : [{ type: 'LeftToFill', field, names }]
    }),
    ...revealed.map((field): ReplyConcern => ({ type: 'CallerRevealed', field })),
    reply.investigatedOn !== '' && reply.investigatedOn < sheet.issuedOn
      ? { type: 'InvestigatedBeforeIssue', issuedOn: sheet.issuedOn }
      : undefined,
    reply.investigatedOn !== '' && reply.investigatedOn > today ? { type: 'InvestigatedInFuture' } : undefined,
    reply.basis.some((basis) => basis.law.trim() === '') ? { type: 'LawUnnamed' } : undefined,
    contacted ? undefined : { type: 'CallerNotContacted' },
    reply.format === 'report' && reply.basis.length === 0 ? { type: 'NoLegalBasis' } : undefined,
  ]
  return { gaps: replyGaps(reply), concerns: concerns.filter((concern) => concern !== undefined) }
}
