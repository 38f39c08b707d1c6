import '#shared/prelude/zod-setup'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { untilThere } from '#tests/support/browser/until-there'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { whyNoPoppler } from '#tests/support/papers/print-pdf'

// Papers of several cases as one job, and a paper onto a sheet that was printed before.
const shots = process.env['SCREEN_SHOTS']

let place = ''
let shell: Awaited<ReturnType<typeof launchElectronOnChromium>> | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'batch-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})
afterEach(async () => {
  await shell?.kill()
  shell = undefined
})
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const shoot = async (name: string): Promise<void> => {
  if (shots !== undefined && shell !== undefined)
    await shell.page.screenshot({ path: join(shots, `batch-${name}.png`) })
}

async function choose(dialog: Locator, label: string, choice: RegExp): Promise<void> {
  await dialog.getByLabel(label).click()
  const option = dialog.page().getByRole('option', { name: choice }).first()
  await option.waitFor()
  await option.click()
}

/** The text of each page, without blanks. */
const pagesOf = (path: string): readonly string[] =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((text) => text.normalize('NFKC').replaceAll(/\s/gu, ''))

it('prints a paper of each chosen case as one job, and one onto its printed sheet', async () => {
  shell = await launchElectronOnChromium({ dataDir: join(place, 'desktop'), drivesDir: join(place, 'U') })
  const { page } = shell
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page, '台账')
  const grid = page.getByRole('grid', { name: '台账' })
  await page.getByRole('searchbox', { name: '搜索台账' }).fill('2026-01')
  await grid.getByText('2026-011', { exact: true }).first().waitFor()
  await grid.getByRole('checkbox', { name: '全选' }).click()
  await page.getByRole('button', { name: '批量打印…' }).click()
  const dialog = page.getByRole('dialog')
  await shoot('first')
  await choose(dialog, '打印什么', /^(?:催办单|督办单|延期申请|退单说明|接访登记表|联合办公纪要)/u)
  await dialog.getByText(/件不打印/u).waitFor()
  await expect.poll(() => dialog.textContent()).toContain('没有这种单据')
  await shoot('lacking')
  await choose(dialog, '打印什么', /^承办单/u)
  await choose(dialog, '顺序', /按承办部门/u)
  await dialog.getByLabel(/双面打印/u).check()
  await shoot('dialog')

  const pdf = join(place, '承办单.pdf')
  shell.queueSave(pdf)
  const print = dialog.getByRole('button', { name: /^打印 \d+ 件$/u })
  // Looked at once: the kind was chosen above, and the button stands.
  const count = Number(/\d+/u.exec((await print.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(3)
  await dialog.getByRole('button', { name: '存为 PDF' }).click()
  await untilThere(pdf)
  await dialog.waitFor({ state: 'detached' })
  if (whyNoPoppler() === undefined) {
    const pages = pagesOf(pdf)
    expect(pages.filter((text) => text.includes('第1页共'))).toHaveLength(count)
    // Every paper begins on a front.
    pages.forEach((text, nth) => {
      if (text.includes('第1页共')) expect(nth % 2).toBe(0)
    })
  }

  await page.getByRole('button', { name: '批量打印…' }).click()
  await choose(dialog, '打印什么', /^承办单/u)
  await dialog.getByRole('button', { name: `打印 ${count} 件` }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => shell?.printed().length).toBe(1)

  await grid.getByText('2026-011', { exact: true }).first().click()
  const told = page.getByRole('main')
  await expect.poll(() => told.textContent()).toContain('打印承办单')
  await expect.poll(() => told.textContent()).toContain('承办单编号')
  await shoot('on-record')

  await told.getByRole('button', { name: '单据' }).click()
  await page.getByRole('menuitem', { name: '呈批单', exact: true }).click()
  await dialog.getByText(/^共 \d+ 页$/u).waitFor()
  await dialog.getByLabel(/^套打/u).check()
  await shoot('overprint')
  await dialog.getByRole('button', { name: '调位置…' }).click()
  const placing = page.getByRole('dialog', { name: /^套打位置/u })
  await choose(placing, '要移动的内容', /^主要内容/u)
  await placing.getByRole('button', { name: '主要内容向右 0.5 毫米' }).click()
  await placing.getByRole('group', { name: /^纸样/u }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await placing.getByText('右移 5.5 毫米', { exact: true }).waitFor()
  await placing.getByLabel('整张纸向下（毫米）').fill('-1.5')
  await placing.getByLabel('整张纸向下（毫米）').press('Tab')
  await placing.getByText('上移 1.5 毫米', { exact: true }).waitFor()
  await shoot('placing')
  await placing.getByRole('button', { name: '打印测试页' }).click()
  await expect.poll(() => shell?.printed().length).toBe(2)
  await placing.getByRole('button', { name: '完成' }).click()
  await placing.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: '打印', exact: true }).click()
  await expect.poll(() => shell?.printed().length).toBe(3)
  const [, , onto = ''] = shell.printed()
  if (whyNoPoppler() === undefined) {
    const text = pagesOf(onto).join('')
    expect(text).toContain('2026-011')
    expect(text).not.toContain('主要内容')
  }
})

it('prints the slips of new cases by themselves, and keeps before the eyes what did not come out', async () => {
  shell = await launchElectronOnChromium({ dataDir: join(place, 'fresh'), drivesDir: join(place, 'V') })
  const { page } = shell
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.goto(`${page.url().split('#')[0]}#/settings/printing`)
  await page.getByLabel('不打开窗口，直接送到选定的打印机').check()
  await page.getByRole('combobox', { name: /^打印机/u }).click()
  await page.getByRole('option', { name: 'HP LaserJet 1020' }).click()
  await page.getByLabel(/马上打印新案件的单据/u).check()
  await shoot('fresh-settings')
  shell.setPrinter('missing')
  await goToScreen(page, '导入')
  await page.getByRole('button', { name: '用样例包试一试' }).click()
  await page.getByRole('button', { name: /^导入 \d+ 件/u }).click()
  await page.getByText(/新件即打：没有打成的 \d+ 件/u).waitFor()
  await shoot('fresh-unprinted')
  shell.setPrinter('ready')
  await page.getByRole('button', { name: '看没有打成的' }).click()
  const waiting = page.getByRole('dialog', { name: /^没有打成的/u })
  await waiting
    .getByText(/找不到选定的打印机/u)
    .first()
    .waitFor()
  await shoot('fresh-list')
  await waiting.getByRole('button', { name: '再打印…' }).click()
  const batch = page.getByRole('dialog', { name: /^批量打印/u })
  await batch.getByRole('button', { name: /^打印 \d+ 件$/u }).click()
  await page
    .getByText(/没有打成的/u)
    .first()
    .waitFor({ state: 'detached' })
  await expect.poll(() => shell?.printed().length).toBe(1)
})
