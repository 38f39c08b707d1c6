import '#shared/prelude/zod-setup'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTableFile } from '#renderer/tables/read-table-file'
import { allSubLedgers } from '#shared/sub-ledger/all-sub-ledgers'
import { cellToText } from '#shared/workbook/workbook'
import { readCalm } from '#tests/support/browser/read-calm'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// Every 分类台账 of the sample ledger on the screen that township offices have, and one of them on paper. Where SCREEN_SHOTS
// names a folder, a picture of each falls into it.

const office = officeOfFile('sub-ledgers')

/** The lines of a workbook's one sheet, as they are shown. */
function readTable(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readTableFile(bytes)
  if (!read.ok) throw new Error(read.failure.type)
  return read.value.sheets[0]?.lines.map((line) => line.map(cellToText)) ?? []
}

it('each is opened from the ledger, lists as many as it counts, and says what stands in it where it is empty', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await office.look('today')
  await page.getByRole('navigation', { name: '主菜单' }).getByText('台账', { exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: '分类台账' }).click()
  const choice = page.getByRole('navigation', { name: '分类台账' })
  let filled = 0
  for (const { name, word, title, about } of allSubLedgers) {
    await choice.getByText(word, { exact: true }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    // Looked at once: its heading stands, and the same number is waited for over the list right after.
    const count = Number((await choice.locator('[aria-current=page]').innerText()).replace(/\D/gu, ''))
    await page.getByText(`共 ${count} 件`, { exact: true }).waitFor()
    if (count === 0) await page.getByText(`这里列的是${about}。`).waitFor()
    else filled += 1
    await expect.poll(() => page.getByRole('button', { name: '打印（A4 横向）' }).isDisabled()).toBe(count === 0)
    await office.look(name)
  }
  expect(filled).toBeGreaterThan(2)
})

it('is printed, and the log says which and how many', async () => {
  const { page } = office
  await page.evaluate(() => void (window.location.hash = '#/sub-ledger/key'))
  const before = office.shell.printed().length
  await page.getByRole('button', { name: '打印（A4 横向）' }).click()
  await expect.poll(() => office.shell.printed().length).toBe(before + 1)
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  await page
    .getByText(/重点案件和领导包案台账/u)
    .first()
    .waitFor()
})

it('leaves as a workbook, as the ledger does: its columns and lines as they are shown, on record', async () => {
  const { page } = office
  const save = async (file: string) => {
    const path = join(office.place, file)
    office.shell.queueSave(path)
    await page.getByRole('button', { name: '导出 Excel' }).click()
    await page.getByText(new RegExp(`^已导出 \\d+ 件：${file}.*记入操作日志$`, 'u')).waitFor()
    return readTable(readFileSync(path))
  }
  await page.evaluate(() => void (window.location.hash = '#/sub-ledger/key'))
  const table = page.getByRole('region', { name: '重点案件台账表' })
  await table.getByRole('link').first().waitFor()
  const first = await readCalm(() => table.getByRole('link').first().innerText())
  const register = await save('重点案件台账.xlsx')
  expect(register.flat()).toContain(first)

  await page.getByRole('navigation', { name: '主菜单' }).getByText('台账', { exact: true }).click()
  const shown = page.getByText(/^共 \d+ 件/u)
  const count = Number(/\d+/u.exec(await readCalm(() => shown.first().innerText()))?.[0])
  const ledger = await save('台账.xlsx')
  expect(ledger.length).toBe(count + 2)
  expect(ledger[1]).toContain('承办单号')
  const word = join(office.place, '台账.docx')
  office.shell.queueSave(word)
  await page.getByRole('button', { name: '存为 Word', exact: true }).click()
  await page.getByText(/^已存为 台账\.docx.*记入操作日志$/u).waitFor({ timeout: 60_000 })
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  await page.getByText(`市长热线台账 ${count} 件导出为 Excel`).first().waitFor()
})

it('a case goes into a special file, which is worked on, closed, printed, and told by the log', async () => {
  const { page } = office
  await page.evaluate(() => void (window.location.hash = '#/sub-ledger/key'))
  await page.getByRole('region', { name: '重点案件台账表' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '其他办理' }).click()
  await office.look('case-menu')
  await page.getByRole('menuitem', { name: '列入集中问题专档…' }).click()
  await page.getByText('要列入专档的案件 1 件').waitFor()
  await office.look('dossier-none')
  await page.getByRole('button', { name: '新建专档' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '专档名称' }).fill('')
  await dialog.getByRole('button', { name: '立档' }).click()
  await dialog.getByText(/专档名称不能空着/u).waitFor()
  await dialog.getByRole('textbox', { name: '专档名称' }).fill('石桥村路灯损坏')
  await dialog.getByRole('textbox', { name: '问题概述' }).fill('今年以来多户反映主路路灯不亮，夜里走路不安全。')
  await office.look('dossier-form')
  await dialog.getByRole('button', { name: '立档' }).click()
  await page.getByRole('heading', { name: '石桥村路灯损坏' }).waitFor()
  await page.getByText('案件（1 件）').waitFor()

  await page.getByRole('button', { name: '列入案件' }).click()
  await dialog.getByRole('textbox', { name: '台账号或承办单号' }).fill('1999-001')
  await dialog.getByRole('button', { name: '列入', exact: true }).click()
  await dialog.getByText(/台账里没有：1999-001/u).waitFor()
  await dialog.getByRole('textbox', { name: '台账号或承办单号' }).fill('2026-001 2026-002')
  await dialog.getByRole('button', { name: '列入', exact: true }).click()
  await page.getByText(/案件（\d 件）/u).waitFor()

  await page.getByRole('button', { name: '添加措施' }).click()
  await dialog.getByRole('textbox', { name: '措施内容' }).fill('更换老化线路，换装 12 盏灯')
  await dialog.getByRole('combobox', { name: '责任人' }).click()
  await page.getByRole('option').nth(1).click()
  await dialog.getByText('已完成', { exact: true }).click()
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await dialog.getByText(/落实情况不能空着/u).waitFor()
  await office.look('dossier-measure')
  await dialog.getByRole('textbox', { name: '落实情况' }).fill('已换装，夜间都亮')
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByText('整治措施（1 条，都已完成）').waitFor()

  await page.getByRole('button', { name: '登记回访' }).click()
  await dialog.getByRole('textbox', { name: '回访对象' }).fill('石桥村委会')
  await dialog.getByRole('textbox', { name: '回访情况' }).fill('晚上八点走了一遍，12 盏都亮。')
  await dialog.getByText('已解决', { exact: true }).click()
  await office.look('dossier-visit')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('回访（1 次）').waitFor()

  await page.getByRole('button', { name: '销号' }).click()
  await dialog.getByRole('textbox', { name: '销号理由' }).fill('线路更换，村委会确认')
  await dialog.getByRole('button', { name: '销号', exact: true }).click()
  await dialog.getByText('还不能销号').waitFor()
  await office.look('dossier-not-yet')
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '丢弃' }).click()
  await page.getByRole('button', { name: '修改', exact: true }).first().click()
  await dialog.getByRole('textbox', { name: '成因' }).fill('线路用了十五年，雨季短路。')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText('线路用了十五年，雨季短路。', { exact: true }).waitFor()
  await office.look('dossier-page')
  await page.getByRole('button', { name: '销号' }).click()
  await dialog.getByRole('textbox', { name: '销号理由' }).fill('线路更换，村委会确认')
  await dialog.getByRole('button', { name: '销号', exact: true }).click()
  await page.getByRole('button', { name: '重新整治' }).waitFor()

  const before = office.shell.printed().length
  await page.getByRole('button', { name: '打印（A4）' }).click()
  await expect.poll(() => office.shell.printed().length).toBe(before + 1)
  const word = join(office.place, '集中问题专档.docx')
  await savePaper(office.shell, '存为 Word', word)
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
  await page.getByRole('button', { name: '全部专档' }).click()
  await page
    .getByRole('table', { name: '集中问题专档' })
    .getByRole('row')
    .filter({ hasText: '石桥村路灯损坏' })
    .getByText('已销号')
    .waitFor()
  await office.look('dossier-list')
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  await page
    .getByText(/集中问题“石桥村路灯损坏”：销号/u)
    .first()
    .waitFor()
  await page
    .getByText(/集中问题专门档案 石桥村路灯损坏/u)
    .first()
    .waitFor()
})
