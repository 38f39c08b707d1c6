import '#shared/prelude/zod-setup'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

const samples = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'keys')
const keysBackup = join(samples, 'office.keys.json')

let place = ''
/** A data folder as an office leaves it in the evening, its database laid down. */
let evening = ''
let running: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'lost-parts-'))
  evening = join(place, 'evening')
  seedDataFolder(evening, 30)
  const shell = await launchElectronOnChromium({ dataDir: evening })
  await shell.page.getByRole('heading', { name: '今日工作' }).waitFor()
  await shell.close()
})
afterEach(async () => {
  await running?.kill()
  running = undefined
})
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const shoot = async (page: Page, name: string): Promise<void> => {
  if (process.env['LOST_SHOTS'] === undefined) return
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(process.env['LOST_SHOTS'], `${name}.png`) })
}

async function startOn(dataDir: string): Promise<ShellUnderTest> {
  const shell = await launchElectronOnChromium({ dataDir })
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  running = shell
  return shell
}

/** Damages the evening's folder in its place, for at another it would be a copy, and puts it back afterwards. */
async function onEvening(damage: () => void, test: (shell: ShellUnderTest) => Promise<void>): Promise<void> {
  const kept = join(place, 'kept')
  cpSync(evening, kept, { recursive: true })
  damage()
  try {
    await test(await startOn(evening))
  } finally {
    await running?.kill()
    running = undefined
    rmSync(evening, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    cpSync(kept, evening, { recursive: true })
    rmSync(kept, { recursive: true, force: true })
  }
}

describe('keys that are gone while the ledger is there', () => {
  it('are no first run: the wizard is not offered, nothing is written, and a backup of the keys opens the ledger', async () => {
    const journal = readFileSync(join(evening, 'ledger', 'journal.hlj'))
    const empty = (): void => writeFileSync(join(evening, 'keys.json'), '')
    await onEvening(empty, async (shell) => {
      const { page } = shell
      await page.getByRole('heading', { name: '本机密钥文件不见了' }).waitFor()
      await shoot(page, 'keys-gone')
      await expect.poll(() => page.getByRole('button', { name: '正式启用' }).count()).toBe(0)
      expect(readFileSync(join(evening, 'keys.json'), 'utf8')).toBe('')
      expect(readFileSync(join(evening, 'ledger', 'journal.hlj')).equals(journal)).toBe(true)
      shell.queueOpen(keysBackup)
      await page.getByRole('button', { name: '导入密钥备份…' }).click()
      await page.getByRole('heading', { name: '今日工作' }).waitFor()
    })
  })
})
