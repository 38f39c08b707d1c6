import { parseKeptFileName } from '#shared/backup/backup-name'
import type { KeptFile } from '#shared/backup/backup-head'
import { backupLimits, type OpenedBackup } from '#shared/backup/open-backup'
import { splitPayloads } from '#shared/backup/split-payloads'
import type { JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KeysUnwritable } from '../start/key-hold'
import type { ReplicaUnwritable } from '../start/own-replica'
import type { ReplacementFailure, ReplacementPort } from '../ledger-store/commit/commit-replacement'
import type { BackupTasks } from './backup-tasks'
import type { CallBackupHost } from './call-backup-host'

export type RestoreFailure =
  | { readonly at: 'journal'; readonly failure: ReplacementFailure }
  | { readonly at: 'number'; readonly failure: ReplicaUnwritable }
  | { readonly at: 'keys'; readonly failure: KeysUnwritable }
  /** The journal made from the backup is not the one of which it is the copy. Nothing was replaced. */
  | { readonly at: 'content' }

export interface RestoreSources {
  readonly call: CallBackupHost
  readonly tasks: Pick<BackupTasks, 'unsealFile'>
  readonly replacement: ReplacementPort
  /** Puts this PC's keys on the disk where there were none. */
  storeKeys(): Promise<Result<unknown, KeysUnwritable>>
  /** Takes a number that neither this PC nor anybody in the backup has written under. */
  renew(replicas: readonly string[]): Promise<Result<unknown, ReplicaUnwritable>>
  /** Removes the tables, which belong to the journal that goes. */
  removeView(): Promise<void>
}

export interface RestoreOrder {
  readonly opened: OpenedBackup
  /** Where the backup lies: the sealed copies of attachments lie beside it. */
  readonly place: string
  readonly identities: readonly string[]
}

export interface RestoreDone {
  readonly commits: number
  /** Attachments that were put back, and those that are neither here nor beside the backup. */
  readonly filesBack: number
  readonly filesMissing: number
}

/** How far a restore has come: frames of the journal. */
export type RestoreProgress = (done: number, of: number) => void

/**
 * Puts the ledger of a backup in the place of the one that stands here. Until the new journal is whole, flushed and
 * proved, nothing counts; then this PC takes a new number, the tables go, and the journals change places, the old one
 * kept aside. Broken off anywhere, the next start finds either the old ledger or the new one, whole. Start over when it answers.
 */
export async function restoreBackup(
  order: RestoreOrder,
  sources: RestoreSources,
  onProgress: RestoreProgress,
): Promise<Result<RestoreDone, RestoreFailure>> {
  const { backup } = order.opened
  const files = await bringBackFiles(order, sources)
  const written = await writeReplacement(order.opened, sources.replacement, onProgress)
  if (!written.ok) return written
  const stored = await sources.storeKeys()
  if (!stored.ok) return dropAnd(sources.replacement, { at: 'keys', failure: stored.failure })
  // Before the journals change places: a number more than needed does no harm, an old one under a restored journal does.
  const renewed = await sources.renew(Object.keys(backup.head.chains))
  if (!renewed.ok) return dropAnd(sources.replacement, { at: 'number', failure: renewed.failure })
  // Tables of the old journal would stand ahead of the new one, and the next start would stop at that.
  await sources.removeView()
  const finished = await sources.replacement.finish(written.value)
  if (!finished.ok) return dropAnd(sources.replacement, { at: 'journal', failure: finished.failure })
  return ok({ commits: backup.head.commits, ...files })
}

async function dropAnd(replacement: ReplacementPort, failure: RestoreFailure): Promise<Result<never, RestoreFailure>> {
  await replacement.drop()
  return fail(failure)
}

async function writeReplacement(
  { backup, journal, frames }: OpenedBackup,
  replacement: ReplacementPort,
  onProgress: RestoreProgress,
): Promise<Result<JournalTail, RestoreFailure>> {
  const begun = await replacement.begin()
  if (!begun.ok) return fail({ at: 'journal', failure: begun.failure })
  let { tail } = begun.value
  let done = 0
  for (const payload of splitPayloads(journal, frames)) {
    const added = await replacement.append(tail, payload)
    if (!added.ok) return dropAnd(replacement, { at: 'journal', failure: added.failure })
    tail = added.value.tail
    done += 1
    if (done % 100 === 0 || done === frames.length) onProgress(done, frames.length)
  }
  // Frames are chained by hash: the same end means the same journal, to the byte.
  const isTheSame = tail.bytes === backup.head.tail.bytes && tail.hash === backup.head.tail.hash
  return isTheSame ? ok(tail) : dropAnd(replacement, { at: 'content' })
}

/** Puts back what of the named files this PC does not have. A file that cannot be had is counted, and stops nothing. */
async function bringBackFiles(
  { opened, place, identities }: RestoreOrder,
  sources: RestoreSources,
): Promise<Pick<RestoreDone, 'filesBack' | 'filesMissing'>> {
  const { attachments } = opened.backup.head
  if (attachments.length === 0) return { filesBack: 0, filesMissing: 0 }
  const listed = await sources.call('backup.list', { place, shelf: 'files' })
  const names = listed.ok ? listed.value.files.map((file) => file.name) : []
  let [filesBack, filesMissing] = [0, 0]
  for (const file of attachments) {
    if ((await sources.call('attachment.read', { sha256: file.sha256 })).ok) continue
    if (await bringBackFile(file, names, { place, identities }, sources)) filesBack += 1
    else filesMissing += 1
  }
  return { filesBack, filesMissing }
}

/** Tries each sealed copy of the file; which one our keys open depends on when it was sealed. */
async function bringBackFile(
  { sha256 }: KeptFile,
  names: readonly string[],
  { place, identities }: Pick<RestoreOrder, 'place' | 'identities'>,
  { call, tasks }: RestoreSources,
): Promise<boolean> {
  for (const name of names.filter((one) => parseKeptFileName(one)?.sha256 === sha256)) {
    const read = await call('backup.read', { place, shelf: 'files', name, maxBytes: backupLimits.sealedBytes })
    const opened = read.ok ? await tasks.unsealFile(read.value.bytes, identities) : undefined
    if (opened?.ok === true && (await call('attachment.put', { sha256, bytes: opened.value })).ok) return true
  }
  return false
}
