import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFiles, type FilePorts } from '#main/file/create-files'
import { createTokens } from '#main/file/tokens'
import { systemDisk } from '#main/file/write-disk'
import { temporaryFolder } from '../temporary-folder'

function portsWith(answers: { readonly open?: string; readonly save?: string }): FilePorts {
  return {
    dialogs: { chooseToOpen: async () => answers.open, chooseToSave: async () => answers.save },
    disk: systemDisk,
    files: createTokens(),
    drives: createTokens(),
  }
}

const bytes = new Uint8Array([1, 2, 3])

describe('opening', () => {
  test('gives a token instead of the path, by which the file is read whole', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, '交办.hlb'), bytes)
    const files = createFiles(portsWith({ open: join(folder, '交办.hlb') }))
    const opened = await files['file.open']({ kind: 'bundle' })
    if (!opened.ok || opened.value.file === null) throw new Error('not opened')
    expect(opened.value.file).toMatchObject({ name: '交办.hlb', bytes: 3 })
    expect(opened.value.file.token).not.toContain(folder)
    expect(await files['file.read']({ token: opened.value.file.token, maxBytes: 3 })).toEqual({
      ok: true,
      value: { name: '交办.hlb', bytes },
    })
  })

  test('answers null when the user cancelled', async () => {
    expect(await createFiles(portsWith({}))['file.open']({ kind: 'bundle' })).toEqual({
      ok: true,
      value: { file: null },
    })
  })
})

describe('reading', () => {
  test('refuses a file over the limit before reading it', async () => {
    const path = join(await temporaryFolder(), 'a.hlb')
    await writeFile(path, bytes)
    const ports = portsWith({})
    const token = ports.files.tokenOf(path)
    expect(await createFiles(ports)['file.read']({ token, maxBytes: 2 })).toEqual({
      ok: false,
      failure: { type: 'FileTooLarge', bytes: 3, maxBytes: 2 },
    })
  })

  test('says that a file is gone, and takes a made-up token or a path for no file', async () => {
    const path = join(await temporaryFolder(), 'a.hlb')
    await writeFile(path, bytes)
    const ports = portsWith({})
    const token = ports.files.tokenOf(path)
    await rm(path)
    const files = createFiles(ports)
    for (const made of [token, 'made-up', path, '/etc/passwd']) {
      expect(await files['file.read']({ token: made, maxBytes: 100 })).toEqual({
        ok: false,
        failure: { type: 'FileGone' },
      })
    }
  })
})

describe('saving', () => {
  const request = { kind: 'bundle' as const, name: '回复.hlb', bytes }

  test('goes where the dialog says', async () => {
    const folder = await temporaryFolder()
    const saved = await createFiles(portsWith({ save: join(folder, '我的回复.hlb') }))['file.save']({
      ...request,
      drive: null,
    })
    expect(saved.ok && saved.value.saved).toMatchObject({ name: '我的回复.hlb', place: folder, readBack: true })
  })

  test('answers null when the user cancelled', async () => {
    expect(await createFiles(portsWith({}))['file.save']({ ...request, drive: null })).toEqual({
      ok: true,
      value: { saved: null },
    })
  })

  test('with a drive goes into its 市长热线 folder, which is made when missing', async () => {
    const drive = await temporaryFolder()
    const ports = portsWith({})
    const saved = await createFiles(ports)['file.save']({ ...request, drive: ports.drives.tokenOf(drive) })
    expect(saved.ok && saved.value.saved).toMatchObject({ name: '回复.hlb', place: join(drive, '市长热线') })
    expect(new Uint8Array(await readFile(join(drive, '市长热线', '回复.hlb')))).toEqual(bytes)
  })

  test('does not leave the 市长热线 folder, whatever the name says', async () => {
    const drive = await temporaryFolder()
    const ports = portsWith({})
    await createFiles(ports)['file.save']({ ...request, name: '../../evil.hlb', drive: ports.drives.tokenOf(drive) })
    expect(await readdir(drive)).toEqual(['市长热线'])
    expect(await readdir(join(drive, '市长热线'))).toEqual(['_.._evil.hlb'])
  })

  test('to a drive that was pulled out, or that never was one, makes no folder', async () => {
    const drive = join(await temporaryFolder(), 'stick')
    await mkdir(drive)
    const ports = portsWith({})
    const token = ports.drives.tokenOf(drive)
    await rm(drive, { recursive: true })
    const files = createFiles(ports)
    for (const made of [token, 'made-up', '/tmp']) {
      expect(await files['file.save']({ ...request, drive: made })).toEqual({
        ok: false,
        failure: { type: 'DriveRemoved' },
      })
    }
  })
})
