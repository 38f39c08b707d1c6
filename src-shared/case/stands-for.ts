import { z } from 'zod'

/** Whose place the writer acted in, by id, as a cover; undefined of what somebody did in their own right. */
export function standsForOf(act: object): string | undefined {
  const { standsFor } = standingSchema.safeParse(act).data ?? {}
  return standsFor
}

const standingSchema = z.looseObject({ standsFor: z.string().min(1).optional().catch(undefined) })
