import { z } from 'zod'
import { instantSchema, type Instant } from '../prelude/instant'

export const witnessFormat = 'hotline-witness/1.0'

const seqSchema = z.number().int().min(1)

/** How far one chain once reached here, and when its last act was written by that PC's clock. */
const witnessedHeadSchema = z.object({ seq: seqSchema, at: instantSchema })

/**
 * What this PC remembers of its ledger beside the ledger: written after acts, never waited for. It only ever says what was there at
 * least, and decides nothing but whether a person is told.
 */
export const ledgerWitnessSchema = z.looseObject({
  format: z.literal(witnessFormat),
  /** Every chain by its replica, as it stood when this was written last. */
  heads: z.record(z.string(), witnessedHeadSchema).readonly().default({}),
  /** How far chains reached that a person knew to be shorter now, and went on: nothing up to there is missed any more. */
  letGo: z.record(z.string(), seqSchema).readonly().default({}),
  /** A person once went on so: from then on only what was noted since is missed. */
  wasLetGo: z.boolean().default(false),
})
export type LedgerWitness = Readonly<z.infer<typeof ledgerWitnessSchema>>

export const noWitness: LedgerWitness = { format: witnessFormat, heads: {}, letGo: {}, wasLetGo: false }

/** Reads the file's text; one that cannot be read bears witness to nothing. */
export function parseWitness(text: string): LedgerWitness {
  try {
    return ledgerWitnessSchema.parse(JSON.parse(text))
  } catch {
    return noWitness
  }
}

export const renderWitness = (witness: LedgerWitness): string => `${JSON.stringify(witness)}\n`

/** Chains by their replica, as somebody knows them. Without `at` where only their length is known. */
export type Reach = Readonly<Record<string, { readonly seq: number; readonly at?: Instant | undefined }>>

/** The witness after a person has let go of all that it and these others tell of. */
export function letGoOf(witness: LedgerWitness, others: readonly Reach[]): LedgerWitness {
  const letGo: Record<string, number> = { ...witness.letGo }
  for (const reach of [witness.heads, ...others])
    for (const [replica, { seq }] of Object.entries(reach)) letGo[replica] = Math.max(letGo[replica] ?? 0, seq)
  return { ...witness, heads: {}, letGo, wasLetGo: true }
}
