import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { untilThere } from '#tests/support/browser/until-there'
import { makePlantedBundle } from '#tests/support/confidential/make-planted-bundle'
import { namesPlanted, naming, planted } from '#tests/support/confidential/planted-caller'
import { idOf, plantedNames, seedPlanted, type PlantedCase } from '#tests/support/confidential/seed-planted'
import { walkCase, walkReply, walkScreens } from '#tests/support/confidential/walk'
import { pauseWatch, readLeaks, watchPage } from '#tests/support/confidential/watch-page'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { changePerson, goToScreen } from '#tests/support/main-job/first-run'
import { openBundleFile } from '#tests/support/main-job/import-bundle'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { whyNoPoppler } from '#tests/support/papers/print-pdf'
import { unzipDocx } from '#tests/support/papers/read-docx'

/** The cases of which everything is opened. */
const wholly: readonly PlantedCase[] = ['handling', 'inReview', 'closed', 'voided', 'disputed']

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'confidential-'))
  mkdirSync(join(place, 'stick'))
  await seedPlanted(join(place, 'data'))
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function start(): Promise<ShellUnderTest> {
  const started = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
  shell = started
  await started.page.setViewportSize({ width: 1366, height: 768 })
  await started.page.getByRole('heading', { name: '今日工作' }).waitFor()
  await watchPage(started.page)
  return started
}

/** What a printed page says, where this machine can tell. */
function pdfToText(path: string): string {
  const why = whyNoPoppler()
  if (why === undefined) return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  console.log(`SKIPPED: what ${path} says: ${why}`)
  return ''
}

const docxToText = async (path: string): Promise<string> =>
  [...(await unzipDocx(new Uint8Array(readFileSync(path)))).values()].join('\n')

async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索台账' }).fill(words)
  await page
    .getByText(/^筛选出|^共 \d+ 件/)
    .first()
    .waitFor()
}

describe('a confidential caller', () => {
  it('stands on no screen, in no dialog, list, log, title or message of a clerk who has not had them uncovered', async () => {
    const { page } = await start()
    await walkScreens(page)
    for (const one of plantedNames) await walkCase(page, idOf(one), wholly.includes(one))
    for (const one of ['handling', 'drafted', 'closed'] as const) await walkReply(page, idOf(one))
    expect(await readLeaks(page)).toEqual([])
  })

  it('nor of the handler, the leader who instructs, or the one who reviews', async () => {
    const { page } = await start()
    const parts = [
      ['王建国', ['handling', 'drafted']],
      ['周海', ['submitted']],
      ['陈立', ['inReview', 'disputed']],
    ] as const
    for (const [name, cases] of parts) {
      await changePerson(page, name)
      await walkScreens(page)
      for (const one of cases) {
        await walkCase(page, idOf(one), false)
        await walkReply(page, idOf(one))
      }
      expect(await readLeaks(page), `shown to ${name}`).toEqual([])
    }
  })

  it('stands in no plan of an import, no table, paper or file that leaves, and is found by no search', async () => {
    const running = await start()
    const { page } = running
    const bundle = join(place, 'stick', 'from-centre.hlb')
    writeFileSync(bundle, await makePlantedBundle())
    expect(await openBundleFile(running, bundle)).toEqual({ type: 'planned' })
    await page.getByRole('button', { name: /^导入 \d+ 件$/ }).click()
    await page
      .getByText(/已导入 \d+ 件/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '打印回执' }).first().click()
    await expect.poll(() => running.printed().length).toBe(1)
    await walkScreens(page)

    await changePerson(page, '陈立')
    await goToScreen(page, '操作日志')
    await page.getByRole('table', { name: '操作日志' }).getByText('办理记录').first().waitFor()
    const table = join(place, 'log.csv')
    running.queueSave(table)
    await page.getByRole('button', { name: '存为表格文件' }).click()
    await untilThere(table)
    const csv = readFileSync(table, 'utf8')
    expect(csv).toContain('办理记录')
    expect(namesPlanted(csv)).toBe(false)
    await page.getByRole('button', { name: '打印日志' }).click()
    await expect.poll(() => running.printed().length).toBe(2)

    await page.evaluate((hash) => void (location.hash = hash), `#/reply/${idOf('closed')}`)
    await page.getByRole('heading', { name: /回复$/, level: 1 }).waitFor()
    await savePaper(running, '存为 Word', join(place, 'reply.docx'))
    await savePaper(running, '存为 PDF', join(place, 'reply.pdf'))
    await page.getByRole('button', { name: '打印回复' }).click()
    await expect.poll(() => running.printed().length).toBe(3)
    await page.getByRole('tab', { name: '存根' }).click()
    await page.getByRole('button', { name: '打印存根' }).click()
    await expect.poll(() => running.printed().length).toBe(4)
    for (const path of [...running.printed(), join(place, 'reply.pdf')])
      expect(namesPlanted(pdfToText(path))).toBe(false)
    const word = await docxToText(join(place, 'reply.docx'))
    expect(word).toContain('石桥村路灯不亮')
    expect(namesPlanted(word)).toBe(false)
    expect(await readLeaks(page)).toEqual([])

    await goToScreen(page, '台账')
    await pauseWatch(page, true)
    for (const words of ['欧阳慕青', '13912345678', planted.address, '慕青']) {
      await searchFor(page, words)
      await page.getByText('没有符合条件的案件').waitFor()
    }
  })

  it('is shown to who gave a reason, on record, and to nobody after them; what they half wrote of them stays veiled', async () => {
    const { page } = await start()
    const go = (hash: string): Promise<void> => page.evaluate((one) => void (location.hash = one), hash)
    await changePerson(page, '王建国')
    await go(`#/reply/${idOf('drafted')}`)
    await page.getByText('回复里写有来电人的信息，暂不显示').waitFor()
    await page.getByRole('button', { name: '查看来电人' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '记录并查看' }).click()
    await dialog.getByText('请写明为什么要查看').waitFor()
    expect(await readLeaks(page)).toEqual([])

    await pauseWatch(page, true)
    await dialog.getByRole('textbox').fill('核实路灯位置')
    await dialog.getByRole('button', { name: '记录并查看' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(async () => namesPlanted(await page.getByLabel('调查情况').inputValue())).toBe(true)
    await page.getByRole('button', { name: '展开承办单和办理记录' }).click()
    await expect.poll(async () => namesPlanted((await page.getByRole('main').first().textContent()) ?? '')).toBe(true)
    await page.getByText('本件要求保密，但“调查情况”里出现了来电人的姓名、电话或住址，请删去。').waitFor()
    await go(`#/case/${idOf('handling')}`)
    await page.getByRole('button', { name: '办理记录', exact: true }).click()
    await page.getByRole('dialog').getByLabel('办理情况').fill(naming('已上门'))
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: /留着/ }).click()
    await pauseWatch(page, false)

    // Whoever has seen them finds them; lists and the log stay as they were.
    await go('#/settings/drafts')
    await page.getByText('办理记录').first().waitFor()
    await walkCase(page, idOf('handling'), true)
    await walkCase(page, idOf('drafted'), true)
    await walkScreens(page)
    expect(await readLeaks(page)).toEqual([])
    await goToScreen(page, '操作日志')
    const log = page.getByRole('table', { name: '操作日志' })
    await log.getByText('理由：核实路灯位置').waitFor()
    await pauseWatch(page, true)
    await goToScreen(page, '台账')
    await searchFor(page, '欧阳慕青')
    await expect.poll(() => page.getByRole('grid', { name: '台账' }).getByRole('row').count()).toBeLessThan(4)
    await searchFor(page, '')
    await pauseWatch(page, false)

    await changePerson(page, '李敏')
    await walkCase(page, idOf('drafted'), true)
    await walkReply(page, idOf('drafted'))
    expect(await readLeaks(page)).toEqual([])
  })
})
