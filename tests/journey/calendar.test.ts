import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const shots = process.env['SCREEN_SHOTS']

let place = ''
let data = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'calendar-'))
  data = join(place, 'data')
  mkdirSync(data)
  seedDataFolder(data, 12)
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** Made up, in the words of a notice: nobody knows 2027's as this is written. */
const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月20日`

async function look(page: Page, name: string): Promise<void> {
  expect(await lookAtScreen(page, place)).toEqual([])
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

async function openCalendar(page: Page): Promise<void> {
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '日历' }).click()
  await page.getByRole('table', { name: '节假日安排' }).waitFor()
}

it('an office enters next year’s holidays from the notice and days of its own, and counts by them ever after', async () => {
  shell = await launchElectronOnChromium({ dataDir: data })
  const { page } = shell
  await page.setViewportSize({ width: 1366, height: 768 })
  await openCalendar(page)
  const years = page.getByRole('table', { name: '节假日安排' })
  await years.getByRole('row', { name: /2027.*日历未定/ }).waitFor()
  await look(page, '1-years')

  await page.getByRole('button', { name: '录入年度安排' }).click()
  const form = page.getByRole('dialog', { name: '录入年度节假日安排' })
  const text = form.getByLabel('通知全文')
  await text.fill(notice.replace('2月14日（周日）上班', '2月15日上班'))
  await form.getByRole('button', { name: '核对并预览' }).click()
  await form.getByText(/补班日2月15日（星期一）本来就是工作日/).waitFor()
  await look(page, '2-refused')
  await text.fill(notice)
  await form.getByRole('button', { name: '核对并预览' }).click()
  const preview = page.getByRole('dialog', { name: '2027 年节假日安排' })
  await preview.getByText('2月5日至11日放假，共7天').waitFor()
  await preview.getByText(/在办的 \d+ 件案件/).waitFor()
  await look(page, '3-preview')
  await preview.getByRole('button', { name: '返回修改' }).click()
  await preview.waitFor({ state: 'detached' })
  await expect.poll(() => text.inputValue()).toContain('端午节')
  await form.getByRole('button', { name: '核对并预览' }).click()
  await preview.getByRole('button', { name: '保存安排' }).click()
  await form.waitFor({ state: 'detached' })
  await years.getByRole('row', { name: /2027.*国办发明电〔2026〕99号.*本单位录入/ }).waitFor()
  // What the days are counted by knows the year from now on, without a new start.
  await page.getByText('2027 年日历未定').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '添加本地日子' }).click()
  const local = page.getByRole('dialog', { name: '添加本地放假、补班' })
  await local.getByLabel('从').fill('2026-12-05')
  await local.getByLabel('到', { exact: true }).fill('2026-12-06')
  await local.getByRole('button', { name: '核对并预览' }).click()
  await local.getByText('请填写缘由，例如 防汛值守。').waitFor()
  await local.getByLabel('缘由').fill('防汛值守')
  await look(page, '4-local')
  await local.getByRole('button', { name: '核对并预览' }).click()
  const question = page.getByRole('dialog', { name: '保存本地放假、补班？' })
  await question
    .getByText(/件案件/)
    .first()
    .waitFor()
  await look(page, '5-local-preview')
  await question.getByRole('button', { name: '保存', exact: true }).click()
  await local.waitFor({ state: 'detached' })
  await page
    .getByRole('table', { name: '本地放假、补班' })
    .getByRole('row', { name: /2026-12-05 至 2026-12-06.*防汛值守.*有效/ })
    .waitFor()
  await look(page, '6-both')

  await goToScreen(page, '操作日志')
  await page.getByText('录入 2027 年节假日安排').first().waitFor()
  await page.getByText('登记本地补班').first().waitFor()

  // What was entered is in the ledger, and can be taken back.
  await openCalendar(page)
  await page.getByRole('button', { name: '撤销 2027 年安排' }).click()
  await page.getByRole('dialog', { name: '撤销录入的 2027 年安排？' }).getByRole('button', { name: '撤销安排' }).click()
  await years.getByRole('row', { name: /2027.*日历未定/ }).waitFor()
  await page.getByRole('button', { name: '查看 2026 年安排' }).click()
  await page.getByRole('dialog', { name: '2026 年节假日安排' }).getByText('2月15日至23日放假，共9天').waitFor()
  await look(page, '7-days')
})
