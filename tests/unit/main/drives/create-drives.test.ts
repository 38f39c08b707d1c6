import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listDrives } from '#main/drives/create-drives'
import { createSystemPlaces } from '#main/drives/system-places'
import { createTokens } from '#main/file/tokens'
import { temporaryFolder } from '../temporary-folder'

const portsFor = (...folders: readonly string[]) => ({
  places: async () => folders.map((path) => ({ path, label: 'KINGSTON' })),
  files: createTokens(),
  drives: createTokens(),
})

test('lists the bundles of the top folder and of 市长热线, newest first, and nothing else', async () => {
  const stick = await temporaryFolder()
  await mkdir(join(stick, '市长热线'))
  await mkdir(join(stick, '其他'))
  for (const [path, day] of [
    ['old.hlb', 1],
    ['市长热线/new.HLB', 3],
    ['市长热线/middle.hlb', 2],
    ['half.hlb.part', 4],
    ['._old.hlb', 5],
    ['报告.docx', 6],
    ['其他/hidden.hlb', 7],
    ['mailed.hlb.txt', 8],
    ['again.hlb(1)', 9],
  ] as const) {
    await writeFile(join(stick, path), 'x')
    await utimes(join(stick, path), day, day)
  }
  await mkdir(join(stick, 'folder.hlb'))
  const [drive, ...others] = await listDrives(portsFor(stick))
  expect(others).toEqual([])
  expect(drive?.label).toBe('KINGSTON')
  expect(drive?.freeBytes).toBeGreaterThan(0)
  expect(drive?.bundles.map((bundle) => bundle.name)).toEqual([
    'again.hlb(1)',
    'mailed.hlb.txt',
    'new.HLB',
    'middle.hlb',
    'old.hlb',
  ])
})

test('leaves out a drive that was pulled out meanwhile', async () => {
  expect(await listDrives(portsFor(join(await temporaryFolder(), 'gone')))).toEqual([])
})

test('gives a drive and its bundles the same tokens every time, and none of them tells the path', async () => {
  const stick = await temporaryFolder()
  await writeFile(join(stick, 'a.hlb'), 'x')
  const ports = portsFor(stick)
  const [first, second] = [await listDrives(ports), await listDrives(ports)]
  // Free space moves while other programs write; everything else stands still.
  expect(second).toEqual(first.map((drive, index) => ({ ...drive, freeBytes: second[index]?.freeBytes })))
  expect(JSON.stringify(first)).not.toContain(stick)
})

test('believes named folders, and of those only the ones that are there', async () => {
  const stick = await temporaryFolder()
  const separator = process.platform === 'win32' ? ';' : ':'
  const places = await createSystemPlaces([stick, join(stick, 'gone')].join(separator))()
  expect(places.map((place) => place.path)).toEqual([stick])
})
