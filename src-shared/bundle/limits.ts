import { z } from 'zod'
import { ledgerLimits } from '../limits/ledger-limits'

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
  /** Bytes of all sheets or replies of a bundle: importing them is one act. */
  linesBytes: z.number(),
  /** Lines of a ledger bundle: a full export of an office's years. */
  commitLines: z.number(),
  /** Bytes of one commit. */
  commitBytes: z.number(),
  /** Bytes of all commits of a ledger bundle: they become one frame of the journal. */
  commitsBytes: z.number(),
  /** Bytes of one file that belongs to a sheet or a reply: with it another bundle must have room for it. */
  fileBytes: z.number(),
})
export type BundleLimits = Readonly<z.infer<typeof bundleLimitsSchema>>

/** Entries of a bundle that are none of its files: tag files, head, lines, folders. */
const ownEntries = 100

export const defaultBundleLimits: BundleLimits = {
  sealedBytes: ledgerLimits.bundleBytes,
  entries: ledgerLimits.files + ownEntries,
  entryBytes: ledgerLimits.bundleBytes,
  totalBytes: 2048 * mebibyte,
  ratio: 200,
  ratioFloorBytes: mebibyte,
  tagFileBytes: ledgerLimits.tagFileBytes,
  lines: ledgerLimits.lines,
  lineBytes: ledgerLimits.lineBytes,
  linesBytes: ledgerLimits.assignmentBytes,
  commitLines: ledgerLimits.ledgerLines,
  commitBytes: ledgerLimits.commitBytes,
  commitsBytes: ledgerLimits.ledgerBytes,
  fileBytes: ledgerLimits.fileBytes,
}
