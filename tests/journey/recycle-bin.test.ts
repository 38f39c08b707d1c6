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

// A note is undone from the history beside the case, lies in the bin, and comes back with another as one act. Where SCREEN_SHOTS names a folder,
// pictures fall into it.

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())
afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

it.each(playedShells)('brings back what was taken away (%s)', async (kind) => {
  place = mkdtempSync(join(tmpdir(), 'bin-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  shell = await startShell(kind, join(place, '1'))
  const { page } = shell
  const look = async (picture: string): Promise<void> => {
    expect(await lookAtScreen(page, place)).toEqual([])
    if (shots !== undefined) await page.screenshot({ path: join(shots, `bin-${kind}-${picture}.png`) })
  }
  const address = (hash: string): string => `${page.url().split('#')[0]}${hash}`
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })

  // The history of a row, opened and closed by keys.
  await page.goto(address('#/ledger/handling'))
  const grid = page.getByRole('grid', { name: '台账' })
  await grid.waitFor()
  await page.getByRole('searchbox', { name: '搜索台账' }).press('ArrowDown')
  await grid.press('ArrowDown')
  await grid.press('F7')
  const history = page.getByRole('dialog', { name: '历史' })
  await history.getByRole('list', { name: '历史' }).getByRole('listitem').first().waitFor()
  await look('history-of-row')
  await page.keyboard.press('Escape')
  await history.waitFor({ state: 'detached' })
  await expect.poll(() => grid.evaluate((one) => one.contains(document.activeElement))).toBe(true)

  // A note, undone from the history beside the case.
  await grid
    .getByText(/^20\d\d-?\d{3,}$/u)
    .first()
    .click()
  await page.getByRole('button', { name: '办理记录', exact: true }).click()
  await page.getByRole('dialog').getByLabel('办理情况').fill('已到现场看过')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText('已到现场看过').first().waitFor()
  await page.keyboard.press('F7')
  await history.getByRole('button', { name: '撤销 办理记录' }).first().click()
  const asked = page.getByRole('dialog', { name: '撤销这次操作' })
  await asked.getByText('办理记录').waitFor()
  await asked.getByRole('button', { name: '撤销', exact: true }).click()
  await asked.waitFor({ state: 'detached' })
  await history.getByText('已撤销').first().waitFor()
  await look('history-of-case')
  await page.keyboard.press('Escape')
  await history.waitFor({ state: 'detached' })

  // It lies in the bin, and comes back with a reason.
  await page.getByRole('navigation', { name: '主菜单' }).getByText('回收站').click()
  const bin = page.getByRole('table', { name: '回收站' })
  const line = bin.getByRole('row').filter({ hasText: '撤销的操作' }).first()
  await line.getByRole('button', { name: /^恢复/u }).waitFor()
  await look('bin')
  await line.getByRole('checkbox').check()
  await page.getByRole('toolbar', { name: '成批恢复' }).getByRole('button', { name: '恢复 1 项' }).click()
  const dialog = page.getByRole('dialog', { name: '恢复这一项' })
  await look('asked')
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => bin.getByText('撤销的操作').count()).toBe(0)
  await look('after')

  // Letters find cases in the ledger's own search.
  await page.goto(address('#/ledger'))
  await page.getByRole('searchbox', { name: '搜索台账' }).fill('ludeng')
  await expect.poll(() => grid.getByText('路灯').count(), { timeout: 20_000 }).toBeGreaterThan(0)
  await look('letters')
})
