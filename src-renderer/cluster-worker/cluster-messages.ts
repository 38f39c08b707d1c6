import { z } from 'zod'

const sourceSchema = z.strictObject({
  id: z.string(),
  day: z.number().int().optional(),
  lead: z.string(),
  text: z.string(),
})

/** Cases go ahead of the question, some hundreds a message. */
export const clusterPartSchema = z.array(sourceSchema)

/** What the window asks: to cluster what went ahead. */
export const clusterQuestionSchema = z.strictObject({ kind: z.literal('find-clusters') })

export const clusterAnswerSchema = z.array(z.strictObject({ ids: z.array(z.string()), words: z.array(z.string()) }))
