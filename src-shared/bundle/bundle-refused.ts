import { z } from 'zod'
import { fileNatures } from './file-nature'
import { bundleTypeSchema, officeRoleSchema } from './bundle-type'

export const archiveReasons = [
  'not-a-zip',
  /** Readable in two ways: bytes before or after it, headers that contradict each other. */
  'ambiguous',
  'encrypted',
  'method-unknown',
  'link',
  'overlapping',
  'too-many-entries',
  'entry-too-large',
  'total-too-large',
  /** Unpacks to far more than it weighs. */
  'ratio',
  'damaged',
] as const
export type ArchiveReason = (typeof archiveReasons)[number]

export const nameReasons = [
  'not-ascii',
  /** A backslash. */
  'separator',
  /** A colon: a drive, or a second stream of a Windows file. */
  'stream',
  'absolute',
  /** `.` or `..` */
  'climbs',
  'outside-bundle',
  /** A Windows device: con, nul, com1 … */
  'device',
  /** fetch.txt, which would have the reader load from addresses. */
  'fetch',
  /** Any other character or shape that no file of a bundle has. */
  'unclean',
] as const
export type NameReason = (typeof nameReasons)[number]

const failure = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })
const name = z.string()
const count = z.number()

const failures = [
  /** `nature` is what it seems to be instead; `bundle` names a bundle inside it, as its maker wrote it. */
  failure('NotABundle', { nature: z.enum(fileNatures), bundle: z.string() }),
  /** A backup where a bundle was wanted, or the other way round: both are bags, and each has its own screen. */
  failure('BagOfOtherKind', {}),
  failure('BundleTooLarge', { bytes: count, limit: count }),
  failure('OwnKeyDamaged', {}),
  /** Sealed for others: no identity of this PC opens it. */
  failure('BundleNotForThisPc', {}),
  failure('BundleDamaged', {}),
  failure('ArchiveRefused', { reason: z.enum(archiveReasons), name }),
  failure('EntryNameRefused', { name, reason: z.enum(nameReasons) }),
  failure('EntryDuplicated', { name }),
  failure('SignatureMissing', {}),
  failure('SignatureInvalid', {}),
  failure('SignerUnknown', { keyId: z.string() }),
  failure('SignerRevoked', { keyId: z.string(), officeName: z.string() }),
  failure('SignerRoleWrong', { officeName: z.string(), role: officeRoleSchema, bundleType: bundleTypeSchema }),
  /** The bundle names another office as its sender than the one whose key signed it. */
  failure('SenderMismatch', { from: z.string(), signer: z.string() }),
  /** The bundle names another PC as its sender than the one whose key signed it. */
  failure('DeviceMismatch', { device: z.string(), officeName: z.string() }),
  failure('ManifestMalformed', { file: z.string(), line: count }),
  failure('FileMissing', { name }),
  /** Present, but in no manifest. */
  failure('FileUnlisted', { name }),
  failure('FileDiffers', { name }),
  /** Listed and sound, but nothing that a bundle of this type has. */
  failure('FileUnexpected', { name }),
  failure('PayloadCountWrong', { said: z.string(), found: z.string() }),
  failure('AddressedElsewhere', { to: z.string() }),
  failure('FormatUnknown', { format: z.string() }),
  failure('ReaderTooOld', { needs: z.string() }),
  failure('SuiteUnknown', { suite: z.string() }),
  failure('BagInfoMalformed', { field: z.string() }),
  /** A type that this version has never heard of. */
  failure('TypeUnknown', { name }),
  /** A type of the format that this version does not read: calendar, backup. */
  failure('TypeNotReadable', { bundleType: bundleTypeSchema }),
  /** A readable type, but not one for this office or this command. */
  failure('TypeNotAccepted', { bundleType: bundleTypeSchema }),
  /** The numbering has two histories: same number or same id, other content, or another predecessor. */
  failure('StreamForked', { stream: z.string(), seq: count }),
  /** A number that was passed long ago, under an id never seen. */
  failure('BundleReplayed', { stream: z.string(), seq: count, known: count }),
  /** More, of lines or in one file, than could be passed on again once it is in the ledger; `line` names the file by its sheet or reply. */
  failure('ContentTooLarge', { what: z.enum(['lines', 'file']), line: count, bytes: count, limit: count }),
  failure('PayloadMalformed', { file: z.string(), line: count, field: z.string() }),
] as const

/** Why a bundle was turned away. Plain data; nothing has been changed when one is answered. */
export const bundleRefusedSchema = z.discriminatedUnion('type', failures)
export type BundleRefused = z.infer<typeof bundleRefusedSchema>

/** Every name of a refusal. */
export const refusalNames: readonly BundleRefused['type'][] = failures.map((one) => one.shape.type.value)

/** A name from outside as it may stand in a message: printable ASCII only, not longer than a line. */
export function showName(text: string): string {
  const shown = text.replace(/[^\x20-\x7e]/g, '?')
  return shown.length > 100 ? `${shown.slice(0, 99)}…` : shown
}
