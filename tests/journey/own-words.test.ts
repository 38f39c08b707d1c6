import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { goToScreen } from '#tests/support/main-job/first-run'
import { officeOfFile } from '#tests/support/screens/office-of-file'

const office = officeOfFile('own-words')

it('prints what the office writes, and puts phrases and laws at the caret of a reply', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })

  // A sentence of the program: faults are told with their place and refused, the sample follows what is right.
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '单据用语' }).click()
  await page.getByRole('table', { name: '单据用语' }).getByText('正文开头（中心交办的）').waitFor()
  await office.look('wordings')
  await page.getByRole('button', { name: '修改 结束语' }).click()
  const wording = page.getByRole('dialog', { name: '调查处理情况的报告 结束语' })
  const words = wording.getByLabel('用语', { exact: true })
  await words.fill('特此报告{单位。')
  await wording.getByText(/第 1 行“特此报告\{单位。”：“\{单位。”只有“\{”，没有“\}”。/).waitFor()
  await wording.getByRole('button', { name: '保存' }).click()
  await wording.getByText('用语有错，没有保存').waitFor()
  await office.look('fault')
  await words.fill('特此报告。')
  await wording.getByRole('document', { name: '打印预览' }).getByText('特此报告。').first().waitFor()
  await office.look('sample')
  await wording.getByRole('button', { name: '保存' }).click()
  await wording.waitFor({ state: 'hidden' })
  await page
    .getByRole('row', { name: /结束语/ })
    .getByText('已改')
    .waitFor()

  // A phrase with fields of the case.
  await page.getByRole('tab', { name: '常用语' }).click()
  await page.getByRole('button', { name: '添加常用语…' }).click()
  const phrase = page.getByRole('dialog', { name: '添加常用语' })
  await phrase.getByLabel('名称').fill('告知修复')
  await phrase.getByLabel('内容').fill('已告知诉求人，')
  await phrase.getByRole('button', { name: '{发生地}', exact: true }).click()
  await phrase.getByLabel('内容').press('End')
  await page.keyboard.type('的问题由{主要领导批示}督促，档号{档号}。')
  await office.look('phrase')
  await phrase.getByRole('button', { name: '保存' }).click()
  await phrase.waitFor({ state: 'hidden' })
  await page.getByRole('table', { name: '常用语' }).getByText('告知修复').waitFor()
  await office.look('phrases')

  // Both are at hand where a reply is written.
  await page.evaluate(() => void (window.location.hash = '#/ledger/handling'))
  await page
    .getByRole('grid', { name: '台账' })
    .getByText(/^20\d\d-?\d{3,}$/)
    .first()
    .click()
  await page.waitForURL(/#\/case\//)
  const id = page.url().split('#/case/')[1] ?? ''
  await page.evaluate((to) => void (window.location.hash = `#/reply/${to}`), id)
  const opinion = page.getByRole('textbox', { name: '处理意见' })
  await opinion.fill('一、前。后。')
  await opinion.press('End')
  await opinion.press('ArrowLeft')
  await opinion.press('ArrowLeft')
  await opinion.press('F9')
  const picker = page.getByRole('dialog', { name: '常用语，写到光标处' })
  await picker.getByRole('button', { name: '写入常用语 告知修复' }).waitFor()
  await office.look('picker')
  await picker.getByRole('button', { name: '写入常用语 告知修复' }).click()
  await expect.poll(() => opinion.inputValue()).toMatch(/^一、前。已告知诉求人，.*〔待填：档号〕。后。$/)
  await page.getByText(/“处理意见”里还有没填的：.*〔待填：档号〕/).waitFor()
  await expect.poll(() => page.getByRole('button', { name: '打印回复' }).isDisabled()).toBe(true)
  await office.look('left')
  await page.keyboard.press('Control+z')
  await expect.poll(() => opinion.inputValue()).toBe('一、前。后。')

  await page.getByTitle('写到“处理意见”的光标处（Shift+F9）').click()
  const laws = page.getByRole('dialog', { name: '引用法规，写到光标处' })
  await laws.getByRole('searchbox', { name: '找法规' }).fill('土地管理法62')
  const clause = '《中华人民共和国土地管理法》第六十二条第一款'
  await laws.getByRole('button', { name: `写入${clause}并带条文` }).waitFor()
  await office.look('law')
  await laws.getByRole('button', { name: `写入${clause}并带条文` }).click()
  await expect
    .poll(() => opinion.inputValue())
    .toMatch(new RegExp(`^一、前。根据${clause}“农村村民一户只能拥有一处宅基地.+”后。$`, 'u'))
  await page.keyboard.press('Control+z')
  await expect.poll(() => opinion.inputValue()).toBe('一、前。后。')
  await page.getByRole('document', { name: '打印预览' }).getByText('特此报告。').first().waitFor()
  await office.look('reply')
})
