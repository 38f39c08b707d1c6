import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAttachments } from '#main/attachment/create-attachments'
import { sha256Hex } from '#main/file/read-whole'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { systemError, temporaryFolder } from '../temporary-folder'

const bytes = new TextEncoder().encode('现场照片'.repeat(1_000))
const sha256 = sha256Hex(bytes)
const spoiled = bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte))

/** A store in a folder that is not there yet, as on a new PC. */
async function freshStore(disk: WriteDisk = systemDisk) {
  const folder = join(await temporaryFolder(), 'ledger', 'files')
  return { folder, store: createAttachments(folder, disk) }
}

/** The real disk, counting what is opened for writing; writing ends with `code` when one is given. */
function countingDisk(code?: string) {
  const written: string[] = []
  const disk: WriteDisk = {
    ...systemDisk,
    open: async (path, flags, mode) => {
      const file = await systemDisk.open(path, flags, mode)
      if (flags === 'r') return file
      written.push(path)
      const calls = {
        read: file.read.bind(file),
        write: file.write.bind(file),
        stat: file.stat.bind(file),
        sync: file.sync.bind(file),
        close: file.close.bind(file),
      }
      return code === undefined ? calls : Object.assign(calls, { write: () => Promise.reject(systemError(code)) })
    },
  }
  return { disk, written }
}

describe('keeping an attachment', () => {
  test('makes the folder, writes the bytes under their hash, leaves no .part, and gives them back', async () => {
    const { folder, store } = await freshStore()
    expect(await store['attachment.put']({ sha256, bytes })).toEqual({ ok: true, value: {} })
    expect(await readdir(folder)).toEqual([sha256])
    expect(await store['attachment.read']({ sha256 })).toEqual({ ok: true, value: { bytes } })
  })

  test('refuses bytes under another hash than their own, and writes nothing', async () => {
    const { folder, store } = await freshStore()
    expect(await store['attachment.put']({ sha256, bytes: spoiled })).toEqual({
      ok: false,
      failure: { type: 'AttachmentDiffers' },
    })
    await expect(stat(folder)).rejects.toThrow('ENOENT')
  })

  test('succeeds without writing when the file is there and sound', async () => {
    const { disk, written } = countingDisk()
    const { store } = await freshStore(disk)
    await store['attachment.put']({ sha256, bytes })
    expect(written).toHaveLength(1)
    expect(await store['attachment.put']({ sha256, bytes })).toEqual({ ok: true, value: {} })
    expect(written).toHaveLength(1)
  })

  test('puts a sound file in the place of a damaged one', async () => {
    const { folder, store } = await freshStore()
    await mkdir(folder, { recursive: true })
    for (const bad of [spoiled, bytes.subarray(0, 10), new Uint8Array(0)]) {
      await writeFile(join(folder, sha256), bad)
      expect(await store['attachment.put']({ sha256, bytes })).toEqual({ ok: true, value: {} })
      expect(new Uint8Array(await readFile(join(folder, sha256)))).toEqual(bytes)
    }
  })

  test.each([
    ['ENOSPC', { type: 'DiskFull' }],
    ['EACCES', { type: 'WriteRefused', code: 'EACCES' }],
  ])('on a disk that answers %s says so and leaves nothing behind', async (code, failure) => {
    const { folder, store } = await freshStore(countingDisk(code).disk)
    expect(await store['attachment.put']({ sha256, bytes })).toEqual({ ok: false, failure })
    expect(await readdir(folder)).toEqual([])
  })

  test('says so and keeps nothing when a file stands where the folder should be', async () => {
    const place = await temporaryFolder()
    await writeFile(join(place, 'ledger'), 'in the way')
    const put = await createAttachments(join(place, 'ledger', 'files'), systemDisk)['attachment.put']({ sha256, bytes })
    expect(put).toEqual({ ok: false, failure: { type: 'WriteRefused', code: 'ENOTDIR' } })
    expect(await readdir(place)).toEqual(['ledger'])
  })

  test('does not keep a file that the disk gives back differently', async () => {
    const disk: WriteDisk = {
      ...systemDisk,
      open: async (path, flags, mode) => {
        if (flags === 'r' && (await systemDisk.exists(path))) await writeFile(path, spoiled)
        return systemDisk.open(path, flags, mode)
      },
    }
    const { folder, store } = await freshStore(disk)
    expect(await store['attachment.put']({ sha256, bytes })).toEqual({
      ok: false,
      failure: { type: 'ReadBackDiffers' },
    })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('reading an attachment', () => {
  test('says that one is missing', async () => {
    const { store } = await freshStore()
    expect(await store['attachment.read']({ sha256 })).toEqual({ ok: false, failure: { type: 'AttachmentMissing' } })
  })

  test('never gives out bytes that were tampered with, cut off or added to', async () => {
    const { folder, store } = await freshStore()
    await store['attachment.put']({ sha256, bytes })
    for (const bad of [spoiled, bytes.subarray(0, -1), new Uint8Array([...bytes, 0]), new Uint8Array(0)]) {
      await writeFile(join(folder, sha256), bad)
      expect(await store['attachment.read']({ sha256 })).toEqual({ ok: false, failure: { type: 'AttachmentDamaged' } })
    }
  })

  test('gives the system’s code of one that cannot be read', async () => {
    const { store } = await freshStore({ ...systemDisk, open: () => Promise.reject(systemError('EIO')) })
    expect(await store['attachment.read']({ sha256 })).toEqual({
      ok: false,
      failure: { type: 'FileUnreadable', code: 'EIO' },
    })
  })
})
