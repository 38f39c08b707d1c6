import { z } from 'zod'
import { fail, ok, type Result } from '../prelude/result'
import { base64ToBytes } from './base64'
import { ageRecipientSchema, deviceIdSchema } from './field-schemas'
import { keyFileSchema, type KeyFile, type KeyFileMalformed } from './key-file'

export const lockedKeysFormat = 'hotline-keys-locked/1.0'
export const rescueKeysFormat = 'hotline-keys-rescue/1.0'

/** An age file as base64, so that it can stand in JSON. */
const sealedTextSchema = z
  .string()
  .min(1)
  .max(100_000)
  .refine((text) => base64ToBytes(text) !== undefined, 'not base64')

/** One person's way in: this PC's wrap identity, sealed with age's passphrase, which is that person's PIN. */
export const pinSlotSchema = z.looseObject({ personId: z.string().min(1).max(200), sealedWrap: sealedTextSchema })
export type PinSlot = z.infer<typeof pinSlotSchema>

/**
 * A PC's own keys at rest. The keys are sealed to the wrap identity, so that they can be sealed anew without anybody's
 * PIN, and to the office's paper key where there is one.
 */
export const lockedKeysSchema = z.looseObject({
  format: z.literal(lockedKeysFormat),
  deviceId: deviceIdSchema,
  wrapRecipient: ageRecipientSchema,
  /** The paper key that opens `sealedKeys` as well; null when the office has made none. */
  recovery: ageRecipientSchema.nullable(),
  sealedKeys: sealedTextSchema,
  pins: z.array(pinSlotSchema).min(1).max(200),
})
export type LockedKeys = z.infer<typeof lockedKeysSchema>

/** The second copy, which nothing but the paper key opens: neither a PIN nor this Windows account is needed. */
export const rescueKeysSchema = z.looseObject({
  format: z.literal(rescueKeysFormat),
  deviceId: deviceIdSchema,
  recovery: ageRecipientSchema,
  sealedKeys: sealedTextSchema,
})
export type RescueKeys = z.infer<typeof rescueKeysSchema>

/** The key file as it may be found: with its keys in clear, or locked. */
export type StoredKeys =
  | { readonly kind: 'plain'; readonly keys: KeyFile }
  | { readonly kind: 'locked'; readonly locked: LockedKeys }

const storedSchema = z.discriminatedUnion('format', [keyFileSchema, lockedKeysSchema])

const malformed = (field: string) => fail<KeyFileMalformed>({ type: 'KeyFileMalformed', field })

/** Reads this PC's key file. The failure never repeats what stood in it. */
export function parseStoredKeys(text: string): Result<StoredKeys, KeyFileMalformed> {
  const json = parseJson(text)
  if (json === undefined) return malformed('json')
  const parsed = storedSchema.safeParse(json)
  if (!parsed.success) return malformed(parsed.error.issues[0]?.path.join('.') ?? '')
  return ok(
    parsed.data.format === lockedKeysFormat
      ? { kind: 'locked', locked: parsed.data }
      : { kind: 'plain', keys: parsed.data },
  )
}

/** Reads the second copy; undefined when there is none or it is something else. */
export function parseRescueKeys(text: string): RescueKeys | undefined {
  const parsed = rescueKeysSchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : undefined
}

export function renderLockedKeys(locked: LockedKeys): string {
  return `${JSON.stringify(locked, null, 2)}\n`
}

export function renderRescueKeys(rescue: RescueKeys): string {
  return `${JSON.stringify(rescue, null, 2)}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
