import {
  asideJournalName,
  installReplacement,
  journalNames,
  type JournalPlaces,
} from '#shared/journal/install-replacement'
import type { ReplacementStorage, StorageFailure } from '#shared/journal/journal-storage'
import { fail, ok, type Result } from '#shared/prelude/result'
import { flushAt, readAt, takeAccess, writeAt } from './opfs-access'
import { hasFile, renameOpfsFile } from './opfs-folder'

export interface OpfsReplacementPorts {
  guarded<T, F>(task: () => Promise<Result<T, F>>): Promise<Result<T, F | StorageFailure>>
  /** The journal's folder, undefined while the journal is not ours. */
  folder(): FileSystemDirectoryHandle | undefined
  letGo(): void
  takeAgain(folder: FileSystemDirectoryHandle): Promise<void>
}

const notOpen = fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const)

/** The replacement as a file of the browser's own storage. Putting it in place takes a browser that can rename there. */
export function opfsReplacement({ guarded, folder, letGo, takeAgain }: OpfsReplacementPorts): ReplacementStorage {
  let access: FileSystemSyncAccessHandle | undefined
  const withAccess = <T>(task: (opened: FileSystemSyncAccessHandle) => T) =>
    guarded(async () => (access === undefined ? notOpen : ok(task(access))))
  const closeAccess = (): void => {
    access?.close()
    access = undefined
  }
  return {
    begin: () =>
      guarded<void, StorageFailure>(async () => {
        const place = folder()
        if (place === undefined) return notOpen
        closeAccess()
        const handle = await place.getFileHandle(journalNames.next, { create: true })
        // Said before anything is written, not after.
        if (handle.move === undefined) return fail({ type: 'StorageFailed', code: 'BROWSER_TOO_OLD' } as const)
        access = await takeAccess(handle)
        if (access === undefined) return notOpen
        flushAt(access, 0)
        return ok(undefined)
      }),
    append: (at, bytes) => withAccess((opened) => writeAt(opened, at, bytes)),
    read: (at, length) => withAccess((opened) => readAt(opened, at, length)),
    flush: () => withAccess((opened) => opened.flush()),
    install: () =>
      guarded(async () => {
        const place = folder()
        if (place === undefined || access === undefined) return notOpen
        closeAccess()
        // A file that is held cannot be renamed.
        letGo()
        try {
          await installReplacement(opfsPlaces(place))
        } finally {
          await takeAgain(place)
        }
        return ok(undefined)
      }),
    drop: () =>
      guarded(async () => {
        closeAccess()
        const place = folder()
        if (place !== undefined && (await hasFile(place, journalNames.next))) await place.removeEntry(journalNames.next)
        return ok(undefined)
      }),
  }
}

/** The journal's folder for putting a replacement in place. The browser answers a rename when it is done; there is no flush to ask for. */
export function opfsPlaces(folder: FileSystemDirectoryHandle): JournalPlaces {
  return {
    has: (name) => hasFile(folder, name),
    rename: (from, to) => renameOpfsFile(folder, from, to),
    asideName: async () => {
      for (let nth = 1; ; nth += 1) {
        const name = asideJournalName(new Date(), nth)
        if (!(await hasFile(folder, name))) return name
      }
    },
    sync: async () => undefined,
  }
}
