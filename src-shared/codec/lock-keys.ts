import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { base64ToBytes, bytesToBase64 } from '../bundle/base64'
import { ageIdentitySchema } from '../bundle/field-schemas'
import { parseKeyFile, renderKeyFile, type KeyFile } from '../bundle/key-file'
import {
  lockedKeysFormat,
  rescueKeysFormat,
  type LockedKeys,
  type PinSlot,
  type RescueKeys,
} from '../bundle/locked-keys'
import type { SealFault } from '../bundle/ports'
import { textToUtf8, utf8ToText } from '../bundle/text'
import { fail, ok, type Result } from '../prelude/result'
import { ageSealer } from './age-sealer'

/**
 * age's scrypt with 2^16: 64 MiB and a few tenths of a second on an office PC. More would not make four digits a secret
 * from somebody who carries the disk away, and would keep the clerk waiting.
 */
const pinWorkFactor = 16

/** A fresh age identity: secret. For wrapping keys at rest, and for the office's paper key. */
export const makeIdentity = (): Promise<string> => generateX25519Identity()

/** The public recipient of an identity. Throws when it is none. */
export const toRecipient = (identity: string): Promise<string> => identityToRecipient(identity)

/** Seals the wrap identity with a person's PIN. Takes a few tenths of a second of this thread. */
export async function sealPin(wrap: string, personId: string, pin: string): Promise<PinSlot> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(pinWorkFactor)
  encrypter.setPassphrase(pin)
  return { personId, sealedWrap: bytesToBase64(await encrypter.encrypt(wrap)) }
}

/** The wrap identity, or undefined when the PIN is wrong or the slot damaged. Takes as long as sealing. */
export async function openPin(slot: PinSlot, pin: string): Promise<string | undefined> {
  const sealed = base64ToBytes(slot.sealedWrap)
  if (sealed === undefined) return undefined
  const decrypter = new Decrypter()
  decrypter.addPassphrase(pin)
  try {
    const wrap = await decrypter.decrypt(sealed, 'text')
    return ageIdentitySchema.safeParse(wrap).data
  } catch {
    // The library throws plain errors, and the same for a wrong PIN as for a damaged file.
    return undefined
  }
}

/** The key file at rest: sealed to the wrap identity, and to the paper key where the office has one. */
export async function lockKeys(
  keys: KeyFile,
  wrap: string,
  pins: readonly PinSlot[],
  recovery: string | undefined,
): Promise<LockedKeys> {
  const wrapRecipient = await toRecipient(wrap)
  const sealedKeys = await sealText(
    renderKeyFile(keys),
    recovery === undefined ? [wrapRecipient] : [wrapRecipient, recovery],
  )
  return {
    format: lockedKeysFormat,
    deviceId: keys.deviceId,
    wrapRecipient,
    recovery: recovery ?? null,
    sealedKeys,
    pins: [...pins],
  }
}

/** The second copy, for the paper key alone. */
export async function sealRescue(keys: KeyFile, recovery: string): Promise<RescueKeys> {
  return {
    format: rescueKeysFormat,
    deviceId: keys.deviceId,
    recovery,
    sealedKeys: await sealText(renderKeyFile(keys), [recovery]),
  }
}

/** Why keys at rest did not open: as with any sealed file, or what was in it was no key file. */
export type KeysUnopened = SealFault | 'no-keys'

/** Opens keys at rest with the wrap identity or the paper key. */
export async function openSealedKeys(
  sealed: Pick<LockedKeys, 'sealedKeys'>,
  identity: string,
): Promise<Result<KeyFile, KeysUnopened>> {
  const bytes = base64ToBytes(sealed.sealedKeys)
  if (bytes === undefined) return fail('damaged')
  const opened = await ageSealer.open(bytes, [identity])
  if (!opened.ok) return opened
  const keys = parseKeyFile(utf8ToText(opened.value) ?? '')
  return keys.ok ? ok(keys.value) : fail('no-keys')
}

async function sealText(text: string, recipients: readonly string[]): Promise<string> {
  const sealed = await ageSealer.seal(textToUtf8(text), recipients)
  if (!sealed.ok) throw new Error('a recipient of our own is none')
  return bytesToBase64(sealed.value)
}
