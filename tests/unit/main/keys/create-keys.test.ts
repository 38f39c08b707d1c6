import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKeys } from '#main/keys/create-keys'
import type { KeyShield } from '#main/keys/key-shield'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { systemError, temporaryFolder } from '../temporary-folder'

/** A system that wraps by turning the text round, under an account that may be lost. */
function playShield(offers: 'system' | 'basic-text' | 'none'): KeyShield & { lose(): void } {
  let isLost = false
  const turn = (text: string): string => [...text].toReversed().join('')
  return {
    offers: async () => offers,
    wrap: async (text) => new TextEncoder().encode(turn(text)),
    unwrap: async (wrapped) => (isLost ? undefined : turn(new TextDecoder().decode(wrapped))),
    lose: () => void (isLost = true),
  }
}

const pathsIn = (folder: string) => ({ path: join(folder, 'keys.json'), rescuePath: join(folder, 'keys-rescue.json') })
const none = playShield('none')

test('are none before the first run, and afterwards what was written last', async () => {
  const keys = createKeys(pathsIn(join(await temporaryFolder(), 'new folder')), systemDisk, none)
  const unshielded = { rescue: '', shield: 'off', offers: 'none' } as const
  expect(await keys['keys.read']({})).toEqual({ ok: true, value: { text: '', ...unshielded } })
  for (const text of ['{"a":1}', '{"b":"钥"}'])
    expect(await keys['keys.write']({ text, rescue: '' })).toEqual({ ok: true, value: { shield: 'off' } })
  expect(await keys['keys.read']({})).toEqual({ ok: true, value: { text: '{"b":"钥"}', ...unshielded } })
})

test('may be read by this account only, also when a leftover of a crash was readable by all', async (context) => {
  if (process.platform === 'win32') skipWithReason(context, 'Windows keeps no such permissions')
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'keys.json.part'), 'leftover', { mode: 0o644 })
  await createKeys(pathsIn(folder), systemDisk, none)['keys.write']({ text: 'secret', rescue: 'second' })
  for (const name of ['keys.json', 'keys-rescue.json'])
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['keys-rescue.json', 'keys.json'])
})

test('stay as they were when new ones cannot be written', async () => {
  const paths = pathsIn(await temporaryFolder())
  await createKeys(paths, systemDisk, none)['keys.write']({ text: 'old', rescue: 'old copy' })
  const full: WriteDisk = { ...systemDisk, rename: () => Promise.reject(systemError('ENOSPC')) }
  for (const rescue of ['', 'new copy'])
    expect(await createKeys(paths, full, none)['keys.write']({ text: 'new', rescue })).toEqual({
      ok: false,
      failure: { type: 'DiskFull' },
    })
  expect(await createKeys(paths, systemDisk, none)['keys.read']({})).toMatchObject({
    ok: true,
    value: { text: 'old', rescue: 'old copy' },
  })
})

test('that cannot be read are said to be unreadable, never taken for none', async () => {
  const folder = await temporaryFolder()
  expect(await createKeys({ path: folder, rescuePath: join(folder, 'r') }, systemDisk, none)['keys.read']({})).toEqual({
    ok: false,
    failure: { type: 'KeysUnreadable', code: 'EISDIR' },
  })
})

test('are wrapped by the system when a second copy stands beside them, and read as they were written', async () => {
  const folder = await temporaryFolder()
  const keys = createKeys(pathsIn(folder), systemDisk, playShield('system'))
  expect(await keys['keys.write']({ text: 'secret keys', rescue: 'copy' })).toEqual({
    ok: true,
    value: { shield: 'on' },
  })
  const onDisk = await readFile(join(folder, 'keys.json'), 'utf8')
  expect(onDisk).toContain('hotline-keys-shielded/1.0')
  expect(onDisk).not.toContain('secret keys')
  expect(await readFile(join(folder, 'keys-rescue.json'), 'utf8')).toBe('copy')
  expect(await keys['keys.read']({})).toEqual({
    ok: true,
    value: { text: 'secret keys', rescue: 'copy', shield: 'on', offers: 'system' },
  })
})

test('never hang on the system alone: without a second copy they are not wrapped, and the old copy goes', async () => {
  const folder = await temporaryFolder()
  const keys = createKeys(pathsIn(folder), systemDisk, playShield('system'))
  await keys['keys.write']({ text: 'first', rescue: 'copy' })
  expect(await keys['keys.write']({ text: 'secret keys', rescue: '' })).toEqual({ ok: true, value: { shield: 'off' } })
  expect(await readdir(folder)).toEqual(['keys.json'])
  expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe('secret keys')
})

test('are not wrapped with a password that everybody knows', async () => {
  const keys = createKeys(pathsIn(await temporaryFolder()), systemDisk, playShield('basic-text'))
  expect(await keys['keys.write']({ text: 'secret keys', rescue: 'copy' })).toEqual({
    ok: true,
    value: { shield: 'off' },
  })
  expect(await keys['keys.read']({})).toMatchObject({ value: { text: 'secret keys', offers: 'basic-text' } })
})

test('that the system cannot unwrap any more are said to be so, with the second copy for the paper key', async () => {
  const shield = playShield('system')
  const keys = createKeys(pathsIn(await temporaryFolder()), systemDisk, shield)
  await keys['keys.write']({ text: 'secret keys', rescue: 'copy' })
  shield.lose()
  expect(await keys['keys.read']({})).toEqual({
    ok: true,
    value: { text: '', rescue: 'copy', shield: 'broken', offers: 'system' },
  })
})

test('are not wrapped by a system that cannot unwrap what it has just wrapped', async () => {
  const folder = await temporaryFolder()
  const shield = playShield('system')
  shield.lose()
  expect(
    await createKeys(pathsIn(folder), systemDisk, shield)['keys.write']({ text: 'secret keys', rescue: 'copy' }),
  ).toEqual({ ok: true, value: { shield: 'off' } })
  expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe('secret keys')
})
