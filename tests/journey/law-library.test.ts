import '#shared/prelude/zod-setup'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aLawFile } from '#tests/support/law/law-texts'
import { goToScreen } from '#tests/support/main-job/first-run'
import { officeOfFile } from '#tests/support/screens/office-of-file'

const office = officeOfFile('law-library')

it('imports laws from files, cites a clause with its words in a reply, and takes the import back', async () => {
  const { page, place } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '法规库' }).click()
  await page.getByRole('table', { name: '法规' }).getByText('信访工作条例').waitFor()
  await office.look('library')

  const [good, bad] = [join(place, '道路.md'), join(place, '通知.txt')]
  writeFileSync(good, aLawFile)
  writeFileSync(bad, '会议通知\n请准时到会。')
  await page.getByLabel('选择法规文件', { exact: true }).setInputFiles([good, bad])
  const preview = page.getByRole('dialog', { name: '导入法规：选了 2 个文件' })
  await preview.getByText('没有找到“第一条”这样的条文，开头是“会议通知”。').waitFor()
  await office.look('preview')
  await preview.getByRole('button', { name: '导入 1 部' }).click()
  await page.getByRole('table', { name: '法规' }).getByText('石桥县村庄道路条例').waitFor()

  // In a reply: found by sounds and words, cited by clause, its words written in.
  await goToScreen(page, '台账')
  await page
    .getByRole('button', { name: /办理中/ })
    .first()
    .waitFor()
})
