import { z } from 'zod'

const call = z.number().int()
const id = z.number().int()

/** What the window says: a part of a question that is too long for one message, the question, or what the worker wanted to know. */
export const toWorkerSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('part'), call, part: z.unknown() }),
  z.strictObject({ say: z.literal('ask'), call, request: z.unknown() }),
  z.strictObject({ say: z.literal('told'), id, answer: z.unknown() }),
])
export type ToWorker = Readonly<z.infer<typeof toWorkerSchema>>

/** What a worker says: a part of its answer, the answer, that it broke over the question, or what it wants to know meanwhile. */
export const fromWorkerSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('part'), call, part: z.unknown() }),
  z.strictObject({ say: z.literal('done'), call, answer: z.unknown() }),
  z.strictObject({ say: z.literal('broken'), call, detail: z.string() }),
  z.strictObject({ say: z.literal('want'), call, id, question: z.unknown() }),
])
export type FromWorker = Readonly<z.infer<typeof fromWorkerSchema>>
