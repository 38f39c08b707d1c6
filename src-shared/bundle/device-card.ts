import { scrypt } from '@noble/hashes/scrypt.js'
import { z } from 'zod'
import { toldInstantSchema } from '../prelude/instant'
import { parseStrictJson } from '../prelude/parse-json'
import { fail, ok, type Result } from '../prelude/result'
import { cleanLine } from '../text/clean-text'
import { officeRoleSchema } from './bundle-type'
import { ageRecipientSchema, deviceIdSchema, officeCodeSchema } from './field-schemas'
import { parsePublicKey } from './minisign'

export const cardFormat = 'hotline-card/1.0'

/** What a PC tells others of itself: whose it is and its public keys. No secret, but to be believed only after the call. */
export const deviceCardSchema = z.looseObject({
  format: z.literal(cardFormat),
  officeCode: officeCodeSchema,
  officeName: z.string().min(1).max(60),
  role: officeRoleSchema,
  deviceId: deviceIdSchema,
  ageRecipient: ageRecipientSchema,
  minisignPublicKey: z
    .string()
    .refine((text) => !text.includes('\n') && parsePublicKey(text) !== undefined, 'not a minisign public key'),
  /** The office's recovery recipient, whose identity stands on paper in its safe. Not on cards of older programs. */
  recovery: ageRecipientSchema.optional(),
})
export type DeviceCard = z.infer<typeof deviceCardSchema>

/** The file is no device card, or the named field is wrong. */
export interface CardMalformed {
  readonly type: 'CardMalformed'
  readonly field: string
}

/** Reads a card file. */
export function parseDeviceCard(text: string): Result<DeviceCard, CardMalformed> {
  const json = parseStrictJson(text)
  if (!json.ok) return fail({ type: 'CardMalformed', field: json.failure })
  // The name is shown and printed; the digits that people compare do not cover it.
  const parsed = deviceCardSchema.safeParse(cleanName(json.value))
  return parsed.success
    ? ok(parsed.data)
    : fail({ type: 'CardMalformed', field: parsed.error.issues[0]?.path.join('.') ?? '' })
}

function cleanName(json: unknown): unknown {
  const named = z.looseObject({ officeName: z.string() }).safeParse(json)
  return named.success ? { ...named.data, officeName: cleanLine(named.data.officeName) } : json
}

export function renderDeviceCard(card: DeviceCard): string {
  return `${JSON.stringify(card, null, 2)}\n`
}

/** The number of the card's signing key, by which signatures and lists of withdrawn keys name it. */
export const cardToKeyId = (card: Pick<DeviceCard, 'minisignPublicKey'>): string =>
  parsePublicKey(card.minisignPublicKey)?.keyId ?? ''

/** Whom a bundle for this PC has to be sealed to: the PC, and its office's paper key where it has one. */
export const cardToRecipients = (card: Pick<DeviceCard, 'ageRecipient' | 'recovery'>): readonly string[] =>
  card.recovery === undefined ? [card.ageRecipient] : [card.ageRecipient, card.recovery]

/**
 * Eight digits, `1234-5678`, to be read out on the telephone: whoever enrols a card compares them with the sender's.
 * They cover office, role, device, both keys, and the recovery recipient when there is one. Eight digits alone could be
 * matched by trying 10⁸ cards in seconds, so each try is made to cost an scrypt run: about 0.1 s here as there.
 */
export function cardFingerprint(card: DeviceCard): string {
  const recovery = card.recovery === undefined ? [] : [card.recovery]
  const covered = [
    card.format,
    card.officeCode,
    card.role,
    card.deviceId,
    card.ageRecipient,
    card.minisignPublicKey,
    ...recovery,
  ].join('\n')
  const hash = scrypt(covered, cardFormat, { N: 2 ** 14, r: 8, p: 1, dkLen: 8 })
  const digits = String(hash.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % 100_000_000n).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}

/** When a card was withdrawn, in its record's field `revokedAt`. */
export const revokedAtSchema = z.union([toldInstantSchema, z.null()])
