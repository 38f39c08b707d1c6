import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { makeSeededPc, seedOfficePc, type SeededPc } from '#tests/support/two-pcs/seed-office-pcs'

const shots = process.env['SYNC_SHOTS']

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

describe('two PCs of an office', () => {
  it('exchange their ledgers by a stick', async () => {
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
    await goToScreen(b.page, '同步')
    await b.page.getByText('打开查看').first().click()
    await b.page.getByText('导入后会怎样').waitFor()
    await shoot(b, 'sync-plan')
    await b.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await b.page.getByText(/^已导入 \d+ 条操作$/).waitFor()
    await shoot(b, 'sync-done')
    await b.page.getByRole('button', { name: '导出给对方…' }).click()
    await b.page.getByRole('dialog').getByRole('button', { name: '导出给一楼登记室' }).click()
    await b.page.getByText('可以安全拔出').waitFor()
    await shoot(b, 'sync-back')
    expect(await b.page.getByRole('navigation', { name: '主菜单' }).textContent()).toContain('在办 12')

    await goToScreen(a.page, '今日工作')
    await goToScreen(a.page, '同步')
    await a.page.getByRole('button', { name: /ledger_000001\.hlb/ }).click()
    await a.page.getByRole('button', { name: /^导入 \d+ 条操作$/ }).click()
    await a.page.getByText(/^已导入 \d+ 条操作$/).waitFor()
    const row = a.page.getByRole('table', { name: '本单位的其他电脑' }).getByRole('row').nth(1)
    await row.getByText('对方已收全').waitFor()
    expect(await row.textContent()).toContain('还有 7 天')
    await shoot(a, 'sync-in-step')
  })
})
