import { z } from 'zod'

const mebibyte = 1024 * 1024

/** Bounds of what is taken in. Tests use small ones. */
export const bundleLimitsSchema = z.object({
  /** Bytes of the sealed file. */
  sealedBytes: z.number(),
  /** Entries of the archive, directories included. */
  entries: z.number(),
  /** Unpacked bytes of one entry. */
  entryBytes: z.number(),
  /** Unpacked bytes of all entries. */
  totalBytes: z.number(),
  /** How many times an entry may grow when unpacked, once it is larger than `ratioFloorBytes`. */
  ratio: z.number(),
  ratioFloorBytes: z.number(),
  /** Bytes of a tag file: all that is unpacked before the signature has been checked. */
  tagFileBytes: z.number(),
  /** Lines of one NDJSON file. */
  lines: z.number(),
  /** Bytes of one NDJSON line. */
  lineBytes: z.number(),
  /** Lines of a ledger bundle: a full export of an office's years. */
  commitLines: z.number(),
  /** Bytes of one commit: the import of a thousand sheets is one act, and so one line. */
  commitBytes: z.number(),
})
export type BundleLimits = Readonly<z.infer<typeof bundleLimitsSchema>>

export const defaultBundleLimits: BundleLimits = {
  sealedBytes: 512 * mebibyte,
  entries: 20_000,
  entryBytes: 512 * mebibyte,
  totalBytes: 2048 * mebibyte,
  ratio: 200,
  ratioFloorBytes: mebibyte,
  tagFileBytes: 8 * mebibyte,
  lines: 100_000,
  lineBytes: 256 * 1024,
  commitLines: 2_000_000,
  commitBytes: 64 * mebibyte,
}
