import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { playedShells } from '#tests/support/browser/shell-kinds'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { startShell } from '#tests/support/browser/start-shell'
import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { shots } from '#tests/support/screens/office-of-file'

// The search from anywhere, by the keyboard alone: cases by sounds, words and numbers, screens, the manual. Where SCREEN_SHOTS names a
// folder, pictures fall into it.

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())
afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const field = (page: Page): Locator => page.getByRole('combobox', { name: '搜索', exact: true })
const options = (page: Page): Locator => page.getByRole('listbox', { name: '搜索结果' }).getByRole('option')
const chosen = (page: Page): Locator => page.getByRole('option', { selected: true })

async function openSearch(page: Page): Promise<void> {
  // A heading is there a moment before the keys are listened to: pressed again until they are.
  await vi.waitFor(
    async () => {
      await page.keyboard.press('Control+k')
      await field(page).waitFor({ timeout: 2_000 })
    },
    { timeout: 20_000 },
  )
}

it.each(playedShells)('leads from anywhere to a case, a screen and the manual by keys alone (%s)', async (kind) => {
  place = mkdtempSync(join(tmpdir(), 'search-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  shell = await startShell(kind, join(place, '1'))
  const { page } = shell
  const look = async (picture: string): Promise<void> => {
    expect(await lookAtScreen(page, place)).toEqual([])
    if (shots !== undefined) await page.screenshot({ path: join(shots, `search-${kind}-${picture}.png`) })
  }
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })

  await openSearch(page)
  await expect.poll(() => options(page).count()).toBeGreaterThan(15)
  await look('blank')
  // By sounds: 路面破损, of which the title names the place.
  await field(page).fill('lmps')
  await expect.poll(() => page.locator('mark').first().innerText()).toBe('路面破损')
  await page
    .getByRole('status')
    .getByText(/^案件 \d+ 件/u)
    .waitFor()
  await look('sounds')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  // Looked at once: the line stands.
  const title = (await chosen(page).locator('mark').locator('..').innerText()).trim()
  await page.keyboard.press('Enter')
  await field(page).waitFor({ state: 'detached' })
  await page.getByRole('main').getByText(title).first().waitFor()
  const address = page.url()

  // Words of what was written in handling it, with their place.
  await openSearch(page)
  await expect.poll(() => options(page).first().innerText()).toBe('lmps')
  await field(page).fill('现场')
  await expect.poll(() => options(page).locator('mark').count()).toBeGreaterThan(0)
  await expect.poll(() => page.getByRole('option').filter({ hasText: '现场' }).count()).toBeGreaterThan(0)
  await look('words')
  await page.setViewportSize({ width: 911, height: 512 })
  await look('words-small')
  await page.setViewportSize({ width: 1366, height: 768 })

  // A number typed whole opens at Enter, whether its answer is there or not.
  await field(page).fill('')
  await page.keyboard.type('2026-0')
  await expect
    .poll(() =>
      options(page)
        .filter({ hasText: /2026-0\d\d/u })
        .count(),
    )
    .toBeGreaterThan(2)
  // Looked at once: its lines stand.
  const number = /2026-0\d\d/u.exec(await options(page).nth(1).innerText())?.[0] ?? ''
  await field(page).fill(number)
  await page.keyboard.press('Enter')
  await field(page).waitFor({ state: 'detached' })
  await page.getByRole('main').getByText(number).first().waitFor()
  expect(page.url()).not.toBe(address)

  await openSearch(page)
  await field(page).fill('bfhf')
  await expect.poll(() => chosen(page).innerText()).toBe('备份与恢复')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '备份与恢复' }).waitFor()

  await page.getByRole('banner').getByRole('button', { name: /搜索/u }).click()
  await field(page).fill('jpcz')
  await expect.poll(() => options(page).last().innerText()).toBe('键盘操作')
  await field(page).fill('键盘操作')
  await expect.poll(() => chosen(page).innerText()).toBe('键盘操作')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '键盘操作' }).waitFor()

  await openSearch(page)
  await field(page).fill('查无此事的几个字')
  await page.getByRole('status').getByText('没有找到').waitFor()
  await look('nothing')
  await page.keyboard.press('Escape')
  await field(page).waitFor({ state: 'detached' })
})
