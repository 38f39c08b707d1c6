import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '#tests/support/main-job/first-run'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

let place = ''
let data = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'day-'))
  data = join(place, 'data')
  mkdirSync(data)
  seedDataFolder(data, 3)
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const journal = (): Buffer => readFileSync(join(data, 'ledger', 'journal.hlj'))

describe('a PC whose clock is wrong by years', () => {
  it('shows no screen that judges by the day before a person has confirmed it, and puts that on record', async () => {
    shell = await launchElectronOnChromium({ dataDir: data, leavesDay: true })
    const { page } = shell
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    // In America and in 2036: the clock is looked at twice a minute.
    await page.clock.setFixedTime(new Date('2036-01-01T04:00:00Z'))
    const asked = page.getByRole('dialog', { name: '请核对今天的日期' })
    await asked.waitFor({ timeout: 60_000 })
    await page.getByRole('main').or(page.locator('#root')).first().getByText('未确认日期', { exact: true }).waitFor()
    await expect.poll(() => page.getByText(/逾期 \d/).count()).toBe(0)
    const before = journal().length
    await asked.getByRole('button', { name: '已校准时间，重新核对' }).click()
    await asked.waitFor()
    expect(journal().length).toBe(before)

    await asked.getByRole('button', { name: '今天就是 2036-01-01' }).click()
    await asked.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByText('未确认日期', { exact: true }).count()).toBe(0)
    expect(journal().length).toBeGreaterThan(before)
    await goToScreen(page, '操作日志')
    await page.getByText('确认今天是 2036-01-01').waitFor()
  })

  it('is told of a zone that is not China’s', async () => {
    shell = await launchElectronOnChromium({ dataDir: data })
    const { page } = shell
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setTimezoneOverride', { timezoneId: 'America/New_York' })
    await goToScreen(page, '台账')
    await goToScreen(page, '今日工作')
    await expect.poll(() => page.getByText('电脑的时区不是北京时间（东八区）').count()).toBe(1)
  })
})
