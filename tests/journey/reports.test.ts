import '#shared/prelude/zod-setup'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { readCalm } from '#tests/support/browser/read-calm'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// Every kind of report of the sample ledger: drafted, written in, kept, saved as a Word file and told by the log. Where SCREEN_SHOTS
// names a folder, a picture of each falls into it.

const office = officeOfFile('reports')

const text = () => office.page.getByLabel('正文（一段一行）')

/** The period that is shown, once the page is at rest. */
const periodShown = (): Promise<string> =>
  readCalm(() => office.page.getByRole('group', { name: '期间' }).locator('p').innerText(), 150)

it('each kind is drafted from the figures of its period, with its tables beside it', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.getByRole('navigation', { name: '主菜单' }).getByText('报告', { exact: true }).click()
  await page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  for (const { word, about, tables } of shippedTemplates) {
    await page.getByLabel('报告种类').click()
    await page.getByRole('option', { name: word, exact: true }).click()
    await page.getByText(about, { exact: true }).waitFor()
    await expect.poll(() => text().inputValue()).toMatch(/^(?:一、|根据)/u)
    await expect.poll(() => text().inputValue()).not.toMatch(/[{}]|undefined|NaN/u)
    await office.look(word)
    if (tables.length === 0) {
      await expect.poll(() => page.getByRole('tab', { name: /^附表/u }).count()).toBe(0)
      continue
    }
    await page.getByRole('tab', { name: /^附表/u }).click()
    await page.getByRole('table', { name: '主要数据' }).waitFor()
    await office.look(`${word} 附表`)
    await page.getByRole('tab', { name: '正文' }).click()
  }
})

it('what is written in it is kept when the period changes, and leaves as a Word file that the log tells of', async () => {
  const { page } = office
  await page.evaluate(() => void (window.location.hash = '#/report/month'))
  const period = await periodShown()
  const drafted = await readCalm(() => text().inputValue(), 150)
  await text().fill(`${drafted}\n以上情况，特此报告。`)
  await page.getByRole('button', { name: '上一月' }).click()
  await expect.poll(periodShown).not.toBe(period)
  await expect.poll(() => text().inputValue()).not.toContain('特此报告')
  await page.getByRole('button', { name: '下一月' }).click()
  await page.getByRole('group', { name: '没写完的内容' }).waitFor()
  await office.look('没写完的内容')
  await page.getByRole('button', { name: '继续写' }).click()
  await expect.poll(() => text().inputValue()).toContain('以上情况，特此报告。')
  const file = join(office.place, 'report.docx')
  await savePaper(office.shell, '存为 Word', file)
  await expect.poll(() => existsSync(file)).toBe(true)
  const parts = await unzipDocx(new Uint8Array(readFileSync(file)))
  expect(parts.get('word/document.xml')).toContain('以上情况，特此报告。')
  expect([...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/u.test(name)).length).toBeGreaterThan(0)
  // What stands in a file is not half written any more.
  await page.getByRole('button', { name: '上一月' }).click()
  await expect.poll(periodShown).not.toBe(period)
  await page.getByRole('button', { name: '下一月' }).click()
  await expect.poll(() => text().inputValue()).toBe(drafted)
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  await page.getByText(`${period}月报存为 Word 文件`).first().waitFor()
})
