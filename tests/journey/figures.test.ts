import '#shared/prelude/zod-setup'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dimensionNames, dimensions } from '#shared/figures/dimensions'
import { readCalm } from '#tests/support/browser/read-calm'
import { readCells } from '#tests/support/papers/read-cells'
import { convertToCsv, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'

// 统计 of the sample ledger on the screen that township offices have: numbers against the lists behind them, periods, dimensions, and
// what leaves it. Where SCREEN_SHOTS names a folder, a picture of each falls into it.

const office = officeOfFile('figures')

it('is opened from the menu, for the current month', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.getByRole('navigation', { name: '主菜单' }).getByText('统计', { exact: true }).click()
  await page.getByRole('heading', { name: '统计', exact: true }).waitFor()
  await page.getByRole('table', { name: '件数', exact: true }).waitFor()
  // Looked at once: the line is drawn with the numbers, and only where the window itself had to count them.
  expect(await page.getByText('后台统计没有启动').count()).toBe(0)
  const month = page.getByRole('button', { name: '月', exact: true })
  await expect.poll(() => month.getAttribute('aria-pressed')).toBe('true')
  await office.look('month')
})

it('tells as many as it lists, for every count of the year, and leads back to the number', async () => {
  const { page } = office
  await page.getByRole('button', { name: '年度', exact: true }).click()
  await office.look('year')
  const table = page.getByRole('table', { name: '件数', exact: true })
  const lines = await readCalm(async () => (await table.locator('tbody tr').allInnerTexts()).join('\n'))
  let opened = 0
  for (const line of lines.split('\n')) {
    const [title = '', now = ''] = line.split('\t').map((one) => one.trim())
    const link = table.getByRole('link', { name: `${title.replace(/（.*）$/u, '')}：${now}，看案件`, exact: true })
    await link.click()
    await page.getByRole('button', { name: '回到统计' }).waitFor()
    const status = page.getByRole('main').getByRole('status').last()
    const words = await readCalm(() => status.innerText())
    // 件次 and 人次 say both: how many cases, and what they make.
    const counted = /合 ([\d.]+) /u.exec(words)?.[1] ?? /共 (\d+) 件/u.exec(words)?.[1]
    expect([title, counted]).toEqual([title, now])
    if (opened === 0) await office.look('cases')
    await page.goBack()
    await table.waitFor()
    await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true)
    opened += 1
  }
  expect(opened).toBeGreaterThan(10)
})

it('puts a measure together by every dimension, whose parts make the whole', async () => {
  const { page } = office
  for (const name of dimensionNames) {
    await page.getByRole('tab', { name: dimensions[name].title, exact: true }).click()
    const table = page.getByRole('table', { name: `受理，按${dimensions[name].title}` })
    await table.waitFor()
    await page.getByRole('figure').locator('a').first().waitFor()
    const column = await readCalm(async () =>
      (await table.locator('tbody tr td:nth-of-type(1)').allInnerTexts()).join(' '),
    )
    const all = column.split(' ').map(Number)
    expect(all.length).toBeGreaterThan(1)
    expect([name, all.slice(0, -1).reduce((sum, one) => sum + one, 0)]).toEqual([name, all.at(-1)])
    await office.look(`by-${name}`)
  }
})

it('opens a class to its second level, whose parts make the class, and steps back in time', async () => {
  const { page } = office
  await page.getByRole('tab', { name: '内容分类', exact: true }).click()
  const table = page.getByRole('table', { name: '受理，按内容分类' })
  const line = table.getByRole('row').filter({ hasText: '乡村建设' })
  const whole = await readCalm(() => line.getByRole('cell').first().innerText())
  await line.getByRole('button').click()
  await page.getByText('全部内容分类').waitFor()
  await expect.poll(() => table.getByRole('row').last().getByRole('cell').first().innerText()).toBe(whole)
  await office.look('second-level')
  await table.getByRole('row').last().getByRole('link').first().click()
  await page.getByText(`共 ${whole} 件`, { exact: true }).waitFor()
  await office.look('cases-of-class')
  const printed = office.shell.printed().length
  await page.getByRole('button', { name: '打印（A4 横向）' }).click()
  await expect.poll(() => office.shell.printed().length).toBe(printed + 1)
  await page.getByRole('button', { name: '回到统计' }).click()
  await page.getByRole('button', { name: '往前一期' }).click()
  await page.getByText(/^\d{4}年度（\d{4}-01-01 至 \d{4}-12-31）/u).waitFor()
  await page.getByRole('button', { name: '回到本期' }).click()
})

it('shows a rate by another place’s way beside the default, each with its formula', async () => {
  const { page } = office
  await page.getByRole('tab', { name: '总体情况', exact: true }).click()
  await page.getByRole('button', { name: '选指标和口径…' }).click()
  await office.look('measures')
  await page.getByRole('checkbox', { name: /^满意率（北京：基本满意按 0.9 计）/u }).check()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  const rates = page.getByRole('table', { name: '率', exact: true })
  await rates.getByText('满意率（北京：基本满意按 0.9 计）').waitFor()
  await rates.getByText(/满意数 \+ 0\.9 × 基本满意数/u).waitFor()
  await expect.poll(() => rates.getByRole('row').filter({ hasText: '满意率' }).count()).toBe(2)
  await office.look('rates')
})

it('opens the cases of a bar by key, and comes back to the same number', async () => {
  const { page } = office
  await page.getByRole('button', { name: '季度', exact: true }).click()
  await page.getByRole('tab', { name: '承办部门', exact: true }).click()
  const measure = page.getByRole('combobox', { name: '看哪个指标' })
  await measure.click()
  await page.getByRole('option', { name: '按期办结率', exact: true }).click()
  const table = page.getByRole('table', { name: '按期办结率，按承办部门' })
  const bar = page.getByRole('figure').getByRole('link').first()
  await bar.waitFor()
  await office.look('rate-by-department')
  const [share = ''] = (await readCalm(() => bar.getAttribute('aria-label')))?.split('，') ?? []
  await bar.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '按期办结率的分母：案件' }).waitFor()
  const listed = await readCalm(() => page.getByRole('main').getByRole('status').last().innerText())
  // The list itself leaves as a workbook, a line a case.
  const workbook = join(office.place, 'cases.xlsx')
  office.shell.queueSave(workbook)
  await page.getByRole('button', { name: '存为 Excel' }).click()
  await page.getByText(/^已存为 .*记入操作日志$/u).waitFor()
  const saved = await readCells(readFileSync(workbook))
  expect(saved.get('B2')).toBe('标题')
  const lines = [...saved.keys()].filter((cell) => /^A\d+$/u.test(cell)).length - 2
  expect(`共 ${lines} 件`).toBe(listed)
  await page.goBack()
  const same = table.getByRole('link', { name: `${share}，看案件`, exact: true })
  await expect.poll(() => same.evaluate((one) => one === document.activeElement)).toBe(true)
  // The same part's denominator, which the table tells.
  const line = table.getByRole('row').filter({ hasText: share.split('：')[0] ?? '' })
  const cells = await readCalm(async () => (await line.first().getByRole('cell').allInnerTexts()).join(' '))
  expect(`共 ${cells.split(' ')[2] ?? ''} 件`).toBe(listed)
  await measure.click()
  await page.getByRole('option', { name: '受理', exact: true }).click()
  await page.getByRole('table', { name: '受理，按承办部门' }).waitFor()
})

it('leaves as a workbook with numbers as numbers, as a picture and on paper', async () => {
  const { page } = office
  await page.getByRole('tab', { name: '村社', exact: true }).click()
  const table = page.getByRole('table', { name: '受理，按村社' })
  await table.waitFor()
  const shown = await readCalm(async () => (await table.locator('tbody tr').allInnerTexts()).join('\n'))
  const workbook = join(office.place, 'figures.xlsx')
  office.shell.queueSave(workbook)
  await page.getByRole('button', { name: '存为 Excel' }).click()
  await page.getByText(/^已存为 .*记入操作日志$/u).waitFor()
  const picture = join(office.place, 'figures.png')
  office.shell.queueSave(picture)
  await page.getByRole('button', { name: '图表存为图片' }).click()
  await expect.poll(() => existsSync(picture)).toBe(true)
  expect([...readFileSync(picture).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  const before = office.shell.printed().length
  await page.getByRole('button', { name: '打印（A4 横向）' }).click()
  await expect.poll(() => office.shell.printed().length).toBe(before + 1)
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  const log = page.getByRole('table', { name: '操作日志' })
  await log
    .getByText(/^打印统计/u)
    .first()
    .waitFor()
  await expect.poll(() => log.getByText('统计存为文件').count()).toBe(3)
  if (shots !== undefined) {
    writeFileSync(join(shots, 'figures-chart.png'), readFileSync(picture))
    writeFileSync(join(shots, 'figures.xlsx'), readFileSync(workbook))
    for (const path of office.shell.printed().slice(before))
      writeFileSync(join(shots, 'figures-print.pdf'), readFileSync(path))
  }
  // What the file itself says, read without the library that wrote it.
  const cells = await readCells(readFileSync(workbook))
  const onScreen = shown.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()))
  expect([cells.get('A2'), cells.get('B2')]).toEqual(['村社', '受理'])
  expect(onScreen.map((_line, nth) => [cells.get(`A${nth + 3}`), cells.get(`B${nth + 3}`)])).toEqual(
    onScreen.map(([name, count]) => [name, Number(count)]),
  )
  // Nothing before is an empty cell, not a dash and not 0.
  expect([...cells.values()].includes('—')).toBe(false)
})

it('and LibreOffice reads the same out of the workbook', async (context) => {
  const why = whyNoLibreOffice()
  if (why !== undefined) return skipWithReason(context, why)
  const workbook = readFileSync(join(office.place, 'figures.xlsx'))
  const csv = convertToCsv(workbook)
  if (csv === undefined) return skipWithReason(context, 'LibreOffice is installed without Calc')
  const cells = await readCells(workbook)
  const lines = csv.trim().split('\n').slice(2)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
    lines.map((_line, nth) => [cells.get(`A${nth + 3}`), String(cells.get(`B${nth + 3}`))]),
  )
})

it('goes by the months that the office has set', async () => {
  const { page } = office
  await page.evaluate(() => void (window.location.hash = '#/settings'))
  await page.getByRole('main').getByRole('button', { name: '修改', exact: true }).click()
  const begins = page.getByLabel('统计月从每月几日开始')
  await begins.fill('31')
  await page.getByRole('button', { name: '保存单位信息' }).click()
  await page.getByText(/^请填 1 至 28/u).waitFor()
  await begins.fill('26')
  await page.getByRole('button', { name: '保存单位信息' }).click()
  await page.getByText('上月 26 日至本月 25 日').waitFor()
  await page.evaluate(() => void (window.location.hash = '#/figures?on=2026-06-10'))
  const shown = page.getByText(/^2026年6月（/u)
  await expect.poll(() => shown.textContent()).toMatch(/^2026年6月（2026-05-26 至 2026-06-25）/u)
  await office.look('appraisal-month')
})

it('takes two days of one’s own, in either order and one after the other', async () => {
  const { page } = office
  await page.evaluate(() => void (window.location.hash = '#/figures?period=span&from=2026-01-01&to=2026-01-31'))
  const [from, to] = [page.getByLabel('从', { exact: true }), page.getByLabel('到', { exact: true })]
  // Later than the day that still stands in the other field.
  await from.fill('2026-03-01')
  const shown = page.getByText(/^2026-01-31 至 2026-03-01。/u)
  await shown.waitFor()
  await expect.poll(() => from.evaluate((one) => one === document.activeElement)).toBe(true)
  await to.fill('2026-03-31')
  await page.getByText(/^2026-03-01 至 2026-03-31。/u).waitFor()
  await office.look('span')
  await page.getByRole('button', { name: '往前一期' }).click()
  await expect.poll(() => from.inputValue()).toBe('2026-01-29')
})
