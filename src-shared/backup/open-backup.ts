import { judgeFile } from '../bundle/file-nature'
import { z } from 'zod'
import { parseJsonLine } from '../bundle/json-lines'
import { defaultBundleLimits, type BundleLimits } from '../bundle/limits'
import { parsePublicKey, parseSignature } from '../bundle/minisign'
import type { BundlePorts, Bytes } from '../bundle/ports'
import { listBagEntries, readBagEntry, type BagEntries } from '../bundle/read-archive'
import { verifySignature } from '../bundle/signer'
import { parseTagLines } from '../bundle/tag-lines'
import { utf8ToText } from '../bundle/text'
import { readSignedPair, verifyPayloadFiles, verifyTagFiles } from '../bundle/verify-bag'
import { bagInfoFile } from '../bundle/entry-name'
import { ledgerLimits } from '../limits/ledger-limits'
import { fail, ok, type Result } from '../prelude/result'
import { backupHeadSchema, type BackupHead } from './backup-head'
import { backupInfoSchema, parseBackupInfo, type BackupInfo } from './backup-info'
import { backupFramesFile, backupHeadFile, backupJournalFile, backupPrefix } from './backup-paths'
import { bundleFaultToBackup, type BackupRefused } from './backup-refused'

/** No deflate stream grows by more: a match of 258 bytes takes two bits at least. */
const largestRatio = 1032

/**
 * Bounds of a backup that is taken in: whatever journal there can be. It may shrink as far as deflate goes, where sheets repeat each other,
 * or not at all; what it unpacks to is bounded by itself.
 */
export const backupLimits: BundleLimits = {
  ...defaultBundleLimits,
  entries: 16,
  sealedBytes: ledgerLimits.backupBytes,
  entryBytes: ledgerLimits.journalBytes,
  totalBytes: ledgerLimits.backupBytes,
  ratio: largestRatio,
}

/** What the opener of a backup has and will accept. */
export const backupOpeningSchema = z.object({
  /** age identities of which any may open it: this PC's, or the office's recovery key typed in from paper. */
  identities: z.array(z.string()).readonly(),
  /** minisign public keys of this PC and of the office's others. */
  signers: z.array(z.string()).readonly(),
  /**
   * On a PC without a ledger there is nobody to know a signer from: then the key that the backup itself names is taken,
   * and shown for comparing. Elsewhere a backup by a stranger is refused.
   */
  acceptsStranger: z.boolean(),
  /** The office whose ledger stands here; null where there is none. */
  me: z.string().nullable(),
})
export type BackupOpening = Readonly<z.infer<typeof backupOpeningSchema>>

/** What was proved of a backup, without its lines. */
export const verifiedBackupSchema = z.object({
  info: backupInfoSchema,
  head: backupHeadSchema,
  /** minisign key number of the PC that signed it. */
  keyId: z.string(),
  /** Whether that key was known here before. */
  isKnownSigner: z.boolean(),
})
export type VerifiedBackup = Readonly<z.infer<typeof verifiedBackupSchema>>

export interface OpenedBackup {
  readonly backup: VerifiedBackup
  /** The commit lines, proved by the signed manifest, not yet read. */
  readonly journal: Bytes
  /** How many of them each frame of the journal had. */
  readonly frames: readonly number[]
}

const sealRefusals = {
  'own-key-damaged': { type: 'OwnKeyDamaged' },
  'not-for-us': { type: 'BackupNotForThisPc' },
  damaged: { type: 'BackupDamaged', detail: 'seal' },
} as const satisfies Record<string, BackupRefused>

/** Opens a backup and proves that it is whole and whose it is, or names what is wrong. Changes nothing anywhere. */
export async function openBackup(
  sealed: Bytes,
  opening: BackupOpening,
  ports: BundlePorts,
  limits: BundleLimits = backupLimits,
): Promise<Result<OpenedBackup, BackupRefused>> {
  if (sealed.length > limits.sealedBytes)
    return fail({ type: 'BackupTooLarge', bytes: sealed.length, limit: limits.sealedBytes })
  const zip = await ports.seal.open(sealed, opening.identities)
  if (!zip.ok)
    return fail(
      zip.failure === 'not-sealed'
        ? { type: 'NotABackup', nature: judgeFile(sealed).nature }
        : sealRefusals[zip.failure],
    )
  const entries = await listBagEntries(zip.value, limits, ports.archive, backupPrefix)
  if (!entries.ok)
    return fail(
      entries.failure.type === 'BagOfOtherKind' ? { type: 'BundleInstead' } : bundleFaultToBackup(entries.failure),
    )
  const proved = await proveSignature(entries.value, opening, limits)
  if (!proved.ok) return proved
  const tags = await verifyTagFiles(entries.value, proved.value.tagmanifest, limits)
  if (!tags.ok) return fail(bundleFaultToBackup(tags.failure))
  const info = parseBackupInfo(tags.value.info)
  if (!info.ok) return info
  if (opening.me !== null && opening.me !== info.value.fromOffice)
    return fail({ type: 'BackupElsewhere', office: info.value.fromOffice })
  if (parsePublicKey(info.value.fromKey)?.keyId !== proved.value.keyId)
    return fail({ type: 'BackupForged', detail: 'From-Key' })
  const files = await verifyPayloadFiles(entries.value, tags.value, limits)
  if (!files.ok) return fail(bundleFaultToBackup(files.failure))
  return readPayload(files.value, info.value, proved.value)
}

interface ProvedSigner {
  readonly tagmanifest: Bytes
  readonly keyId: string
  readonly isKnownSigner: boolean
}

async function proveSignature(
  entries: BagEntries,
  opening: BackupOpening,
  limits: BundleLimits,
): Promise<Result<ProvedSigner, BackupRefused>> {
  const pair = await readSignedPair(entries, limits)
  if (!pair.ok) return fail(bundleFaultToBackup(pair.failure))
  const { tagmanifest, signature } = pair.value
  const keyId = parseSignature(utf8ToText(signature) ?? '')?.keyId
  if (keyId === undefined) return fail({ type: 'BackupForged', detail: 'SignatureInvalid' })
  const isKnownSigner = opening.signers.some((key) => parsePublicKey(key)?.keyId === keyId)
  const stranger = isKnownSigner || !opening.acceptsStranger ? undefined : await readOwnKey(entries, limits)
  const keys = stranger === undefined ? opening.signers : [stranger]
  const proved = verifySignature(
    signature,
    tagmanifest,
    keys.map((publicKey) => ({ officeCode: null, officeName: '', role: 'unit', publicKey })),
  )
  return proved.ok ? ok({ tagmanifest, keyId, isKnownSigner }) : fail(bundleFaultToBackup(proved.failure))
}

/** The key that a backup names as its maker's. Proved only afterwards, by the signature it has to fit. */
async function readOwnKey(entries: BagEntries, limits: BundleLimits): Promise<string | undefined> {
  const entry = entries.get(bagInfoFile)
  if (entry === undefined) return undefined
  const bytes = await readBagEntry(bagInfoFile, entry, limits.tagFileBytes)
  const tags = bytes.ok ? parseTagLines(utf8ToText(bytes.value) ?? '?') : undefined
  return tags?.ok === true ? tags.value.get('From-Key')?.[0] : undefined
}

const newline = 10

function readPayload(
  files: ReadonlyMap<string, Bytes>,
  info: BackupInfo,
  { keyId, isKnownSigner }: ProvedSigner,
): Result<OpenedBackup, BackupRefused> {
  const headBytes = files.get(backupHeadFile)
  const journal = files.get(backupJournalFile)
  const frameBytes = files.get(backupFramesFile)
  if (headBytes === undefined || journal === undefined || frameBytes === undefined)
    return fail({ type: 'BackupDamaged', detail: 'FileMissing' })
  const head = parseJsonLine<BackupHead>(backupHeadFile, 1, headBytes, backupHeadSchema)
  if (!head.ok) return fail(bundleFaultToBackup(head.failure))
  if (head.value.officeCode !== info.fromOffice || head.value.deviceId !== info.fromDevice)
    return fail({ type: 'BackupDamaged', detail: 'head' })
  const { lines, commits } = countLines(journal)
  if (journal.at(-1) !== newline || commits !== head.value.commits)
    return fail({ type: 'BackupDamaged', detail: 'commits' })
  const frames = parseFrames(frameBytes)
  if (frames === undefined || frames.reduce((sum, ofFrame) => sum + ofFrame, 0) !== lines)
    return fail({ type: 'BackupDamaged', detail: 'frames' })
  return ok({ backup: { info, head: head.value, keyId, isKnownSigner }, journal, frames })
}

function parseFrames(bytes: Bytes): readonly number[] | undefined {
  const lines = (utf8ToText(bytes) ?? '?').split('\n')
  if (lines.pop() !== '') return undefined
  return lines.every((line) => /^[1-9]\d{0,7}$/.test(line)) ? lines.map(Number) : undefined
}

/** Every line but an empty one, with which a copied frame begins, is a commit. */
function countLines(bytes: Bytes): { readonly lines: number; readonly commits: number } {
  let [lines, commits, start] = [0, 0, 0]
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, start)) {
    lines += 1
    if (at > start) commits += 1
    start = at + 1
  }
  return { lines, commits }
}
