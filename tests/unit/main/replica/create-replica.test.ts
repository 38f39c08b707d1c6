import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { composeMachineMark, findWindowsId, readMachineMark } from '#main/info/machine-mark'
import { createReplica } from '#main/replica/create-replica'
import { renderReplicaFile, replicaFileFormat } from '#shared/replica/replica-file'
import { systemError, temporaryFolder } from '../temporary-folder'

const textOf = (incarnation: number): string =>
  renderReplicaFile({
    format: replicaFileFormat,
    deviceId: 'aaaaaaaa',
    incarnation,
    machine: { machineId: 'm', network: [], dataFolder: '/' },
    reason: 'first',
    told: true,
  })

test('is none before it is written, and afterwards what was written last', async () => {
  const path = join(await temporaryFolder(), 'new folder', 'replica.json')
  const replica = createReplica(path, systemDisk)
  expect(await replica['replica.read']({})).toEqual({ ok: true, value: { text: '' } })
  for (const incarnation of [3, 8])
    expect(await replica['replica.write']({ text: textOf(incarnation) })).toEqual({ ok: true, value: {} })
  expect(await replica['replica.read']({})).toEqual({ ok: true, value: { text: textOf(8) } })
})

test('that cannot be read is said to be unreadable, never taken for none', async () => {
  expect(await createReplica(await temporaryFolder(), systemDisk)['replica.read']({})).toEqual({
    ok: false,
    failure: { type: 'ReplicaUnreadable', code: 'EISDIR' },
  })
})

test('when damaged is kept under another name before a new one takes its place', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'replica.json')
  for (const damaged of ['{"format":"hotl', '']) {
    await writeFile(path, damaged)
    expect(await createReplica(path, systemDisk)['replica.write']({ text: textOf(5) })).toEqual({ ok: true, value: {} })
  }
  expect((await readdir(folder)).sort()).toEqual(['replica.json', 'replica.json.damaged-1', 'replica.json.damaged-2'])
  expect(await readFile(join(folder, 'replica.json.damaged-1'), 'utf8')).toBe('{"format":"hotl')
})

test('stays as it was when a new one cannot be written', async () => {
  const path = join(await temporaryFolder(), 'replica.json')
  await createReplica(path, systemDisk)['replica.write']({ text: textOf(3) })
  const full: WriteDisk = { ...systemDisk, rename: () => Promise.reject(systemError('ENOSPC')) }
  expect(await createReplica(path, full)['replica.write']({ text: textOf(4) })).toEqual({
    ok: false,
    failure: { type: 'DiskFull' },
  })
  expect(await createReplica(path, systemDisk)['replica.read']({})).toEqual({ ok: true, value: { text: textOf(3) } })
})

test('the mark of a machine holds hashes only, is the same each time, and names the folder', async () => {
  const folder = await temporaryFolder()
  const mark = await readMachineMark(folder, process.platform)
  expect(await readMachineMark(folder, process.platform)).toEqual(mark)
  expect(mark.dataFolder).toBe(folder)
  const card = { mac: '52:54:00:AA:BB:CC', internal: false }
  const made = composeMachineMark(
    '4c4c4544-0042',
    { eth0: [card, card], lo: [{ mac: '00:00:00:00:00:00', internal: true }] },
    '/data',
  )
  expect(made.machineId).toMatch(/^[0-9a-f]{32}$/)
  expect(made.network).toHaveLength(1)
  expect(JSON.stringify(made)).not.toMatch(/4c4c4544|52:54/i)
})

test('finds the machine’s id in what Windows answers', () => {
  expect(
    findWindowsId(
      '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\r\n    MachineGuid    REG_SZ    3f0b2c11-9a7e-4d2a-8c55-1f2e3d4c5b6a\r\n\r\n',
    ),
  ).toBe('3f0b2c11-9a7e-4d2a-8c55-1f2e3d4c5b6a')
  expect(findWindowsId('ERROR: The system was unable to find the specified registry key or value.')).toBe('')
})
