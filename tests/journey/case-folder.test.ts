import '#shared/prelude/zod-setup'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hashBytes } from '#shared/bundle/text'
import { caseJsonSchema } from '#shared/folder/case-json'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { launchBrowserShell } from '#tests/support/browser/launch-browser-shell'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { toolMissing } from '#tests/support/bundles/tools'
import { openStep, submit } from '#tests/support/main-job/handle-case'
import { goToScreen } from '#tests/support/main-job/first-run'
import { skipWithReason } from '#tests/support/skip-with-reason'

// A case is closed, filed and saved as a folder; the folder is then opened and proved by tools that know nothing of the program.
// Where FOLDER_SHOTS names a folder, pictures fall into it.
const shots = process.env['FOLDER_SHOTS']
const missing = toolMissing(['unzip', 'sha256sum'])

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'case-folder-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
})
afterEach(async () => {
  await shell?.kill()
  shell = undefined
})
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

const shoot = async (name: string): Promise<void> => {
  if (shots !== undefined && shell !== undefined)
    await shell.page.screenshot({ path: join(shots, `${shell.kind}-${name}.png`) })
}

/** A closed case of the sample ledger is filed and saved as `saved`. */
async function archiveAndSave(running: ShellUnderTest, saved: string): Promise<void> {
  const { page } = running
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page, '台账')
  await page.getByRole('searchbox', { name: '搜索台账' }).fill('2026-001')
  await page.getByRole('grid', { name: '台账' }).getByText('2026-001', { exact: true }).first().click()
  await page.getByRole('button', { name: '导出案件文件夹' }).waitFor()
  await page.getByRole('main').getByRole('button', { name: '其他办理' }).click()
  await page.getByRole('menuitem', { name: '归档', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('档号').fill('2026-Y-001')
  await dialog.getByLabel('存放处').fill('综合档案室 1 号柜')
  await shoot('archive')
  await submit(dialog, '归档')
  await page.getByText('已经归档，案件文件夹还没有导出').waitFor()
  await shoot('offered')
  const folder = await openStep(page, '现在导出')
  await shoot('dialog')
  running.queueSave(saved)
  await submit(folder, '导出为压缩包')
  await page.getByText('已经归档，案件文件夹还没有导出').waitFor({ state: 'detached' })
  await page.getByText('导出案件文件夹', { exact: true }).nth(1).waitFor()
  await shoot('saved')
}

/** What anybody finds in it with unzip and sha256sum. */
function prove(zip: string, kind: ShellUnderTest['kind']): void {
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected')
  const out = mkdtempSync(join(place, 'unpacked-'))
  execFileSync('unzip', ['-q', zip, '-d', out])
  const [top = ''] = readdirSync(out)
  expect(top).toMatch(/^2026-001 ./u)
  const root = join(out, top)
  const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: root, encoding: 'utf8' })
  expect(
    sums
      .trim()
      .split('\n')
      .every((line) => line.endsWith(': OK')),
  ).toBe(true)
  const names = readdirSync(root)
  expect(names).toEqual(expect.arrayContaining(['说明.txt', '案件.html', '回复.docx', 'case.json', 'SHA256SUMS']))
  expect(names.includes('案件.pdf')).toBe(kind !== 'browser')
  const read = caseJsonSchema.parse(JSON.parse(readFileSync(join(root, 'case.json'), 'utf8')))
  expect(read.case).toMatchObject({ ledgerNumber: '2026-001', stage: 'closed' })
  expect(read.acts.map(({ written }) => written.act)).toContain('archived')
  expect(read.fields.map(({ field }) => field)).toContain('archiving')
  const page = readFileSync(join(root, '案件.html'), 'utf8')
  for (const words of ['流转', '归档，档号 2026-Y-001', '反馈']) expect(page).toContain(words)
  expect(execFileSync('unzip', ['-t', join(root, '回复.docx')], { encoding: 'utf8' })).toContain('No errors detected')
}

describe('a case as a folder', () => {
  it('leaves the desktop program with its PDF, on record with its digest', async (context) => {
    if (missing !== undefined) return skipWithReason(context, missing)
    shell = await launchElectronOnChromium({ dataDir: join(place, 'desktop'), drivesDir: join(place, 'U') })
    const zip = join(place, '2026-001.zip')
    await archiveAndSave(shell, zip)
    prove(zip, shell.kind)
    await expect
      .poll(() => shell?.page.getByRole('main').textContent())
      .toContain(hashBytes(new Uint8Array(readFileSync(zip))))
  })

  it('leaves the browser as a download, and says that it has no PDF', async (context) => {
    if (missing !== undefined) return skipWithReason(context, missing)
    shell = await launchBrowserShell({ profileDir: join(place, 'profile') })
    const zip = join(place, '浏览器.zip')
    await archiveAndSave(shell, zip)
    prove(zip, shell.kind)
    expect(existsSync(zip)).toBe(true)
  })
})
