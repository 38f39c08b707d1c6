import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#main/file/read-whole'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { writeNewFile } from '#main/file/write-new-file'
import { systemError, temporaryFolder } from '../temporary-folder'

const bytes = new TextEncoder().encode('答复数据'.repeat(1_000))

/** The real disk on which opening for writing gives files whose `write` or `sync` do something else. */
function diskWithWrites(play: {
  readonly write?: () => Promise<never>
  readonly sync?: () => Promise<void>
}): WriteDisk {
  return {
    ...systemDisk,
    open: async (path, flags, mode) => {
      const file = await systemDisk.open(path, flags, mode)
      const calls = {
        read: file.read.bind(file),
        write: file.write.bind(file),
        stat: file.stat.bind(file),
        sync: file.sync.bind(file),
        close: file.close.bind(file),
      }
      return flags === 'r' ? calls : Object.assign(calls, play)
    },
  }
}

describe('saving a file', () => {
  test('writes the bytes under the name, says what it read back, and leaves no .part', async () => {
    const folder = await temporaryFolder()
    const saved = await writeNewFile(systemDisk, folder, '青山镇 回复.hlb', bytes)
    expect(saved).toEqual({ ok: true, value: { path: join(folder, '青山镇 回复.hlb'), sha256: sha256Hex(bytes) } })
    expect(await readdir(folder)).toEqual(['青山镇 回复.hlb'])
    expect(new Uint8Array(await readFile(join(folder, '青山镇 回复.hlb')))).toEqual(bytes)
  })

  test('never writes over another file: the second and third get -2 and -3', async () => {
    const folder = await temporaryFolder()
    for (const text of ['甲', '乙', '丙'])
      await writeNewFile(systemDisk, folder, '回复.docx', new TextEncoder().encode(text))
    expect(
      await Promise.all(
        ['回复.docx', '回复-2.docx', '回复-3.docx'].map((name) => readFile(join(folder, name), 'utf8')),
      ),
    ).toEqual(['甲', '乙', '丙'])
  })

  test('writes nothing where the system cannot tell whether a name is taken', async () => {
    const folder = await temporaryFolder()
    await writeNewFile(systemDisk, folder, '回复.docx', new TextEncoder().encode('甲'))
    const disk: WriteDisk = {
      ...systemDisk,
      exists: (path) => (path === folder ? systemDisk.exists(path) : Promise.reject(systemError('EIO'))),
    }
    expect(await writeNewFile(disk, folder, '回复.docx', bytes)).toEqual({
      ok: false,
      failure: { type: 'WriteRefused', code: 'EIO' },
    })
    expect(await readFile(join(folder, '回复.docx'), 'utf8')).toBe('甲')
    expect(await readdir(folder)).toEqual(['回复.docx'])
  })

  test('on a full drive says so and leaves nothing behind', async () => {
    const folder = await temporaryFolder()
    const disk = diskWithWrites({ write: () => Promise.reject(systemError('ENOSPC')) })
    expect(await writeNewFile(disk, folder, 'a.hlb', bytes)).toEqual({ ok: false, failure: { type: 'DiskFull' } })
    expect(await readdir(folder)).toEqual([])
  })

  test('says that the drive is gone when it is pulled out while writing, whatever the code', async () => {
    for (const code of ['EIO', 'ENODEV', 'UNKNOWN', 'ENOENT']) {
      const folder = join(await temporaryFolder(), 'stick')
      await mkdir(folder)
      const disk = diskWithWrites({
        sync: async () => {
          await rm(folder, { recursive: true })
          throw systemError(code)
        },
      })
      expect(await writeNewFile(disk, folder, 'a.hlb', bytes), `code ${code}`).toEqual({
        ok: false,
        failure: { type: 'DriveRemoved' },
      })
    }
  })

  test('gives the system’s code of a write-protected or forbidden drive', async () => {
    const folder = await temporaryFolder()
    for (const code of ['EROFS', 'EACCES']) {
      const disk: WriteDisk = { ...systemDisk, open: () => Promise.reject(systemError(code)) }
      expect(await writeNewFile(disk, folder, 'a.hlb', bytes)).toEqual({
        ok: false,
        failure: { type: 'WriteRefused', code },
      })
    }
  })

  test('refuses a drive that gives back other bytes than it was given, before and after the rename, and removes the file', async () => {
    for (const spoiled of ['a.hlb.part', 'a.hlb']) {
      const folder = await temporaryFolder()
      const disk: WriteDisk = {
        ...systemDisk,
        open: async (path, flags, mode) => {
          if (flags === 'r' && path.endsWith(spoiled))
            await writeFile(
              path,
              bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
            )
          return systemDisk.open(path, flags, mode)
        },
      }
      expect(await writeNewFile(disk, folder, 'a.hlb', bytes), `spoiled: ${spoiled}`).toEqual({
        ok: false,
        failure: { type: 'ReadBackDiffers' },
      })
      expect(await readdir(folder)).toEqual([])
    }
  })

  test('throws what is no error of the system on: it is a defect', async () => {
    const disk: WriteDisk = { ...systemDisk, rename: () => Promise.reject(new TypeError('a defect')) }
    await expect(writeNewFile(disk, await temporaryFolder(), 'a.hlb', bytes)).rejects.toThrow('a defect')
  })
})
