import { ed25519 } from '@noble/curves/ed25519.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { base64ToBytes, bytesToBase64 } from './base64'
import { keyIdSchema } from './field-schemas'

/** What signs: minisign's key number and the 32-byte Ed25519 seed in hex. Secret. */
export const signingKeySchema = z.object({
  keyId: keyIdSchema,
  seed: z.string().regex(/^[0-9a-f]{64}$/),
})
export type SigningKey = Readonly<z.infer<typeof signingKeySchema>>

export interface PublicKey {
  readonly keyId: string
  /** 32 bytes, Ed25519. */
  readonly key: Uint8Array
}

/** A signature file taken apart. Nothing in it is proved yet. */
export interface Signature {
  readonly keyId: string
  /** 64 bytes over BLAKE2b-512 of the signed bytes. */
  readonly signature: Uint8Array
  readonly trustedComment: string
  /** 64 bytes over `signature` and the trusted comment. */
  readonly globalSignature: Uint8Array
}

const keyAlgorithm = 'Ed'
const prehashedAlgorithm = 'ED'
const untrustedPrefix = 'untrusted comment: '
const trustedPrefix = 'trusted comment: '

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const isMark = (bytes: Uint8Array, mark: string): boolean => String.fromCharCode(...bytes.subarray(0, 2)) === mark

/** minisign stores the key number as a little-endian integer and prints it as one. */
function reverseHex(hex: string): string {
  let reversed = ''
  for (let at = 0; at < hex.length; at += 2) reversed = hex.slice(at, at + 2) + reversed
  return reversed
}
const keyIdToBytes = (keyId: string): Uint8Array => hexToBytes(reverseHex(keyId))
const bytesToKeyId = (bytes: Uint8Array): string => reverseHex(bytesToHex(bytes)).toUpperCase()

/** The public key's base64 line, as `minisign -P` takes it. */
export function signingKeyToPublicKey(key: SigningKey): string {
  return bytesToBase64(
    concatBytes(ascii(keyAlgorithm), keyIdToBytes(key.keyId), ed25519.getPublicKey(hexToBytes(key.seed))),
  )
}

/** A public key file as `minisign -p` reads it. */
export function renderPublicKeyFile(publicKey: string): string {
  const keyId = parsePublicKey(publicKey)?.keyId ?? ''
  return `${untrustedPrefix}minisign public key ${keyId}\n${publicKey}\n`
}

/** Reads a public key file or its base64 line alone; undefined when it is neither. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const line =
    lines.length === 2 && lines[0]?.startsWith(untrustedPrefix) ? lines[1] : lines.length === 1 ? lines[0] : undefined
  const bytes = base64ToBytes(line ?? '')
  if (bytes === undefined || bytes.length !== 42 || !isMark(bytes, keyAlgorithm)) return undefined
  return { keyId: bytesToKeyId(bytes.subarray(2, 10)), key: bytes.subarray(10) }
}

/** The base64 line of a public key, the form in which keys are compared and enrolled. */
export function publicKeyToText(key: PublicKey): string {
  return bytesToBase64(concatBytes(ascii(keyAlgorithm), keyIdToBytes(key.keyId), key.key))
}

/** A signature file that `minisign -V` accepts, made over the hash of `message` (minisign's own default). */
export function renderSignature(message: Uint8Array, key: SigningKey, trustedComment: string): string {
  const seed = hexToBytes(key.seed)
  const signature = ed25519.sign(blake2b(message, { dkLen: 64 }), seed)
  const globalSignature = ed25519.sign(concatBytes(signature, ascii(trustedComment)), seed)
  const body = bytesToBase64(concatBytes(ascii(prehashedAlgorithm), keyIdToBytes(key.keyId), signature))
  return `${untrustedPrefix}signature from hotline-ledger key ${key.keyId}\n${body}\n${trustedPrefix}${trustedComment}\n${bytesToBase64(globalSignature)}\n`
}

/** Takes a signature file apart; undefined when it is none, or one of minisign's old unhashed kind. */
export function parseSignature(text: string): Signature | undefined {
  const lines = text.split('\n')
  if (lines.length === 5 && lines[4] === '') lines.pop()
  const [untrusted = '', body = '', trusted = '', global = ''] = lines
  if (lines.length !== 4 || !untrusted.startsWith(untrustedPrefix) || !trusted.startsWith(trustedPrefix))
    return undefined
  const bytes = base64ToBytes(body)
  const globalSignature = base64ToBytes(global)
  if (
    bytes === undefined ||
    bytes.length !== 74 ||
    !isMark(bytes, prehashedAlgorithm) ||
    globalSignature?.length !== 64
  )
    return undefined
  return {
    keyId: bytesToKeyId(bytes.subarray(2, 10)),
    signature: bytes.subarray(10),
    trustedComment: trusted.slice(trustedPrefix.length),
    globalSignature,
  }
}

/** Whether that key signed exactly these bytes and this trusted comment (RFC 8032 verification, no laxer variant). */
export function isSignedBy(key: PublicKey, message: Uint8Array, signature: Signature): boolean {
  if (key.keyId !== signature.keyId) return false
  const strict = { zip215: false }
  return (
    ed25519.verify(signature.signature, blake2b(message, { dkLen: 64 }), key.key, strict) &&
    ed25519.verify(
      signature.globalSignature,
      concatBytes(signature.signature, ascii(signature.trustedComment)),
      key.key,
      strict,
    )
  )
}
