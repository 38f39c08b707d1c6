import { z } from 'zod'

// What several groups of channels have in their calls.

/** Bytes as they cross the border by structured clone. A class check would fail between JavaScript worlds. */
export const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
  'not bytes',
)
/** SHA-256 in lower-case hex: the only name a kept file goes by, and never a path. */
export const sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** Of a call that cannot fail but at the border. */
export const none = z.never()

/** The system's name of what went wrong: for the record, never for the screen. */
export const code = { code: z.string() }

/** A JSON text that this PC keeps for itself; '' when there is none or it could not be used. */
export const keptTextSchema = z.strictObject({
  text: z.string(),
  /** `set-aside`: it was damaged and now has a name of its own. `unreadable`: the system would not read it; it stands until something is written. */
  trouble: z.enum(['none', 'set-aside', 'unreadable']),
})

/** Why a file could not be read. */
export const readFailures = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FileGone') }),
  z.strictObject({ type: z.literal('FileTooLarge'), bytes: z.number(), maxBytes: z.number() }),
  z.strictObject({ type: z.literal('FileUnreadable'), ...code }),
])

/** Why a file could not be written; what stood there before still stands. */
export const writeFailures = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DiskFull') }),
  z.strictObject({ type: z.literal('DriveRemoved') }),
  z.strictObject({ type: z.literal('WriteRefused'), ...code }),
  z.strictObject({ type: z.literal('ReadBackDiffers') }),
])

/** A file that lies somewhere; `modifiedAt` in milliseconds since 1970. */
export const listedFileSchema = z.strictObject({
  name: z.string().min(1),
  bytes: z.number().int().nonnegative(),
  modifiedAt: z.number(),
})
export type ListedFile = z.infer<typeof listedFileSchema>
