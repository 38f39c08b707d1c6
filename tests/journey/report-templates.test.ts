import '#shared/prelude/zod-setup'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseTemplateFile } from '#shared/template/template-file'
import { readCalm } from '#tests/support/browser/read-calm'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// An office makes a report's template its own: edited beside its figures, refused by name while it has a fault, saved, drafted by,
// and put back as the program brings it. Where SCREEN_SHOTS names a folder, a picture of each screen falls into it.

const office = officeOfFile('report-templates')

const text = () => office.page.getByLabel('正文（一段一行）')
const check = () => office.page.getByRole('status', { name: '模板检查' })
const preview = () => office.page.getByRole('document', { name: '打印预览' }).locator('.measure .column')

/** Puts the caret behind some words of the text. */
const caretBehind = (words: string): Promise<void> =>
  text().evaluate((area, behind) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('the text is an area')
    area.focus()
    const at = area.value.indexOf(behind) + behind.length
    area.setSelectionRange(at, at)
  }, words)

it('the 月报 is written anew beside its figures, refused while a field is unknown, saved, drafted by, and restored', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.evaluate(() => void (window.location.hash = '#/report/month'))
  await page.getByRole('button', { name: '模板…' }).click()
  await page.getByRole('heading', { name: '报告模板' }).waitFor()
  await expect.poll(() => text().inputValue()).toMatch(/^一、受理办理情况/u)
  await office.look('模板')

  // A field is found, and goes to the caret; the page beside follows.
  await caretBehind('三、情况分析\n')
  await page.getByLabel('搜索字段、条件').fill('按期办结率 低于')
  await office.look('搜索')
  await page.getByRole('button', { name: '插入 {若 按期办结率 低于 95}{完}' }).click()
  await page.keyboard.type('按期办结率偏低，{受里}。')
  await expect.poll(() => check().innerText()).toContain('没有“受里”这个字段')
  await expect.poll(() => page.getByRole('button', { name: '保存模板' }).isDisabled()).toBe(true)
  await office.look('未知字段')
  await page.getByRole('button', { name: '找到' }).click()
  await page.keyboard.type('{受理}')
  await expect.poll(() => check().innerText()).toBe('')
  const written = await readCalm(() => text().inputValue(), 150)
  expect(written).toContain('三、情况分析\n{若 按期办结率 低于 95}按期办结率偏低，{受理}。{完}{若 内容小类 有}')
  await text().fill(`${written}\n各村社情况：{逐个 村社}{名称}{受理}{间隔}，{完}。特此报告。`)
  await expect.poll(() => preview().textContent()).toMatch(/各村社情况：.+\d+件，.+\d+件。特此报告。/u)
  await office.look('逐个')
  await page.getByRole('tab', { name: '附表和图' }).click()
  await page.getByRole('checkbox', { name: '按承办人分' }).check()
  await office.look('附表和图')

  await page.getByRole('button', { name: '保存模板' }).click()
  await page.getByText('月报的模板已保存').waitFor()
  // It leaves as a file that another office can read, whole.
  const file = join(office.place, 'template.json')
  office.shell.queueSave(file)
  await page.getByRole('button', { name: '存为文件…' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const filed = parseTemplateFile(readFileSync(file, 'utf8'))
  expect(filed.ok && filed.value.text).toContain('特此报告。')

  await page.getByRole('button', { name: '回到报告' }).click()
  await page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  await expect.poll(() => text().inputValue()).toMatch(/各村社情况：.+特此报告。$/u)

  await page.getByRole('button', { name: '模板…' }).click()
  await page.getByRole('button', { name: '恢复自带模板' }).click()
  await page.getByRole('button', { name: '撤销恢复' }).waitFor()
  await expect.poll(() => text().inputValue()).not.toContain('特此报告')
  await office.look('恢复')
  await page.getByRole('button', { name: '回到报告' }).click()
  await page.getByRole('heading', { name: '报告', exact: true }).waitFor()
  await expect.poll(() => text().inputValue()).not.toContain('特此报告')
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  await page.getByText('恢复自带的报告模板“月报”').first().waitFor()
  await page.getByText('修改报告模板“月报”').first().waitFor()
})
