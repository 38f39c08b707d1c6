import { findMark, recordProof, type BackupMark } from '#shared/backup/catalog'
import { isBackupBroken } from '#shared/backup/backup-refused'
import { backupLimits } from '#shared/backup/open-backup'
import { planRetention } from '#shared/backup/retention'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import type { IpcFailure } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import { createTurns } from '#shared/prelude/turns'
import { isOffPc, placeKey } from './backup-places'
import type { BackupStore } from './backup-store'
import type { ProveFailure } from './backup-tasks'
import type { MadeNow } from './made-now'
import { planFileRetention, recordFiles } from './file-retention'
import { readSeal } from './read-seal'
import { countMissing, headToMark, listKeptFiles, type BackupSources } from './write-backup'

export type ProofFailure = ProveFailure | IpcFailure<'backup.read'> | BorderFailure

/** Restores a backup into scratch tables, remembers what came of it, and clears away what a proved one makes superfluous. */
export type Prove = (place: BackupPlace, name: string) => Promise<Result<undefined, ProofFailure>>

export interface Prover {
  readonly prove: Prove
  /** Answers when nothing is being proved. */
  idle(): Promise<void>
}

/** Proves one backup at a time. */
export function createProver(sources: BackupSources, store: BackupStore, madeNow: MadeNow): Prover {
  const inTurn = createTurns()
  const prove: Prove = (place, name) =>
    inTurn(async () => {
      store.tell({ proving: place.label, share: 0 })
      const proved = await proveOne(sources, store, place, name)
      if (proved.ok) await clearAway(sources, store, place, madeNow)
      await store.refresh()
      store.tell({ proving: undefined })
      return proved
    })
  return { prove, idle: () => inTurn(async () => undefined) }
}

async function proveOne(
  { call, tasks, ledger, journal, keys, clock }: BackupSources,
  store: BackupStore,
  place: BackupPlace,
  name: string,
): Promise<Result<undefined, ProofFailure>> {
  const read = await call('backup.read', {
    place: place.token,
    shelf: 'backups',
    name,
    maxBytes: backupLimits.sealedBytes,
  })
  if (!read.ok) return read
  const seal = await readSeal(ledger.database, keys)
  if (seal === undefined) return ok(undefined)
  const { bytes } = read.value
  const proof = await tasks.prove(
    {
      sealed: bytes,
      opening: seal.opening,
      liveName: ledger.database.name,
      scratchName: `${ledger.database.name}-scratch`,
    },
    { read: (from, maxBytes) => journal.read(from, maxBytes), tell: (share) => store.tell({ share }) },
  )
  const [at, key] = [clock.now(), placeKey(place)]
  const known = findMark(store.read().catalog, key, name)
  if (!proof.ok) {
    if (known !== undefined && isBroken(proof.failure))
      await store.change((catalog) =>
        recordProof(catalog, known, { standing: 'damaged', at, detail: proof.failure.type }, undefined),
      )
    return proof
  }
  const { head } = proof.value.backup
  const missing = isOffPc(place) ? countMissing(head.attachments, await listKeptFiles(call, place.token)) : 0
  const mark: BackupMark = {
    sha256: known?.sha256 ?? '',
    ...headToMark(head),
    nth: known?.nth ?? 0,
    place: key,
    name,
    bytes: bytes.length,
    standing: 'verified',
    ...(missing === 0 ? {} : { missingFiles: missing }),
  }
  // Another PC's backup says nothing of what this one has outside itself.
  const offPcLabel = isOffPc(place) && head.deviceId === keys.deviceId ? place.label : undefined
  await store.change((catalog) =>
    recordFiles(recordProof(catalog, mark, { standing: 'verified', at }, offPcLabel), key, head),
  )
  return ok(undefined)
}

function isBroken(failure: ProveFailure): boolean {
  switch (failure.type) {
    case 'RestoredDiffers':
      return true
    case 'LedgerBusy':
    case 'BackupWorkerFailed':
      return false
    default:
      return isBackupBroken(failure)
  }
}

/** Only this PC's own backups, and only by what the catalog knows of them. */
async function clearAway(
  { call, keys }: BackupSources,
  store: BackupStore,
  place: BackupPlace,
  madeNow: MadeNow,
): Promise<void> {
  const key = placeKey(place)
  const own = store.read().catalog.marks.filter((mark) => mark.place === key && mark.deviceId === keys.deviceId)
  const names = planRetention(own, madeNow.at(key))
  if (
    names.length > 0 &&
    (await call('backup.remove', { place: place.token, shelf: 'backups', names: [...names] })).ok
  ) {
    await store.change((catalog) => ({
      ...catalog,
      marks: catalog.marks.filter((mark) => mark.place !== key || !names.includes(mark.name)),
    }))
  }
  if (!isOffPc(place)) return
  const listed = await call('backup.list', { place: place.token, shelf: 'backups' })
  const backups = listed.ok ? listed.value.files.map((file) => file.name) : []
  const idle = planFileRetention(
    store.read().catalog,
    key,
    backups,
    [...(await listKeptFiles(call, place.token))],
    keys.deviceId,
  )
  if (idle.length > 0) await call('backup.remove', { place: place.token, shelf: 'files', names: [...idle] })
}
