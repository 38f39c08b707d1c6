import { z } from 'zod'
import { replicaIdSchema, type ReplicaId } from '../record/commit'
import { machineMarkSchema } from './machine-mark'

export const replicaFileFormat = 'hotline-replica/1.0'

/** Incarnations are drawn from 1 to this number. */
export const highestIncarnation = 999_999

/** Why this PC writes under the number it has. */
export const renewalReasonSchema = z.enum([
  /** The first number of this PC. */
  'first',
  /** There was a ledger of this PC, but no file that says under which number it wrote. */
  'file-missing',
  /** The file could not be read, or something else stood in it. */
  'file-damaged',
  /** The data folder lies on another machine than when the file was written. */
  'other-machine',
  /** The data folder lies at another place than when the file was written. */
  'other-folder',
  /** Other keys, and with them another device id, were put in. */
  'other-keys',
  /** The end of the journal had to be cut, and nothing tells whether it was acknowledged. */
  'journal-cut',
  /** Acts that were once in the ledger are not there any more. */
  'acts-missed',
  /** The journal was damaged, and what could be saved of it was put in a new one. */
  'journal-salvaged',
  /** The ledger was restored from a backup. */
  'restored',
  /** Another PC writes under the same number. */
  'cloned',
])
export type RenewalReason = z.infer<typeof renewalReasonSchema>

/** Under which number this PC writes, apart from its keys: those may be copied to another PC, this may not. */
export const replicaFileSchema = z.looseObject({
  format: z.literal(replicaFileFormat),
  deviceId: z.string().regex(/^[a-z0-9]{8,32}$/),
  incarnation: z.number().int().min(1).max(highestIncarnation),
  machine: machineMarkSchema,
  reason: renewalReasonSchema,
  /** Whether the person at the desk has been told of the number's change. */
  told: z.boolean(),
})
export type ReplicaFile = z.infer<typeof replicaFileSchema>

/** Reads the file's text; undefined when it is something else. */
export function parseReplicaFile(text: string): ReplicaFile | undefined {
  try {
    const parsed = replicaFileSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export function renderReplicaFile(file: ReplicaFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

export function replicaOf(file: Pick<ReplicaFile, 'deviceId' | 'incarnation'>): ReplicaId {
  return replicaIdSchema.parse(`${file.deviceId}.${file.incarnation}`)
}
