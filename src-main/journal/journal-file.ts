import { mkdir, open as openFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readWhole, writeWhole } from '../file/read-whole'
import { syncFolder } from '../file/sync-folder'
import { systemErrorCode } from '../file/system-error'
import { claimFolder, type FolderClaim } from './claim-folder'
import type { JournalStorage, StorageFailure, StorageInUse } from '#shared/journal/journal-storage'

/** What the journal asks of an open file: a port, so that a full disk can be played. */
export type OpenJournalFile = Pick<FileHandle, 'read' | 'write' | 'datasync' | 'sync' | 'truncate' | 'stat' | 'close'>

export interface JournalDisk {
  open(path: string, flags: string): Promise<OpenJournalFile>
}

/** A journal's storage that can be let go of, for the program's end and for tests. */
export interface JournalFile extends JournalStorage {
  close(): Promise<void>
}

/** The journal's file name in its folder. */
export const journalFileName = 'journal.hlj'

/** Keeps the journal in a file of `folder`, which is made when missing. */
export function createJournalFile(folder: string, disk: JournalDisk = { open: openFile }): JournalFile {
  const path = join(folder, journalFileName)
  let claim: FolderClaim | undefined
  let file: OpenJournalFile | undefined

  const withFile = (task: (opened: OpenJournalFile) => Promise<void>) =>
    guarded(async () => {
      if (file === undefined) return fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const)
      await task(file)
      return ok(undefined)
    })

  return {
    open: () =>
      guarded<number, StorageFailure | StorageInUse>(async () => {
        if (file === undefined) {
          await mkdir(folder, { recursive: true })
          const claimed = await claimFolder(folder)
          if (!claimed.ok) return fail(claimed.failure.type === 'InUse' ? { type: 'StorageInUse' } : { type: 'StorageFailed', code: claimed.failure.code })
          claim = claimed.value
          file = await openOrMake(disk, path, folder)
        }
        return ok((await file.stat()).size)
      }),
    size: () => guarded(async () => (file === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' }) : ok((await file.stat()).size))),
    read: (at, length) => guarded(async () => (file === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' }) : ok(await readWhole(file, at, length)))),
    append: (at, bytes) =>
      withFile(async (opened) => {
        await writeWhole(opened, at, bytes)
        await opened.datasync()
      }),
    truncate: (size) =>
      withFile(async (opened) => {
        await opened.truncate(size)
        await opened.sync()
      }),
    setAside: (from, bytes) => guarded(() => writeTornTail(disk, folder, from, bytes)),
    close: async () => {
      await file?.close()
      await claim?.release()
      file = undefined
      claim = undefined
    },
  }
}

async function openOrMake(disk: JournalDisk, path: string, folder: string): Promise<OpenJournalFile> {
  try {
    return await disk.open(path, 'r+')
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
  }
  const made = await disk.open(path, 'wx+')
  await made.sync()
  await syncFolder(folder)
  return made
}

/** Names the copy for the byte at which it was cut off, and never writes over an earlier one. */
async function writeTornTail(disk: JournalDisk, folder: string, from: number, bytes: Uint8Array): Promise<Result<void, StorageFailure>> {
  for (let nth = 1; ; nth += 1) {
    try {
      const kept = await disk.open(join(folder, `journal.torn-${from}-${nth}`), 'wx')
      try {
        await writeWhole(kept, 0, bytes)
        await kept.sync()
      } finally {
        await kept.close()
      }
      await syncFolder(folder)
      return ok(undefined)
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error
    }
  }
}

async function guarded<T, F>(task: () => Promise<Result<T, F>>): Promise<Result<T, F | StorageFailure>> {
  try {
    return await task()
  } catch (error) {
    const code = systemErrorCode(error)
    return fail(code === 'ENOSPC' || code === 'EDQUOT' ? { type: 'StorageFull' } : { type: 'StorageFailed', code })
  }
}
