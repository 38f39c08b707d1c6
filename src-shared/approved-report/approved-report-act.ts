import { z } from 'zod'
import { openChoice } from '../prelude/open-choice'

/** What was done to an approved report, in words. */
export const reportActWords = { approved: '审定并存档', withdrawn: '撤回审定' } as const
export type ReportActName = keyof typeof reportActWords

/** One act as the list `acts` of such a record keeps it, so that the log tells it without looking anything up. */
export const reportActSchema = z.looseObject({
  act: openChoice(['approved', 'withdrawn']),
  /** `2026年10月月报` */
  name: z.string(),
  /** The reason of a withdrawal; '' of an approval. */
  told: z.string(),
})
export type ReportAct = z.infer<typeof reportActSchema>
