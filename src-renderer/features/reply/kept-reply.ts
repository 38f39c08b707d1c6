import type { Written } from '../../drafts/draft-store'
import { replyDraftSchema, type ReplyDraft } from '#shared/case/reply-draft'
import { z } from 'zod'
import { isSameDraft } from './reply-draft-text'

// As it is being written, a law may still be without its name.
const writtenReplySchema = replyDraftSchema.extend({
  basis: z.array(z.looseObject({ law: z.string(), article: z.string(), clause: z.string() })),
})
const keptReplySchema = z.object({
  draft: writtenReplySchema,
  base: writtenReplySchema,
  reason: z.string().default(''),
})

/** What a draft keeps of a reply: how it reads, how it read before it was written at, and why it is written for another. */
export interface KeptReply {
  readonly draft: ReplyDraft
  readonly base: ReplyDraft
  /** Why somebody else than the handler writes it; '' for none given. */
  readonly reason: string
}

/** A draft's value as that of a reply; undefined where it is none. */
export const parseKeptReply = (value: unknown): KeptReply | undefined => keptReplySchema.safeParse(value).data

const fieldWords = {
  subject: '反映事项',
  investigators: '调查人员',
  findings: '调查情况',
  opinion: '处理意见',
  number: '发文字号',
  copyTo: '抄送',
} as const

/** What is to be kept of a reply; undefined while it reads as before, and nothing new was said of why it is written. */
export function keepReply(draft: ReplyDraft, base: ReplyDraft, reason = '', savedReason = ''): Written | undefined {
  if (isSameDraft(draft, base) && reason === savedReason) return undefined
  const texts = (['subject', 'investigators', 'findings', 'opinion', 'number', 'copyTo'] as const)
    .filter((field) => draft[field].trim() !== '' && draft[field] !== base[field])
    .map((field) => `${fieldWords[field]}：${draft[field]}`)
  const laws = draft.basis.filter(({ law }) => law.trim() !== '' && !base.basis.some((one) => one.law === law))
  return {
    value: { draft, base, reason },
    text: [
      ...texts,
      ...laws.map(({ law }) => `法律依据：${law}`),
      ...(reason.trim() === '' ? [] : [`代写理由：${reason}`]),
    ].join('\n'),
  }
}
