import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRuleFile, renderRuleFile } from '#shared/rules/rule-file'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { aRule, aRuleSet } from '#tests/support/rule-sets'
import { lookAtScreen } from '#tests/support/screens/look-at-screen'
import { seedDataFolder } from '#tests/support/seeded/seed-data-folder'

// An office takes a city's rules for its own, changes them with their effect in sight, and hands them on as a file.
const shots = process.env['RULES_SHOTS']

let place = ''
let shell: ShellUnderTest

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'rules-'))
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  const data = join(place, 'data')
  mkdirSync(data)
  seedDataFolder(data, 12)
  shell = await launchElectronOnChromium({ dataDir: data, args: [] })
  await shell.page.setViewportSize({ width: 1366, height: 768 })
  await shell.page.getByRole('navigation', { name: '主菜单' }).waitFor()
  await shell.page.evaluate(() => void (window.location.hash = '#/settings/rules'))
})

afterAll(async () => {
  await shell.kill()
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** Looks for what no screen may have, and takes a picture where one is asked for. */
async function look(name: string): Promise<void> {
  expect(await lookAtScreen(shell.page, place)).toEqual([])
  if (shots !== undefined) await shell.page.screenshot({ path: join(shots, `${name}.png`) })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const table = (page: Page) => page.getByRole('table', { name: '时限规则' })

async function saveVersion(page: Page, version: number): Promise<void> {
  await button(page, '保存…').click()
  await page.getByRole('dialog').waitFor()
  await look(`save-${version}`)
  await button(page, `保存为第 ${version} 版`).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(`第 ${version} 版，`, { exact: false }).first().waitFor()
}

describe('the rules of an office', () => {
  it('begin from an example, whose effect on the open cases is told', async () => {
    const { page } = shell
    await page.getByText('本单位还没有时限规则').waitFor()
    await look('none')
    await button(page, '以 山东省政务服务热线 2020 作底').click()
    await page.getByText(/按此规则，您现有 12 件中有 0 件时限会变/).waitFor()
    await look('preview')
    await saveVersion(page, 1)
    await expect.poll(() => table(page).textContent()).toContain('5 个工作日')
    await look('kept')
  })

  it('are changed rule by rule, refused while they contradict each other, and become the next version', async () => {
    const { page } = shell
    await button(page, '修改').click()
    await button(page, '添加规则').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '诉求类型' }).click()
    await page.getByRole('option', { name: '投诉' }).click()
    await dialog.getByRole('button', { name: '添加规则' }).click()
    await dialog.getByText('请至少填一个时限。').waitFor()
    await dialog.getByRole('textbox', { name: '办理时限' }).fill('7')
    await dialog.getByRole('textbox', { name: '内部时限' }).fill('9')
    await look('rule')
    await dialog.getByRole('button', { name: '添加规则' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/第 2 条（投诉）的内部时限（办理时限前 9 个工作日）可能比收到还早/).waitFor()
    // Looked at once: the fault that shuts it stands on the page already.
    expect(await button(page, '保存…').isDisabled()).toBe(true)
    await look('faults')
    await button(page, '修改第 2 条规则').click()
    await dialog.getByRole('textbox', { name: '内部时限' }).fill('2')
    await dialog.getByRole('button', { name: '改好这一条' }).click()
    await dialog.waitFor({ state: 'detached' })
    for (const [name, done] of [
      ['修改计算方法', '改好计算方法'],
      ['修改延期、退单等', '改好这些规定'],
      ['修改名称和出处', '改好名称和出处'],
    ] as const) {
      await button(page, name).click()
      await dialog.waitFor()
      await look(name)
      await button(page, done).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await saveVersion(page, 2)
    await expect.poll(() => table(page).textContent()).toContain('办理时限前 2 个工作日')
    await expect.poll(() => page.getByRole('table', { name: '保存过的版本' }).textContent()).toMatch(/第 2 版.*第 1 版/)
    await look('second')
  })

  it('are kept on this PC while they are being changed', async () => {
    const { page } = shell
    await button(page, '修改').click()
    await button(page, '删去第 2 条规则').click()
    await button(page, '删去').click()
    await page.evaluate(() => void (window.location.hash = '#/today'))
    await page.getByRole('heading', { name: '今日工作' }).waitFor()
    await page.evaluate(() => void (window.location.hash = '#/settings/rules'))
    await button(page, '继续写').click()
    await expect.poll(() => table(page).getByRole('row').count()).toBe(2)
    await look('taken-up')
    await button(page, '放弃修改').click()
    await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click()
    await expect.poll(() => table(page).getByRole('row').count()).toBe(3)
  })

  it('leave as a file and come in as one, with what is wrong in it named', async () => {
    const { page } = shell
    const out = join(place, '规则.json')
    shell.queueSave(out)
    await button(page, '导出为文件…').click()
    await page.getByText('已存为 规则.json').waitFor()
    const saved = parseRuleFile(readFileSync(out, 'utf8'))
    expect(saved.ok && saved.value.version).toBe(2)
    const broken = join(place, '坏.json')
    writeFileSync(broken, '{"format":"hotline-rules/9.0"}')
    shell.queueOpen(broken)
    await button(page, '导入规则文件…').click()
    await page.getByText('规则文件的版本较新').waitFor()
    const hole = aRule({ when: { demand: 'help', urgency: 'any', channel: 'any' } })
    writeFileSync(broken, renderRuleFile(aRuleSet({ rules: [hole] })))
    shell.queueOpen(broken)
    await button(page, '导入规则文件…').click()
    await page.getByText(/咨询没有办理时限/).waitFor()
    await look('imported')
    await button(page, '放弃修改').click()
    await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click()
    await button(page, '修改').waitFor()
  })

  it('are told in the log of what was done', async () => {
    const { page } = shell
    await page.evaluate(() => void (window.location.hash = '#/activity'))
    await expect.poll(() => page.getByText('保存时限规则“山东省政务服务热线 2020”第 2 版').isVisible()).toBe(true)
  })
})
