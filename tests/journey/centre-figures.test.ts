import '#shared/prelude/zod-setup'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { listOwnCases, listToText, pasteText } from '#tests/support/centre-figures/own-list'
import { readCells } from '#tests/support/papers/read-cells'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'

// 与上级数据核对: a list and a table of totals held against the sample ledger, a difference noted, and what leaves it.

const office = officeOfFile('centre-figures')

it('holds a pasted list against the ledger: nothing differs from our own, and what differs is told with its reason', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  const { month, lines } = await listOwnCases(page)
  expect(lines.length).toBeGreaterThan(3)
  await page.getByRole('navigation', { name: '主菜单' }).getByText('统计', { exact: true }).click()
  await page.getByRole('button', { name: '与上级数据核对' }).click()
  await page.getByText('粘贴在这里').first().waitFor()
  await office.look('empty')
  await pasteText(page, listToText(lines))
  await page
    .getByText(new RegExp(`一致 ${lines.length} 件`, 'u'))
    .first()
    .waitFor()
  await expect.poll(() => page.getByRole('tab', { name: /^两方都有/u }).innerText()).toMatch(/ 0$/u)
  await expect.poll(() => page.getByRole('tab', { name: /^上级有/u }).innerText()).toMatch(/ 0$/u)

  // One closed a month later there, one that nobody knows, one whose number lost its end, and one left out.
  const closed = lines.find((line) => line[3] !== '')
  const left = lines.find((line) => line !== closed)
  const changed = lines.flatMap((line) =>
    line === left ? [] : line === closed ? [[line[0], line[1], line[2], '2031-01-05', line[4]].map(String)] : [line],
  )
  await page.getByRole('button', { name: '换一张表' }).click()
  await page.getByText('粘贴在这里').first().waitFor()
  await pasteText(
    page,
    listToText([
      ...changed,
      ['9988776655', `${month}-15`, '', '', '办理中'],
      ['250912101108123000', `${month}-15`, '', '', '办理中'],
    ]),
  )
  await page.getByText(/丢了末尾几位，没有拿去对/u).waitFor()
  await page.getByText(/办结日期：上级 2031-01-05/u).waitFor()
  await page.getByText(/没有导入，或者收到就退了单/u).waitFor()
  await page.getByRole('tab', { name: /^本台账有/u }).click()
  await page.getByRole('link', { name: String(left?.[0]), exact: true }).waitFor()
  await page.getByRole('tab', { name: /^全部差异/u }).click()
  await office.look('list')

  // What was found out stays with the number; the table is still there when one comes back from the case.
  await page.getByRole('button', { name: `记核对情况：${String(closed?.[0])}` }).click()
  await page.getByRole('radio', { name: '以上级为准' }).check()
  await page.getByLabel('说明').fill('上级按回访后办结')
  await office.look('note')
  await page.getByRole('button', { name: '记下', exact: true }).click()
  await page.getByText(/^以上级为准（.*上级按回访后办结$/u).waitFor()
  await page.getByRole('link', { name: String(closed?.[0]), exact: true }).click()
  await page.getByRole('heading', { name: '与上级数据核对' }).waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByText(/^以上级为准（.*上级按回访后办结$/u).waitFor()

  const workbook = join(office.place, 'differences.xlsx')
  office.shell.queueSave(workbook)
  await page.getByRole('button', { name: '存为 Excel' }).click()
  await page.getByText(/^已存为 .*记入操作日志$/u).waitFor()
  const cells = [...(await readCells(readFileSync(workbook))).values()]
  expect(cells).toContain(closed?.[0])
  expect(cells.some((cell) => String(cell).includes('上级按回访后办结'))).toBe(true)
  const before = office.shell.printed().length
  await page.getByRole('button', { name: '打印（A4 横向）' }).click()
  await expect.poll(() => office.shell.printed().length).toBe(before + 1)
  if (shots !== undefined)
    for (const path of office.shell.printed().slice(before))
      writeFileSync(join(shots, 'centre-list.pdf'), readFileSync(path))
})

it('holds a workbook of totals against the figures, tells its wrong sum first, and refuses what is no table', async () => {
  const { page } = office
  // The name of the saved file stands for a while.
  await page.getByText(/^已存为 /u).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '换一张表' }).click()
  const file = join(office.place, '各乡镇办理情况.xlsx')
  writeFileSync(
    file,
    await writeXlsx({
      sheets: [
        { name: '说明', rows: [['本表由市受理中心编制']] },
        {
          name: '汇总',
          rows: [
            ['各乡镇办理情况'],
            ['乡镇', '受理数', '办结数', '按期办结率'],
            ['青山镇', 5, 4, 98],
            ['石桥镇', 20, 20, 100],
            ['合计', 26, 24, 99],
          ],
        },
      ],
    }),
  )
  office.shell.queueOpen(file)
  await page.getByRole('button', { name: '打开文件…' }).click()
  await page.getByText('第 5 行“受理”合计写 26，各行相加是 25。').waitFor()
  const table = page.getByRole('table', { name: '各项数核对' })
  await table.getByRole('row').filter({ hasText: '按期办结率' }).waitFor()
  await office.look('totals')
  await page.getByRole('button', { name: '改各列的意思…' }).click()
  await office.look('columns')
  // Another reading of a column is remembered for the next table of these heads.
  await page.getByRole('combobox', { name: '办结数' }).click()
  await page.getByRole('option', { name: '不看', exact: true }).click()
  await expect.poll(() => table.getByRole('row').filter({ hasText: /^办结/u }).count()).toBe(0)
  await page.getByRole('button', { name: '换一张表' }).click()
  await page.getByText('粘贴在这里').first().waitFor()
  await pasteText(page, '姓名\t电话\n张某\t123')
  await page.getByText('没有找到表头').waitFor()
  await office.look('refused')
  await page.getByRole('button', { name: '换一张表' }).click()
  const empty = join(office.place, 'page.xls')
  writeFileSync(empty, '<html><body>请先登录</body></html>')
  office.shell.queueOpen(empty)
  await page.getByRole('button', { name: '打开文件…' }).click()
  await page.getByText('这不是表格文件').waitFor()
  // What some platforms call a workbook is a web page.
  const before = join(office.place, 'table.xls')
  writeFileSync(
    before,
    '<html><table><tr><td>单位</td><td>受理</td></tr><tr><td>青山镇</td><td>5</td></tr></table></html>',
  )
  office.shell.queueOpen(before)
  await page.getByRole('button', { name: '打开文件…' }).click()
  await page.getByRole('table', { name: '各项数核对' }).waitFor()
})
