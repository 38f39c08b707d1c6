import '#shared/prelude/zod-setup'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { launchBrowserShell, type BrowserShell } from '#tests/support/browser/launch-browser-shell'
import { readCalm } from '#tests/support/browser/read-calm'
import { goToScreen } from '#tests/support/main-job/first-run'

const shots = process.env['BACKUP_SHOTS']
let place = ''
let shell: BrowserShell | undefined

beforeAll(() => ensureBuilt())
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'browser-backup-'))
})
afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const shoot = async ({ page }: BrowserShell, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}

describe('in a browser', () => {
  it('a backup is kept, proved and restored in the browser’s own storage, and the screen says what only the desktop can do', async () => {
    shell = await launchBrowserShell({ profileDir: join(place, 'profile') })
    const { page } = shell
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: '装入样例数据' }).click()
    await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
    // Looked at once: whoever calls it looks again.
    const readSaved = async (): Promise<number> =>
      Number(/\d+/.exec((await page.getByText(/^已保存 · 第 \d+ 条$/).textContent()) ?? '')?.[0])
    const saved = await readCalm(readSaved)
    await goToScreen(page, '备份与恢复')
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByRole('row').filter({ hasText: '本机' }).getByText('已验证').waitFor({ timeout: 60_000 })
    await page.getByLabel('备份进度').waitFor({ state: 'detached' })
    await shoot(shell, 'browser-backup')
    await page.getByRole('button', { name: '恢复台账…' }).click()
    await page.getByRole('button', { name: /^查看 .* 的备份$/ }).click()
    await page.getByText('备份里有本机现有的全部操作，恢复后不会少内容。').waitFor()
    await page.getByLabel('输入“恢复”').fill('恢复')
    await shoot(shell, 'browser-restore-plan')
    await page.getByRole('button', { name: '恢复台账', exact: true }).click()
    await page.getByRole('button', { name: '打开恢复好的台账' }).click({ timeout: 60_000 })
    await page.getByRole('heading', { name: '备份与恢复' }).waitFor({ timeout: 60_000 })
    // The ledger as it was, and on record that it was restored.
    await expect.poll(readSaved).toBe(saved + 1)
    await shoot(shell, 'browser-restored')
    // One notice stands open, the others are one press away.
    await page.getByText('台账是从备份恢复的').waitFor()
    await page.getByRole('button', { name: /^还有 \d 条$/ }).click()
    await page.getByText('已经按日志重建').waitFor()
  })
})
