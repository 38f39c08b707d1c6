import { z } from 'zod'
import { parseStrictJson } from '../prelude/parse-json'
import { fail, ok, type Result } from '../prelude/result'
import { ageIdentitySchema, deviceIdSchema } from './field-schemas'
import { signingKeySchema } from './minisign'

export const keyFileFormat = 'hotline-keys/1.0'

/** A PC's own keys. Secret: it never leaves the PC except as the office's paper copy. */
export const keyFileSchema = z.looseObject({
  format: z.literal(keyFileFormat),
  deviceId: deviceIdSchema,
  /** Of older programs: under which number this PC writes now stands in its replica file, never in keys that travel. */
  incarnation: z.number().int().min(1).max(999_999),
  ageIdentity: ageIdentitySchema,
  minisign: signingKeySchema,
})
export type KeyFile = z.infer<typeof keyFileSchema>

/** The file is no key file, or the named field is wrong. */
export interface KeyFileMalformed {
  readonly type: 'KeyFileMalformed'
  readonly field: string
}

/** Reads a key file. The failure never repeats what stood in it. */
export function parseKeyFile(text: string): Result<KeyFile, KeyFileMalformed> {
  const json = parseStrictJson(text)
  if (!json.ok) return fail({ type: 'KeyFileMalformed', field: json.failure })
  const parsed = keyFileSchema.safeParse(json.value)
  return parsed.success
    ? ok(parsed.data)
    : fail({ type: 'KeyFileMalformed', field: parsed.error.issues[0]?.path.join('.') ?? '' })
}

export function renderKeyFile(keys: KeyFile): string {
  return `${JSON.stringify(keys, null, 2)}\n`
}
