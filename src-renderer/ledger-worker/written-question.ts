import { z } from 'zod'

/** Ids a message: handing over more would hold the window up. */
export const idsAPart = 4_000

/** These cases have been written: whatever is asked after this is found with them. `ledger` is the view's name. */
export const writtenQuestionSchema = z.strictObject({
  kind: z.literal('written'),
  ledger: z.string(),
  ids: z.array(z.string()),
})
export type WrittenQuestion = z.infer<typeof writtenQuestionSchema>

export const writtenAnswerSchema = z.strictObject({ kind: z.literal('taken') })
export const taken: z.infer<typeof writtenAnswerSchema> = { kind: 'taken' }

/** Cuts what goes ahead of an answer into parts that the window takes over one at a time. */
export function cutIntoParts<T>(all: readonly T[], most: number = idsAPart): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = []
  for (let at = 0; at < all.length; at += most) parts.push(all.slice(at, at + most))
  return parts
}
