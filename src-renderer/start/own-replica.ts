import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import type { MachineMark } from '#shared/replica/machine-mark'
import { chooseIncarnation, planReplica, type ReplicaFacts } from '#shared/replica/plan-replica'
import {
  parseReplicaFile,
  renderReplicaFile,
  replicaFileFormat,
  type RenewalReason,
  type ReplicaFile,
} from '#shared/replica/replica-file'
import { callHost } from '../host/call-host'

/** Under which number this PC writes. */
export interface OwnReplica {
  readonly file: ReplicaFile
  /** False when the file could not be written: the number holds for this run, and the next start takes another. */
  readonly stored: boolean
}

export type ReplicaUnwritable = IpcFailure<'replica.write'> | BorderFailure

/** Whose number is renewed: this PC by its keys' device id, where it stands, and every replica its ledger has heard of. */
export interface RenewedReplica {
  readonly deviceId: string
  readonly machine: MachineMark
  readonly replicas: readonly string[]
}

/** At start: goes on under this PC's number, or takes a new one before the first act where the old is not certain to be its own. */
export async function settleReplica(facts: Omit<ReplicaFacts, 'found'>): Promise<OwnReplica> {
  const found = await readReplicaFile()
  const plan = planReplica({ ...facts, found })
  if (plan.type === 'keep') {
    const isNews =
      found === 'missing' || found === 'damaged' || renderReplicaFile(plan.file) !== renderReplicaFile(found)
    const stored = !isNews || (await callHost('replica.write', { text: renderReplicaFile(plan.file) })).ok
    return { file: plan.file, stored }
  }
  // The number in a file that is not ours any more counts as taken, whether or not the ledger has heard of it.
  const replicas =
    typeof found === 'string' ? facts.replicas : [...facts.replicas, `${found.deviceId}.${found.incarnation}`]
  const file = composeReplica({ ...facts, replicas }, plan.reason)
  return { file, stored: (await callHost('replica.write', { text: renderReplicaFile(file) })).ok }
}

/**
 * Takes a new number for this PC and puts it on the disk: after a restore, or when another PC was found to write under
 * ours. Holds from the next start on. A failure means that the old number still stands: do not go on writing under it.
 */
export async function renewReplica(
  renewed: RenewedReplica,
  reason: RenewalReason,
): Promise<Result<ReplicaFile, ReplicaUnwritable>> {
  const found = await readReplicaFile()
  const replicas =
    typeof found === 'string' ? renewed.replicas : [...renewed.replicas, `${found.deviceId}.${found.incarnation}`]
  const file = composeReplica({ ...renewed, replicas }, reason)
  const written = await callHost('replica.write', { text: renderReplicaFile(file) })
  return written.ok ? ok(file) : written
}

/** Remembers that the person at the desk has read of the change. Not worth a dialog: the next start simply says it again. */
export async function settleReplicaTold(file: ReplicaFile): Promise<void> {
  if (!file.told) await callHost('replica.write', { text: renderReplicaFile({ ...file, told: true }) })
}

async function readReplicaFile(): Promise<ReplicaFacts['found']> {
  const read = await callHost('replica.read', {})
  if (!read.ok) return 'damaged'
  return read.value.text === '' ? 'missing' : (parseReplicaFile(read.value.text) ?? 'damaged')
}

const draw = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

function composeReplica({ deviceId, machine, replicas }: RenewedReplica, reason: RenewalReason): ReplicaFile {
  // The first number of a PC is no change, and nobody needs to hear of it.
  return {
    format: replicaFileFormat,
    deviceId,
    incarnation: chooseIncarnation(deviceId, replicas, draw),
    machine,
    reason,
    told: reason === 'first',
  }
}
