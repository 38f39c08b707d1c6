import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { playedShells } from '#tests/support/browser/shell-kinds'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { startShell } from '#tests/support/browser/start-shell'
import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { shots } from '#tests/support/screens/office-of-file'

// A change is saved, taken back from the top bar, and done again by Ctrl+Z. Where SCREEN_SHOTS names a folder, pictures fall into it.

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())
afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

it.each(playedShells)('takes a note of a case back, and does it again by Ctrl+Z (%s)', async (kind) => {
  place = mkdtempSync(join(tmpdir(), 'undo-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  shell = await startShell(kind, join(place, '1'))
  const { page } = shell
  const look = async (picture: string): Promise<void> => {
    expect(await lookAtScreen(page, place)).toEqual([])
    if (shots !== undefined) await page.screenshot({ path: join(shots, `undo-${kind}-${picture}.png`) })
  }
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.goto(`${page.url().split('#')[0]}#/ledger/handling`)
  await page
    .getByRole('grid', { name: '台账' })
    .getByText(/^20\d\d-?\d{3,}$/u)
    .first()
    .click()
  await page.getByRole('button', { name: '办理记录', exact: true }).click()
  await page.getByRole('dialog').getByLabel('办理情况').fill('已到现场看过')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const note = page.getByText('已到现场看过')
  await note.first().waitFor()
  await look('offered')

  await page.getByRole('banner').getByRole('button', { name: '撤销', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '撤销这次操作' })
  await dialog.getByText('办理记录').waitFor()
  await look('asked')
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('撤回办理记录').first().waitFor()

  await page.keyboard.press('Control+z')
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => page.getByText('撤回撤回').count()).toBeGreaterThan(0)
  await look('again')
})
