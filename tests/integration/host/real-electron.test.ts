import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { findRealElectron, launchRealElectron } from '#tests/support/browser/launch-real-electron'
import { skipWithReason } from '#tests/support/skip-with-reason'

test('on Electron itself the window opens at its fixed origin, with `host` and without Node', async (context) => {
  const found = findRealElectron()
  if ('reason' in found) return skipWithReason(context, found.reason)
  await ensureBuilt()
  const folder = await mkdtemp(join(tmpdir(), '市长热线 electron '))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const shell = await launchRealElectron(found.path, { dataDir: join(folder, '数据') })
  onTestFinished(() => shell.close())
  expect(await shell.page.evaluate('location.origin')).toBe('app://ledger')
  expect(
    await shell.page.evaluate(
      '[isSecureContext, typeof window.host.call, typeof window.require, typeof window.process]',
    ),
  ).toEqual([true, 'function', 'undefined', 'undefined'])
  expect(await shell.page.evaluate(`window.host.call('journal.open', {})`)).toMatchObject({ ok: true })
  expect(
    await shell.page.evaluate(
      `window.host.call('paper.pdf', { html: '<!doctype html><title>x</title><p>答复', title: 'x' }).then((answer) => answer.ok)`,
    ),
  ).toBe(true)
})
