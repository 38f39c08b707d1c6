import { parseBackupName } from '#shared/backup/backup-name'
import { orderBackups } from '#shared/backup/order-backups'
import { findMark, forgetMarks, type BackupCatalog, type BackupMark } from '#shared/backup/catalog'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import type { ListedFile } from '#shared/ipc/border-schemas'
import { toInstant, type Instant } from '#shared/prelude/instant'
import type { CallBackupHost } from './call-backup-host'

/** A backup file as it lies at a place, with what this PC remembers of it. */
export interface FoundBackup extends ListedFile {
  /** Undefined for one that this PC never looked into: written by another, or before the catalog was lost. */
  readonly mark: BackupMark | undefined
  readonly madeAt: Instant
}

export interface SeenPlace {
  readonly place: BackupPlace
  /** Newest first. */
  readonly backups: readonly FoundBackup[]
}

/** How a place is named in the catalog, over runs of the program. */
export const placeKey = (place: Pick<BackupPlace, 'kind' | 'label'>): string =>
  place.kind === 'stick' ? `stick:${place.label}` : place.kind

/** Whether what lies there survives this PC: its own folder and other folders of its own disk do not. */
export const isOffPc = (place: Pick<BackupPlace, 'kind' | 'sameDisk'>): boolean =>
  place.kind !== 'own' && !place.sameDisk

export interface LookedAround {
  readonly places: readonly SeenPlace[]
  /** Forgets what is gone from a place that is there. */
  readonly forget: (catalog: BackupCatalog) => BackupCatalog
}

/** Looks at every place there is now. */
export async function lookAtPlaces(call: CallBackupHost, catalog: BackupCatalog): Promise<LookedAround> {
  const answer = await call('backup.places', {})
  const places: SeenPlace[] = []
  const gone = new Set<BackupMark>()
  for (const place of answer.ok ? answer.value.places : []) {
    const isReadable = place.state === 'ready' && place.kind !== 'download'
    const listed = isReadable ? await call('backup.list', { place: place.token, shelf: 'backups' }) : undefined
    const files = listed?.ok === true ? listed.value.files : []
    if (listed?.ok === true && place.kind !== 'stick') {
      const names = new Set(files.map((file) => file.name))
      for (const mark of catalog.marks) if (mark.place === placeKey(place) && !names.has(mark.name)) gone.add(mark)
    }
    places.push({
      place,
      backups: orderBackups(
        files.map((file) => toFound(catalog, place, file)),
        (one) => one,
      ),
    })
  }
  return { places, forget: (one) => forgetMarks(one, gone) }
}

function toFound(catalog: BackupCatalog, place: BackupPlace, file: ListedFile): FoundBackup {
  const known = findMark(catalog, placeKey(place), file.name)
  // Another stick of the same label may hold another file of the same minute.
  const mark = known?.bytes === file.bytes ? known : undefined
  return {
    ...file,
    mark,
    madeAt: mark?.madeAt ?? parseBackupName(file.name)?.madeAt ?? toInstant(file.modifiedAt),
  }
}
