import { fail, ok, type Result } from '#shared/prelude/result'
import { completeReplacement, journalNames } from '#shared/journal/install-replacement'
import type { JournalStorage, StorageFailure, StorageInUse } from '#shared/journal/journal-storage'
import { flushAt, readAt, takeAccess, writeAt } from './opfs-access'
import { findFreeName, openOpfsFolder, writeOpfsFile } from './opfs-folder'
import { opfsPlaces, opfsReplacement } from './opfs-replacement'
import { toStorageFailure } from './storage-error'

/** Keeps the journal in the browser's own storage, through an access handle that only one worker of the origin can hold. */
export function createOpfsJournal(): JournalStorage {
  let folder: FileSystemDirectoryHandle | undefined
  let access: FileSystemSyncAccessHandle | undefined

  const withAccess = <T>(task: (opened: FileSystemSyncAccessHandle) => T) =>
    guarded(async () =>
      access === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const) : ok(task(access)),
    )

  const take = async (from: FileSystemDirectoryHandle, create: boolean): Promise<void> => {
    access = await takeAccess(await from.getFileHandle(journalNames.journal, { create }))
  }

  return {
    open: () =>
      guarded<number, StorageFailure | StorageInUse>(async () => {
        if (access === undefined) {
          folder = await openOpfsFolder()
          await completeReplacement(opfsPlaces(folder))
          await take(folder, true)
        }
        return access === undefined ? fail({ type: 'StorageInUse' }) : ok(access.getSize())
      }),
    size: () => withAccess((opened) => opened.getSize()),
    read: (at, length) => withAccess((opened) => readAt(opened, at, length)),
    append: (at, bytes) =>
      withAccess((opened) => {
        writeAt(opened, at, bytes)
        opened.flush()
      }),
    truncate: (size) => withAccess((opened) => flushAt(opened, size)),
    setAside: (from, bytes) =>
      guarded(async () => {
        if (folder === undefined) return fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const)
        await writeOpfsFile(folder, await findFreeName(folder, `journal.torn-${from}`), new Uint8Array(bytes))
        return ok(undefined)
      }),
    replacement: opfsReplacement({
      guarded,
      folder: () => (access === undefined ? undefined : folder),
      letGo: () => {
        access?.close()
        access = undefined
      },
      takeAgain: (from) => take(from, false),
    }),
  }
}

async function guarded<T, F>(task: () => Promise<Result<T, F>>): Promise<Result<T, F | StorageFailure>> {
  try {
    return await task()
  } catch (error) {
    return fail(toStorageFailure(error))
  }
}
