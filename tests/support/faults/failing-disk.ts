import { rename, rm } from 'node:fs/promises'
import { systemJournalDisk, type JournalDisk } from '#main/journal/journal-file'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { systemError } from '#tests/unit/main/temporary-folder'

/** What the system answers when a file call fails. `pulled` takes the whole folder away first, as a stick pulled out. */
export const diskFaults = ['ENOSPC', 'EPERM', 'EIO', 'EBUSY', 'pulled'] as const
export type DiskFault = (typeof diskFaults)[number]

export interface FailingDisk {
  readonly disk: WriteDisk
  readonly journalDisk: JournalDisk
  /** The call that failed, undefined when there were fewer calls than that. */
  failed(): string | undefined
  /** From now on everything works. */
  disarm(): void
}

/** The real disk whose `nth` call fails: opening, reading, writing, asking, flushing, closing, renaming or flushing the folder. */
export function failingDisk(nth: number, fault: DiskFault, pulledFolder: string): FailingDisk {
  let calls = 0
  let failed: string | undefined
  let isArmed = true
  const meet = async (call: string): Promise<void> => {
    calls += 1
    if (calls !== nth || !isArmed) return
    failed = call
    if (fault === 'pulled') await rm(pulledFolder, { recursive: true, force: true })
    throw systemError(fault === 'pulled' ? 'ENOENT' : fault)
  }
  const play = <File extends object>(file: File): File =>
    new Proxy(file, {
      get: (target, key) => {
        const method: unknown = Reflect.get(target, key)
        if (typeof method !== 'function') return method
        return async (...args: unknown[]): Promise<unknown> => {
          // A refused close has let go of the file all the same.
          const closed: unknown = key === 'close' ? await Reflect.apply(method, target, args) : undefined
          await meet(String(key))
          return key === 'close' ? closed : Reflect.apply(method, target, args)
        }
      },
    })
  const shared = {
    rename: async (from: string, to: string) => {
      await meet('rename')
      await rename(from, to)
    },
    syncFolder: async (folder: string) => {
      await meet('syncFolder')
      await systemDisk.syncFolder(folder)
    },
    wait: async () => undefined,
  }
  return {
    disk: {
      ...systemDisk,
      ...shared,
      open: async (path, flags, mode) => {
        await meet(`open ${flags}`)
        return play(await systemDisk.open(path, flags, mode))
      },
      exists: async (path) => {
        // What was taken away is not there: no error, but an answer.
        await meet('exists').catch((error: unknown) => (fault === 'pulled' ? undefined : Promise.reject(error)))
        return systemDisk.exists(path)
      },
    },
    journalDisk: {
      ...systemJournalDisk,
      ...shared,
      open: async (path, flags) => {
        await meet(`open ${flags}`)
        return play(await systemJournalDisk.open(path, flags))
      },
    },
    failed: () => failed,
    disarm: () => {
      isArmed = false
    },
  }
}
