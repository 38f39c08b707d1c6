import '#shared/prelude/zod-setup'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { rowStages } from '#shared/case/stage'
import { addDays, localDateSchema } from '#shared/prelude/local-date'
import { readCalm } from '#tests/support/browser/read-calm'
import { changePerson } from '#tests/support/main-job/first-run'
import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'

// Every screen, tab and dialog that can be reached without changing anything, on the screen that township offices have. Where
// SCREEN_SHOTS names a folder, a picture of each falls into it.

const office = officeOfFile('every-screen')
let seen: [where: string, fault: string][] = []
let stops = 0

async function stop(where: string): Promise<void> {
  const faults = await lookAtScreen(office.page, office.place)
  seen.push(...faults.map((fault): [string, string] => [where, fault]))
  stops += 1
  if (shots === undefined) return
  const name = `${String(stops).padStart(3, '0')}-${where.replace(/[^\p{Script=Han}\w-]+/gu, '_').slice(0, 60)}.png`
  await office.page.screenshot({ path: join(shots, name) })
}

async function go(hash: string): Promise<void> {
  await office.page.evaluate((to) => void (window.location.hash = to), hash)
  await readCalm(() => office.page.locator('body').textContent(), 150)
}

/** The names of what is there of a kind once the page is at rest, each once. */
async function namesOf(page: Page, selector: string): Promise<readonly string[]> {
  // Looked at once each time, until two looks agree.
  const text = await readCalm(async () => (await page.locator(selector).allInnerTexts()).join('\n'), 150)
  return [...new Set(text.split('\n').map((name) => name.trim()))].filter((name) => name !== '')
}

/** Opens what a button with dots opens, or shows in its place, looks at it and goes back without having done anything. */
async function openDialogs(where: string, goBack: () => Promise<void>): Promise<void> {
  const { page } = office
  for (const name of await namesOf(page, 'main button:not([disabled])')) {
    if (!name.endsWith('…') && !steps.includes(name)) continue
    // By the text that stands on it: what a screen reader is told can be longer.
    await page.getByRole('main').getByText(name, { exact: true }).first().click()
    // Some ask the system for a file, which nobody chooses here: then nothing comes.
    const isDialog = (await readCalm(() => page.getByRole('dialog').count())) > 0
    await stop(`${where} ${name}`)
    if (isDialog) await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await goBack()
  }
}

/** What takes a case further; each opens a dialog. */
const steps = ['登记', '呈报', '批示', '交办', '记录办理', '记录联系', '审阅', '反馈', '更正', '撤回', '查看来电人']

/** Goes to an address as if anew: what was opened there before is closed. */
async function goAnew(hash: string, tab?: string): Promise<void> {
  await go(hash === '#/help' ? '#/today' : '#/help')
  await go(hash)
  if (tab !== undefined)
    await office.page.getByRole('main').getByRole('tab', { name: tab, exact: true }).first().click()
}

async function visit(where: string, hash: string): Promise<void> {
  await goAnew(hash)
  await stop(where)
  await openDialogs(where, () => goAnew(hash))
  const tabs = await namesOf(office.page, 'main [role=tab]:not([disabled])')
  for (const tab of tabs.slice(1)) {
    await goAnew(hash, tab)
    await stop(`${where} ${tab}`)
    await openDialogs(`${where} ${tab}`, () => goAnew(hash, tab))
  }
}

/** The addresses that the links and rows of a screen lead to. */
async function casesOf(filter: string): Promise<string | undefined> {
  const { page } = office
  await go(`#/ledger/${filter}`)
  const row = page
    .getByRole('grid', { name: '台账' })
    .getByText(/^20\d\d-?\d{3,}$/)
    .first()
  if ((await readCalm(() => row.count())) === 0) return undefined
  await row.click()
  await page.waitForURL(/#\/case\//)
  return page.url().split('#/case/')[1]
}

it('the first page and the sample', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).waitFor()
  await stop('首次启用')
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  expect(seen).toEqual([])
})

it('every screen has its words in Chinese, no holes, and room enough', async () => {
  seen = []
  for (const [where, hash] of [
    ['今日工作', '#/today'],
    ['每日查看', '#/rounds'],
    ['台账', '#/ledger'],
    ['统计', '#/figures'],
    ['报表', '#/statement'],
    ['报表 与上级对账表', '#/statement?form=county'],
    ['与上级数据核对', '#/centre-figures'],
    ['苗头预警', '#/warning'],
    ['导入', '#/intake'],
    ['导出', '#/outgoing'],
    ['报告', '#/report'],
    ['报告 季度小结', '#/report/quarter'],
    ['报告 汇报', '#/report/inspection'],
    ['报告模板', '#/template'],
    ['责任书', '#/pledge'],
    ['同步', '#/sync'],
    ['需要核对', '#/reconcile'],
    ['操作日志', '#/activity'],
    ['备份与恢复', '#/backup'],
    ['设置', '#/settings'],
    ['帮助', '#/help'],
  ] as const)
    await visit(where, hash)
  expect(seen).toEqual([])
  expect(stops).toBeGreaterThan(25)
})

it('and so has a case at each of its stages, with its dialogs and its reply', async () => {
  seen = []
  for (const filter of rowStages) {
    const caseId = await casesOf(filter)
    if (caseId === undefined) continue
    await visit(`案件 ${filter}`, `#/case/${caseId}`)
    if (['handling', 'in-review', 'closed'].includes(filter)) await visit(`回复 ${filter}`, `#/reply/${caseId}`)
  }
  expect(seen).toEqual([])
})

it('what is wrong with a field is said until the field is right, and no longer', async () => {
  const { page } = office
  await goAnew(`#/case/${await casesOf('received')}`)
  await page.getByRole('main').getByRole('button', { name: '登记', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '登记' })
  const [number, fault] = [dialog.getByLabel('台账号'), dialog.getByText(/^写法不对/)]
  await number.fill('2026')
  await dialog.getByRole('button', { name: '登记' }).click()
  await fault.waitFor()
  await number.fill('2026-0')
  await expect.poll(() => number.inputValue()).toBe('2026-0')
  await fault.waitFor()
  await number.fill('2026-999')
  await fault.waitFor({ state: 'detached' })
  await dialog.getByText(/^跳过了 2026-\d{3} 至 2026-998/).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '承办单' }).waitFor()
})

it('the office sets how long an overdue case is given, and no inner limit is later than it may be', async () => {
  const { page } = office
  await go('#/settings')
  await page.getByRole('main').getByRole('button', { name: '修改', exact: true }).click()
  const unit = page.getByRole('dialog', { name: '修改单位信息' })
  const [days, unfit] = [unit.getByLabel('超期案件的内部时限最多再给几天'), unit.getByText(/^请填 1 至 90/)]
  await days.fill('120')
  await unit.getByRole('button', { name: '保存单位信息' }).click()
  await unfit.waitFor()
  await days.fill('3')
  await unfit.waitFor({ state: 'detached' })
  await unit.getByRole('button', { name: '保存单位信息' }).click()
  await page.getByText('最多再给 3 天').waitFor()
  await goAnew(`#/case/${await casesOf('instructed')}`)
  await page.getByRole('main').getByRole('button', { name: '交办', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '交办' })
  const due = dialog.getByLabel('内部时限')
  // Of a case in time the day itself, of an overdue one the days that the office has set.
  const fault = dialog.getByText(/^不能晚于/)
  await due.fill('2099-12-31')
  await fault.waitFor()
  const latest = localDateSchema.parse((await readCalm(() => fault.textContent()))?.slice(-10))
  await due.fill(addDays(latest, 1))
  await fault.waitFor()
  await due.fill(latest)
  await expect.poll(() => fault.count()).toBe(0)
  await page.reload()
  await page.getByRole('heading', { name: '承办单' }).waitFor()
})

it('and so has the desk of a leader and of a handler', async () => {
  seen = []
  for (const name of ['陆明远', '丁浩']) {
    await changePerson(office.page, name)
    await go('#/today')
    await stop(`今日工作 ${name}`)
  }
  expect(seen).toEqual([])
})

it('the sample is left by its button, and the first page stands again', async () => {
  const { page } = office
  await go('#/settings/machine')
  await page.getByRole('button', { name: '退出样例台账…' }).click()
  await page.getByRole('button', { name: '退出并清空样例' }).click()
  await page.getByRole('button', { name: '正式启用' }).waitFor({ timeout: 60_000 })
  await expect.poll(() => page.getByText('样例数据 · 退出').count()).toBe(0)
})
