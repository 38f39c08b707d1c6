import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/prelude/result'
import {
  asideJournalName,
  installReplacement,
  journalNames,
  type JournalPlaces,
} from '#shared/journal/install-replacement'
import type { ReplacementStorage, StorageFailure } from '#shared/journal/journal-storage'
import { readWhole, writeWhole } from '../file/read-whole'
import { systemErrorCode } from '../file/system-error'
import { renamePatiently } from '../file/write-disk'
import type { JournalDisk, OpenJournalFile } from './journal-file'

export interface ReplacementPorts {
  readonly folder: string
  readonly disk: JournalDisk
  readonly places: JournalPlaces
  guarded<T, F>(task: () => Promise<Result<T, F>>): Promise<Result<T, F | StorageFailure>>
  /** Whether the journal in use is open, and with it the folder ours. */
  isHeld(): boolean
  letGo(): Promise<void>
  takeAgain(): Promise<void>
}

/** The replacement as a file beside the journal's. `close` lets go of it at the program's end. */
export function replacementFile({
  folder,
  disk,
  places,
  guarded,
  isHeld,
  letGo,
  takeAgain,
}: ReplacementPorts): ReplacementStorage & { close(): Promise<void> } {
  const path = join(folder, journalNames.next)
  let file: OpenJournalFile | undefined

  const withFile = <T>(task: (opened: OpenJournalFile) => Promise<T>): Promise<Result<T, StorageFailure>> =>
    guarded(async () =>
      file === undefined ? fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const) : ok(await task(file)),
    )

  const closeFile = async (): Promise<void> => {
    const closing = file
    file = undefined
    await closing?.close()
  }

  return {
    begin: () =>
      guarded(async () => {
        if (!isHeld()) return fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const)
        await closeFile()
        file = await disk.open(path, 'w+')
        return ok(undefined)
      }),
    append: (at, bytes) => withFile((opened) => writeWhole(opened, at, bytes)),
    read: (at, length) => withFile((opened) => readWhole(opened, at, length)),
    flush: () => withFile((opened) => opened.sync()),
    install: () =>
      guarded(async () => {
        if (file === undefined) return fail({ type: 'StorageFailed', code: 'NOT_OPEN' } as const)
        await closeFile()
        await letGo()
        try {
          await installReplacement(places)
        } finally {
          await takeAgain()
        }
        return ok(undefined)
      }),
    drop: () =>
      guarded(async () => {
        await closeFile()
        await disk.remove(path)
        return ok(undefined)
      }),
    close: closeFile,
  }
}

/** The journal's folder for putting a replacement in place. */
export function journalPlaces(folder: string, disk: JournalDisk, now: () => Date): JournalPlaces {
  const has = async (name: string): Promise<boolean> => {
    try {
      await (await disk.open(join(folder, name), 'r')).close()
      return true
    } catch (error) {
      // Any other answer is not a "no": a journal that is there must never be renamed over.
      if (systemErrorCode(error) === 'ENOENT') return false
      throw error
    }
  }
  return {
    has,
    rename: (from, to) => renamePatiently(disk, join(folder, from), join(folder, to)),
    asideName: async () => {
      for (let nth = 1; ; nth += 1) {
        const name = asideJournalName(now(), nth)
        if (!(await has(name))) return name
      }
    },
    sync: () => disk.syncFolder(folder),
  }
}
