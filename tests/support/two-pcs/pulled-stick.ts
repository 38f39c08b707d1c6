import { existsSync, renameSync, truncateSync } from 'node:fs'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'

/** When a stick goes: while a file is being written, when it is flushed, before or after it gets its name. */
export const pullMoments = ['write', 'flush', 'before-name', 'after-name'] as const
export type PullMoment = (typeof pullMoments)[number]

class DeviceGone extends Error {
  readonly code = 'EIO'
}

/**
 * A stick on which the power of the port is cut at one moment of the next file's writing: the folder is really gone from then on,
 * and of the file being written `kept` of 1000 bytes are there, for what was not flushed may be lost.
 */
export function pulledStick(
  stick: string,
  moment: PullMoment,
  kept: number,
): { readonly disk: WriteDisk; plugIn(): void; isOut(): boolean } {
  const away = `${stick}-out`
  const pull = (path: string): never => {
    if (existsSync(path)) truncateSync(path, Math.floor((sizeOf(path) * kept) / 1000))
    renameSync(stick, away)
    throw new DeviceGone('the stick was pulled out')
  }
  const sizes = new Map<string, number>()
  const sizeOf = (path: string): number => sizes.get(path) ?? 0
  const disk: WriteDisk = {
    ...systemDisk,
    open: async (path, flags, mode) => {
      const file = await systemDisk.open(path, flags, mode)
      if (flags === 'r') return file
      return {
        read: file.read.bind(file),
        stat: file.stat.bind(file),
        close: () => file.close(),
        write: new Proxy(file.write.bind(file), {
          apply: async (write, _this, args) => {
            const written = await Reflect.apply(write, undefined, args)
            sizes.set(path, sizeOf(path) + written.bytesWritten)
            if (moment === 'write') pull(path)
            return written
          },
        }),
        sync: async () => {
          if (moment === 'flush') pull(path)
          await file.sync()
        },
      }
    },
    rename: async (from, to) => {
      if (moment === 'before-name') pull(from)
      await systemDisk.rename(from, to)
      sizes.set(to, sizeOf(from))
      if (moment === 'after-name') pull(to)
    },
  }
  return { disk, isOut: () => existsSync(away), plugIn: () => renameSync(away, stick) }
}
