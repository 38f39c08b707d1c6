import { mkdir, open as openFile, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/prelude/result'
import { completeReplacement, journalNames } from '#shared/journal/install-replacement'
import type { JournalStorage, StorageFailure, StorageInUse } from '#shared/journal/journal-storage'
import { readWhole, writeWhole } from '../file/read-whole'
import { systemErrorCode } from '../file/system-error'
import { systemDisk, type WriteDisk } from '../file/write-disk'
import { claimFolder, type FolderClaim } from './claim-folder'
import { journalPlaces, replacementFile } from './replacement-file'

/** What the journal asks of an open file: a port, so that a full disk can be played. */
export type OpenJournalFile = Pick<FileHandle, 'read' | 'write' | 'datasync' | 'sync' | 'truncate' | 'stat' | 'close'>

export interface JournalDisk extends Pick<WriteDisk, 'rename' | 'remove' | 'syncFolder' | 'wait'> {
  open(path: string, flags: string): Promise<OpenJournalFile>
  /** Which file bears a name now; undefined when none does. */
  identify(path: string): Promise<FileIdentity | undefined>
}

/** What tells one file of a disk from another. */
export interface FileIdentity {
  readonly dev: number
  readonly ino: number
}

const isSameFile = (a: FileIdentity, b: FileIdentity): boolean => a.dev === b.dev && a.ino === b.ino

export const systemJournalDisk: JournalDisk = {
  ...systemDisk,
  open: openFile,
  identify: (path) =>
    stat(path).catch((error: unknown) => {
      if (systemErrorCode(error) === 'ENOENT') return undefined
      throw error
    }),
}

/** A journal's storage that can be let go of, for the program's end and for tests. */
export interface JournalFile extends JournalStorage {
  close(): Promise<void>
}

/** The journal's file name in its folder. */
export const journalFileName = journalNames.journal

/** Keeps the journal in a file of `folder`, which is made when missing. `now` dates the names of journals set aside. */
export function createJournalFile(
  folder: string,
  disk: JournalDisk = systemJournalDisk,
  now: () => Date = () => new Date(),
): JournalFile {
  const path = join(folder, journalFileName)
  const places = journalPlaces(folder, disk, now)
  let claim: FolderClaim | undefined
  let file: OpenJournalFile | undefined
  const place = createPlaceWatch(disk, path)
  const take = async (opened: OpenJournalFile): Promise<void> => {
    file = opened
    await place.note(opened)
  }

  const withFile = <T>(task: (opened: OpenJournalFile) => Promise<T>): Promise<Result<T, StorageFailure>> =>
    guarded(async () =>
      file === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const) : ok(await task(file)),
    )

  const closeFile = async (): Promise<void> => {
    const closing = file
    file = undefined
    await closing?.close()
  }

  const replacement = replacementFile({
    folder,
    disk,
    places,
    guarded,
    isHeld: () => file !== undefined,
    // Windows renames no open file.
    letGo: closeFile,
    takeAgain: async () => {
      await take(await disk.open(path, 'r+'))
    },
  })

  return {
    open: () =>
      guarded<number, StorageFailure | StorageInUse>(async () => {
        await mkdir(folder, { recursive: true })
        if (claim === undefined) {
          const claimed = await claimFolder(folder)
          if (!claimed.ok)
            return fail(
              claimed.failure.type === 'InUse'
                ? { type: 'StorageInUse' }
                : { type: 'StorageFailed', code: claimed.failure.code },
            )
          claim = claimed.value
        }
        if (file === undefined) {
          await completeReplacement(places)
          await take(await openOrMake(disk, path, folder))
        }
        return file === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' }) : ok((await file.stat()).size)
      }),
    size: () => withFile(async (opened) => (await opened.stat()).size),
    read: (at, length) => withFile((opened) => readWhole(opened, at, length)),
    append: (at, bytes) =>
      guarded(async () => {
        if (file === undefined) return fail({ type: 'StorageFailed', code: 'NOT_OPEN' })
        await writeWhole(file, at, bytes)
        await file.datasync()
        return (await place.holds(file)) ? ok(undefined) : fail({ type: 'StorageFailed', code: 'MOVED_AWAY' })
      }),
    truncate: (size) =>
      withFile(async (opened) => {
        await opened.truncate(size)
        await opened.sync()
      }),
    setAside: (from, bytes) => guarded(() => writeTornTail(disk, folder, from, bytes)),
    replacement,
    close: async () => {
      await replacement.close()
      await closeFile()
      await claim?.release()
      claim = undefined
    },
  }
}

interface PlaceWatch {
  /** Looks how this disk numbers the file that has just been opened. */
  note(opened: OpenJournalFile): Promise<void>
  /** Whether the name still belongs to the open file. */
  holds(opened: OpenJournalFile): Promise<boolean>
}

/** Deleted or replaced by another program, an open file still takes everything, and it is gone when the program ends. */
function createPlaceWatch(disk: JournalDisk, path: string): PlaceWatch {
  /** Some network drives give an open file another number than its name: there only the name itself is asked for. */
  let isNumbered = false
  return {
    note: async (opened) => {
      const named = await disk.identify(path)
      isNumbered = named !== undefined && isSameFile(named, await opened.stat())
    },
    holds: async (opened) => {
      const [named, own] = await Promise.all([disk.identify(path), isNumbered ? opened.stat() : undefined])
      return named !== undefined && (own === undefined || isSameFile(named, own))
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
  try {
    await made.sync()
    await disk.syncFolder(folder)
    return made
  } catch (error) {
    await made.close()
    throw error
  }
}

/** Names the copy for the byte at which it was cut off, and never writes over an earlier one. */
async function writeTornTail(
  disk: JournalDisk,
  folder: string,
  from: number,
  bytes: Uint8Array,
): Promise<Result<void, StorageFailure>> {
  for (let nth = 1; ; nth += 1) {
    try {
      const kept = await disk.open(join(folder, `journal.torn-${from}-${nth}`), 'wx')
      try {
        await writeWhole(kept, 0, bytes)
        await kept.sync()
      } finally {
        await kept.close()
      }
      await disk.syncFolder(folder)
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
