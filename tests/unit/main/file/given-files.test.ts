import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createGivenFiles, findGivenPath } from '#main/file/given-files'
import { createTokens } from '#main/file/tokens'
import { temporaryFolder } from '../temporary-folder'

const desk = resolve('/home/clerk')

describe('the file that a start was given', () => {
  it.each([
    [['/media/stick/交办 包.hlb'], resolve('/media/stick/交办 包.hlb')],
    [['--safe-mode', '包.HLB'], join(desk, '包.HLB')],
    [['.', '--inspect=1.hlb', 'a.hlb', 'b.hlbak'], join(desk, 'b.hlbak')],
    [['file:///media/stick/%E5%8C%85.hlb'], resolve('/media/stick/包.hlb')],
  ])('of %j is %s', (args, path) => expect(findGivenPath(args, desk)).toBe(path))

  it.each([[[]], [['.']], [['--x.hlb']], [['letter.docx']], [['file://server/share/a.hlb%zz']], [['a.hlb.txt']]])(
    'of %j is none',
    (args) => expect(findGivenPath(args, desk)).toBeUndefined(),
  )
})

describe('files that the system gave', () => {
  const [files, backupFolders] = [createTokens(), createTokens()]

  it('wait for the window and are taken once, the newest alone, named by tokens', async () => {
    const folder = await temporaryFolder()
    const [bundle, backup] = [join(folder, 'a.hlb'), join(folder, 'b.hlbak')]
    writeFileSync(bundle, 'abc')
    writeFileSync(backup, 'abcd')
    const given = createGivenFiles({ files, backupFolders })
    const take = given.services['file.takeGiven']
    expect(await take({})).toEqual({ ok: true, value: { given: null } })
    given.give(backup)
    given.give(bundle)
    const taken = await take({})
    expect(taken).toMatchObject({ ok: true, value: { given: { kind: 'bundle', file: { name: 'a.hlb', bytes: 3 } } } })
    expect(JSON.stringify(taken)).not.toContain(folder)
    expect(await take({})).toEqual({ ok: true, value: { given: null } })
    given.give(backup)
    expect(await take({})).toMatchObject({
      ok: true,
      value: {
        given: { kind: 'backup', place: backupFolders.tokenOf(folder), file: { name: 'b.hlbak', bytes: 4 } },
      },
    })
  })

  it('that are gone or are no plain files are named as missing', async () => {
    const folder = await temporaryFolder()
    mkdirSync(join(folder, 'folder.hlb'))
    const given = createGivenFiles({ files, backupFolders })
    for (const name of ['gone.hlb', 'folder.hlb']) {
      given.give(join(folder, name))
      expect(await given.services['file.takeGiven']({})).toEqual({
        ok: true,
        value: { given: { kind: 'missing', name } },
      })
    }
  })
})
