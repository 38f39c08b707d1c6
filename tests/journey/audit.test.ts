import '#shared/prelude/zod-setup'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { readCalm } from '#tests/support/browser/read-calm'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { changePerson, finishFirstRun, goToScreen, qingshanEntries } from '#tests/support/main-job/first-run'
import { openCase, openStep, takeToHandling, writeReply } from '#tests/support/main-job/handle-case'
import { importPlanned, openBundleFile } from '#tests/support/main-job/import-bundle'
import { printPaper, savePaper } from '#tests/support/main-job/papers-and-export'
import { chooseStories, makeDemoBundle, readGivenAssignments } from '../../build/demo-bundle'
import { makeDemoKeys, type DemoKeys } from '../../build/demo-keys'

const handling: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'samples', 'handling.json'), 'utf8'),
)
const silent = async (): Promise<void> => undefined
const shots = process.env['AUDIT_SHOTS']

let place = ''
let keys: DemoKeys
let bundle = ''
let shell: ShellUnderTest | undefined

beforeAll(() => ensureBuilt())

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'audit-'))
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

/** A picture of the screen for looking at, where a folder was named for it. */
async function look(running: ShellUnderTest, name: string): Promise<void> {
  if (shots !== undefined) await running.page.screenshot({ path: join(shots, `${name}.png`) })
}

describe('who did what', () => {
  it('stands in the case’s history and in the office’s log, and the log can be proved and taken out', async () => {
    shell = await launchElectronOnChromium({ dataDir: join(place, 'data'), drivesDir: join(place, 'stick') })
    const { page } = shell
    await page.setViewportSize({ width: 1366, height: 768 })
    await finishFirstRun(shell, qingshanEntries, {
      keys: join(place, 'office.keys.json'),
      card: join(place, 'centre.card.json'),
    })
    await openBundleFile(shell, bundle)
    await importPlanned(shell)
    const assignments = await readGivenAssignments(bundle, keys)
    const [story] = chooseStories(assignments, handling)
    await takeToHandling(page, story, qingshanEntries, silent)
    await writeReply(page, story, silent)
    await savePaper(shell, '存为 Word', join(place, 'reply.docx'))
    await printPaper(shell, '打印回复')
    await page.getByRole('button', { name: '返回案件' }).click()
    await look(shell, 'case')
    await page.getByRole('button', { name: '修改历史' }).click()
    const history = page.getByRole('table', { name: '修改历史' })
    await history.getByText('打印', { exact: false }).first().waitFor()
    await look(shell, 'history')
    const printedBefore = shell.printed().length
    await page.getByRole('button', { name: '打印历史' }).click()
    await expect.poll(() => shell?.printed().length).toBe(printedBefore + 1)
    await history.getByText('打印修改历史').waitFor()
    const historyFile = join(place, 'history.docx')
    await savePaper(shell, '存为 Word', historyFile)
    await history.getByText('修改历史存为 Word 文件').waitFor()
    expect(readFileSync(historyFile).subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('combobox', { name: '只看' }).click()
    await page.getByRole('option', { name: '办理环节' }).click()
    await look(shell, 'history-stage')
    await expect.poll(() => history.getByRole('row').count()).toBe(6)

    const secret = assignments.find(({ sheet }) => sheet.confidential)
    if (secret === undefined) throw new Error('no confidential case in the bundle')
    await openCase(page, secret.sheet.sheetNumber)
    const dialog = await openStep(page, '查看来电人')
    await dialog.getByRole('textbox').fill(`${secret.sheet.caller.name}要求电话核实`)
    await dialog.getByRole('button', { name: '记录并查看' }).click()
    await dialog.waitFor({ state: 'detached' })

    await goToScreen(page, '操作日志')
    const log = page.getByRole('table', { name: '操作日志' })
    await log.getByText('查看来电人').first().waitFor()
    await look(shell, 'log-own')
    await expect
      .poll(async () => (await log.getByRole('row').count()) - (await log.getByText('郑建军').count()))
      .toBe(1)
    await changePerson(page, qingshanEntries.people[3])
    await log.getByText(/^导入.*的交办包：新增 49 件/).waitFor()
    await look(shell, 'log')
    const text = (await readCalm(() => log.textContent())) ?? ''
    for (const words of [
      '调查处理情况的报告存为 Word 文件',
      '打印调查处理情况的报告',
      '理由：来电人要求电话核实',
      '设置单位资料',
      '登记“',
      '用密钥备份恢复本机密钥',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain(secret.sheet.caller.name)
    expect(text).not.toContain(secret.sheet.caller.phone)
    await page.getByRole('textbox', { name: '案件' }).fill(story.sheetNumber)
    await log.getByText('收到承办单').waitFor()
    await expect.poll(async () => (await log.getByRole('row').count()) - (await log.getByRole('link').count())).toBe(1)
    await look(shell, 'log-case')
    await page.getByRole('button', { name: '清除筛选' }).click()
    const table = join(place, 'log.csv')
    shell.queueSave(table)
    await page.getByRole('button', { name: '存为表格文件' }).click()
    await log.getByText(/^操作日志 \d+ 条存为文件/).waitFor()
    expect(readFileSync(table, 'utf8')).toMatch(/^\uFEFF"时间","人员"/)
    const before = shell.printed().length
    await page.getByRole('button', { name: '打印日志' }).click()
    await log.getByText(/^打印操作日志 \d+ 条/).waitFor()
    await page.getByRole('tab', { name: '核对与见证' }).click()
    await page.getByRole('button', { name: '核对全部日志' }).click()
    await page.getByText(/日志共 \d+ 条操作.*前后相接/).waitFor()
    await look(shell, 'check')
    await page.getByRole('button', { name: '打印签字单' }).click()
    const printed = shell.printed
    await expect.poll(() => printed().slice(before)).toHaveLength(2)
    const papers = printed().slice(before)
    if (shots !== undefined)
      for (const [index, path] of papers.entries())
        if (existsSync(path)) writeFileSync(join(shots, `paper-${index}.pdf`), readFileSync(path))
    await page.getByRole('tab', { name: '操作日志' }).click()
    await log.getByText('打印日志校验值签字单').waitFor()
    await log.getByText('核对台账日志').first().waitFor()
    await log.getByRole('link').first().click()
    await page.getByRole('heading', { name: '承办单' }).waitFor()
  })
})
