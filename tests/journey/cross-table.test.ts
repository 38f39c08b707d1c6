import '#shared/prelude/zod-setup'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { readCells } from '#tests/support/papers/read-cells'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'

// 报表 of the sample ledger: the cross table with its numbers and their cases, its columns set by the office, and the list to be
// reconciled with the county. Where SCREEN_SHOTS names a folder, a picture of each falls into it.

const office = officeOfFile('cross-table')

const heads = () => office.page.getByRole('table', { name: /分类统计表$/u }).locator('thead tr')

/** The words of a row of numbers, of 本月建账 where nothing else is asked. */
const rowOf = (group: RegExp) =>
  office.page
    .getByRole('table', { name: /分类统计表$/u })
    .getByRole('row')
    .filter({ hasText: group })
    .first()

const numbersOf = async (group: RegExp): Promise<number[]> => {
  const words = await readCalm(async () => (await rowOf(group).locator('td').allInnerTexts()).join('|'))
  return words.split('|').map(Number)
}

it('the cross table is made of the office’s classes, and each number opens to its cases and leads back', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.getByRole('navigation', { name: '主菜单' }).getByText('报表', { exact: true }).click()
  await heads().first().getByText('内容分类').waitFor()
  const [all = 0, ...classes] = await numbersOf(/^本月建账/u)
  expect(all).toBeGreaterThan(0)
  expect(classes.reduce((sum, one) => sum + one, 0)).toBe(all)
  await office.look('first-level')
  const link = rowOf(/^本月建账/u)
    .getByRole('link')
    .first()
  await link.click()
  await page.getByText(`共 ${all} 件`, { exact: true }).waitFor()
  await office.look('cases')
  await page.goBack()
  await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true)

  await page.getByRole('button', { name: '栏目设置…' }).click()
  await page.getByRole('button', { name: '三本台账（民生、困难、稳定）' }).click()
  const text = page.getByLabel('栏目（一行一栏）')
  await expect.poll(() => text.inputValue()).toContain('【民生工作】')
  await office.look('columns')
  await text.fill('【民生工作】\n水利：饮水\n水管：饮水')
  await page.getByRole('button', { name: '保存栏目设置' }).click()
  await page.getByText('第 3 行：“饮水”已经归入“水利”栏，一个分类只能归入一栏。').first().waitFor()
  await page.getByRole('button', { name: '三本台账（民生、困难、稳定）' }).click()
  await page.getByRole('button', { name: '保存栏目设置' }).click()
  await heads().first().getByText('稳定工作').waitFor()
  const wide = await numbersOf(/^本月建账/u)
  expect([wide.length, wide[0]]).toEqual([37, all])
  // 小计 of the three groups.
  expect([wide[1], wide[13], wide[20]].reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(all)
  await office.look('three-ledgers')

  await page.getByRole('button', { name: 'A4 横向' }).click()
  const file = join(office.place, '分类统计表.docx')
  await savePaper(office.shell, '存为 Word', file)
  await expect.poll(() => existsSync(file)).toBe(true)
  const xml = (await unzipDocx(new Uint8Array(readFileSync(file)))).get('word/document.xml') ?? ''
  expect(xml).toMatch(/<w:pgSz[^>]*w:w="16838"[^>]*w:orient="landscape"/u)
  expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(2)
  await page.getByRole('button', { name: 'A3 横向' }).click()
  const printed = office.shell.printed().length
  await page.getByRole('button', { name: '打印（A3 横向）' }).click()
  await expect.poll(() => office.shell.printed().length).toBe(printed + 1)
  if (shots !== undefined) {
    writeFileSync(join(shots, 'cross-table.docx'), readFileSync(file))
    for (const path of office.shell.printed().slice(printed))
      writeFileSync(join(shots, 'cross-table-print.pdf'), readFileSync(path))
  }
})

it('the county’s list has every case with a number of the centre’s, and leaves as a workbook that the log tells of', async () => {
  const { page } = office
  await page.getByRole('tab', { name: '与上级对账表' }).click()
  const totals = page.getByRole('table', { name: '合计' })
  await totals.waitFor()
  const counts = await readCalm(async () => (await totals.locator('td').allInnerTexts()).join('|'))
  const [carried = 0, taken = 0, closed = 0, ended = 0, inHand = 0] = counts.split('|').map(Number)
  expect(carried + taken).toBe(closed + ended + inHand)
  expect(taken).toBeGreaterThan(0)
  await office.look('county')
  const printed = office.shell.printed().length
  await page.getByRole('button', { name: /^打印（A[34] 横向）$/u }).click()
  await expect.poll(() => office.shell.printed().length).toBe(printed + 1)
  if (shots !== undefined)
    for (const path of office.shell.printed().slice(printed))
      writeFileSync(join(shots, 'county-print.pdf'), readFileSync(path))
  // A period that has no case.
  await page.evaluate(() => void (window.location.hash = '#/statement?form=county&on=2001-06-01'))
  await page.getByText('这一期没有上级编号的案件').waitFor()
  await page.evaluate(() => void (window.location.hash = '#/statement?on=2001-06-01'))
  await page.getByText('这一期没有案件').waitFor()
  await office.look('empty')
  await page.evaluate(() => void (window.location.hash = '#/statement?form=county'))
  await totals.waitFor()
  const workbook = join(office.place, '对账表.xlsx')
  office.shell.queueSave(workbook)
  await page.getByRole('button', { name: '存为 Excel' }).click()
  await page.getByText(/^已存为 对账表.*记入操作日志$/u).waitFor()
  const cells = await readCells(readFileSync(workbook))
  expect([cells.get('A4'), cells.get('B4'), cells.get('C4')]).toEqual([carried, taken, closed])
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  const log = page.getByRole('table', { name: '操作日志' })
  await log.getByText('报表存为文件').nth(1).waitFor()
  await log
    .getByText(/^打印报表/u)
    .first()
    .waitFor()
})
