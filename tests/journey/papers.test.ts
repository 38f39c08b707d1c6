import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { untilThere } from '#tests/support/browser/until-there'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { measurePdf, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { unzipDocx } from '#tests/support/papers/read-docx'

// A paper of a case is looked at, printed and saved: it takes its number once, and everything is on record.
const shots = process.env['SCREEN_SHOTS']

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'papers-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})
afterEach(async () => {
  await shell?.kill()
  shell = undefined
})
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const shoot = async (name: string): Promise<void> => {
  if (shots !== undefined && shell !== undefined)
    await shell.page.screenshot({ path: join(shots, `papers-${name}.png`) })
}

it('a paper of a case is numbered once, printed, saved as Word and on record', async () => {
  shell = await launchElectronOnChromium({ dataDir: join(place, 'desktop'), drivesDir: join(place, 'U') })
  const { page } = shell
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })

  // The office goes on where its paper ledger stopped.
  await page.goto(`${page.url().split('#')[0]}#/settings/papers`)
  await page.getByRole('button', { name: '修改交办单的编号' }).click()
  const numbering = page.getByRole('dialog')
  await numbering.getByLabel('字头').fill('青热交')
  await numbering.getByLabel('下一个号').fill('38')
  await numbering.getByRole('button', { name: '保存' }).click()
  await numbering.waitFor({ state: 'detached' })
  await page.getByText('青热交〔2026〕38号').waitFor()
  await shoot('settings')

  await goToScreen(page, '台账')
  await page.getByRole('searchbox', { name: '搜索台账' }).fill('2026-001')
  await page.getByRole('grid', { name: '台账' }).getByText('2026-001', { exact: true }).first().click()
  await page.getByRole('main').getByRole('button', { name: '单据' }).click()
  await page.getByRole('menuitem', { name: '呈批单', exact: true }).waitFor()
  await shoot('menu')
  await page.getByRole('menuitem', { name: '交办单', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('取编号 青热交〔2026〕38号').waitFor()
  await dialog.getByText(/^共 \d+ 页$/u).waitFor()
  await shoot('preview')

  await dialog.getByRole('button', { name: '打印' }).click()
  await dialog.getByText('编号 青热交〔2026〕38号，再打印还是这个号').waitFor()
  await expect.poll(() => shell?.printed().length).toBe(1)
  const [pdf = ''] = shell.printed()
  if (whyNoPoppler() === undefined) {
    const lines = measurePdf(new Uint8Array(readFileSync(pdf))).flatMap((sheet) => sheet.lines.map(({ text }) => text))
    expect(lines.join('')).toContain('青热交〔2026〕38号')
  }

  const saved = join(place, '交办单.docx')
  shell.queueSave(saved)
  await dialog.getByRole('button', { name: '存为 Word' }).click()
  await untilThere(saved)
  const text = ((await unzipDocx(new Uint8Array(readFileSync(saved)))).get('word/document.xml') ?? '').replaceAll(
    /<[^>]*>/gu,
    '',
  )
  expect(text).toContain('青热交〔2026〕38号')
  await dialog.getByRole('button', { name: '关闭' }).click()
  await dialog.waitFor({ state: 'detached' })
  const told = page.getByRole('main')
  await expect.poll(() => told.textContent()).toContain('交办单编号 青热交〔2026〕38号')
  await expect.poll(() => told.textContent()).toContain('打印交办单')
  await shoot('on-record')
})
