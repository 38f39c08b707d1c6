import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { makeCentreBundle, makeCentreCalendar } from '#tests/support/main-job/centre-bundle'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { anAssignment } from '#tests/support/builders'
import { goToScreen } from '#tests/support/main-job/first-run'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { writeArrangement } from '#shared/calendar/year-arrangement'
import { of2027 } from '#tests/support/arrangement-of-2027'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'keys')
const shots = process.env['SCREEN_SHOTS']

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'lights-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})

afterAll(async () => {
  await shell?.kill()
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function look(page: Page, name: string): Promise<void> {
  expect(await lookAtScreen(page, place)).toEqual([])
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

async function launch(name: string, seed: (data: string) => void): Promise<Page> {
  await shell?.kill()
  const data = join(place, name)
  mkdirSync(data)
  seed(data)
  shell = await launchElectronOnChromium({ dataDir: data })
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  return shell.page
}

it('an office begins by a rule set, and a year’s holidays come by bundle', async () => {
  const page = await launch('1', () => undefined)
  await page.getByRole('button', { name: '正式启用' }).click()
  await page.getByLabel('单位全称').fill('青山镇人民政府')
  await page.getByLabel('单位简称').fill('青山镇')
  await page.getByLabel('单位代码').fill('qingshan')
  await look(page, '1-rules-later')
  await page.getByLabel('时限规则').click()
  await page.getByRole('option', { name: /（建议）/ }).click()
  await page.getByText(/出处：/).waitFor()
  await look(page, '2-rules-chosen')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('林晓燕')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('本机八位校验码').waitFor()
  await page.getByLabel('暂不设置 PIN').check()
  await page.getByRole('button', { name: '下一步' }).click()
  await look(page, '3-summary')
  await page.getByRole('button', { name: '启用台账' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  // The limit of the first case is proposed: nobody is asked for the day.
  await page.keyboard.press('F6')
  await expect.poll(() => page.getByRole('textbox', { name: '办结时限' }).inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await look(page, '4-entry')
})

it('a sheet that came in says by when it has to be signed for, until somebody has', async () => {
  const page = await launch('3', () => undefined)
  await page.getByRole('button', { name: '正式启用' }).click()
  await page.getByLabel('单位全称').fill('青山镇人民政府')
  await page.getByLabel('单位简称').fill('青山镇')
  await page.getByLabel('单位代码').fill('qingshan')
  await page.getByLabel('时限规则').click()
  await page.getByRole('option', { name: /蚌埠/ }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('林晓燕')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('本机八位校验码').waitFor()
  shell?.queueOpen(join(samples, 'office.keys.json'))
  await page.getByRole('button', { name: '导入密钥备份…' }).click()
  await page.getByText('已读入密钥备份').waitFor()
  shell?.queueOpen(join(samples, 'centre.card.json'))
  await page.getByRole('button', { name: '导入名片…' }).click()
  await page.getByLabel('已打电话核对，八位校验码一致').check()
  await page.getByRole('button', { name: '确认信任' }).click()
  await page.getByLabel('暂不设置 PIN').check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '启用台账' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  const file = join(place, '交办.hlb')
  writeFileSync(file, await makeCentreBundle(901, [anAssignment(1), anAssignment(2)]))
  if (shell === undefined) throw new Error('no shell')
  expect(await openBundleFile(shell, file)).toEqual({ type: 'planned' })
  await importPlanned(shell)
  await goToScreen(page, '今日工作')
  await page
    .getByText(/签收时限 \d{4}-\d{2}-\d{2}/)
    .first()
    .waitFor()
  await look(page, '12-today-unsigned')
  await goToScreen(page, '台账')
  await page.getByRole('button', { name: '待签收 2' }).click()
  await page.getByRole('grid', { name: '台账' }).getByRole('link').first().click()
  await page.getByText('签收时限', { exact: true }).waitFor()
  await look(page, '13-case-unsigned')
  await page.getByRole('button', { name: '签收', exact: true }).click()
  await page.getByRole('dialog').getByLabel('签收人').click()
  await page.getByRole('option', { name: /林晓燕/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签收', exact: true }).click()
  await page.getByText('签收时限', { exact: true }).waitFor({ state: 'detached' })
})

it('both clocks of the sample’s cases have their light, and are picked out by it', async () => {
  const page = await launch('2', (data) => seedDataFolder(data, 12))
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  await look(page, '5-today')
  await goToScreen(page, '台账')
  await page.getByRole('grid', { name: '台账' }).waitFor()
  await look(page, '6-ledger')
  await page.getByLabel('办结时限', { exact: true }).click()
  await page.getByRole('option', { name: '红灯' }).waitFor()
  await look(page, '7-lamps')
  await page.getByRole('option', { name: '红灯' }).click()
  await look(page, '8-red')

  // A bundle opened on the screen of imports goes to the calendar, is shown, and is taken.
  const file = join(place, '放假安排.hlb')
  const broken = { ...writeArrangement(of2027), year: 2026, festivals: writeArrangement(of2027).festivals.slice(1) }
  writeFileSync(file, await makeCentreCalendar(900, [writeArrangement(of2027), broken]))
  expect(readFileSync(file).length).toBeGreaterThan(500)
  await goToScreen(page, '导入')
  shell?.queueOpen(file)
  await page.getByRole('button', { name: '选择文件…' }).click()
  const preview = page.getByRole('dialog', { name: /发来的放假安排/ })
  await preview.getByText('2月5日至11日放假，共7天').waitFor()
  await look(page, '9-bundle')
  await preview.getByRole('button', { name: '采用 2027 年安排' }).click()
  await preview.waitFor({ state: 'detached' })
  await page
    .getByRole('table', { name: '节假日安排' })
    .getByRole('row', { name: /2027.*本单位录入/ })
    .waitFor()
  await look(page, '10-calendar')
  await page.getByRole('button', { name: '导出放假安排包…' }).click()
  await page.getByRole('dialog', { name: '导出放假安排包' }).getByLabel('发给').waitFor()
  await look(page, '11-export')
  const out = join(place, 'out.hlb')
  shell?.queueSave(out)
  await page.getByRole('button', { name: '签名并导出…' }).click()
  await page.getByText(/放假安排包已写到/).waitFor()
  expect(readFileSync(out).length).toBeGreaterThan(500)
})
