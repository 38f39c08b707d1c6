import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'
import { localDateSchema } from '../prelude/local-date'
import { charsOver } from '../text/chars-over'
import { outcomes, replyHeads } from './choices'

/** The seeds' two forms: 调查处理情况的报告, answering a numbered 承办单, and 交办函的回复. */
export const replyFormats = ['report', 'letter'] as const
export type ReplyFormat = (typeof replyFormats)[number]

/** The most characters of each text of a reply: what a line of a bundle takes. */
export const replyLimits = {
  subject: 120,
  investigators: 120,
  findings: 20_000,
  opinion: 20_000,
  law: 80,
  article: 20,
  clause: 20,
  number: 40,
  copyTo: 200,
  /** 代写理由, which goes on record with the draft. */
  reason: 200,
} as const

/** A clause relied on: 根据《…》第…条第…款. `clause` may be ''. */
export const legalBasisSchema = z.looseObject({
  law: z.string().trim().min(1).max(replyLimits.law),
  article: z.string().trim().max(replyLimits.article),
  clause: z.string().trim().max(replyLimits.clause),
})
export type LegalBasis = z.infer<typeof legalBasisSchema>

/** What a clerk has said of a numbered sentence: set it as a heading, or as text. `lead` is the sentence as it is printed. */
export const headingChoiceSchema = z.looseObject({
  lead: z.string().trim().min(1).max(20_000),
  use: z.enum(['heading', 'text']),
})
export type HeadingChoice = z.infer<typeof headingChoiceSchema>

/** The reply as drafted so far; each field is a register of its own (`reply.findings`), so disjoint edits never clash. */
export const replyDraftSchema = z.object({
  format: openChoice(replyFormats),
  subject: z.string(),
  investigatedOn: z.union([z.literal(''), localDateSchema]),
  investigators: z.string(),
  findings: z.string(),
  basis: z.array(legalBasisSchema),
  opinion: z.string(),
  outcome: z.union([z.literal(''), openChoice(outcomes)]),
  /** Only where the clerk decided otherwise than the line itself. */
  headings: z.array(headingChoiceSchema).default([]),
  head: openChoice(replyHeads).default('plain'),
  /** 发文字号 as somebody wrote it down: 石政函〔2026〕12号; '' where the program gives it or room is left. */
  number: z.string().default(''),
  /** 抄送机关, with commas between; '' for none. */
  copyTo: z.string().default(''),
})
export type ReplyDraft = z.infer<typeof replyDraftSchema>

export const emptyReplyDraft: ReplyDraft = {
  format: 'report',
  subject: '',
  investigatedOn: '',
  investigators: '',
  findings: '',
  basis: [],
  opinion: '',
  outcome: '',
  headings: [],
  head: 'plain',
  number: '',
  copyTo: '',
}

/** A text of a reply that is too long to be saved: of the form, or of one of its laws. */
export interface OverlongText {
  readonly field: keyof typeof replyLimits
  readonly over: number
}

/** The texts of a draft that are longer than `replyLimits` take, in the order of the form. */
export function findOverlong(draft: ReplyDraft): readonly OverlongText[] {
  const texts: readonly (readonly [keyof typeof replyLimits, string])[] = [
    ['subject', draft.subject],
    ['investigators', draft.investigators],
    ['findings', draft.findings],
    ...draft.basis.flatMap(({ law, article, clause }) => [
      ['law', law] as const,
      ['article', article] as const,
      ['clause', clause] as const,
    ]),
    ['opinion', draft.opinion],
    ['number', draft.number],
    ['copyTo', draft.copyTo],
  ]
  return texts.flatMap(([field, text]) => {
    const over = charsOver(text, replyLimits[field])
    return over === 0 ? [] : [{ field, over }]
  })
}

/** Why somebody else than the handler wrote the reply, where that is too long to be saved. */
export function findOverlongReason(reason: string): readonly OverlongText[] {
  const over = charsOver(reason, replyLimits.reason)
  return over === 0 ? [] : [{ field: 'reason', over }]
}
