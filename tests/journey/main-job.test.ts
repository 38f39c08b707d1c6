import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { openBundle, type VerifiedBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { launchBrowserShell } from '#tests/support/browser/launch-browser-shell'
import { isInSight } from '#tests/support/browser/is-in-sight'
import { findRealElectron, launchRealElectron } from '#tests/support/browser/launch-real-electron'
import { readCalm } from '#tests/support/browser/read-calm'
import { playedShells } from '#tests/support/browser/shell-kinds'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { finishFirstRun, goToScreen, qingshanEntries } from '#tests/support/main-job/first-run'
import { feedBack, openCase, review, takeToHandling, writeReply } from '#tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { exportReplies, printPaper, savePaper } from '#tests/support/main-job/papers-and-export'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { chooseStories, makeDemoBundle, readGivenAssignments } from '../../build/demo-bundle'
import { makeDemoKeys, type DemoKeys } from '../../build/demo-keys'
import { unzipDocx } from '#tests/support/papers/read-docx'

const handling: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'samples', 'handling.json'), 'utf8'),
)
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const silent = async (): Promise<void> => undefined

let place = ''
let keys: DemoKeys
let bundle = ''
let shell: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
})

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'main-job-'))
  mkdirSync(join(place, 'stick'))
  keys = await makeDemoKeys()
  keys.writeForProgram(place)
  bundle = join(place, 'stick', 'from-centre.hlb')
  writeFileSync(bundle, await makeDemoBundle(keys))
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** What the centre reads out of a reply bundle, with its own key and trusting only this office. */
async function readAtCentre(path: string): Promise<VerifiedBundle> {
  const { officeCode, officeName, role, minisignPublicKey } = keys.officeCard
  const opened = await openBundle(
    new Uint8Array(readFileSync(path)),
    {
      identities: [keys.centre.ageIdentity],
      signers: [{ officeCode, officeName, role, publicKey: minisignPublicKey }],
      me: 'hotline-centre',
      accepts: ['reply'],
      streams: {},
      importedBundles: {},
      limits: defaultBundleLimits,
    },
    webPorts,
  )
  if (!opened.ok) throw new Error(`the centre refuses the reply: ${opened.failure.type}`)
  return opened.value
}

/** What is still missing stands above the form, and is seen from its end too. */
async function sendUnfinishedReply(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '拟写回复' }).click()
  await page.getByRole('combobox', { name: '办理结果' }).scrollIntoViewIfNeeded()
  await page.getByRole('main').getByRole('button', { name: '送审', exact: true }).click()
  const notice = page.getByRole('main').getByRole('alert').filter({ hasText: '现在怎么办' })
  await notice.waitFor()
  await expect.poll(() => isInSight(notice)).toBe(true)
  await page.getByRole('button', { name: '返回案件' }).click()
}

/** The whole main job in one shell, from the first run to the reply bundle. Answers the bundle as the centre reads it. */
async function doMainJob(running: ShellUnderTest): Promise<VerifiedBundle> {
  const { page } = running
  const toFile = running.kind === 'browser'
  await page.setViewportSize({ width: 1366, height: 768 })
  await finishFirstRun(running, qingshanEntries, {
    keys: join(place, 'office.keys.json'),
    card: join(place, 'centre.card.json'),
  })
  expect(await openBundleFile(running, bundle)).toEqual({ type: 'planned' })
  const assignments = await readGivenAssignments(bundle, keys)
  expect(await importPlanned(running)).toBe(assignments.length)
  const [story] = chooseStories(assignments, handling)
  await takeToHandling(page, story, qingshanEntries, silent)
  await sendUnfinishedReply(page)
  await writeReply(page, { ...story, head: 'red' }, silent)
  const [scan, emptyScan] = [join(place, '签批件.png'), join(place, '没写完.pdf')]
  writeFileSync(emptyScan, '')
  writeFileSync(scan, Buffer.from(onePixel, 'base64'))
  await review(page, qingshanEntries, silent, {
    comment: '请写明回访情况',
    addScan: async (dialog) => {
      const add = dialog.getByRole('button', { name: '添加扫描件…' })
      running.queueOpen(emptyScan)
      await add.click()
      await dialog.getByText(/^“没写完\.pdf”是空文件/).waitFor()
      running.queueOpen(scan)
      await add.click()
      await dialog.getByText('签批件.png').waitFor()
    },
  })
  await feedBack(page, qingshanEntries, silent)
  await openCase(page, story.sheetNumber)
  await page.getByRole('button', { name: '查看、打印回复' }).click()
  await savePaper(running, '存为 Word', join(place, 'reply.docx'))
  const word = await unzipDocx(readFileSync(join(place, 'reply.docx')))
  expect(word.get('word/document.xml')).toMatch(/青山镇人民政府(?:文件)?<.*〔\d{4}〕　　号/u)
  await printPaper(running, '打印回复')
  await page.getByRole('tab', { name: '存根' }).click()
  await printPaper(running, '打印存根')
  expect(running.printed()).toHaveLength(2)
  const saved = join(place, 'reply.hlb')
  expect(await exportReplies(running, silent, toFile ? saved : undefined)).toBe(1)
  const written = toFile
    ? saved
    : join(place, 'stick', '市长热线', readdirSync(join(place, 'stick', '市长热线'))[0] ?? '')
  const read = await readAtCentre(written)
  expect(read.payload.content).toMatchObject({
    type: 'reply',
    replies: [
      {
        sheetNumber: story.sheetNumber,
        ledgerNumber: '2026-001'.replace('2026', String(new Date().getFullYear())),
        handlerName: '郑建军',
        reviewerName: '陈立新',
        reviewedBy: 'self',
        format: story.format,
        callerView: 'satisfied',
      },
    ],
  })
  return read
}

// Looked at once: whoever calls it looks again.
const savedLine = async (): Promise<string | null | undefined> =>
  shell?.page.getByText(/已保存 · 第 \d+ 条/).textContent()

describe('the main job', () => {
  it('runs on the stand-in for Electron, from the stick and back to it', async () => {
    shell = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
    const read = await doMainJob(shell)
    expect(read.payload.files).toHaveLength(1)
    expect(readdirSync(join(place, 'stick', '市长热线')).filter((name) => name.endsWith('.part'))).toEqual([])
    await goToScreen(shell.page, '今日工作')
    const saved = await readCalm(savedLine)
    await shell.kill()
    shell = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
    await expect.poll(savedLine).toBe(saved)
    expect(await openBundleFile(shell, bundle)).toEqual({ type: 'planned' })
    await shell.page.getByText('没有改变任何内容').waitFor()
    await shell.page.getByRole('button', { name: '没有要写入的内容' }).waitFor()
  })

  const inBrowser = playedShells.filter((kind) => kind === 'browser')
  it.each(inBrowser)('runs in the %s’s shell, by file inputs and downloads', async () => {
    shell = await launchBrowserShell({ profileDir: join(place, 'profile') })
    await doMainJob(shell)
    await shell.page.reload()
    await goToScreen(shell.page, '导出')
    const sent = shell.page
      .getByRole('table', { name: '导出过的包' })
      .getByText(/^青山镇-回复-第0001号-\d{4}-\d{2}-\d{2}\.hlb$/)
    await sent.waitFor()
    await expect.poll(() => sent.count()).toBe(1)
  })

  it('runs on real Electron where its binary is present', async (context) => {
    const electron = findRealElectron()
    if ('reason' in electron) return skipWithReason(context, electron.reason)
    shell = await launchRealElectron(electron.path, { dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
    expect((await doMainJob(shell)).payload.files).toHaveLength(1)
  })

  it('refuses a bundle that is not for this office, by name and in words, and changes nothing', async () => {
    shell = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
    await finishFirstRun(shell, qingshanEntries, {
      keys: join(place, 'office.keys.json'),
      card: join(place, 'centre.card.json'),
    })
    const before = await readCalm(savedLine)
    const stranger = await makeDemoKeys()
    const foreign = join(place, 'foreign.hlb')
    writeFileSync(foreign, await makeDemoBundle(stranger))
    expect(await openBundleFile(shell, foreign)).toEqual({ type: 'refused', name: 'BundleNotForThisPc' })
    const torn = join(place, 'torn.hlb')
    writeFileSync(torn, readFileSync(bundle).subarray(0, 9000))
    expect(await openBundleFile(shell, torn)).toEqual({ type: 'refused', name: 'BundleDamaged' })
    await expect.poll(savedLine).toBe(before)
  })

  it('says in the first run what is wrong with a file where it is seen, however long the step is', async () => {
    shell = await launchElectronOnChromium({ dataDir: join(place, 'data') })
    const { page } = shell
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: '正式启用' }).click()
    for (const [label, text] of [
      ['单位全称', qingshanEntries.name],
      ['单位简称', qingshanEntries.shortName],
      ['单位代码', qingshanEntries.code],
    ] as const)
      await page.getByLabel(label).fill(text)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('姓名').fill(qingshanEntries.people[0])
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '生成本机密钥' }).scrollIntoViewIfNeeded()
    shell.queueOpen(join(place, 'centre.card.json'))
    await page.getByRole('button', { name: '导入密钥备份…' }).click()
    const notice = page.getByRole('alert').filter({ hasText: '这不是密钥备份' })
    await notice.waitFor()
    await expect.poll(() => isInSight(notice)).toBe(true)
  })
})
