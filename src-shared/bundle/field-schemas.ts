import { z } from 'zod'

/** SHA-256 as bundles write it: 64 lower-case hex digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** The short code by which bundles address an office, as in the office's own record: `qingshan`. */
export const officeCodeSchema = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/)

/** A PC, as in the replica ids of its commits. */
export const deviceIdSchema = z.string().regex(/^[a-z0-9]{8,32}$/)

/** minisign's key number as minisign prints it: 16 upper-case hex digits. */
export const keyIdSchema = z.string().regex(/^[0-9A-F]{16}$/)

/** An age X25519 recipient. Its checksum is proved when something is sealed for it. */
export const ageRecipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** An age X25519 identity: secret. */
export const ageIdentitySchema = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)
