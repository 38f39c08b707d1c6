import '#shared/prelude/zod-setup'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { officeViewport } from '#tests/support/browser/office-viewport'
import { readCalm } from '#tests/support/browser/read-calm'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'

import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { shots } from '#tests/support/screens/office-of-file'

// The first hour of somebody new: setting up with a pause in it, being led round, the manual from where they are, the card, and
// the sample beside their own office and back.

let place = ''
let shell: ElectronOnChromium
let pictures = 0

const page = (): Page => shell.page
const button = (name: string): Locator => page().getByRole('button', { name, exact: true })
const callout = (): Locator => page().getByRole('dialog').filter({ hasText: '带您看一圈' })

async function open(): Promise<void> {
  shell = await launchElectronOnChromium({
    dataDir: join(place, '1'),
    drivesDir: join(place, 'U'),
    printerDir: join(place, 'printer'),
    tours: true,
  })
  await page().setViewportSize(officeViewport)
}

/** The screen once it is calm: in Chinese, without holes, with room enough; and its picture. */
async function look(name: string): Promise<void> {
  await readCalm(() => page().locator('body').textContent(), 150)
  pictures += 1
  if (shots !== undefined)
    await page().screenshot({ path: join(shots, `first-use-${String(pictures).padStart(2, '0')}-${name}.png`) })
  expect([name, await lookAtScreen(page(), place)]).toEqual([name, []])
}

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'first-use-'))
  mkdirSync(join(place, 'U'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  await open()
})

afterAll(async () => {
  await shell.kill()
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

it('sets an office up in five steps, takes a pause in between, and goes right into the import', async () => {
  await page().getByText('第 1 步，共 5 步').waitFor()
  await look('welcome')
  await button('正式启用').click()
  await page().getByLabel('单位全称').fill('青山镇人民政府')
  await page().getByLabel('单位简称').fill('青山镇')
  await page().getByLabel('单位代码').fill('qingshan')
  await look('office')
  await button('下一步').click()
  await page().getByLabel('姓名').fill('林晓燕')
  await look('person')
  // What was typed is on the disk before the program ends.
  await expect.poll(() => existsSync(join(place, '1', 'drafts'))).toBe(true)
  await page().keyboard.press('F1')
  await page().getByRole('dialog', { name: '帮助' }).getByRole('article', { name: '首次启用' }).waitFor()
  await look('wizard-help')
  await page().keyboard.press('Escape')
  await expect.poll(() => page().getByLabel('姓名').inputValue()).toBe('林晓燕')
  await page().waitForTimeout(1_500)
  await shell.close()
  await open()
  await button('继续写').click()
  await page().getByText('第 3 步，共 5 步').waitFor()
  await expect.poll(() => page().getByLabel('姓名').inputValue()).toBe('林晓燕')
  await button('下一步').click()
  await page().getByText('本机八位校验码').waitFor()
  await page().getByLabel('暂不设置 PIN').check()
  await look('this-pc')
  await button('下一步').click()
  await page().getByText('第 5 步，共 5 步').waitFor()
  await page()
    .getByLabel(/^导入已有的 Excel 台账/)
    .check()
  await look('begin')
  await button('启用台账').click()
  await page().getByRole('heading', { name: '导入旧台账' }).waitFor()
  await look('excel-import')
})

it('leads round once on the real screens, by keys too, and again when it is asked to', async () => {
  await goToScreen(page(), '今日工作')
  const titles: string[] = []
  for (let nth = 1; nth <= 7; nth += 1) {
    await callout().getByText(`${nth} / 7`).waitFor()
    await look(`tour-${nth}`)
    titles.push((await readCalm(() => callout().getByRole('heading').textContent())) ?? '')
    await page().keyboard.press('ArrowRight')
  }
  await callout().waitFor({ state: 'detached' })
  expect(new Set(titles).size).toBe(7)
  await goToScreen(page(), '台账')
  await goToScreen(page(), '今日工作')
  await page().getByRole('heading', { name: '今日工作' }).waitFor()
  expect(await readCalm(() => callout().count())).toBe(0)
  await goToScreen(page(), '帮助')
  await button('带我看一圈').click()
  await callout().waitFor()
  await page().keyboard.press('Escape')
  await callout().waitFor({ state: 'detached' })
})

it('opens the manual where somebody is, and what they have written stays', async () => {
  await page().evaluate(() => void (window.location.hash = '#/settings/departments'))
  await button('按行添加…').click()
  const form = page().getByRole('dialog', { name: /按行添加/ })
  const lines = form.getByLabel('部门（一行一个）')
  await lines.fill('党政办？')
  await lines.press('?')
  expect(await readCalm(() => page().getByRole('dialog', { name: '快捷键' }).count())).toBe(0)
  await page().keyboard.press('F1')
  const manual = page().getByRole('dialog', { name: '帮助' })
  await manual.getByRole('heading', { name: '人员、部门、村社' }).waitFor()
  await look('help-over-form')
  await page().keyboard.press('Escape')
  await manual.waitFor({ state: 'detached' })
  await expect.poll(() => lines.inputValue()).toContain('党政办？')
  await form.getByRole('button', { name: '这里怎么填' }).click()
  await manual.waitFor()
  await manual.getByRole('button', { name: '关闭帮助' }).click()
  await form.getByRole('button', { name: '取消' }).click()
  await button('丢弃').click()
  await form.waitFor({ state: 'detached' })
  await page().keyboard.press('?')
  const sheet = page().getByRole('dialog', { name: '快捷键' })
  await sheet.getByText('Ctrl+K', { exact: true }).waitFor()
  await look('key-sheet')
  await page().keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page().evaluate(() => void (window.location.hash = '#/figures'))
  await button('本页帮助').click()
  await manual.getByRole('article', { name: '统计' }).waitFor()
  const drawn = (): Promise<number> =>
    manual
      .getByRole('img')
      .first()
      .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
  await expect.poll(drawn).toBeGreaterThan(500)
  await look('help-of-figures')
  await page().keyboard.press('Escape')
})

it('prints the card on one page', async () => {
  await goToScreen(page(), '帮助')
  await button('打印一页卡').click()
  await expect.poll(() => shell.printed().length).toBe(1)
  const [card = ''] = shell.printed()
  expect(readFileSync(card, 'latin1').match(/\/Type \/Page\b/gu)).toHaveLength(1)
  if (shots !== undefined) copyFileSync(card, join(shots, 'first-use-card.pdf'))
  await look('help')
})

it('opens the sample beside the office and comes back to where it was', async () => {
  const journal = (): Buffer => readFileSync(join(place, '1', 'ledger', 'journal.hlj'))
  await page().evaluate(() => void (window.location.hash = '#/ledger'))
  await page().getByRole('heading', { name: '台账' }).waitFor()
  const before = journal()
  await button('看样例单位…').click()
  await look('enter-sample')
  await button('打开样例单位').click()
  await shell.relaunched()
  await open()
  await page().getByRole('heading', { name: '样例单位' }).waitFor()
  await look('sample-set-up')
  await button('装入样例数据').click()
  await page().getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await callout().getByRole('button', { name: '不看了' }).click()
  await look('in-sample')
  await button('样例数据 · 退出').click()
  await look('leave-sample')
  await button('退出，回到本单位').click()
  await shell.relaunched()
  await open()
  await page().getByRole('heading', { name: '台账', exact: true }).waitFor()
  await button('看样例单位…').waitFor()
  expect(page().url()).toContain('#/ledger')
  expect(journal().subarray(0, before.length).equals(before)).toBe(true)
  expect(existsSync(join(place, '1', 'sample', 'ledger'))).toBe(false)
  await look('back')
})
