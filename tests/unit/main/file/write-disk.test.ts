import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isReachable, renamePatiently, systemDisk, type WriteDisk } from '#main/file/write-disk'
import { systemError, temporaryFolder } from '../temporary-folder'

function heldDisk(timesHeld: number, code = 'EPERM') {
  const waits: number[] = []
  let tries = 0
  const disk: WriteDisk = {
    ...systemDisk,
    rename: async () => {
      tries += 1
      if (tries <= timesHeld) throw systemError(code)
    },
    wait: async (ms) => void waits.push(ms),
  }
  return { disk, waits, tries: () => tries }
}

describe('renaming on Windows', () => {
  test('tries again while a virus scanner holds the file', async () => {
    const held = heldDisk(3, 'EBUSY')
    await renamePatiently(held.disk, 'a', 'b', true)
    expect(held.tries()).toBe(4)
    expect(held.waits).toHaveLength(3)
  })

  test('gives up after about ten seconds', async () => {
    const held = heldDisk(1_000)
    await expect(renamePatiently(held.disk, 'a', 'b', true)).rejects.toThrow('EPERM')
    const waitedMs = held.waits.reduce((sum, ms) => sum + ms, 0)
    expect(waitedMs).toBeGreaterThan(9_000)
    expect(waitedMs).toBeLessThan(12_000)
  })

  test('does not try again for other errors', async () => {
    const held = heldDisk(1, 'ENOSPC')
    await expect(renamePatiently(held.disk, 'a', 'b', true)).rejects.toThrow('ENOSPC')
    expect(held.tries()).toBe(1)
  })
})

test('elsewhere a refused rename is refused at once', async () => {
  const held = heldDisk(1)
  await expect(renamePatiently(held.disk, 'a', 'b', false)).rejects.toThrow('EPERM')
  expect(held.tries()).toBe(1)
})

describe('asking whether a name is taken', () => {
  test('is answered where the system knows, and rejects where it does not', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, '甲'), '')
    const { exists } = systemDisk
    expect(
      await Promise.all([exists(join(folder, '甲')), exists(join(folder, '乙')), exists(join(folder, '甲', '乙'))]),
    ).toEqual([true, false, false])
    await expect(exists(join(folder, '甲'.repeat(300)))).rejects.toThrow('ENAMETOOLONG')
  })

  test('counts a drive that does not answer as out of reach', async () => {
    expect(await isReachable({ exists: () => Promise.reject(systemError('EIO')) }, 'E:\\')).toBe(false)
    expect(await isReachable(systemDisk, await temporaryFolder())).toBe(true)
  })
})
