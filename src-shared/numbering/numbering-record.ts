import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'

/** Field `numbering` of the office's record: the PC that gives official numbers. */
export const numberingSchema = z.looseObject({ deviceId: z.string().min(1) })

/** The serials there can be: a number has six digits at most. */
const serialSchema = z.number().int().min(1).max(999_999)

/** Field `lease` of a `block` record: a run of numbers that one PC may give by itself until a day, both ends included. */
export const leaseSchema = z.looseObject({
  year: z.number().int().min(1).max(9999),
  from: serialSchema,
  to: serialSchema,
  deviceId: z.string().min(1),
  until: localDateSchema,
})

/** Field `returned` of a `block` record, written by the PC that had the lease: all it gave stands in its log before this. */
export const returnedSchema = z.looseObject({ on: localDateSchema })

/** A run of numbers lent to a PC. */
export interface Lease extends z.infer<typeof leaseSchema> {
  readonly id: string
  readonly returned: boolean
}
