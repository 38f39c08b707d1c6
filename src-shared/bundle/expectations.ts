import { z } from 'zod'
import { instantSchema } from '../prelude/instant'
import { officeRoleSchema, readableTypeSchema } from './bundle-type'
import { deviceIdSchema, officeCodeSchema, sha256Schema } from './field-schemas'
import { bundleLimitsSchema } from './limits'

/** A key that may speak for an office. */
export const trustedSignerSchema = z.object({
  /** null on the command line, where a key is given without an office: then the bundle's own From-Office is believed. */
  officeCode: officeCodeSchema.nullable(),
  officeName: z.string().max(60),
  role: officeRoleSchema,
  /** The PC whose key it is; its bundles have to name it. Absent on the command line. */
  deviceId: deviceIdSchema.optional(),
  /** The base64 line of the minisign public key. */
  publicKey: z.string(),
  /**
   * Set once the key was revoked. Whatever it signed is refused from then on, also what says it is older: the date in
   * a bundle is written by whoever holds the key.
   */
  revokedAt: instantSchema.optional(),
})
export type TrustedSigner = Readonly<z.infer<typeof trustedSignerSchema>>

/** The last bundle of a stream that was taken in. */
export const streamHeadSchema = z.object({
  seq: z.number().int().min(1),
  bundleId: z.uuid(),
  tagmanifest: sha256Schema,
})
export type StreamHead = Readonly<z.infer<typeof streamHeadSchema>>

/** What the reader of a bundle knows and will have. */
export const bundleExpectationsSchema = z.object({
  /** Our age identities, `AGE-SECRET-KEY-1…`; any may open it. */
  identities: z.array(z.string()).readonly(),
  signers: z.array(trustedSignerSchema).readonly(),
  /** Our office's code; null does not ask to whom a bundle is addressed. */
  me: officeCodeSchema.nullable(),
  accepts: z.array(readableTypeSchema).readonly(),
  /** By stream, the last bundle taken in; a stream without one is new. */
  streams: z.record(z.string(), streamHeadSchema).readonly(),
  /** By bundle id, the SHA-256 of the tag manifest of every bundle ever taken in. */
  importedBundles: z.record(z.string(), sha256Schema).readonly(),
  limits: bundleLimitsSchema,
})
export type BundleExpectations = Readonly<z.infer<typeof bundleExpectationsSchema>>
