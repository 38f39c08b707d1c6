import { z } from 'zod'

/** One channel of the contract: what is asked, what is answered, and what can go wrong. */
export const call = <Request extends z.ZodType, Value extends z.ZodType, Failure extends z.ZodType>(shapes: {
  readonly request: Request
  readonly value: Value
  readonly failure: Failure
}) => shapes

export const empty = z.strictObject({})
