import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDrafts } from '#main/draft/create-drafts'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { systemError, temporaryFolder } from '../temporary-folder'

const idOf = (letter: string): string => letter.repeat(64)
const [a, b] = [idOf('a'), idOf('b')]
const text = JSON.stringify({ v: 1, text: '路灯不亮' })
const empty = { ok: true, value: { drafts: [], setAside: 0, unreadable: 0 } }

describe('drafts beside the journal', () => {
  test('come back as they were written, the newest in place of the older, and are gone when removed', async () => {
    const folder = join(await temporaryFolder(), 'drafts')
    const drafts = createDrafts(folder, systemDisk)
    expect(await drafts['draft.list']({})).toEqual(empty)
    await drafts['draft.write']({ id: a, text: '{}' })
    expect(await drafts['draft.write']({ id: a, text })).toEqual({ ok: true, value: {} })
    await drafts['draft.write']({ id: b, text: '{"v":2}' })
    expect(await createDrafts(folder, systemDisk)['draft.list']({})).toEqual({
      ok: true,
      value: {
        drafts: [
          { id: a, text },
          { id: b, text: '{"v":2}' },
        ],
        setAside: 0,
        unreadable: 0,
      },
    })
    for (const id of [a, b, b]) expect(await drafts['draft.remove']({ id })).toEqual({ ok: true, value: {} })
    expect(await readdir(folder)).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('are readable for this account alone', async () => {
    const folder = join(await temporaryFolder(), 'drafts')
    await createDrafts(folder, systemDisk)['draft.write']({ id: a, text })
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, `${a}.json`))).mode & 0o777).toBe(0o600)
  })

  test('that are cut, zeroed or half a character cost no other and keep a name of their own', async () => {
    for (const damaged of ['{"v":1,"te', '\0\0\0\0', Buffer.from('{"text":"灯"}').fill(0xe7, 10, 11)]) {
      const folder = await temporaryFolder()
      await writeFile(join(folder, `${a}.json`), damaged)
      await writeFile(join(folder, `${b}.json`), text)
      expect(await createDrafts(folder, systemDisk)['draft.list']({})).toEqual({
        ok: true,
        value: { drafts: [{ id: b, text }], setAside: 1, unreadable: 0 },
      })
      expect(await readdir(folder)).toEqual([`${a}.json.damaged-1`, `${b}.json`])
      expect(await readFile(join(folder, `${a}.json.damaged-1`))).toEqual(Buffer.from(damaged))
    }
  })

  test('that are no plain files are left alone and counted, and what a crash left of a writing is cleared away', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, `${a}.json`))
    await writeFile(join(folder, 'elsewhere'), text)
    if (process.platform !== 'win32') await symlink(join(folder, 'elsewhere'), join(folder, `${b}.json`))
    await writeFile(join(folder, `${b}.json.part`), '{"v"')
    await writeFile(join(folder, 'notes.txt'), 'not ours')
    expect(await createDrafts(folder, systemDisk)['draft.list']({})).toEqual({
      ok: true,
      value: { drafts: [], setAside: 0, unreadable: process.platform === 'win32' ? 1 : 2 },
    })
    expect(await readdir(folder)).not.toContain(`${b}.json.part`)
    expect(await readdir(folder)).toContain('notes.txt')
  })

  test('on a full disk say so, and the older text and the other drafts stand', async () => {
    const folder = await temporaryFolder()
    const good = createDrafts(folder, systemDisk)
    for (const id of [a, b]) await good['draft.write']({ id, text })
    const fullAt: readonly WriteDisk[] = [
      {
        ...systemDisk,
        open: async (path, flags, mode) => {
          const file = await systemDisk.open(path, flags, mode)
          const calls = {
            read: file.read.bind(file),
            write: file.write.bind(file),
            stat: file.stat.bind(file),
            sync: file.sync.bind(file),
            close: file.close.bind(file),
          }
          return flags === 'r' ? calls : Object.assign(calls, { write: () => Promise.reject(systemError('ENOSPC')) })
        },
      },
      { ...systemDisk, open: () => Promise.reject(systemError('ENOSPC')) },
      { ...systemDisk, rename: () => Promise.reject(systemError('ENOSPC')) },
    ]
    for (const disk of fullAt) {
      expect(await createDrafts(folder, disk)['draft.write']({ id: a, text: '{"v":1,"text":"更长的"}' })).toEqual({
        ok: false,
        failure: { type: 'DiskFull' },
      })
      expect(await readdir(folder)).toEqual([`${a}.json`, `${b}.json`])
      expect(await readFile(join(folder, `${a}.json`), 'utf8')).toBe(text)
    }
  })

  test('in a folder that the system will not read are not taken for none', async () => {
    const path = join(await temporaryFolder(), 'drafts')
    await writeFile(path, 'a file where the folder should be')
    expect(await createDrafts(path, systemDisk)['draft.list']({})).toEqual({
      ok: false,
      failure: { type: 'FileUnreadable', code: 'ENOTDIR' },
    })
  })

  test('that could not be removed are not called removed', async () => {
    const folder = await temporaryFolder()
    const drafts = createDrafts(folder, { ...systemDisk, remove: async () => undefined })
    await writeFile(join(folder, `${a}.json`), text)
    expect(await drafts['draft.remove']({ id: a })).toEqual({
      ok: false,
      failure: { type: 'WriteRefused', code: 'STILL_THERE' },
    })
  })

  test('are idle only when everything that was handed over is on the disk', async () => {
    const folder = await temporaryFolder()
    const drafts = createDrafts(folder, systemDisk)
    void drafts['draft.write']({ id: a, text })
    await drafts.idle()
    expect(await readdir(folder)).toEqual([`${a}.json`])
  })
})
