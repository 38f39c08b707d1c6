import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackupPlaces } from '#main/backup/backup-places'
import { createBackups } from '#main/backup/create-backups'
import { createTokens } from '#main/file/tokens'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { systemError, temporaryFolder } from '../temporary-folder'

const bytes = new TextEncoder().encode('备份'.repeat(5_000))
const name = '市长热线备份_青山镇_2026-11-23_0900.hlbak'

async function playBackups(disk: WriteDisk = systemDisk) {
  const root = await temporaryFolder()
  const [stick, second] = [join(root, 'stick'), join(root, 'second')]
  await Promise.all([stick, second, join(root, 'data')].map((folder) => mkdir(folder)))
  const dialogs: { folder: string | undefined; file: string | undefined } = { folder: undefined, file: undefined }
  const places = createBackupPlaces({
    ownFolder: join(root, 'data', 'backups'),
    memory: join(root, 'data', 'backup-place'),
    drives: async () => [{ path: stick, label: 'KINGSTON' }],
    tokens: createTokens(),
    disk,
  })
  const services = createBackups({
    places,
    found: createTokens(),
    dialogs: { chooseFolder: async () => dialogs.folder, chooseBackup: async () => dialogs.file },
    disk,
  })
  const tokenOf = async (kind: string): Promise<string> => {
    const listed = await services['backup.places']({})
    return listed.ok ? (listed.value.places.find((place) => place.kind === kind)?.token ?? '') : ''
  }
  const names = async (kind: string, shelf: 'backups' | 'files' = 'backups'): Promise<string[]> => {
    const listed = await services['backup.list']({ place: await tokenOf(kind), shelf })
    return listed.ok ? listed.value.files.map((file) => file.name) : []
  }
  return { root, stick, second, dialogs, services, tokenOf, names }
}

/** The real disk on which the nth call of all that can fail does so. */
function failNth(nth: number, code: string): WriteDisk & { count(): number } {
  let calls = 0
  const play =
    <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      calls += 1
      return calls === nth ? Promise.reject(systemError(code)) : call(...args)
    }
  return {
    ...systemDisk,
    count: () => calls,
    rename: play(systemDisk.rename),
    syncFolder: play(systemDisk.syncFolder),
    open: play(async (path: string, flags: string, mode?: number) => {
      const file = await systemDisk.open(path, flags, mode)
      const calm = {
        read: file.read.bind(file),
        stat: file.stat.bind(file),
        write: file.write.bind(file),
        sync: play(file.sync.bind(file)),
        close: file.close.bind(file),
      }
      calls += 1
      return calls === nth ? Object.assign(calm, { write: () => Promise.reject(systemError(code)) }) : calm
    }),
  }
}

describe('backups in folders', () => {
  test('go to this PC’s folder, a stick and a second disk chosen once, and are listed and read back there', async () => {
    const { services, stick, second, dialogs, tokenOf, names } = await playBackups()
    dialogs.folder = second
    expect(await services['backup.choosePlace']({})).toEqual({ ok: true, value: { chosen: true } })
    for (const kind of ['own', 'stick', 'folder']) {
      const place = await tokenOf(kind)
      const written = await services['backup.write']({ place, shelf: 'backups', name, bytes })
      expect(written.ok && written.value).toMatchObject({ name, readBack: true })
      expect(await names(kind)).toEqual([name])
      const read = await services['backup.read']({ place, shelf: 'backups', name, maxBytes: 1_000_000 })
      expect(read.ok && read.value.bytes).toEqual(bytes)
    }
    expect(await readdir(join(stick, '市长热线备份'))).toEqual([name])
    expect(await readdir(join(second, '市长热线备份'))).toEqual([name])
    const listed = await services['backup.places']({})
    expect(listed.ok && listed.value.places.map(({ kind, state, sameDisk }) => [kind, state, sameDisk])).toEqual([
      ['own', 'ready', false],
      ['folder', 'ready', true],
      ['stick', 'ready', false],
    ])
    await services['backup.forgetPlace']({})
    expect(await tokenOf('folder')).toBe('')
  })

  test('never replace one another: the second of a minute gets -2', async () => {
    const { services, tokenOf, names } = await playBackups()
    const place = await tokenOf('own')
    await services['backup.write']({ place, shelf: 'backups', name, bytes })
    const again = await services['backup.write']({ place, shelf: 'backups', name, bytes: bytes.slice(1) })
    expect(again.ok && again.value.name).toBe(name.replace('.hlbak', '-2.hlbak'))
    expect((await names('own')).length).toBe(2)
  })

  test('are removed by name below their place, and nothing else ever is', async () => {
    const { services, root, stick, tokenOf, names } = await playBackups()
    const place = await tokenOf('stick')
    await services['backup.write']({ place, shelf: 'backups', name, bytes })
    await writeFile(join(stick, '照片.hlbak'), '')
    await writeFile(join(root, 'data', 'keys.json'), 'secret')
    for (const bad of [
      '../照片.hlbak',
      join('..', '..', 'data', 'keys.json'),
      'keys.json',
      '..\\照片.hlbak',
      '.x.hlbak',
    ]) {
      expect(await services['backup.remove']({ place, shelf: 'backups', names: [bad] }), bad).toMatchObject({
        ok: false,
        failure: { type: 'WriteRefused' },
      })
      expect(
        await services['backup.read']({ place, shelf: 'backups', name: bad, maxBytes: 10_000 }),
        bad,
      ).toMatchObject({ ok: false, failure: { type: 'FileGone' } })
      expect(await services['backup.write']({ place, shelf: 'files', name: bad, bytes }), bad).toMatchObject({
        ok: false,
      })
    }
    expect(await services['backup.remove']({ place, shelf: 'backups', names: [name, name] })).toEqual({
      ok: true,
      value: {},
    })
    expect(await names('stick')).toEqual([])
    expect(await readFile(join(root, 'data', 'keys.json'), 'utf8')).toBe('secret')
  })

  test('found by dialog can be read where they lie and never written', async () => {
    const { services, root, dialogs } = await playBackups()
    dialogs.file = join(root, 'second', name)
    await writeFile(dialogs.file, bytes)
    const found = await services['backup.openFile']({})
    const place = found.ok ? (found.value.found?.place ?? '') : ''
    expect((await services['backup.read']({ place, shelf: 'backups', name, maxBytes: 1_000_000 })).ok).toBe(true)
    expect(await services['backup.write']({ place, shelf: 'backups', name, bytes })).toEqual({
      ok: false,
      failure: { type: 'DriveRemoved' },
    })
    expect(await services['backup.remove']({ place, shelf: 'backups', names: [name] })).toEqual({
      ok: false,
      failure: { type: 'DriveRemoved' },
    })
  })

  test('are read where they were pointed at whatever a stick made of their names, and nothing beside them is', async () => {
    const { services, root, dialogs } = await playBackups()
    const [renamed, beside] = [`${name}.txt`, '别的.txt']
    dialogs.file = join(root, 'second', renamed)
    await Promise.all([renamed, beside].map((one) => writeFile(join(root, 'second', one), bytes)))
    const found = await services['backup.openFile']({})
    const place = found.ok ? (found.value.found?.place ?? '') : ''
    const read = (one: string) => services['backup.read']({ place, shelf: 'backups', name: one, maxBytes: 1_000_000 })
    expect((await read(renamed)).ok).toBe(true)
    for (const other of [beside, `../second/${beside}`])
      expect(await read(other)).toEqual({ ok: false, failure: { type: 'FileGone' } })
  })

  test('are not written into the mount point of a stick that was pulled out', async () => {
    const { services, stick, tokenOf } = await playBackups()
    const place = await tokenOf('stick')
    await rm(stick, { recursive: true })
    expect(await services['backup.write']({ place, shelf: 'backups', name, bytes })).toEqual({
      ok: false,
      failure: { type: 'DriveRemoved' },
    })
  })

  test.for(['ENOSPC', 'EPERM', 'EIO'])(
    'when any call to the system fails with %s: a named failure, and no file that could pass for a backup',
    async (code) => {
      let whole = 0
      for (let nth = 1; whole === 0; nth += 1) {
        const disk = failNth(nth, code)
        const { services, tokenOf, names } = await playBackups(disk)
        const written = await services['backup.write']({ place: await tokenOf('stick'), shelf: 'backups', name, bytes })
        const left = await names('stick')
        if (disk.count() < nth) {
          expect(written.ok).toBe(true)
          whole = nth
        } else if (!written.ok) {
          // A whole file may be left when only its proof failed after the rename; a part of one never.
          for (const one of left) {
            const read = await services['backup.read']({
              place: await tokenOf('stick'),
              shelf: 'backups',
              name: one,
              maxBytes: 1_000_000,
            })
            expect(read.ok && read.value.bytes).toEqual(bytes)
          }
        }
      }
      expect(whole).toBeGreaterThan(6)
    },
  )
})
