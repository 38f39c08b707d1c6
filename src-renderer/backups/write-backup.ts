import { backupFileName, keptFileName, parseKeptFileName } from '#shared/backup/backup-name'
import type { BackupHead, BackupReason, KeptFile } from '#shared/backup/backup-head'
import type { BackupMark } from '#shared/backup/catalog'
import { incarnationOf } from '#shared/backup/log-place'
import { nameRecipients } from '#shared/backup/make-backup'
import type { DeskAct } from '#shared/history/desk-act'
import type { KeyFile } from '#shared/bundle/key-file'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import type { Clock } from '#shared/prelude/ports'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { CommitFailure, Ledger } from '../ledger-store/commit/ledger'
import { countOpenCases } from '../ledger-store/read/read-cases'
import type { BackupFailure } from './backup-failure'
import { isOffPc, placeKey } from './backup-places'
import type { BackupTasks, JournalReader, LedgerFacts, MadeBackup } from './backup-tasks'
import type { CallBackupHost } from './call-backup-host'
import { readSeal, type OfficeSeal } from './read-seal'

/** What making and writing a backup needs. */
export interface BackupSources {
  readonly call: CallBackupHost
  readonly tasks: BackupTasks
  readonly ledger: Pick<Ledger, 'database' | 'saved' | 'replica'>
  readonly journal: JournalReader
  readonly keys: KeyFile
  readonly program: string
  readonly clock: Clock
  /** Puts on record that backups were written. A failure stops nothing, for the backup is there, but is told. */
  record(act: DeskAct, reason: BackupReason): Promise<Result<unknown, CommitFailure>>
}

export interface ComposedBackup extends MadeBackup {
  readonly seal: OfficeSeal
  readonly name: string
}

/** Makes the sealed file of the ledger as it stands. `tell` hears how much of it is copied. */
export async function composeBackup(
  sources: BackupSources,
  reason: BackupReason,
  tell: (share: number) => void = () => undefined,
): Promise<Result<ComposedBackup, BackupFailure>> {
  const { ledger, keys, program, clock, tasks, journal } = sources
  if (ledger.saved().viewStale) return fail({ type: 'ViewStale' })
  const [seal, state, cases, openCases] = await Promise.all([
    readSeal(ledger.database, keys),
    ledger.database.state.get('view'),
    ledger.database.cases.count(),
    countOpenCases(ledger.database),
  ])
  if (seal === undefined || state === undefined || state.tail.bytes === 0) return fail({ type: 'NothingToBackUp' })
  const { office } = seal
  const facts: LedgerFacts = {
    officeCode: office.code,
    officeName: office.name,
    deviceId: keys.deviceId,
    replica: ledger.replica,
    madeAt: clock.now(),
    reason,
    program,
    cases,
    openCases,
    chains: state.chains,
    tail: state.tail,
  }
  const made = await tasks.make(
    { backupId: crypto.randomUUID(), facts, signer: keys.minisign, recipients: seal.recipients },
    { read: (from, maxBytes) => journal.read(from, maxBytes), tell },
  )
  return made.ok
    ? ok({ ...made.value, seal, name: backupFileName(office.shortName || office.name, facts.madeAt) })
    : made
}

/** Puts a composed backup at a place, its attachments first where the place is off this PC, and answers what is to be remembered of it. */
export async function writeBackup(
  sources: BackupSources,
  composed: ComposedBackup,
  place: BackupPlace,
): Promise<Result<{ readonly mark: Omit<BackupMark, 'nth'>; readonly readBack: boolean }, BackupFailure>> {
  const kept = isOffPc(place) && place.kind !== 'download' ? await keepAttachments(sources, composed, place) : ok(0)
  if (!kept.ok) return kept
  const written = await sources.call('backup.write', {
    place: place.token,
    shelf: 'backups',
    name: composed.name,
    bytes: composed.bytes,
  })
  if (!written.ok) return written
  const { name, sha256, readBack } = written.value
  return ok({
    readBack,
    mark: {
      ...headToMark(composed.head),
      place: placeKey(place),
      name,
      bytes: composed.bytes.length,
      sha256,
      standing: 'unverified',
      ...(kept.value === 0 ? {} : { missingFiles: kept.value }),
    },
  })
}

/** What the catalog remembers of a backup by its head. */
export function headToMark(
  head: BackupHead,
): Omit<BackupMark, 'place' | 'name' | 'bytes' | 'sha256' | 'standing' | 'nth'> {
  const { madeAt, reason, deviceId, officeName, commits, cases, openCases, lastAt } = head
  return {
    madeAt,
    reason,
    deviceId,
    incarnation: incarnationOf(head.replica),
    officeName,
    commits,
    cases,
    openCases,
    tailHash: head.tail.hash,
    chains: Object.fromEntries(Object.entries(head.chains).map(([replica, { seq }]) => [replica, seq])),
    lastAt,
  }
}

/** Seals and writes the attachments that are not yet at the place; answers how many this PC itself no longer has whole. */
async function keepAttachments(
  { call, tasks }: BackupSources,
  { head, seal }: ComposedBackup,
  place: BackupPlace,
): Promise<Result<number, BackupFailure>> {
  const sealedFor = nameRecipients(seal.recipients)
  const there = await listKeptFiles(call, place.token)
  let missing = 0
  for (const { sha256 } of head.attachments) {
    if (there.has(keptFileName(sha256, sealedFor))) continue
    const read = await call('attachment.read', { sha256 })
    if (!read.ok) {
      missing += 1
      continue
    }
    const sealed = await tasks.sealFile(read.value.bytes, seal.recipients)
    if (!sealed.ok) return sealed
    const written = await call('backup.write', {
      place: place.token,
      shelf: 'files',
      name: keptFileName(sha256, sealedFor),
      bytes: sealed.value,
    })
    if (!written.ok) return written
  }
  return ok(missing)
}

/** The names of the sealed copies at a place. */
export async function listKeptFiles(call: CallBackupHost, place: string): Promise<ReadonlySet<string>> {
  const listed = await call('backup.list', { place, shelf: 'files' })
  return new Set(listed.ok ? listed.value.files.map((file) => file.name) : [])
}

/** How many of the files a backup names have no sealed copy among these. */
export function countMissing(files: readonly KeptFile[], names: ReadonlySet<string>): number {
  const there = new Set([...names].flatMap((name) => parseKeptFileName(name)?.sha256 ?? []))
  return files.filter(({ sha256 }) => !there.has(sha256)).length
}
