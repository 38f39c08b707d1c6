import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { claimFolder } from '#main/journal/claim-folder'
import { temporaryFolder } from '../temporary-folder'

/** Another process that claims the folder; answers what it said and how to kill it. */
function otherProcess(folder: string): Promise<{ readonly said: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'hold-claim.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = (): Promise<void> => {
    child.kill('SIGKILL')
    return gone
  }
  onTestFinished(kill)
  return new Promise((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve({ said: chunk.toString().trim(), kill })),
  )
}

test('keeps another process out, whichever of the two comes first', async () => {
  const folder = await temporaryFolder()
  const other = await otherProcess(folder)
  expect(other.said).toBe('held')
  expect(await claimFolder(folder)).toEqual({ ok: false, failure: { type: 'InUse' } })

  const ours = await claimFolder(await temporaryFolder())
  expect(ours.ok).toBe(true)
})

test('is free again as soon as the process that held it was killed', async () => {
  const folder = await temporaryFolder()
  const other = await otherProcess(folder)
  await other.kill()
  const claimed = await claimFolder(folder)
  if (!claimed.ok) throw new Error(claimed.failure.type)
  expect((await otherProcess(folder)).said).toBe('InUse')
  await claimed.value.release()
  expect((await claimFolder(folder)).ok).toBe(true)
})

test('takes a folder by whatever way it is named for the same folder', async () => {
  const folder = await temporaryFolder()
  const claimed = await claimFolder(folder)
  expect(claimed.ok).toBe(true)
  expect(await claimFolder(join(folder, '..', folder.split('/').at(-1) ?? ''))).toEqual({
    ok: false,
    failure: { type: 'InUse' },
  })
  if (claimed.ok) await claimed.value.release()
})

test('of a folder that is not there fails with the system’s code', async () => {
  expect(await claimFolder(join(await temporaryFolder(), 'gone'))).toEqual({
    ok: false,
    failure: { type: 'Failed', code: 'ENOENT' },
  })
})
