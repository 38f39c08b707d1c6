import { defaultBundleLimits } from '#shared/bundle/limits'
import type { IpcResult } from '#shared/ipc/contract'
import { ledgerLimits, type LedgerLimits } from '#shared/limits/ledger-limits'
import { keysToCard } from '#shared/codec/make-keys'
import { fail, ok, type Result } from '#shared/prelude/result'
import { commitSyncExport } from '../../ledger-store/commit/commit-sync'
import { readPeers } from '../../ledger-store/read/read-peers'
import { readOfficeRecipients } from '../../ledger-store/read/read-recipients'
import type { SyncSendFailure } from '../../messages/sync-words'
import { composeSyncBundle, type ComposedSync, type SyncPart } from './compose-sync-bundle'
import type { SyncDesk } from './sync-desk'

/** What was sent to a PC: ledger bundles that lie where they were to go and are on record. */
export interface SentSync {
  readonly toDevice: string
  /** The names of all of them. */
  readonly fileName: string
  readonly bundles: number
  readonly place: string
  readonly commits: number
  readonly files: number
  /** Files, and acts, that had no room and ride in a later bundle. */
  readonly filesLeft: number
  readonly commitsLeft: number
  /** Whether the shell read the file back and compared it. */
  readonly readBack: boolean
}

/** Writes a bundle to a stick, or, with null, to where the person says. */
export type SaveBundle = (request: {
  readonly kind: 'bundle'
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly drive: string | null
}) => Promise<IpcResult<'file.save'>>

export interface SyncSending {
  readonly toDevice: string
  /** Everything, and not only what the PC has not acknowledged. */
  readonly whole: boolean
  readonly drive: string | null
  readonly limits?: LedgerLimits
}

/**
 * Makes the next ledger bundle for a PC, writes it, and puts that on record once it was read back; what has no room in one
 * goes into further ones. Undefined when the person cancelled the dialog before any was written. After a failure it counts as
 * not sent, and everything rides in the next one.
 */
export async function sendSync(
  desk: SyncDesk,
  save: SaveBundle,
  { toDevice, whole, drive, limits = ledgerLimits }: SyncSending,
): Promise<Result<SentSync | undefined, SyncSendFailure>> {
  const { ledger, office } = desk
  if (!(await ledger.catchUp())) return fail({ at: 'begin', failure: { type: 'ViewStale' } })
  const peers = await readPeers(ledger.database, { officeCode: office.code, replica: ledger.replica })
  const peer = peers.find(({ card }) => card.card.deviceId === toDevice)
  if (peer === undefined) return fail({ at: 'make', failure: { type: 'RecipientsMissing' } })
  let sent: SentSync | undefined
  let after: SyncPart | undefined
  for (;;) {
    const composed = await composeSyncBundle(desk, desk.store, office, peer, { whole, after, limits })
    const written = await writePart(desk, save, { toDevice, drive }, composed)
    if (!written.ok) return written
    if (written.value === undefined) return ok(sent)
    sent = sent === undefined ? written.value : joinSent(sent, written.value)
    if (composed.next === undefined) return ok(sent)
    after = composed.next
  }
}

/** Several bundles of one sending, as one. */
const joinSent = (before: SentSync, last: SentSync): SentSync => ({
  ...last,
  fileName: `${before.fileName}、${last.fileName}`,
  bundles: before.bundles + last.bundles,
  commits: before.commits + last.commits,
  files: before.files + last.files,
  readBack: before.readBack && last.readBack,
})

async function writePart(
  { ledger, keys, office, client, actorId }: SyncDesk,
  save: SaveBundle,
  { toDevice, drive }: Pick<SyncSending, 'toDevice' | 'drive'>,
  { draft, commits, files, heads }: ComposedSync,
): Promise<Result<SentSync | undefined, SyncSendFailure>> {
  const own = await keysToCard(keys, { officeCode: office.code, officeName: office.name, role: 'unit' })
  const recipients = [...new Set([own.ageRecipient, ...(await readOfficeRecipients(ledger.database, office.code))])]
  const made = await client.make(draft, keys.minisign, recipients, defaultBundleLimits)
  if (!made.ok) return fail({ at: 'make', failure: made.failure })
  const { bytes, fileName, stream, tagmanifest } = made.value
  const saved = await save({ kind: 'bundle', name: fileName, bytes, drive })
  if (!saved.ok) return fail({ at: 'write', failure: saved.failure })
  if (saved.value.saved === null) return ok(undefined)
  const { name, place, sha256, readBack } = saved.value.saved
  const { bundleId, seq, filesLeft = 0, commitsLeft = 0 } = draft
  const noted = await commitSyncExport(
    ledger,
    { bundleId, tagmanifest, stream, seq, fileName: name, heads: [...heads], toDevice, place, sha256, commits, files },
    actorId,
  )
  if (!noted.ok) return fail({ at: 'record', failure: noted.failure, fileName: name })
  return ok({ toDevice, fileName: name, bundles: 1, place, commits, files, filesLeft, commitsLeft, readBack })
}

/** What became of the bundle for one PC. */
export type SendingEnd =
  | { readonly toDevice: string; readonly end: 'sent'; readonly sent: SentSync }
  | { readonly toDevice: string; readonly end: 'failed'; readonly failure: SyncSendFailure }
  /** The person cancelled the dialog. */
  | { readonly toDevice: string; readonly end: 'cancelled' }

export interface SyncExportRequest {
  readonly toDevices: readonly string[]
  readonly whole: boolean
  /** A stick's token; null asks with the system's save dialog, once for each PC. */
  readonly drive: string | null
}

/** Writes for one PC after the other; a stick that is gone ends it, for there is nowhere left to write. */
export async function sendToAll(
  desk: SyncDesk,
  save: SaveBundle,
  { toDevices, whole, drive }: SyncExportRequest,
  onStart: (toDevice: string, nth: number) => void,
): Promise<SendingEnd[]> {
  const ends: SendingEnd[] = []
  for (const [index, toDevice] of toDevices.entries()) {
    onStart(toDevice, index + 1)
    const done = await sendSync(desk, save, { toDevice, whole, drive })
    if (!done.ok) ends.push({ toDevice, end: 'failed', failure: done.failure })
    else
      ends.push(done.value === undefined ? { toDevice, end: 'cancelled' } : { toDevice, end: 'sent', sent: done.value })
    if (!done.ok && done.failure.at === 'write' && drive !== null) {
      for (const left of toDevices.slice(index + 1)) ends.push({ toDevice: left, end: 'failed', failure: done.failure })
      break
    }
  }
  return ends
}
