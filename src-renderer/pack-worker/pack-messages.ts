import { z } from 'zod'

/** The rows of the view of this name are to be packed. */
export const packQuestionSchema = z.strictObject({ kind: z.literal('pack'), ledger: z.string() })

/** So many are packed; 0 where the view was not fit for it. */
export const packAnswerSchema = z.strictObject({ kind: z.literal('packed'), rows: z.number() })
export type PackAnswer = z.infer<typeof packAnswerSchema>
