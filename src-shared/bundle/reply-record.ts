import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'
import { localDateSchema } from '../prelude/local-date'
import { callerViews, outcomes } from '../case/choices'
import { legalBasisSchema, replyFormats } from '../case/reply-draft'
import { attachmentSchema, caseIdSchema } from '../case/sheet'

/** One line of a reply bundle's `data/replies.ndjson`: what an office answered to one sheet in one round. */
export const replyRecordSchema = z.looseObject({
  caseId: caseIdSchema,
  sheetNumber: z.string().trim().min(1).max(40),
  /** The revision of the sheet that was answered. */
  sheetRevision: z.number().int().min(1),
  /** 台账号 of the office: `2026-017`. */
  ledgerNumber: z.string().max(40),
  /** 1 for the first answer, 2 after the centre asked again. */
  round: z.number().int().min(1),
  outcome: openChoice(outcomes),
  /** The outcome in the office's own words. */
  outcomeText: z.string().max(400).optional(),
  findings: z.string().max(20_000),
  basis: z.array(legalBasisSchema).max(50),
  opinion: z.string().max(20_000),
  handlerName: z.string().max(60),
  reviewerName: z.string().max(60),
  /** Whether the reviewer consented with their own PIN or it was recorded from signed paper; left out by older programs. */
  reviewedBy: openChoice(['self', 'recorded']).optional(),
  investigatedOn: localDateSchema,
  reviewedOn: localDateSchema,
  repliedOn: localDateSchema,
  stubNumber: z.string().max(40),
  callerContacted: z.boolean(),
  callerContactedOn: localDateSchema.nullable(),
  callerView: openChoice(callerViews),
  format: openChoice(replyFormats),
  /** The reply as a file of this bundle, null when it went on paper only. */
  document: attachmentSchema.nullable(),
  /** Scans of the reply as it was signed and sealed: `document` is then a zip of the reply and these, by these names. Left out by older programs. */
  signed: z.array(attachmentSchema).max(100).optional(),
})
export type ReplyRecord = z.infer<typeof replyRecordSchema>
