import { z } from 'zod'

/** What can go wrong at the border itself, on any channel. The first two are defects; the third has an incident file. */
export const borderFailureSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('IpcRequestInvalid'), channel: z.string(), detail: z.string() }),
  z.object({ type: z.literal('IpcReplyInvalid'), channel: z.string(), detail: z.string() }),
  z.object({ type: z.literal('UnexpectedFailure'), channel: z.string(), incident: z.string() }),
])
export type BorderFailure = z.infer<typeof borderFailureSchema>
