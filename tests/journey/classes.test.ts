import '#shared/prelude/zod-setup'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readRows } from '#tests/support/workbooks/read-rows'
import { renderClassSheet } from '#renderer/papers/render-class-sheet'
import { threeLevels } from '#tests/support/class-table/three-levels'
import { goToScreen } from '#tests/support/main-job/first-run'
import { officeOfFile } from '#tests/support/screens/office-of-file'

const office = officeOfFile('classes')

it('imports a table, files a case by a suggestion, opens its figures to three levels, and takes the import back', async () => {
  const { page, shell, place } = office
  const openClasses = async (): Promise<void> => {
    await goToScreen(page, '设置')
    await page.getByRole('tab', { name: '内容分类' }).click()
  }
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })

  // A file that is none is said so in words.
  await openClasses()
  const broken = join(place, '坏.xlsx')
  writeFileSync(broken, new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))
  shell.queueOpen(broken)
  await page.getByRole('button', { name: '导入分类表…' }).click()
  await page.getByText('表格文件已损坏').waitFor()

  const file = join(place, '分类表.xlsx')
  writeFileSync(file, await renderClassSheet(threeLevels, new Date(0)))
  shell.queueOpen(file)
  await page.getByRole('button', { name: '导入分类表…' }).click()
  const preview = page.getByRole('dialog', { name: '导入分类表“分类表”' })
  await preview.getByText(/^新增 \d+ 类，停用 \d+ 类/).waitFor()
  await office.look('preview')
  await preview.getByRole('button', { name: '导入', exact: true }).click()
  await preview.waitFor({ state: 'hidden' })
  const tree = page.getByRole('table', { name: '内容分类' })
  await tree.getByRole('button', { name: '城乡建设', exact: true }).click()
  await tree.getByRole('button', { name: '市政设施', exact: true }).click()
  await tree.getByText('路灯照明').waitFor()
  await office.look('table')

  // Words suggest a class; one key takes it, and nothing stands there before.
  await goToScreen(page, '来电来访')
  await page.getByRole('textbox', { name: '概要' }).fill('石桥村路灯坏了两周')
  await page.getByRole('textbox', { name: '反映内容' }).fill('石桥村二组路灯坏了两周，晚上出行不便，请求维修。')
  const suggested = page.getByRole('list', { name: '推荐的分类' })
  await suggested.getByRole('button', { name: '城乡建设/市政设施/路灯照明' }).waitFor({ timeout: 30_000 })
  const field = page.getByRole('combobox', { name: '内容分类' })
  await expect.poll(() => field.inputValue()).toBe('')
  await field.scrollIntoViewIfNeeded()
  await office.look('suggested')
  await page.keyboard.press('F7')
  await expect.poll(() => field.inputValue()).toBe('城乡建设/市政设施/路灯照明')
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/已登记/)
    .first()
    .waitFor()

  // Figures: the first level, the second, the third; old cases told under the new class by choice.
  await goToScreen(page, '统计')
  await page.getByRole('button', { name: '年度', exact: true }).click()
  await page.getByRole('tab', { name: '内容分类' }).click()
  await page.getByRole('button', { name: '城乡建设 ›' }).click()
  await page.getByRole('button', { name: '市政设施 ›' }).click()
  const parts = page.getByRole('table', { name: /按内容分类$/ })
  await expect
    .poll(() =>
      parts
        .getByRole('row', { name: /^路灯照明/ })
        .getByRole('cell')
        .first()
        .textContent(),
    )
    .toBe('1')
  await office.look('third-level')
  await page.getByRole('checkbox', { name: '按新分类归并' }).click()
  await page.getByRole('checkbox', { name: '按新分类归并', checked: true }).waitFor()
  await page.getByRole('button', { name: '城乡建设 ›' }).click()
  await page.getByRole('button', { name: '市政设施 ›' }).click()
  await expect
    .poll(async () =>
      Number(
        await parts
          .getByRole('row', { name: /^路灯照明/ })
          .getByRole('cell')
          .first()
          .textContent(),
      ),
    )
    .toBeGreaterThan(1)
  await office.look('merged')

  await openClasses()
  // What was exported is the table as it stands.
  const saved = join(place, '导出.xlsx')
  shell.queueSave(saved)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByText(/并记入操作日志/).waitFor()
  const read = readRows(readFileSync(saved))
  expect(read.ok && read.value.some((row) => row[2] === '路灯照明' && row[3] === '010101')).toBe(true)

  // One press takes the import back; the case stays as it was filed.
  await page.getByRole('button', { name: '撤回 导入分类表 分类表' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await page.getByText('程序自带', { exact: false }).waitFor()
  await page.getByRole('table', { name: '分类表里没有的分类' }).getByText('城乡建设/市政设施/路灯照明').waitFor()
  await office.look('undone')
})
