import '#shared/prelude/zod-setup'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { untilThere } from '#tests/support/browser/until-there'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile } from '#tests/support/screens/office-of-file'

const office = officeOfFile('reply-heads')

it('a letter gets 信函格式, copies and its number once; a head changed after that is told, and is offered for the next', async () => {
  const { page, place, shell } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 240_000 })
  await page.goto(`${page.url().split('#')[0]}#/settings/papers`)
  await page.getByRole('button', { name: '修改函件发文字号的编号' }).click()
  const numbering = page.getByRole('dialog')
  await numbering.getByLabel('机关代字').fill('青政函')
  await numbering.getByLabel('下一个号').fill('12')
  await numbering.getByRole('button', { name: '保存' }).click()
  await numbering.waitFor({ state: 'detached' })
  await page.getByText(/^青政函〔\d{4}〕12号$/u).waitFor()
  await office.look('settings')

  await page.evaluate(() => window.location.assign('#/ledger/handling'))
  await page
    .getByRole('main')
    .getByText(/^20\d\d-?\d{3,}$/)
    .first()
    .click()
  await page.waitForURL(/#\/case\//)
  const caseId = page.url().split('#/case/')[1] ?? ''
  await page.evaluate((id) => window.location.assign(`#/reply/${id}`), caseId)

  const head = page.getByRole('combobox', { name: '版头' })
  const choose = async (name: string): Promise<void> => {
    await head.click()
    await page.getByRole('option', { name, exact: true }).click()
  }
  await head.click()
  await expect.poll(() => page.getByRole('option', { name: /^信函格式/u }).getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: /交办函的回复/u }).check()
  await choose('信函格式')
  await page.getByRole('textbox', { name: '抄送' }).fill('县信访局，县政府办公室')
  await page.getByText(/^留空：打印或存文件时取 青政函〔\d{4}〕12号$/u).waitFor()
  await page.getByLabel('调查日期').fill(new Date().toISOString().slice(0, 10))
  await page.getByLabel('调查人员').fill('村镇建设办公室王建国')
  await page.getByRole('textbox', { name: '调查情况' }).fill('经查，反映情况属实，已安排修复。')
  const reason = page.getByRole('textbox', { name: '代写理由' })
  if ((await readCalm(() => reason.count())) > 0) await reason.fill('承办人外出')
  const preview = page.getByRole('region', { name: '纸面预览' })
  await preview.locator('.pages .letter-head .rule').first().waitFor()
  await preview.locator('.pages .imprint').first().waitFor({ state: 'attached' })
  await office.look('letter')

  const saved = join(place, '回复.docx')
  shell.queueSave(saved)
  await page.getByRole('button', { name: '存为 Word' }).click()
  await untilThere(saved)
  const words = ((await unzipDocx(new Uint8Array(readFileSync(saved)))).get('word/document.xml') ?? '').replaceAll(
    /<[^>]*>/gu,
    '',
  )
  expect(words).toMatch(/青政函〔\d{4}〕12号/u)
  expect(words).toContain('抄送：县信访局，县政府办公室。')
  await page.getByText(/^已编 青政函〔\d{4}〕12号/u).waitFor()

  await choose('红头')
  await page.getByText(/后版头已改/u).waitFor()
  await office.look('head-changed')
  await choose('信函格式')
  await page.getByText(/后版头已改/u).waitFor({ state: 'detached' })
})
