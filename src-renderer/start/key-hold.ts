import { renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import {
  parseRescueKeys,
  renderLockedKeys,
  renderRescueKeys,
  type LockedKeys,
  type PinSlot,
} from '#shared/bundle/locked-keys'
import { lockKeys, makeIdentity, sealRescue } from '#shared/codec/lock-keys'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import { callHost } from '../host/call-host'
import { sealPinInWorker } from '../key-worker/key-client'

/** The opened lock of this PC's key file. `wrap` is secret, and what every PIN opens. */
export interface KeyLock {
  readonly wrap: string
  readonly pins: readonly PinSlot[]
}

/** How this PC's keys are kept on the disk. */
export interface KeyKeeping {
  /** Undefined while nobody has set a PIN here: the keys lie in clear. */
  readonly lock: KeyLock | undefined
  /** The paper key that the second copy is sealed to; undefined without a second copy. */
  readonly rescueFor: string | undefined
  readonly shield: IpcValue<'keys.read'>['shield']
  readonly offers: IpcValue<'keys.read'>['offers']
}

export type KeysUnwritable = IpcFailure<'keys.write'> | BorderFailure

/** What was found on the disk, as a keeping; its lock is not opened yet. */
export function readingToKeeping({ rescue, shield, offers }: IpcValue<'keys.read'>): KeyKeeping {
  return { lock: undefined, rescueFor: parseRescueKeys(rescue)?.recovery, shield, offers }
}

/** The keeping once a PIN has opened its lock. */
export function readingToLock(keeping: KeyKeeping, locked: LockedKeys, wrap: string): KeyKeeping {
  return { ...keeping, lock: { wrap, pins: locked.pins } }
}

/** Keys as they lie there before anything protects them. */
export const unprotected: KeyKeeping = { lock: undefined, rescueFor: undefined, shield: 'off', offers: 'none' }

/** Writes the keys as `lock` and the paper key have it, and the second copy where there is a paper key. On a failure the old ones stand. */
export async function storeKeys(keys: KeyFile, keeping: KeyKeeping): Promise<Result<KeyKeeping, KeysUnwritable>> {
  const { lock, rescueFor } = keeping
  const text =
    lock === undefined ? renderKeyFile(keys) : renderLockedKeys(await lockKeys(keys, lock.wrap, lock.pins, rescueFor))
  const rescue = rescueFor === undefined ? '' : renderRescueKeys(await sealRescue(keys, rescueFor))
  const written = await callHost('keys.write', { text, rescue })
  return written.ok ? ok({ ...keeping, shield: written.value.shield }) : written
}

/** The lock with a person's PIN set or changed; makes the lock with the first. Takes a moment, outside the window's thread. */
export async function lockWithPin(lock: KeyLock | undefined, personId: string, pin: string): Promise<KeyLock> {
  const wrap = lock?.wrap ?? (await makeIdentity())
  const slot = await sealPinInWorker(wrap, personId, pin)
  return { wrap, pins: [...(lock?.pins ?? []).filter((one) => one.personId !== personId), slot] }
}

/** The lock without a person's PIN; undefined when it was the last, and the keys lie in clear again. */
export function lockWithoutPin(lock: KeyLock, personId: string): KeyLock | undefined {
  const pins = lock.pins.filter((one) => one.personId !== personId)
  return pins.length === 0 ? undefined : { ...lock, pins }
}
