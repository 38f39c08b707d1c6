import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSettings } from '#main/settings/create-settings'
import { systemDisk } from '#main/file/write-disk'
import { temporaryFolder } from '../temporary-folder'

test('come back as they were written', async () => {
  const settings = createSettings(join(await temporaryFolder(), 'settings.json'), systemDisk)
  expect(await settings['settings.read']({})).toEqual({ ok: true, value: { text: '', trouble: 'none' } })
  await settings['settings.write']({ text: '{"zoom":125}' })
  expect(await settings['settings.read']({})).toEqual({ ok: true, value: { text: '{"zoom":125}', trouble: 'none' } })
})

test('that are no JSON are set aside, each time under another name, and count as none', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  const settings = createSettings(path, systemDisk)
  for (const damaged of ['{"zoom":1', '\u0000\u0000']) {
    await writeFile(path, damaged)
    expect(await settings['settings.read']({})).toEqual({ ok: true, value: { text: '', trouble: 'set-aside' } })
  }
  expect(await readdir(folder)).toEqual(['settings.json.damaged-1', 'settings.json.damaged-2'])
  expect(await readFile(join(folder, 'settings.json.damaged-1'), 'utf8')).toBe('{"zoom":1')
})

test('in which a byte of a character was changed are set aside too, and no character is guessed', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  const bytes = new TextEncoder().encode('{"place":"青山镇"}')
  bytes[11] = 0xff
  await writeFile(path, bytes)
  const settings = createSettings(path, systemDisk)
  expect(await settings['settings.read']({})).toEqual({ ok: true, value: { text: '', trouble: 'set-aside' } })
  expect(new Uint8Array(await readFile(join(folder, 'settings.json.damaged-1')))).toEqual(bytes)
})

test('that the system would not read stay until something is written, and then keep a name of their own', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  // A folder is what no system reads as a file, whoever asks.
  await mkdir(join(path, 'kept'), { recursive: true })
  const settings = createSettings(path, systemDisk)
  expect(await settings['settings.read']({})).toEqual({ ok: true, value: { text: '', trouble: 'unreadable' } })
  expect(await readdir(folder)).toEqual(['settings.json'])
  expect(await settings['settings.write']({ text: '{"zoom":125}' })).toEqual({ ok: true, value: {} })
  expect(await readdir(folder)).toEqual(['settings.json', 'settings.json.damaged-1'])
  expect(await readdir(join(folder, 'settings.json.damaged-1'))).toEqual(['kept'])
  await settings['settings.write']({ text: '{"zoom":150}' })
  expect(await readdir(folder)).toEqual(['settings.json', 'settings.json.damaged-1'])
})

test('that could be read the second time are written over as usual', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  await mkdir(path)
  const settings = createSettings(path, systemDisk)
  await settings['settings.read']({})
  await rmdir(path)
  await writeFile(path, '{"zoom":110}')
  expect(await settings['settings.read']({})).toEqual({ ok: true, value: { text: '{"zoom":110}', trouble: 'none' } })
  await settings['settings.write']({ text: '{"zoom":125}' })
  expect(await readdir(folder)).toEqual(['settings.json'])
})
