import { z } from 'zod'
import { replicaIdSchema } from './commit'

/**
 * A place in the log: where the chain of each PC ended there, with the hash of that commit. The ledger is several PCs', so that one
 * number would say nothing; two PCs that hold the commits up to it make the same ledger of them.
 */
export const logPositionSchema = z.array(
  z.looseObject({
    replica: replicaIdSchema,
    seq: z.number().int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
)
export type LogPosition = Readonly<z.infer<typeof logPositionSchema>>

/** The end of every chain as a position, by the names of the chains: the same on every PC. */
export const chainsToPosition = (
  chains: Readonly<Record<string, { readonly seq: number; readonly hash: string }>>,
): LogPosition =>
  Object.entries(chains)
    .map(([replica, { seq, hash }]) => ({ replica: replicaIdSchema.parse(replica), seq, hash }))
    .sort((a, b) => (a.replica < b.replica ? -1 : 1))

/** A PC that lacks commits of a position, and how many. */
export interface LackingChain {
  readonly replica: string
  readonly missing: number
}

/** Why the ledger as it stood at a position cannot be told here. */
export type PositionUnreachable =
  | { readonly type: 'PositionLacking'; readonly chains: readonly LackingChain[] }
  /** Here another branch of that chain was folded: it was cloned or restored, and both went on. */
  | { readonly type: 'PositionForked'; readonly replica: string }
