import '#shared/prelude/zod-setup'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { renderXlsx } from '#renderer/papers/render-xlsx'
import { goToScreen } from '#tests/support/main-job/first-run'
import { aPicture, anchored, cellPictures, drawingParts, drawnBy } from '#tests/support/workbooks/drawn-pictures'
import { writeWorkbook } from '#tests/support/workbooks/zip-workbook'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'

const office = officeOfFile('old-ledger')

const heads = [
  '编号',
  '来电时间',
  '来电人',
  '联系电话',
  '诉求内容',
  '诉求类型',
  '承办单位',
  '状态',
  '办结时间',
  '办理结果',
  '是否满意',
]
const lines = [
  [
    '2019001',
    '2024.1.5 8:05',
    '赵明',
    '13800001234',
    '石桥村路灯不亮',
    '投诉',
    '镇政府',
    '已办结',
    '2024年1月10日',
    '转村',
    '',
  ],
  [
    '2019001',
    '2024.1.5 8:05',
    '赵明',
    '13800001234',
    '石桥村路灯不亮',
    '投诉',
    '石桥村',
    '已办结',
    '2024年1月10日',
    '已修好',
    '满意',
  ],
  ['2019002', '20240206', '钱华', '13800001235', '红旗村水管漏水', '求助', '供水站', '办结', '2024/2/9', '已修复', ''],
  ['2019003', '去年春天', '孙强', '', '占道经营', '投诉', '', '办结', '', '', ''],
]

it('leads a spreadsheet from 导入 to the old ledger, imports it line by line, and undoes it', async () => {
  const { page, shell, place } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })

  const file = join(place, '2024年台账.xlsx')
  const table = {
    title: '台账',
    heads,
    widths: heads.map(() => 14),
    lines: lines.map((line) => line.map((words) => ({ words, as: 'text' }) as const)),
  }
  writeFileSync(file, await renderXlsx([table], '石桥镇', new Date(0)))
  await goToScreen(page, '导入')
  shell.queueOpen(file)
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByRole('heading', { name: '导入旧台账' }).waitFor()
  await page.getByText('表头在第 2 行').waitFor()
  await office.look('mapping')

  await page.getByRole('button', { name: '下一步：逐行核对' }).click()
  await page.getByText('新增 2 件').waitFor()
  await page.getByText('看不懂的日期').waitFor()
  await office.look('check')
  await page.getByRole('button', { name: '导入 2 件' }).click()
  await page.getByText('导入了 2 件').waitFor({ timeout: 30_000 })
  await office.look('done')

  await page.getByRole('button', { name: '打开台账' }).click()
  await page.getByRole('searchbox', { name: '搜索台账' }).fill('2019001')
  await page.getByRole('grid', { name: '台账' }).getByText('石桥村路灯不亮').first().click()
  await page.getByText('旧台账原文').waitFor()
  await page.getByText('从旧台账导入').first().waitFor()
  await office.look('case')

  await goToScreen(page, '导入')
  await page.getByRole('button', { name: '导入旧台账…' }).click()
  await page.getByRole('table', { name: '导入记录' }).getByRole('button', { name: '撤销这次导入…' }).click()
  await page.getByRole('button', { name: '作废 2 件' }).click()
  await expect.poll(() => page.getByRole('table', { name: '导入记录' }).textContent()).toContain('已撤销，作废 2 件')
  await office.look('undone')

  // What is pasted takes the same way, and words that are no table are said to be none.
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '甲\t乙\n1\t2')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await page.getByText('没有找到表头').first().waitFor()
})

/** A line as a program writes it, with a picture of WPS in its last cell. */
const written = (cells: readonly string[], last = ''): string =>
  `<row ht="60">${cells.map((words) => `<c t="inlineStr"><is><t>${words}</t></is></c>`).join('')}${last}</row>`

it('makes attachments of the pictures that stand in cells and over them', async () => {
  const { page, shell, place } = office
  const inCells = cellPictures({ 'image1.png': aPicture(1) })
  const file = join(place, '带照片的台账.xlsx')
  writeFileSync(
    file,
    writeWorkbook({
      data: [
        written(['编号', '来电时间', '诉求内容', '状态', '办结时间', '现场照片']),
        written(
          ['2018001', '2018-03-05', '红旗村护栏破损', '已办结', '2018-03-09'],
          '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
        ),
      ].join(''),
      behind: drawnBy,
      relations: inCells.relations,
      parts: {
        ...inCells.parts,
        ...drawingParts(anchored({ line: 1, column: 6, height: 50 }), { 'image9.png': aPicture(9) }),
      },
    }),
  )
  await goToScreen(page, '导入')
  shell.queueOpen(file)
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByRole('button', { name: '下一步：逐行核对' }).click()
  await page.getByText('图片 2 张存为各件的附件').waitFor()
  await page.getByRole('button', { name: '导入 1 件' }).click()
  await page.getByText('图片 2 张存为附件').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: '打开台账' }).click()
  await page.getByRole('searchbox', { name: '搜索台账' }).fill('2018001')
  await page.getByRole('grid', { name: '台账' }).getByText('红旗村护栏破损').first().click()
  await page.getByText('现场照片 第2行.png').first().waitFor()
  await page.getByText('图片 第2行.png').first().waitFor()
  // The names of files are Latin in part.
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'old-ledger-pictures.png') })
  await page.getByRole('button', { name: '查看 现场照片 第2行.png' }).click()
  await expect.poll(() => page.getByRole('dialog').locator('canvas, img').count()).toBe(1)
})
