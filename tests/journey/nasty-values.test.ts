import '#shared/prelude/zod-setup'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmDay } from '#tests/support/browser/confirm-day'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { appendNastyActs, nastyCaseIds } from '#tests/support/seeded/append-nasty-acts'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const shots = process.env['NASTY_SHOTS']

let place = ''
let data = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'nasty-'))
  data = join(place, 'data')
  mkdirSync(data)
  seedDataFolder(data, 3)
  const { deviceId, incarnation }: { deviceId: string; incarnation: number } = JSON.parse(
    readFileSync(join(data, 'replica.json'), 'utf8'),
  )
  appendNastyActs(data, `${deviceId}.${incarnation}`)
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** Every screen by its address, with all that its tabs lead to. */
const addresses = [
  'today',
  'rounds',
  'ledger',
  ...nastyCaseIds.flatMap((id) => [`case/${id}`, `reply/${id}`]),
  'case/nobody',
  'intake',
  'outgoing',
  'sync',
  'backup',
  ...['', '/office', '/people', '/covers', '/rota', '/departments', '/villages', '/keys', '/machine', '/drafts'].map(
    (one) => `settings${one}`,
  ),
  ...['', '/check'].map((one) => `activity${one}`),
  ...['', '/numbers', '/doubts', '/alarms'].map((one) => `reconcile${one}`),
  'help',
]

const incidents = (): string[] => {
  const folder = join(data, 'incidents')
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : []
}

/** Opens a screen and waits until it stands, without a page of an error and without anything that is still being loaded. */
async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = `#/${hash}`
  }, address)
  // A paper that is shown has a main part and a title of its own.
  const main = page.getByRole('main').first()
  await main.waitFor()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect.poll(() => main.getByRole('progressbar').count(), { message: address }).toBe(0)
  await expect
    .poll(() => page.getByRole('heading', { level: 1, name: '程序出错' }).count(), { message: address })
    .toBe(0)
  expect(incidents(), address).toEqual([])
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${address.replaceAll('/', '-')}.png`) })
}

describe('a ledger with values that no screen was made for', () => {
  it.each(['clerk', 'secretary'])('shows every screen to %s, and says what cannot be read', async (actorId) => {
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ actorId }))
    shell = await launchElectronOnChromium({ dataDir: data })
    const { page } = shell
    confirmDay(page)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    for (const address of addresses) await visit(page, address)
    await visit(page, 'today')
    // The office is still the one that it was, by its last profile that can be read.
    await page.getByText(/^青山镇\s*市长热线台账$/).waitFor()
    await visit(page, 'reconcile')
    await page.getByRole('table').hover()
    // Only the part of the list that is in sight is drawn.
    const unreadable = page.getByText('这台电脑读不出来')
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 300)
        return unreadable.count()
      })
      .toBeGreaterThan(0)
    await visit(page, `case/${nastyCaseIds[0] ?? ''}`)
    await page.getByText('有新版本的内容，本机只能查看').waitFor()
    await page.getByRole('button', { name: '修改历史' }).click()
    await page.getByRole('table', { name: '修改历史' }).waitFor()
    expect(incidents()).toEqual([])
  })
})
