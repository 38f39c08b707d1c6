import '#shared/prelude/zod-setup'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { launchBrowserShell } from '#tests/support/browser/launch-browser-shell'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { changePerson, type OfficeEntries } from '#tests/support/main-job/first-run'
import { openCase, openStep, submit, takeToHandling, type CaseStory } from '#tests/support/main-job/handle-case'
import { manyAssignments } from '#tests/support/many-assignments'
import { makeSeededPc, seedOfficePc } from '#tests/support/two-pcs/seed-office-pcs'

const office: OfficeEntries = {
  name: '青山镇人民政府',
  shortName: '青山镇',
  code: 'qingshan',
  telephone: '',
  people: ['李敏', '王建国', '周海', '陈立'],
}
const cases = 3
const silent = async (): Promise<void> => undefined
const [first, second] = manyAssignments(cases, 7).map(({ sheet }) => sheet.sheetNumber)
const story: CaseStory = {
  sheetNumber: second ?? '',
  department: '村镇建设办',
  format: 'report',
  subject: '路灯不亮',
  investigators: '王建国',
  findings: '到现场查看，三盏路灯不亮。',
  opinion: '已报修。',
}

const shots = process.env['DRAFT_SHOTS']
let place = ''
let data = ''
let shell: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'drafts-'))
  data = join(place, 'data')
  mkdirSync(data)
  seedOfficePc(data, await makeSeededPc('一楼登记室'), [], cases)
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
})

afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const draftFolder = (): string => join(data, 'drafts')
// What is being written beside them does not count before it has its name.
const draftFiles = (): readonly string[] =>
  existsSync(draftFolder()) ? readdirSync(draftFolder()).filter((name) => name.endsWith('.json')) : []
const keptText = (): string =>
  draftFiles()
    .map((name) => readFileSync(join(draftFolder(), name), 'utf8'))
    .join('\n')

async function launch(): Promise<Page> {
  const { page } = (shell = await launchElectronOnChromium({ dataDir: data }))
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  return page
}

/** Kills the program and everything under it, and starts it again. */
async function killAndLaunch(): Promise<Page> {
  await shell?.kill()
  return launch()
}

/** How long until what was written is on the disk. */
async function untilKept(text: string): Promise<number> {
  const from = performance.now()
  await expect.poll(keptText, { timeout: 20_000, interval: 20 }).toContain(text)
  return performance.now() - from
}

async function untilGone(): Promise<void> {
  await expect.poll(draftFiles, { timeout: 20_000 }).toEqual([])
}

const offer = (page: Page) => page.getByRole('group', { name: '没写完的内容' })

describe('what is half written', () => {
  it('in a step is on the disk within two seconds, survives a kill, and is gone once it is saved', async () => {
    let page = await launch()
    await openCase(page, first ?? '')
    const dialog = await openStep(page, '登记')
    await dialog.getByLabel('内容摘要').fill('石桥村三盏路灯不亮，夜间行人不便')
    expect(await untilKept('夜间行人不便')).toBeLessThan(2_000)
    expect(statSync(draftFolder()).mode & 0o777).toBe(0o700)
    expect(draftFiles().map((name) => statSync(join(draftFolder(), name)).mode & 0o777)).toEqual([0o600])
    await dialog.getByLabel('列为重点案件').check()
    await untilKept('"key":["1"]')
    page = await killAndLaunch()
    await openCase(page, first ?? '')
    const again = await openStep(page, '登记')
    await offer(page)
      .getByText(/^李敏 20\d\d-\d\d-\d\d \d\d:\d\d 在这里写过，没有保存$/)
      .waitFor()
    await expect.poll(() => again.getByLabel('内容摘要').count()).toBe(0)
    await again.getByRole('button', { name: '继续写' }).click()
    await expect.poll(() => again.getByLabel('内容摘要').inputValue()).toBe('石桥村三盏路灯不亮，夜间行人不便')
    await expect.poll(() => again.getByLabel('列为重点案件').isChecked()).toBe(true)
    await submit(again, '登记')
    await untilGone()
  })

  it('stays and is told of when the way back is taken, belongs to its writer, and can be given up', async () => {
    const page = await launch()
    await openCase(page, first ?? '')
    const dialog = await openStep(page, '办理记录')
    await dialog.getByLabel('办理情况').fill('到村里看过')
    await page.goBack()
    await page.getByText('“办理记录”没有写完：内容已留着，回到这里可以接着写').waitFor()
    await untilKept('到村里看过')
    await page.goto(`${page.url().split('#')[0]}#/settings/drafts`)
    const list = page.getByRole('table', { name: '您没写完的内容' })
    await list.getByText('办理情况：到村里看过').waitFor()
    await list.getByRole('button', { name: '去接着写' }).click()
    await page.getByText(/^您 .* 写的“办理记录”没有写完$/).waitFor()

    await changePerson(page, '王建国')
    await expect.poll(() => page.getByText('没有写完').count()).toBe(0)
    await openCase(page, first ?? '')
    const others = await openStep(page, '办理记录')
    await expect.poll(() => others.getByLabel('办理情况').inputValue()).toBe('')
    await expect.poll(() => offer(page).count()).toBe(0)
    await others.getByRole('button', { name: '取消' }).click()

    await changePerson(page, '李敏')
    const own = await openStep(page, '办理记录')
    await offer(page).getByText('办理情况：到村里看过').waitFor()
    await own.getByRole('button', { name: '丢弃' }).click()
    await expect.poll(() => own.getByLabel('办理情况').inputValue()).toBe('')
    await untilGone()
    await own.getByRole('button', { name: '取消' }).click()
    await own.waitFor({ state: 'detached' })
  })

  it('of a person takes up what was written, and shows of all else what the ledger says by now', async () => {
    const page = await launch()
    await page.goto(`${page.url().split('#')[0]}#/settings/people`)
    const edit = async (name: string) => {
      await page.getByRole('button', { name: `修改 ${name}` }).click()
      return page.getByRole('dialog')
    }
    const headLabel = '单位主要负责人（镇长、局长等，每月亲自处理一件；全单位只有一位）'
    // The list follows the saved form a moment later: a form opened before begins from what stood there.
    const head = page.getByRole('row').filter({ hasText: '主要负责人' })
    const untilHead = async (name: string): Promise<void> => {
      await expect.poll(() => head.allTextContents()).toEqual([expect.stringContaining(name)])
    }
    let dialog = await edit('周海')
    await dialog.getByLabel(headLabel).check()
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await untilHead('周海')
    dialog = await edit('周海')
    await dialog.getByLabel('职务').fill('镇党委副书记')
    await untilKept('镇党委副书记')
    await dialog.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '留着' }).click()
    await dialog.waitFor({ state: 'detached' })

    // Who is marked as head takes the mark from whoever bore it.
    dialog = await edit('陈立')
    await dialog.getByLabel(headLabel).check()
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await untilHead('陈立')
    dialog = await edit('周海')
    await offer(page).getByText('职务：镇党委副书记').waitFor()
    await dialog.getByRole('button', { name: '继续写' }).click()
    await expect.poll(() => dialog.getByLabel('职务').inputValue()).toBe('镇党委副书记')
    await expect.poll(() => dialog.getByLabel(headLabel).isChecked()).toBe(false)
    await dialog.getByText('“单位主要负责人”您没有写过，按现在的显示。').waitFor()
    if (shots !== undefined) await page.screenshot({ path: join(shots, 'draft-moved.png') })
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await untilHead('陈立')
    await page.getByText('镇党委副书记').waitFor()
    await untilGone()
  })

  it('of a reply and of a choice that others hang on comes back as it was left', async () => {
    let page = await launch()
    await takeToHandling(page, story, office, silent)
    await page.getByRole('main').getByRole('button', { name: '拟写回复' }).click()
    await page.getByLabel('调查情况').fill('经现场查看，三盏路灯线路短路。')
    await page.getByRole('button', { name: '添加依据' }).click()
    await page.getByLabel('第 1 条依据的条').fill('34')
    await untilKept('"article":"34"')
    page = await killAndLaunch()
    await openCase(page, story.sheetNumber)
    await page.getByRole('main').getByRole('button', { name: '拟写回复' }).click()
    await offer(page)
      .getByText(/^王建国 .* 在这里写过，没有保存$/)
      .waitFor()
    await page.getByRole('button', { name: '继续写' }).click()
    await expect.poll(() => page.getByLabel('调查情况').inputValue()).toBe('经现场查看，三盏路灯线路短路。')
    await expect.poll(() => page.getByLabel('第 1 条依据的条').inputValue()).toBe('34')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('草稿已保存').waitFor()
    await untilGone()
    await page.getByRole('button', { name: '返回案件' }).click()

    await changePerson(page, '李敏')
    const assign = await openStep(page, '改派')
    await assign.getByRole('combobox', { name: '主办部门' }).click()
    await page.getByRole('option', { name: '党政综合办公室' }).click()
    await assign.getByRole('combobox', { name: '承办人' }).click()
    await page.getByRole('option', { name: /王建国/ }).click()
    await assign.getByRole('combobox', { name: '协办部门' }).click()
    await page.getByRole('option', { name: '村镇建设办' }).click()
    await page.keyboard.press('Escape')
    await untilKept('"assistingDepartmentIds":["d2"]')
    await page.goBack()
    await openCase(page, story.sheetNumber)
    await openStep(page, '改派')
    await page.getByRole('button', { name: '继续写' }).click()
    await expect.poll(() => assign.getByRole('combobox', { name: '主办部门' }).textContent()).toBe('党政综合办公室')
    await expect.poll(() => assign.getByRole('combobox', { name: '承办人' }).textContent()).toMatch(/^王建国/)
    await expect.poll(() => assign.getByRole('combobox', { name: '协办部门' }).textContent()).toBe('村镇建设办')
  })

  it('is said to be in the window alone while the disk takes nothing, and costs what stood there nothing', async () => {
    const page = await launch()
    await openCase(page, first ?? '')
    const dialog = await openStep(page, '办理记录')
    await dialog.getByLabel('办理情况').fill('能写的时候写的')
    await untilKept('能写的时候写的')
    // Where the folder should be there is a file: nothing can be written, whoever asks.
    renameSync(draftFolder(), `${draftFolder()}-away`)
    writeFileSync(draftFolder(), '')
    await dialog.getByLabel('办理情况').fill('写不进去的时候写的')
    await page.getByText('写的内容没能自动留存').waitFor()
    rmSync(draftFolder())
    renameSync(`${draftFolder()}-away`, draftFolder())
    expect(keptText()).toContain('能写的时候写的')
    await untilKept('写不进去的时候写的')
    await page.getByText('写的内容没能自动留存').waitFor({ state: 'detached' })
  })

  it('in the first run of a browser survives the killed browser, without its PIN', async () => {
    const profileDir = join(place, 'profile')
    const started = (shell = await launchBrowserShell({ profileDir }))
    let { page } = started
    await page.getByRole('button', { name: '正式启用' }).click()
    await page.getByLabel('单位全称').fill('青山镇人民政府')
    await page.getByLabel('单位简称').fill('青山镇')
    await page.getByLabel('单位代码').fill('qingshan')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('姓名').fill('林晓燕')
    await page.locator('input[name="department"]').fill('石桥工作站')
    await page.waitForTimeout(2_000)
    await started.kill()
    const again = (shell = await launchBrowserShell({ profileDir }))
    page = again.page
    await offer(page).getByText('林晓燕').waitFor()
    await page.getByRole('button', { name: '继续写' }).click()
    await expect.poll(() => page.getByLabel('姓名').inputValue()).toBe('林晓燕')
    await expect.poll(() => page.locator('input[name="department"]').inputValue()).toBe('石桥工作站')
    await page.getByRole('button', { name: '上一步' }).click()
    await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('青山镇人民政府')
  })
})
