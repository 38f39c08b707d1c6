import { uncoverReply, type PrivateReply } from './private-reply'
import { findToFill } from '../text/to-fill'
import type { ReplyDraft } from './reply-draft'

/** The fields a reply cannot go up for review without, in the order of the form. */
export type ReplyGap = 'subject' | 'investigatedOn' | 'investigators' | 'findings' | 'opinion' | 'outcome'

const needed: readonly ReplyGap[] = ['subject', 'investigatedOn', 'investigators', 'findings', 'opinion', 'outcome']

/** Which needed fields of a draft are still blank, or have a place left that is to be filled in. 交办函的回复 has no separate 处理意见 in its form. */
export function replyGaps(reply: ReplyDraft): ReplyGap[] {
  return needed.filter(
    (field) =>
      (reply[field].trim() === '' && !(field === 'opinion' && reply.format === 'letter')) ||
      findToFill(reply[field]).length > 0,
  )
}

/** The same of a case's reply as it was saved last. */
export const savedReplyGaps = ({ reply }: { readonly reply: PrivateReply }): ReplyGap[] =>
  replyGaps(uncoverReply(reply))
