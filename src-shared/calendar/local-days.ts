import { z } from 'zod'
import { localDateSchema, localDateToDayNumber } from '../prelude/local-date'

/** The most characters of why days were arranged otherwise, and the most days of one such entry. */
export const localDaysLimits = { why: 60, days: 60 } as const

/** 本地放假 or 本地补班: no work on days that are worked elsewhere, or work on days off, as for flood duty. */
export const localDaysKinds = ['off', 'worked'] as const
export type LocalDaysKind = (typeof localDaysKinds)[number]

const spanDays = (from: string, to: string): number =>
  localDateToDayNumber(localDateSchema.parse(to)) - localDateToDayNumber(localDateSchema.parse(from)) + 1

/** Days that the place arranged for itself, beside the State Council's arrangement: kept in the ledger as `calendar/<id>`, field `local`. */
export const localDaysSchema = z
  .looseObject({
    from: localDateSchema,
    to: localDateSchema,
    kind: z.enum(localDaysKinds),
    why: z.string().min(1).max(localDaysLimits.why),
    /** False once it was taken back; it then changes no day. */
    active: z.boolean(),
  })
  .refine(({ from, to }) => from <= to, 'ends before it begins')
  .refine(({ from, to }) => spanDays(from, to) <= localDaysLimits.days, 'too many days')
export type LocalDays = Readonly<z.infer<typeof localDaysSchema>>

/**
 * Each day that local arrangements settle. Where two of them contradict each other, as when two PCs entered them apart, the day is
 * worked: a limit then ends no later than it would.
 */
export function listLocalChanges(
  entries: readonly LocalDays[],
): readonly { readonly dayNumber: number; readonly worked: boolean }[] {
  const workedByDay = new Map<number, boolean>()
  for (const { from, to, kind, active } of entries) {
    if (!active) continue
    for (let day = localDateToDayNumber(from); day <= localDateToDayNumber(to); day += 1)
      workedByDay.set(day, kind === 'worked' || workedByDay.get(day) === true)
  }
  return [...workedByDay].map(([dayNumber, worked]) => ({ dayNumber, worked }))
}
