import { describe, expect, test } from 'vitest'
import { renamePatiently, systemDisk, type WriteDisk } from '#main/file/write-disk'
import { systemError } from '../temporary-folder'

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
