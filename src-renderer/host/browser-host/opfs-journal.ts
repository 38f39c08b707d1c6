import { fail, ok, type Result } from '#shared/prelude/result'
import type { JournalStorage, StorageFailure, StorageInUse } from '#shared/journal/journal-storage'
import { findFreeName, openOpfsFolder, writeOpfsFile } from './opfs-folder'
import { toStorageFailure } from './storage-error'

const journalName = 'journal.hlj'

/** Keeps the journal in the browser's own storage, through an access handle that only one worker of the origin can hold. */
export function createOpfsJournal(): JournalStorage {
  let folder: FileSystemDirectoryHandle | undefined
  let access: FileSystemSyncAccessHandle | undefined

  const withAccess = <T>(task: (opened: FileSystemSyncAccessHandle) => T) =>
    guarded(async () => (access === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const) : ok(task(access))))

  return {
    open: () =>
      guarded<number, StorageFailure | StorageInUse>(async () => {
        if (access === undefined) {
          folder = await openOpfsFolder()
          const opened = await claim(await folder.getFileHandle(journalName, { create: true }))
          if (opened === undefined) return fail({ type: 'StorageInUse' })
          access = opened
        }
        return ok(access.getSize())
      }),
    size: () => withAccess((opened) => opened.getSize()),
    read: (at, length) => withAccess((opened) => readAt(opened, at, length)),
    append: (at, bytes) =>
      withAccess((opened) => {
        let written = 0
        while (written < bytes.length) written += opened.write(bytes.slice(written), { at: at + written })
        opened.flush()
      }),
    truncate: (size) =>
      withAccess((opened) => {
        opened.truncate(size)
        opened.flush()
      }),
    setAside: (from, bytes) =>
      guarded(async () => {
        if (folder === undefined) return fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const)
        await writeOpfsFile(folder, await findFreeName(folder, `journal.torn-${from}`), new Uint8Array(bytes))
        return ok(undefined)
      }),
  }
}

async function claim(handle: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle | undefined> {
  try {
    return await handle.createSyncAccessHandle()
  } catch (error) {
    // The browser's word for "another worker has it".
    if (error instanceof DOMException && error.name === 'NoModificationAllowedError') return undefined
    throw error
  }
}

function readAt(opened: FileSystemSyncAccessHandle, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const read = opened.read(bytes.subarray(filled), { at: at + filled })
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}

async function guarded<T, F>(task: () => Promise<Result<T, F>>): Promise<Result<T, F | StorageFailure>> {
  try {
    return await task()
  } catch (error) {
    return fail(toStorageFailure(error))
  }
}
