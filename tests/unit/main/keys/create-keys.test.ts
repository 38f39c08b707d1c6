import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKeys } from '#main/keys/create-keys'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { systemError, temporaryFolder } from '../temporary-folder'

test('are none before the first run, and afterwards what was written last', async () => {
  const path = join(await temporaryFolder(), 'new folder', 'keys.json')
  const keys = createKeys(path, systemDisk)
  expect(await keys['keys.read']({})).toEqual({ ok: true, value: { text: '' } })
  for (const text of ['{"a":1}', '{"b":"钥"}']) expect(await keys['keys.write']({ text })).toEqual({ ok: true, value: {} })
  expect(await keys['keys.read']({})).toEqual({ ok: true, value: { text: '{"b":"钥"}' } })
})

test('may be read by this account only, also when a leftover of a crash was readable by all', async (context) => {
  if (process.platform === 'win32') skipWithReason(context, 'Windows keeps no such permissions')
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'keys.json.part'), 'leftover', { mode: 0o644 })
  await createKeys(join(folder, 'keys.json'), systemDisk)['keys.write']({ text: 'secret' })
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['keys.json'])
})

test('stay as they were when new ones cannot be written', async () => {
  const path = join(await temporaryFolder(), 'keys.json')
  await createKeys(path, systemDisk)['keys.write']({ text: 'old' })
  const full: WriteDisk = { ...systemDisk, rename: () => Promise.reject(systemError('ENOSPC')) }
  expect(await createKeys(path, full)['keys.write']({ text: 'new' })).toEqual({ ok: false, failure: { type: 'DiskFull' } })
  expect(await createKeys(path, systemDisk)['keys.read']({})).toEqual({ ok: true, value: { text: 'old' } })
})

test('that cannot be read are said to be unreadable, never taken for none', async () => {
  const folder = await temporaryFolder()
  expect(await createKeys(folder, systemDisk)['keys.read']({})).toEqual({ ok: false, failure: { type: 'KeysUnreadable', code: 'EISDIR' } })
})
