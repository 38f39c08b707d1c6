import { z } from 'zod'
import type { Instant } from '../prelude/instant'
import { localDateSchema, type LocalDate } from '../prelude/local-date'

export const roundHalves = ['am', 'pm'] as const
export type RoundHalf = (typeof roundHalves)[number]

/** How much of what stood there one round keeps: case numbers of each list, people waited for, PCs. Counts are always whole. */
export const roundLimits = { numbers: 30, waiting: 40, chains: 64 } as const

const count = z.number().int().nonnegative()
const listed = z.looseObject({
  count,
  /** 台账号, before there is one 承办单号; the first of them where there are more. */
  numbers: z.array(z.string().max(80)).max(roundLimits.numbers),
})
export type Listed = z.infer<typeof listed>

/** What stood there when somebody looked. */
export const stoodSchema = z.looseObject({
  /** New since the round before; of an office's first round, nothing is said of it. */
  fresh: listed,
  dueSoon: listed,
  overdue: listed,
  /** For whom cases wait: a person's id, or '' for whoever has the role; and since when the longest of them does. */
  waiting: z
    .array(
      z.looseObject({
        personId: z.string(),
        role: z.string(),
        count,
        since: z.union([localDateSchema, z.literal('')]),
      }),
    )
    .max(roundLimits.waiting),
})
export type Stood = z.infer<typeof stoodSchema>

/**
 * 每天上下午再次检查: that somebody went through the day's work, as an entry of the list `made` of `rounds/<day>`. Older programs
 * kept the entries in the office's own record, without what stood there.
 */
export const roundSchema = z.looseObject({
  on: localDateSchema,
  half: z.enum(roundHalves),
  stood: stoodSchema.optional().catch(undefined),
  /** How far each PC's chain of acts had come: what lies beyond is new in the next round, whatever a clock says. */
  seen: z.record(z.string(), count).optional().catch(undefined),
})

/** A round with who made it and when; never written later than in that half of the day. */
export interface Round {
  readonly on: LocalDate
  readonly half: RoundHalf
  readonly at: Instant
  readonly by: string
  readonly stood: Stood | undefined
  readonly seen: Readonly<Record<string, number>> | undefined
}

/** A list of cases as a round keeps it. */
export const toListed = (numbers: readonly string[]): Listed => ({
  count: numbers.length,
  numbers: numbers.slice(0, roundLimits.numbers),
})
