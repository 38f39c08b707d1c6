import { chmod, mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeFolder } from '#main/file/close-folder'
import { temporaryFolder } from '../temporary-folder'

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777

test.runIf(process.platform !== 'win32')('a data folder and all in it belong to the account alone', async () => {
  const folder = await temporaryFolder()
  const outside = join(await temporaryFolder(), 'outside.txt')
  await writeFile(outside, 'x')
  await chmod(outside, 0o644)
  await mkdir(join(folder, 'ledger', 'files'), { recursive: true })
  await writeFile(join(folder, 'keys.json'), 'x')
  await writeFile(join(folder, 'ledger', 'files', 'a'), 'x')
  for (const [path, mode] of [
    ['', 0o755],
    ['ledger', 0o777],
    ['keys.json', 0o644],
    ['ledger/files/a', 0o666],
  ] as const)
    await chmod(join(folder, path), mode)
  await symlink(outside, join(folder, 'link'))
  expect(await closeFolder(folder)).toBe(0)
  expect(await Promise.all(['', 'ledger', 'ledger/files'].map((path) => modeOf(join(folder, path))))).toEqual([
    0o700, 0o700, 0o700,
  ])
  expect(await Promise.all(['keys.json', 'ledger/files/a'].map((path) => modeOf(join(folder, path))))).toEqual([
    0o600, 0o600,
  ])
  expect(await modeOf(outside)).toBe(0o644)
})

test('what is not there is counted and stops nothing', async () => {
  expect(await closeFolder(join(await temporaryFolder(), 'none'), 'linux')).toBe(1)
})
