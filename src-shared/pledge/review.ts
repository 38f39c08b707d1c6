import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'

/** What was found of one indicator: as it was counted that day, and what a person said of it. Points in hundredths. */
export const reviewLineSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  full: z.number().int().min(0),
  /** Undefined where it was not judged: nothing to count, or not looked at. */
  points: z.number().int().min(0).optional(),
  /** Whether it was missed, where it was judged. */
  missed: z.boolean().optional(),
  /** Of a machine's count, in hundredths of a case; `of` is left out of a plain count. */
  counted: z.number().int().min(0).optional(),
  of: z.number().int().min(0).optional(),
  /** What a person found. */
  found: z.string(),
})
export type ReviewLine = z.infer<typeof reviewLineSchema>

/** 年中检查 or 年终考核 as it was saved: who judged on which day, of which days, and each indicator as it then stood. */
export const reviewSchema = z.looseObject({
  on: localDateSchema,
  judgeId: z.string(),
  from: localDateSchema,
  to: localDateSchema,
  /** Its days were cut from noon to noon. */
  daysFromNoon: z.literal(true).optional(),
  lines: z.array(reviewLineSchema),
  /** 等次 in words as it was then given; '' where nothing could be judged. */
  grade: z.string(),
  note: z.string(),
})
export type Review = z.infer<typeof reviewSchema>
