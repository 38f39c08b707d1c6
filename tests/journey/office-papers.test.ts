import '#shared/prelude/zod-setup'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { goToScreen } from '#tests/support/main-job/first-run'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile } from '#tests/support/screens/office-of-file'
import { aWordFile, p } from '#tests/support/word/a-word-file'

const office = officeOfFile('office-papers')

it('takes a Word file of the office once its marks are right, and fills it in from a case', async () => {
  const { page, shell, place } = office
  const put = (name: string, body: readonly string[]): void => {
    const file = join(place, name)
    writeFileSync(file, aWordFile({ body }))
    shell.queueOpen(file)
  }
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '单据模板' }).click()
  await page.getByText('还没有模板').waitFor()

  // Every fault is told with its place, and nothing is taken.
  put('有错.docx', [p('领导交办单'), p('事项：{诉求标题}'), p('编号：｛台账号｝')])
  await page.getByRole('button', { name: '添加模板…' }).click()
  await page.getByText('标记有错：2 处').waitFor()
  await page.getByText(/正文第 2 段“事项：\{诉求标题\}”：没有叫“诉求标题”的字段，是不是“标题”/).waitFor()
  await office.look('faults')

  put('领导交办单.docx', [p('{单位名称}领导交办单'), p('编号：{台账', '号}'), p('事项：{标题}'), p('档号：［{档号}］')])
  await page.getByRole('button', { name: '添加模板…' }).click()
  const taking = page.getByRole('dialog', { name: '添加 Word 模板' })
  await taking.getByRole('cell', { name: '{台账号}' }).waitFor()
  await office.look('marks')
  await taking.getByRole('button', { name: '采用' }).click()
  await taking.waitFor({ state: 'hidden' })
  await page.getByRole('table', { name: 'Word 模板' }).getByText('领导交办单', { exact: true }).waitFor()
  await office.look('taken')

  await goToScreen(page, '台账')
  await page
    .getByRole('grid', { name: '台账' })
    .getByText(/^20\d\d-\d{3}$/)
    .first()
    .click()
  await page.getByRole('button', { name: '单据', exact: true }).click()
  await office.look('menu')
  await page.getByRole('menuitem', { name: '领导交办单' }).click()
  const paper = page.getByRole('dialog', { name: '领导交办单' })
  await paper.getByText(/^编号：20\d\d-/).waitFor()
  await office.look('filled')
  const saved = join(place, '填好.docx')
  shell.queueSave(saved)
  await paper.getByRole('button', { name: '存为 Word' }).click()
  await page.getByText(/已存为 .*并记入案件/).waitFor()
  const body = (await unzipDocx(readFileSync(saved))).get('word/document.xml') ?? ''
  expect(body).toContain('领导交办单')
  expect(body).not.toMatch(/undefined|\{/)
})
