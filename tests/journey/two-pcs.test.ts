import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { readCalm } from '#tests/support/browser/read-calm'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { manyAssignments } from '#tests/support/many-assignments'
import { changePerson, goToScreen } from '#tests/support/main-job/first-run'
import { fillReply, openCase, takeToHandling, type CaseStory } from '#tests/support/main-job/handle-case'
import { readFolderRecords } from '#tests/support/two-pcs/read-folder'
import { makeSeededPc, seedOfficePc, type SeededPc } from '#tests/support/two-pcs/seed-office-pcs'

const shots = process.env['SYNC_SHOTS']
const people = ['李敏', '王建国', '周海', '陈立'] as const
const sheetNumber = manyAssignments(12, 7)[4]?.sheet.sheetNumber ?? ''
const story: CaseStory = {
  sheetNumber,
  department: '村镇建设办',
  format: 'report',
  subject: '路灯不亮',
  investigators: '王建国、李敏',
  findings: '',
  opinion: '尽快更换线路和灯头，并明确维护责任人。',
}

let place = ''
let stick = ''
const running: ShellUnderTest[] = []

beforeAll(() => ensureBuilt())

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'two-pcs-'))
  stick = join(place, 'stick')
  mkdirSync(stick)
})

afterEach(async () => {
  for (const shell of running.splice(0)) await shell.kill()
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(name: string): Promise<ShellUnderTest> {
  const shell = await launchElectronOnChromium({ dataDir: join(place, name), drivesDir: stick })
  running.push(shell)
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  await shell.page.getByRole('heading', { name: '今日工作' }).waitFor()
  return shell
}

const shoot = async ({ page }: ShellUnderTest, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

async function seedTwo(): Promise<readonly [SeededPc, SeededPc]> {
  const [a, b] = [await makeSeededPc('一楼登记室'), await makeSeededPc('二楼督办科')]
  for (const name of ['a', 'b']) mkdirSync(join(place, name))
  seedOfficePc(join(place, 'a'), a, [b], 12, 9)
  seedOfficePc(join(place, 'b'), b, [a], 0)
  return [a, b]
}

/** Pulls the stick out of both PCs, and plugs it in again where `back` is true. */
async function pull(back: boolean, ...shells: ShellUnderTest[]): Promise<void> {
  renameSync(stick, `${stick}-away`)
  for (const { page } of shells) await page.getByText(/^U 盘“stick”：/).waitFor({ state: 'detached' })
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  if (back) renameSync(`${stick}-away`, stick)
}

/** 一步完成: takes the offer of the bar and answers what the dialog said at the end. */
async function doAll({ page }: ShellUnderTest, label: RegExp): Promise<string> {
  await page.getByRole('button', { name: '一步完成…' }).click({ timeout: 30_000 })
  const dialog = page.getByRole('dialog', { name: /^U 盘/ })
  await dialog.getByRole('button', { name: label }).click()
  await dialog.getByRole('button', { name: '关闭' }).waitFor()
  const said = (await readCalm(() => dialog.textContent())) ?? ''
  await dialog.getByRole('button', { name: '关闭' }).click()
  return said
}

const both = /^导入 1 个包，再导出给 1 台电脑$/

/** Writes a reply and leaves it as a draft. */
async function draftReply(shell: ShellUnderTest, findings: string): Promise<void> {
  const { page } = shell
  await changePerson(page, people[1])
  await openCase(page, sheetNumber)
  await fillReply(page, { ...story, findings })
  await page.getByRole('main').getByRole('button', { name: '保存草稿', exact: true }).click()
  await page.getByText('草稿已保存').waitFor()
  await page.getByRole('button', { name: '返回案件' }).click()
  await changePerson(page, people[0])
}

const differ = '两台电脑写得不一样'

describe('two PCs of an office', () => {
  it(
    'exchange their ledgers by a stick in one step each, and settle what both wrote',
    { timeout: 600_000 },
    async () => {
      await seedTwo()
      const a = await start('a')
      await goToScreen(a.page, '同步')
      await a.page.getByRole('table', { name: '本单位的其他电脑' }).waitFor()
      await shoot(a, 'sync-never')
      await a.page.getByRole('button', { name: '导出给二楼督办科' }).click()
      await a.page.getByRole('dialog').waitFor()
      await shoot(a, 'sync-export-dialog')
      await a.page.getByLabel('全部导出').check()
      await a.page.getByRole('dialog').getByRole('button', { name: '导出给二楼督办科' }).click()
      await a.page.getByText('可以安全拔出').waitFor()
      await shoot(a, 'sync-exported')

      const b = await start('b')
      await b.page.getByText('一楼登记室同步').waitFor()
      await shoot(b, 'stick-bar')
      await b.page.getByRole('button', { name: '一步完成…' }).click()
      await b.page.getByRole('button', { name: both }).waitFor()
      await shoot(b, 'stick-ready')
      await b.page.getByRole('button', { name: both }).click()
      await b.page.getByText('可以安全拔出').waitFor()
      await shoot(b, 'stick-done')
      await b.page.getByRole('button', { name: '关闭' }).click()
      await expect.poll(() => b.page.getByRole('navigation', { name: '主菜单' }).textContent()).toContain('在办 12')

      await pull(true, a, b)
      expect(await doAll(a, /^导入 1 个包/)).toContain('已导入二楼督办科的同步包')
      await goToScreen(a.page, '同步')
      const row = a.page.getByRole('table', { name: '本单位的其他电脑' }).getByRole('row').nth(1)
      await row.getByText(/对方已收全|已导出，等对方回执/).waitFor()
      await expect.poll(() => row.textContent()).toContain('还有 7 天')
      await shoot(a, 'sync-heard')

      await takeToHandling(
        a.page,
        story,
        { name: '', shortName: '', code: '', telephone: '', people },
        async () => undefined,
      )
      await changePerson(a.page, people[0])
      await pull(true, a, b)
      expect(await doAll(a, /^导出给 1 台电脑$/)).toContain('可以安全拔出')
      await pull(true, a, b)
      await doAll(b, both)
      await draftReply(a, '甲电脑写的调查情况：路灯线路老化，已列入更换计划。')
      await draftReply(b, '乙电脑写的调查情况：路灯灯头损坏，已联系电工维修。')
      await pull(true, a, b)
      await doAll(b, /^导出给 1 台电脑$/)
      await pull(true, a, b)
      expect(await doAll(a, both)).toContain('需要核对')
      await pull(true, a, b)
      expect(await doAll(b, both)).toContain('需要核对')
      for (const shell of [a, b]) {
        await openCase(shell.page, sheetNumber)
        await shell.page.getByText(differ).first().waitFor()
      }
      await shoot(a, 'conflict-on-case')

      await draftReply(a, '两边商定：线路老化，灯头损坏，一并更换。')
      await pull(true, a, b)
      await doAll(a, /导出给 1 台电脑$/)
      await pull(true, a, b)
      await doAll(b, /^导入 1 个包/)
      await openCase(b.page, sheetNumber)
      await expect.poll(() => b.page.getByText(differ).count()).toBe(0)
      await pull(true, a, b)
      await doAll(a, /^导入 1 个包/)
      expect([...(await readFolderRecords(join(place, 'a')))].toSorted()).toEqual(
        [...(await readFolderRecords(join(place, 'b')))].toSorted(),
      )

      await goToScreen(a.page, '同步')
      // Pulled while the dialog is open: what a click would do now is said, and the stick is taken again once it is back.
      await a.page.getByRole('button', { name: '导出给二楼督办科' }).click()
      renameSync(stick, `${stick}-away`)
      await a.page.getByText('原来的 U 盘“stick”已拔出，请核对写到哪里。').waitFor()
      await shoot(a, 'sync-target-pulled')
      renameSync(`${stick}-away`, stick)
      await a.page.getByText('已拔出，请核对写到哪里。').waitFor({ state: 'detached' })
      // Nothing can be written any more, and the dialog that is open does not know it yet: so it is with a stick pulled at this moment.
      rmSync(join(stick, '市长热线'), { recursive: true })
      writeFileSync(join(stick, '市长热线'), '')
      await a.page.getByRole('dialog').getByRole('button', { name: '导出给二楼督办科' }).click()
      await a.page.getByText('未送达 1 个').waitFor()
      await expect.poll(() => a.page.getByRole('main').textContent()).not.toContain('可以安全拔出')
      await shoot(a, 'sync-not-delivered')
    },
  )
})
