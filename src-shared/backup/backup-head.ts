import { z } from 'zod'
import { deviceIdSchema, officeCodeSchema, sha256Schema } from '../bundle/field-schemas'
import { toldInstantSchema } from '../prelude/instant'
import { replicaIdSchema } from '../record/commit'

/** Why a backup was made: the day's first, by hand, or before something that changes much at once. */
export const backupReasons = ['daily', 'manual', 'import', 'upgrade', 'restore'] as const
export const backupReasonSchema = z.enum(backupReasons)
export type BackupReason = z.infer<typeof backupReasonSchema>

const count = z.number().int().nonnegative()

/** A file that came with a sheet, by its content. */
export const keptFileSchema = z.object({ sha256: sha256Schema, bytes: count })
export type KeptFile = Readonly<z.infer<typeof keptFileSchema>>

/** Where each replica's chain of commits ends. A head's hash stands for every commit before it. */
const chainsSchema = z
  .record(replicaIdSchema, z.object({ seq: z.number().int().min(1), hash: sha256Schema }))
  .readonly()

/**
 * `data/head.json`: what a person wants to know of a backup before restoring it, and what a restored ledger must come
 * out as. Unknown fields are kept.
 */
export const backupHeadSchema = z.looseObject({
  officeCode: officeCodeSchema,
  officeName: z.string().min(1).max(60),
  deviceId: deviceIdSchema,
  replica: replicaIdSchema,
  madeAt: toldInstantSchema,
  reason: backupReasonSchema,
  /** Version of the program, and of the tables it folds the journal into. */
  program: z.string().max(60),
  viewVersion: z.number().int().min(1),
  /** What tells one program's folding from another's; older programs wrote none. */
  viewShape: sha256Schema.optional(),
  /** Lines of the journal, those that wait for others included. */
  commits: z.number().int().min(1),
  cases: count,
  openCases: count,
  firstAt: toldInstantSchema,
  lastAt: toldInstantSchema,
  chains: chainsSchema,
  /** Where the journal ended of which this is the copy. */
  tail: z.object({ bytes: count, hash: sha256Schema }),
  attachments: z.array(keptFileSchema).readonly(),
})
export type BackupHead = Readonly<z.infer<typeof backupHeadSchema>>
