import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { anAssignment } from '#tests/support/builders'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { makeCentreBundle } from '#tests/support/main-job/centre-bundle'
import { openBundleFile } from '#tests/support/main-job/import-bundle'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

let place = ''
let data = ''
let bundle = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'not-shown-'))
  data = join(place, 'data')
  mkdirSync(data)
  seedDataFolder(data, 3)
  bundle = join(place, '交办包.hlb')
  writeFileSync(bundle, await makeCentreBundle(900_002, [anAssignment(902, { sheetNumber: 'B2026110902' })]))
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(): Promise<ShellUnderTest> {
  shell = await launchElectronOnChromium({ dataDir: data })
  await shell.page.getByRole('navigation', { name: '主菜单' }).waitFor()
  return shell
}

const journal = (): Buffer => readFileSync(join(data, 'ledger', 'journal.hlj'))

describe('an import whose view cannot be written', () => {
  it('is said to be written and not shown, and is there once after a start', async () => {
    const running = await start()
    const { page } = running
    expect(await openBundleFile(running, bundle)).toEqual({ type: 'planned' })
    const before = journal().length
    // The database takes no row from here on, as with a full disk.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('played by a test', 'QuotaExceededError')
      }
    })
    await page.getByRole('button', { name: '导入 1 件' }).click()
    const told = page.getByRole('main').getByRole('alert')
    await expect.poll(() => told.textContent()).toMatch(/^已写入，但界面还没有更新.*重新打开/)
    await page.getByRole('status').filter({ hasText: '刚才的操作已写入，但界面还没有更新' }).waitFor()
    await expect.poll(() => page.getByText('没有保存').count()).toBe(0)
    const after = journal().length
    expect(after).toBeGreaterThan(before)

    // What cannot be seen is not imported a second time.
    await page.getByRole('button', { name: '继续导入' }).click()
    expect(await openBundleFile(running, bundle)).toEqual({ type: 'refused', name: 'ViewStale' })
    expect(journal().length).toBe(after)

    await running.kill()
    const again = await start()
    expect(await openBundleFile(again, bundle)).toEqual({ type: 'planned' })
    await again.page.getByRole('button', { name: '没有要写入的内容' }).waitFor()
    expect(journal().subarray(0, after).equals(journal())).toBe(true)
  })
})
