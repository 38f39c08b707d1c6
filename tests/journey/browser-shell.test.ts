import '#shared/prelude/zod-setup'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { launchBrowserShell, type BrowserShell } from '#tests/support/browser/launch-browser-shell'
import { untilThere } from '#tests/support/browser/until-there'
import { goToScreen } from '#tests/support/main-job/first-run'

let place = ''
let shell: BrowserShell | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'late-code-'))
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
})

afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const closedMatter = '反映柳湾村口至镇中心小学路面破损影响出行'

/** Opens the reply of a case of the sample that was closed by paper: one answered on the spot has none. */
async function openClosedReply(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/ledger/closed`)
  await page.getByRole('searchbox', { name: '搜索台账' }).fill(closedMatter)
  await page.getByRole('grid', { name: '台账' }).getByText(closedMatter).first().click()
  await page.getByRole('button', { name: '查看、打印回复' }).click()
  await page.getByRole('button', { name: '存为 Word' }).waitFor()
}

/** In the page: the files that the program may come to want and that have not been fetched whole. */
async function readMissing(): Promise<readonly string[]> {
  const answer = await fetch('late-files.json')
  const names: readonly string[] = await answer.json()
  const whole = performance.getEntriesByType('resource').filter((one) => 'responseEnd' in one && one.responseEnd !== 0)
  return names.filter((name) => !whole.some((one) => one.name.endsWith(name)))
}

/** In the page: removes the ledger and leaves what lies in the storage beside it, as a browser does whose disk is full. */
async function clearLedger(): Promise<string> {
  try {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('hotline-ledger', { recursive: true })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) return String(error)
  }
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
  return (await indexedDB.databases()).length === 0 ? 'cleared' : 'the database is still there'
}

describe('the browser shell’s late code', () => {
  it('is there when the program that serves the page is gone', async () => {
    shell = await launchBrowserShell({ profileDir: join(place, 'profile') })
    const { page } = shell
    await page.getByRole('button', { name: '装入样例数据' }).waitFor()
    await expect.poll(() => page.evaluate(readMissing)).toEqual([])
    await page.waitForLoadState('networkidle')
    await shell.stopServing()
    await page.getByRole('button', { name: '装入样例数据' }).click()
    await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
    await openClosedReply(page)
    const saved = join(place, 'reply.docx')
    shell.queueSave(saved)
    await page.getByRole('button', { name: '存为 Word' }).click()
    await untilThere(saved)
    expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK')
    await goToScreen(page, '导入')
    await page.getByRole('button', { name: '用样例包试一试' }).click()
    await page.getByRole('button', { name: /^导入 \d+ 件$/ }).waitFor()
    await goToScreen(page, '备份与恢复')
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByRole('row').filter({ hasText: '本机' }).getByText('已验证').first().waitFor({ timeout: 60_000 })
  })

  it('that cannot be loaded is a message, and nothing is lost by it', async () => {
    shell = await launchBrowserShell({ profileDir: join(place, 'profile') })
    const { page } = shell
    await page.context().route('**/render-docx*', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { name: '今日工作' }).waitFor()
    await openClosedReply(page)
    await page.getByRole('button', { name: '存为 Word' }).click()
    await page.getByText('程序的这一部分没有载入').waitFor()
    await page.getByRole('button', { name: '存为 Word' }).waitFor()
    await page.context().unroute('**/render-docx*')
    const saved = join(place, 'again.docx')
    shell.queueSave(saved)
    await page.getByRole('button', { name: '存为 Word' }).click()
    await untilThere(saved)
    expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('the first page', () => {
  it('tells a browser that is too old, and starts nothing in it', async () => {
    shell = await launchBrowserShell({ profileDir: join(place, 'old') })
    const { page } = shell
    await page.context().addInitScript('delete Array.prototype.toSorted; delete Promise.withResolvers')
    await page.reload()
    await page.getByRole('heading', { name: '这个浏览器太旧，打不开市长热线台账' }).waitFor()
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.getByText('程序内部出错').count()).toBe(0)
    await expect.poll(() => page.locator('#root').count()).toBe(0)
  })

  it('says in a browser whose data was cleared that a ledger was here', async () => {
    shell = await launchBrowserShell({ profileDir: join(place, 'profile') })
    const { page } = shell
    await page.getByRole('heading', { name: '今日工作' }).waitFor()
    // From a page of the same address that runs nothing: what the program holds open cannot be removed.
    await page.goto(`${shell.url}late-files.json`)
    await expect.poll(() => page.evaluate(clearLedger)).toBe('cleared')
    await page.goto(shell.url)
    await page
      .getByRole('alert')
      .filter({ hasText: /^这个浏览器里 20\d\d-\d\d-\d\d 还有台账，现在找不到了/ })
      .waitFor()
  })
})
