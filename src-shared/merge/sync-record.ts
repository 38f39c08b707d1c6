import { z } from 'zod'
import { toldInstantSchema } from '../prelude/instant'
import { replicaIdSchema, type KnownOp } from '../record/commit'
import type { Fork } from './plan-admission'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const chainHeadSchema = z.looseObject({ replica: replicaIdSchema, seq: z.number().int().min(1), hash: sha256 })

const bundleFields = {
  bundleId: z.string(),
  tagmanifest: sha256,
  stream: z.string(),
  seq: z.number().int().min(1),
  fileName: z.string(),
  /** Where every chain of the writer's ledger ended. */
  heads: z.array(chainHeadSchema),
}

/** What a PC notes of a ledger bundle it took in, in `sync/<replica>/<bundleId>`, field `received`. */
export const syncReceivedSchema = z.looseObject({
  ...bundleFields,
  fromDevice: z.string(),
  createdAt: toldInstantSchema,
  /** Files that the sender's ledger names and that it had not got. */
  wants: z.array(sha256),
  counts: z.looseObject({
    fresh: z.number(),
    repeated: z.number(),
    held: z.number(),
    quarantined: z.number(),
    newCases: z.number(),
    changedCases: z.number(),
    voidedCases: z.number(),
    conflicts: z.number(),
  }),
})
export type SyncReceived = z.infer<typeof syncReceivedSchema>

/** What a PC notes of a ledger bundle it wrote, in `sync/<replica>/<bundleId>`, field `sent`. */
export const syncSentSchema = z.looseObject({
  ...bundleFields,
  toDevice: z.string(),
  place: z.string(),
  sha256,
  commits: z.number(),
  files: z.number(),
})
export type SyncSent = z.infer<typeof syncSentSchema>

/** The record of one bundle at one PC: no two PCs ever write the same. */
export const syncRecordId = (replica: string, bundleId: string): string => `${replica}/${bundleId}`

/** The ops that note a received bundle, and raise the alarm for each fork that it brought to light. */
export function syncReceivedToOps(replica: string, received: SyncReceived, forks: readonly Fork[]): KnownOp[] {
  const note: KnownOp = {
    op: 'set',
    of: 'sync',
    id: syncRecordId(replica, received.bundleId),
    field: 'received',
    value: received,
    saw: [],
  }
  return [
    note,
    ...forks.map((fork): KnownOp => ({
      op: 'append',
      of: 'alarm',
      id: fork.replica,
      field: 'forks',
      value: { ...fork, fromDevice: received.fromDevice },
    })),
  ]
}

/** The op that notes a written bundle. */
export const syncSentToOp = (replica: string, sent: SyncSent): KnownOp => ({
  op: 'set',
  of: 'sync',
  id: syncRecordId(replica, sent.bundleId),
  field: 'sent',
  value: sent,
  saw: [],
})

/** An alarm's entry, as PCs read it. */
export const forkAlarmSchema = z.looseObject({
  replica: z.string(),
  seq: z.number(),
  heldHash: z.string(),
  foundHash: z.string(),
  fromDevice: z.string(),
})
