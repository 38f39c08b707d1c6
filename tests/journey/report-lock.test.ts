import '#shared/prelude/zod-setup'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { changePerson } from '#tests/support/main-job/first-run'
import { openStep, submit } from '#tests/support/main-job/handle-case'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// A 月报 of the sample ledger is approved and archived, a later act changes a figure of it, and that is marked, listed and corrected by the next
// report. Where SCREEN_SHOTS names a folder, a picture of each falls into it.

const office = officeOfFile('report-lock')

const go = (hash: string): Promise<void> => office.page.evaluate((to) => void (window.location.hash = to), hash)

/** The period that is shown, once the page is at rest. */
const periodShown = (): Promise<string> =>
  readCalm(() => office.page.getByRole('group', { name: '期间' }).locator('p').innerText(), 150)

let period = ''

it('a report is approved by a leader, and comes out again to the digit', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await changePerson(page, '陆明远')
  await go('#/report/month')
  await page.getByRole('button', { name: '上一月' }).click()
  period = await periodShown()
  await page.getByRole('button', { name: '审定并存档…' }).click()
  await page
    .getByRole('dialog')
    .getByText(/不核对 PIN/u)
    .waitFor()
  await office.look('审定')
  await submit(page.getByRole('dialog'), '审定并存档')
  await page.getByRole('heading', { name: `${period}月报` }).waitFor()
  await page.getByRole('button', { name: '重算', exact: true }).click()
  await page.getByText(/^可以重现/u).waitFor()
  await page.getByText('审定以后，没有案件改变这一期的数字。').waitFor()
  await office.look('存档的报告')
  const file = join(office.place, '存档.docx')
  await savePaper(office.shell, '存为 Word', file)
  await expect.poll(() => existsSync(file)).toBe(true)
  const parts = await unzipDocx(new Uint8Array(readFileSync(file)))
  expect(parts.get('word/document.xml')).toContain('主要数据')
  await page.getByRole('button', { name: '已存档的报告' }).click()
  await page.getByRole('button', { name: '全部重算一遍' }).click()
  await page.getByRole('table', { name: '审定的报告' }).getByText('可以重现').waitFor()
  await office.look('已存档的报告')
})

it('a later act that changes a figure is allowed, marked on the case, and listed under the report', async () => {
  const { page } = office
  const month = /(\d+)年(\d+)月/u.exec(period)
  await go(`#/figures?period=month&on=${month?.[1] ?? ''}-${(month?.[2] ?? '').padStart(2, '0')}-15&of=taken-in`)
  const list = page.getByRole('region', { name: '数字后面的案件' })
  const link = list.getByRole('link').first()
  await link.click()
  await page.getByRole('button', { name: '作废', exact: true }).waitFor()
  const subject = await readCalm(() => page.getByRole('heading', { level: 1 }).innerText(), 150)
  const caseHash = await page.evaluate(() => window.location.hash)
  await changePerson(page, '林晓燕')
  const dialog = await openStep(page, '作废')
  await dialog.getByLabel('作废理由').fill('与另一件重复')
  const sent = dialog.getByLabel(/知道回复已经发出/u)
  // Looked at once: of a case that was answered it stands there with the form.
  if (await sent.isVisible()) await sent.check()
  await submit(dialog, '作废')
  await page.getByText(`这一步改变了已审定的${period}月报`, { exact: false }).waitFor()
  await page.getByText('锁定之后改动：').first().waitFor()
  await office.look('锁定之后改动')
  await go('#/report/archive')
  await page.getByRole('link', { name: `${period}月报` }).click()
  await page.getByRole('list', { name: '锁定后的变化' }).waitFor()
  expect(await readCalm(() => page.getByRole('list', { name: '锁定后的变化' }).innerText(), 150)).toMatch(/受理 −1/u)
  await page.getByRole('button', { name: '重算', exact: true }).click()
  await page.getByText(/^可以重现/u).waitFor()
  await office.look('锁定后的变化')
  await page.getByRole('list', { name: '锁定后的变化' }).getByRole('link').first().click()
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe(caseHash)
  expect(subject).not.toBe('')
})

it('the figures are told as they stood, and by one press as they stand', async () => {
  const { page } = office
  await go('#/report/archive')
  await page.getByRole('link', { name: `${period}月报` }).click()
  await page.getByRole('button', { name: '看当时的统计' }).click()
  await page.getByText(`台账截至${period}月报审定时`).first().waitFor()
  const line = page
    .getByRole('table', { name: '件数', exact: true })
    .locator('tbody tr')
    .filter({ hasText: /^受理\t?\d/u })
  const counted = async (): Promise<number> =>
    Number(/^受理\s+(\d+)/u.exec(await readCalm(() => line.first().innerText(), 150))?.[1])
  const then = await counted()
  await office.look('截至审定时')
  await page.getByRole('link', { name: `受理：${then}，看案件`, exact: true }).click()
  await page.getByText(`共 ${then} 件`).waitFor()
  await office.look('截至审定时的案件')
  await page.goBack()
  await page.getByRole('button', { name: '回到现在' }).click()
  await expect.poll(counted).toBe(then - 1)
  await page.getByRole('button', { name: '截至…' }).click()
  const dialog = page.getByRole('dialog', { name: '统计截至' })
  await dialog.getByLabel('时间').fill('25:00')
  await dialog.getByRole('button', { name: '按当时的台账统计' }).click()
  await dialog.getByText('请按 09:30 的样子填写').waitFor()
  await office.look('截至哪时')
  await dialog.getByLabel('时间').fill('00:00')
  await submit(dialog, '按当时的台账统计')
  await page.getByText(/^台账截至 \d{4}-\d{2}-\d{2} 00:00$/u).waitFor()
  await expect.poll(counted).toBe(then)
})

it('the next report of the kind tells it as a correction', async () => {
  const { page } = office
  await go('#/report/month')
  await page.getByText(/已列入附表/u).waitFor()
  await page.getByRole('tab', { name: /^附表/u }).click()
  const figures = page.getByRole('table', { name: '对已审定报告的更正：数字' })
  await figures.waitFor()
  expect(await readCalm(() => figures.innerText(), 150)).toContain(`${period}月报：受理`)
  await page.getByRole('table', { name: '对已审定报告的更正：案件' }).scrollIntoViewIfNeeded()
  await office.look('更正')
  const file = join(office.place, '更正.docx')
  await savePaper(office.shell, '存为 Word', file)
  await expect.poll(() => existsSync(file)).toBe(true)
  expect((await unzipDocx(new Uint8Array(readFileSync(file)))).get('word/document.xml')).toContain('对已审定报告的更正')
})
