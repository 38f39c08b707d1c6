import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { bytesToHex } from '@noble/hashes/utils.js'
import { cardFormat, deviceCardSchema, type DeviceCard } from '../bundle/device-card'
import { keyFileFormat, keyFileSchema, type KeyFile } from '../bundle/key-file'
import { signingKeyToPublicKey } from '../bundle/minisign'

const randomHex = (bytes: number): string => bytesToHex(crypto.getRandomValues(new Uint8Array(bytes)))

/** New keys for a PC that has none: a device id of 16 hex digits, incarnation 1. */
export async function makeKeys(): Promise<KeyFile> {
  return keyFileSchema.parse({
    format: keyFileFormat,
    deviceId: randomHex(8),
    incarnation: 1,
    ageIdentity: await generateX25519Identity(),
    minisign: { keyId: randomHex(8).toUpperCase(), seed: randomHex(32) },
  })
}

/** The card that belongs to these keys. */
export async function keysToCard(
  keys: KeyFile,
  office: Pick<DeviceCard, 'officeCode' | 'officeName' | 'role' | 'recovery'>,
): Promise<DeviceCard> {
  return deviceCardSchema.parse({
    format: cardFormat,
    officeCode: office.officeCode,
    officeName: office.officeName,
    role: office.role,
    deviceId: keys.deviceId,
    ageRecipient: await identityToRecipient(keys.ageIdentity),
    minisignPublicKey: signingKeyToPublicKey(keys.minisign),
    ...(office.recovery === undefined ? {} : { recovery: office.recovery }),
  })
}
