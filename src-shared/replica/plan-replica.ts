import { compareMachines, type MachineMark } from './machine-mark'
import { highestIncarnation, type RenewalReason, type ReplicaFile } from './replica-file'

export interface ReplicaFacts {
  /** Of the keys now on this PC. */
  readonly deviceId: string
  readonly machine: MachineMark
  /** The file as it was found; 'damaged' also when it could not be read. */
  readonly found: ReplicaFile | 'missing' | 'damaged'
  /** Every replica that the ledger has heard of. */
  readonly replicas: readonly string[]
  /** A tail was cut off the journal, and no view tells whether it had been acknowledged. */
  readonly tailUncertain: boolean
  /** Acts that were once here are missed, this PC's own perhaps among them. */
  readonly actsMissed: boolean
}

export type ReplicaPlan =
  /** Goes on under the file's number; `file` has this machine's newest mark. */
  { readonly type: 'keep'; readonly file: ReplicaFile } | { readonly type: 'take'; readonly reason: RenewalReason }

const take = (reason: RenewalReason): ReplicaPlan => ({ type: 'take', reason })

/** Whether this PC goes on under its number or has to take a new one, so that no sequence number is ever used twice. */
export function planReplica(facts: ReplicaFacts): ReplicaPlan {
  const { found, deviceId, machine, replicas, tailUncertain, actsMissed } = facts
  if (found === 'missing')
    return take(replicas.some((replica) => replica.startsWith(`${deviceId}.`)) ? 'file-missing' : 'first')
  if (found === 'damaged') return take('file-damaged')
  if (found.deviceId !== deviceId) return take('other-keys')
  const compared = compareMachines(found.machine, machine)
  if (compared !== 'same') return take(compared)
  if (actsMissed) return take('acts-missed')
  if (tailUncertain) return take('journal-cut')
  // A ledger without any act vouches for no number: perhaps it had acts before. Another one costs nothing.
  return replicas.length === 0 ? take('first') : { type: 'keep', file: { ...found, machine } }
}

/**
 * Draws a number for this device that no replica of the ledger has. Drawn, not counted on: two PCs restored from one copy
 * would count on to the same. `draw` answers whole numbers from 0 on, as evenly as may be.
 */
export function chooseIncarnation(deviceId: string, replicas: readonly string[], draw: () => number): number {
  const taken = new Set(replicas)
  for (;;) {
    const incarnation = 1 + (draw() % highestIncarnation)
    if (!taken.has(`${deviceId}.${incarnation}`)) return incarnation
  }
}
