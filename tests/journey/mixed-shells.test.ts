import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { launchBrowserShell } from '#tests/support/browser/launch-browser-shell'
import { readCalm } from '#tests/support/browser/read-calm'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { untilThere } from '#tests/support/browser/until-there'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { finishFirstRun, goToScreen, qingshanEntries } from '#tests/support/main-job/first-run'
import { openCase, openStep, submit } from '#tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { makeDemoBundle, readGivenAssignments } from '../../build/demo-bundle'
import { makeDemoKeys, type DemoKeys } from '../../build/demo-keys'

const shots = process.env['SYNC_SHOTS']

let place = ''
let keys: DemoKeys
let fromCentre = ''
const running: ShellUnderTest[] = []

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'mixed-shells-'))
  mkdirSync(join(place, 'stick'))
  keys = await makeDemoKeys()
  keys.writeForProgram(place)
  fromCentre = join(place, 'stick', 'from-centre.hlb')
  writeFileSync(fromCentre, await makeDemoBundle(keys))
})

afterEach(async () => {
  for (const shell of running.splice(0)) await shell.kill()
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

type Kind = 'electron' | 'browser'

async function start(kind: Kind, name: string): Promise<ShellUnderTest> {
  const shell =
    kind === 'electron'
      ? await launchElectronOnChromium({ dataDir: join(place, name) })
      : await launchBrowserShell({ profileDir: join(place, name) })
  running.push(shell)
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  return shell
}

const shoot = async ({ page }: ShellUnderTest, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** Exports to a file by the dialog, or as a download. */
async function exportTo(shell: ShellUnderTest, path: string, whole: boolean): Promise<string> {
  const { page } = shell
  await goToScreen(page, '同步')
  await page.getByRole('button', { name: '导出同步包…' }).click()
  const dialog = page.getByRole('dialog', { name: '导出同步包' })
  if (whole) await dialog.getByLabel(/全部导出/).check()
  shell.queueSave(path)
  await dialog.getByRole('button', { name: /^导出给/ }).click()
  await page.getByRole('heading', { name: '已导出给 1 台电脑' }).waitFor()
  await untilThere(path)
  return (await readCalm(() => page.getByRole('main').textContent())) ?? ''
}

/** Opens a bundle on the sync screen and imports it. Answers the number of acts. `who` is chosen where the program then asks. */
async function importFrom(shell: ShellUnderTest, path: string, who?: string): Promise<number> {
  const { page } = shell
  shell.queueOpen(path)
  await page.getByRole('button', { name: '选择文件导入…' }).click()
  const button = page.getByRole('button', { name: /^导入 \d+ 条操作$/ })
  const count = Number(/\d+/.exec((await readCalm(() => button.textContent())) ?? '')?.[0] ?? 0)
  await button.click()
  if (who !== undefined) await page.getByRole('dialog', { name: '谁在使用这台电脑？' }).getByText(who).click()
  await page.getByRole('heading', { name: `已导入 ${count} 条操作` }).waitFor()
  return count
}

/** The second PC joins with keys of its own, and the two enrol each other. */
async function join2(first: ShellUnderTest, second: ShellUnderTest): Promise<void> {
  const [cardA, cardB] = [join(place, 'a.card.json'), join(place, 'b.card.json')]
  await goToScreen(first.page, '设置')
  await first.page.getByRole('tab', { name: '密钥' }).click()
  first.queueSave(cardA)
  await first.page.getByRole('button', { name: '导出本机名片…' }).click()
  await untilThere(cardA)
  await second.page.getByRole('button', { name: '加入已有的台账' }).click()
  second.queueOpen(cardA)
  await second.page.getByRole('button', { name: '读入那台电脑的名片…' }).click()
  await second.page.getByLabel('已到那台电脑前核对，八位校验码一致').check()
  await second.page.getByRole('button', { name: '确认信任' }).click()
  await second.page.getByRole('heading', { name: '等待第一个同步包' }).waitFor()
  second.queueSave(cardB)
  await second.page.getByRole('button', { name: '导出本机名片…' }).click()
  await second.page.getByText(/已存为/).waitFor()
  await untilThere(cardB)
  first.queueOpen(cardB)
  await first.page.getByRole('button', { name: '登记电脑…' }).click()
  await first.page.getByLabel('已到那台电脑前核对，八位校验码一致').check()
  await first.page.getByRole('button', { name: '确认信任' }).click()
  await first.page.getByLabel('名称').fill('二楼督办科')
  await first.page.getByRole('button', { name: '保存名称' }).click()
  await first.page.getByRole('table', { name: '本单位电脑' }).getByText('二楼督办科').waitFor()
}

describe.each([
  ['browser', 'browser'],
  ['electron', 'browser'],
] as const)('a PC in the %s shell and one in the %s shell', (kindA, kindB) => {
  it('share one ledger: the second joins, gets everything, and gives its own acts back', async () => {
    const a = await start(kindA, 'a')
    await finishFirstRun(a, qingshanEntries, {
      keys: join(place, 'office.keys.json'),
      card: join(place, 'centre.card.json'),
    })
    expect(await openBundleFile(a, fromCentre)).toEqual({ type: 'planned' })
    const cases = await importPlanned(a)
    const sheetNumber = (await readGivenAssignments(fromCentre, keys))[0]?.sheet.sheetNumber ?? ''
    const b = await start(kindB, 'b')
    await join2(a, b)
    const [toB, toA] = [join(place, 'to-b.hlb'), join(place, 'to-a.hlb')]
    const said = await exportTo(a, toB, true)
    expect(said).toContain(kindA === 'browser' ? '浏览器版不能读回核对' : '已写入并读回核对')
    expect(said.includes('可以安全拔出')).toBe(kindA === 'electron')
    await b.page.getByRole('button', { name: '去导入同步包' }).click()
    await b.page.getByText(/正在等“青山镇人民政府”的第一份台账/).waitFor()
    await shoot(b, `joining-${kindA}-${kindB}`)
    await importFrom(b, toB, qingshanEntries.people[0])
    await shoot(b, `joined-${kindA}-${kindB}`)
    await expect.poll(() => b.page.getByRole('navigation', { name: '主菜单' }).textContent()).toContain(`在办 ${cases}`)
    await openCase(b.page, sheetNumber)
    await submit(await openStep(b.page, '登记'), '登记')
    await exportTo(b, toA, false)
    await goToScreen(a.page, '今日工作')
    await goToScreen(a.page, '同步')
    expect(await importFrom(a, toA)).toBeGreaterThan(0)
    await a.page
      .getByRole('row', { name: /二楼督办科/ })
      .getByText('对方已收全')
      .waitFor()
    await openCase(a.page, sheetNumber)
    await a.page.getByRole('main').getByRole('button', { name: '呈报', exact: true }).waitFor()
    // A sync bundle opened on the screen for the centre's finds its own way.
    await goToScreen(a.page, '导入')
    a.queueOpen(toA)
    await a.page.getByRole('button', { name: '选择文件…' }).click()
    await a.page.getByRole('button', { name: '没有要写入的内容' }).waitFor()
    await a.page.getByText('这个包以前导入过').waitFor()
  })
})
