import { Decrypter, Encrypter, type Identity } from 'age-encryption'
import { ageIdentitySchema, ageRecipientSchema } from '../bundle/field-schemas'
import type { Bytes, SealFault, Sealer } from '../bundle/ports'
import { fail, ok, type Result } from '../prelude/result'

const ageMark = new TextEncoder().encode('age-encryption.org/v1\n')

/**
 * Longest age header taken in: some 600 recipients. Each stanza of a header costs one key agreement for each of our
 * identities before anything is authenticated, so a header of millions would keep the reader busy for hours.
 */
const maxHeaderBytes = 64 * 1024

/** age v1 with X25519 recipients (https://age-encryption.org/v1), the sealing half of suite age-x25519+ed25519. */
export const ageSealer: Sealer = { seal: sealWithAge, open: openWithAge }

async function sealWithAge(plain: Bytes, recipients: readonly string[]): Promise<Result<Bytes, string>> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    if (!isAccepted(recipient, ageRecipientSchema, () => encrypter.addRecipient(recipient))) return fail(recipient)
  }
  return ok(toBytes(await encrypter.encrypt(plain)))
}

async function openWithAge(sealed: Bytes, identities: readonly string[]): Promise<Result<Bytes, SealFault>> {
  if (!startsWith(sealed, ageMark)) return fail('not-sealed')
  if (!hasShortHeader(sealed)) return fail('damaged')
  const decrypter = new Decrypter()
  for (const identity of identities) {
    if (!isAccepted(identity, ageIdentitySchema, () => decrypter.addIdentity(identity))) return fail('own-key-damaged')
  }
  // Asked last, and only when none of ours has found its stanza.
  let noneFits = false
  const lastResort: Identity = {
    unwrapFileKey: () => {
      noneFits = true
      return null
    },
  }
  decrypter.addIdentity(lastResort)
  try {
    return ok(toBytes(await decrypter.decrypt(sealed)))
  } catch {
    // The library throws plain errors for whatever is wrong with the file; which one says nothing more to a clerk.
    return fail(noneFits ? 'not-for-us' : 'damaged')
  }
}

/** The library checks the key's checksum on adding it. */
function isAccepted(key: string, schema: typeof ageIdentitySchema, add: () => void): boolean {
  if (!schema.safeParse(key).success) return false
  try {
    add()
    return true
  } catch {
    return false
  }
}

/** Whether the header's last line, `--- <MAC>`, begins within the bytes allowed for headers. */
function hasShortHeader(sealed: Bytes): boolean {
  const start = new TextDecoder('latin1').decode(sealed.subarray(0, maxHeaderBytes))
  return start.includes('\n--- ')
}

const startsWith = (bytes: Bytes, mark: Uint8Array): boolean => mark.every((byte, at) => bytes[at] === byte)

const toBytes = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes)
