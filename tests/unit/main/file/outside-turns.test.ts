import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { findFile, readOutside } from '#main/file/create-files'
import { openPlain } from '#main/file/open-plain'
import { outsideTurn } from '#main/file/outside-turns'
import { createTokens } from '#main/file/tokens'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { temporaryFolder } from '../temporary-folder'

async function pipeIn(folder: string, context: TestContext): Promise<string> {
  if (process.platform === 'win32') skipWithReason(context, 'Windows keeps no pipes among its files')
  const path = join(folder, 'pipe.hlb')
  execFileSync('mkfifo', [path])
  return path
}

describe('what is no plain file', () => {
  test('is not opened, found or read, and nothing waits for it', async (context) => {
    const folder = await temporaryFolder()
    const pipe = await pipeIn(folder, context)
    await mkdir(join(folder, 'folder.hlb'))
    for (const path of [pipe, join(folder, 'folder.hlb'), '/dev/zero']) {
      expect(await openPlain(path)).toBeUndefined()
      expect(await findFile(createTokens(), path)).toBeUndefined()
      expect(await readOutside(path, 1_000)).toMatchObject({ ok: false, failure: { type: 'FileUnreadable' } })
    }
  })

  test('a plain file is read whole', async () => {
    const path = join(await temporaryFolder(), 'a.hlb')
    await writeFile(path, 'sealed')
    expect(await readOutside(path, 1_000)).toEqual({ ok: true, value: new TextEncoder().encode('sealed') })
    expect(await readOutside(path, 5)).toMatchObject({ failure: { type: 'FileTooLarge', bytes: 6 } })
  })
})

describe('a drive that hangs', () => {
  test('holds two places at most, is told of in time, and lets the data folder be written', async () => {
    const releases: (() => void)[] = []
    const hang = (): Promise<void> => new Promise((resolve) => releases.push(resolve))
    const asked = [1, 2, 3, 4].map(() => outsideTurn(hang, 2_000))
    const told = await Promise.allSettled(asked.slice(0, 2))
    expect(told.map((one) => one.status)).toEqual(['rejected', 'rejected'])
    // The third and the fourth have not even begun: they hold no thread.
    expect(releases).toHaveLength(2)
    await writeFile(join(await temporaryFolder(), 'journal'), 'saved')
    for (const release of releases.splice(0)) release()
    await expect.poll(() => releases.length).toBe(2)
    for (const release of releases) release()
    expect((await Promise.allSettled(asked.slice(2))).map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await outsideTurn(() => Promise.resolve('back'))).toBe('back')
  })
})
