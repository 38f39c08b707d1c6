import '#shared/prelude/zod-setup'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aLawFile } from '#tests/support/law/law-texts'
import { goToScreen } from '#tests/support/main-job/first-run'
import { officeOfFile } from '#tests/support/screens/office-of-file'

const office = officeOfFile('law-library')

it('imports laws from files, and cites a clause with its words in a reply whose drafts are compared and taken back', async () => {
  const { page, place } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '法规库' }).click()
  const laws = page.getByRole('table', { name: '法规', exact: true })
  await laws.getByRole('button', { name: '信访工作条例' }).waitFor()
  await office.look('library')

  const [good, bad] = [join(place, '道路.md'), join(place, '通知.txt')]
  writeFileSync(good, aLawFile)
  writeFileSync(bad, '会议通知\n请准时到会。')
  await page.getByLabel('选择法规文件', { exact: true }).setInputFiles([good, bad])
  const preview = page.getByRole('dialog', { name: '导入法规：选了 2 个文件' })
  await preview.getByText('没有找到“第一条”这样的条文，开头是“会议通知”。').waitFor()
  await office.look('preview')
  await preview.getByRole('button', { name: '导入 1 部' }).click()
  await laws.getByRole('button', { name: '石桥县村庄道路条例' }).click()
  const whole = page.getByRole('dialog', { name: '石桥县村庄道路条例' })
  await whole.getByText('拒不修复的').waitFor()
  await office.look('law')
  await whole.getByRole('button', { name: '标为废止' }).click()
  await laws.getByText(/起废止$/).waitFor()

  // In a reply: found by sounds and number, cited by clause, its words written in.
  await page.evaluate(() => window.location.assign('#/ledger/handling'))
  await page
    .getByRole('main')
    .getByText(/^20\d\d-?\d{3,}$/)
    .first()
    .click()
  await page.waitForURL(/#\/case\//)
  const caseId = page.url().split('#/case/')[1] ?? ''
  await page.evaluate((id) => window.location.assign(`#/reply/${id}`), caseId)
  const findings = page.getByRole('textbox', { name: '调查情况' })
  await findings.fill('现场查看')
  await findings.press('Control+1')
  await expect.poll(() => findings.inputValue()).toBe('一、现场查看')
  await page.getByRole('button', { name: '从法规库引用…' }).click()
  const picker = page.getByRole('dialog', { name: '从法规库引用' })
  await picker.getByRole('searchbox', { name: '找法规' }).fill('土地管理法62')
  await office.look('picker')
  await picker.getByRole('button', { name: '引用《中华人民共和国土地管理法》第六十二条第一款并写入条文' }).click()
  await expect.poll(() => findings.inputValue()).toMatch(/^一、现场查看\n农村村民一户只能拥有一处宅基地/)
  await page.getByRole('list', { name: '答复要素' }).getByText('依据条款：已写').waitFor()
  await page
    .getByRole('document', { name: '打印预览' })
    .getByText(/《中华人民共和国土地管理法》第六十二条第一款/)
    .first()
    .waitFor({ state: 'attached' })
  await page.getByRole('textbox', { name: '代写理由' }).fill('承办人外出')
  await office.look('reply')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('草稿已保存').waitFor()

  // What was saved is compared with what is written, and comes back.
  await findings.fill('另写一段')
  await page.getByRole('button', { name: '历次草稿…' }).click()
  const versions = page.getByRole('dialog', { name: '历次草稿' })
  await versions.getByText('另写一段').waitFor()
  await office.look('versions')
  await versions.getByRole('button', { name: '取回这一稿' }).click()
  await expect.poll(() => findings.inputValue()).toMatch(/^一、现场查看\n农村村民/)
})
