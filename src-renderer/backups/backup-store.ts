import { emptyCatalog, parseCatalog, type BackupCatalog } from '#shared/backup/catalog'
import { createTurns } from '#shared/prelude/turns'
import type { BackupFailure, BackupUnrecorded } from './backup-failure'
import { lookAtPlaces, type SeenPlace } from './backup-places'
import type { CallBackupHost } from './call-backup-host'

export interface BackupState {
  /** Undefined until first looked at. */
  readonly places: readonly SeenPlace[] | undefined
  readonly catalog: BackupCatalog
  /** The place a backup is being written to, '' while its file is being made; undefined at rest. */
  readonly writing: string | undefined
  /** How much of what is made or proved now is done, from 0 to 1. */
  readonly share: number
  /** The place of the backup that is being proved. */
  readonly proving: string | undefined
  /** What went wrong with the last backup; until one is made and on record. */
  readonly failure: BackupFailure | BackupUnrecorded | undefined
}

/** What is known of backups, on the disk and on the screen. */
export interface BackupStore {
  read(): BackupState
  subscribe(listener: () => void): () => void
  tell(change: Partial<Omit<BackupState, 'catalog'>>): void
  /** Reads the catalog once. */
  load(): Promise<void>
  /** Changes what is remembered. Changes wait for one another. */
  change(decide: (catalog: BackupCatalog) => BackupCatalog): Promise<void>
  /** Looks at the places anew. */
  refresh(): Promise<void>
}

export function createBackupStore(call: CallBackupHost): BackupStore {
  let state: BackupState = {
    places: undefined,
    catalog: emptyCatalog,
    writing: undefined,
    proving: undefined,
    share: 0,
    failure: undefined,
  }
  let loading: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const inTurn = createTurns()

  const tell = (change: Partial<BackupState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const load = (): Promise<void> => {
    loading ??= call('backup.readCatalog', {}).then((read) =>
      tell({ catalog: parseCatalog(read.ok ? read.value.text : '') }),
    )
    return loading
  }
  /** A catalog that cannot be written costs a list, not a backup: it is made anew by looking into the files. */
  const change = (decide: (catalog: BackupCatalog) => BackupCatalog): Promise<void> =>
    inTurn(async () => {
      await load()
      const next = decide(state.catalog)
      if (next === state.catalog) return
      tell({ catalog: next })
      await call('backup.writeCatalog', { text: JSON.stringify(next) })
    })
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell,
    load,
    change,
    refresh: async () => {
      await load()
      const seen = await lookAtPlaces(call, state.catalog)
      await change(seen.forget)
      tell({ places: seen.places })
    },
  }
}
