import '#shared/prelude/zod-setup'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { savePaper } from '#tests/support/main-job/papers-and-export'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// 责任书 of the sample's villages: made at once, signed, counted from the ledger and judged. Where SCREEN_SHOTS names a folder, a picture of
// each screen falls into it.

const office = officeOfFile('pledge')

const dialog = (name: string | RegExp) => office.page.getByRole('dialog', { name })
const press = (name: string) => office.page.getByRole('button', { name, exact: true }).click()

it('are made for every village at once; one is signed, opens to its cases and leaves as a Word file', async () => {
  const { page } = office
  await press('装入样例数据')
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await page.getByRole('navigation', { name: '主菜单' }).getByText('报告', { exact: true }).click()
  await press('责任书')
  await page.getByRole('heading', { name: '责任书', exact: true }).waitFor()
  await office.look('没有')
  await press('起草责任书')
  await dialog('起草责任书').getByText('村社（学校）', { exact: true }).first().waitFor()
  await office.look('起草')
  await dialog('起草责任书').getByRole('button', { name: '起草', exact: true }).click()
  await dialog('起草责任书').waitFor({ state: 'detached' })
  const list = page.getByRole('table', { name: '责任书' })
  await expect.poll(() => list.getByText('草拟', { exact: true }).count()).toBeGreaterThan(3)
  await office.look('列表')
  await list.getByRole('link', { name: '石桥村', exact: true }).click()
  await page.getByRole('table', { name: '考核指标' }).waitFor()
  await office.look('一份')
  await page.getByRole('button', { name: /^修改指标 交办事项按时报结率/u }).click()
  await dialog('修改考核指标').waitFor()
  await office.look('指标')
  await dialog('修改考核指标').getByRole('button', { name: '取消' }).click()
  const file = join(office.place, '责任书.docx')
  await savePaper(office.shell, '存为 Word', file)
  await expect.poll(() => existsSync(file)).toBe(true)
  const words = (await unzipDocx(new Uint8Array(readFileSync(file)))).get('word/document.xml') ?? ''
  expect(words).toContain('信访工作目标管理责任书')
  expect(words.split('（盖章）')).toHaveLength(4)
  await press('登记签订')
  await dialog('登记签订').getByRole('button', { name: '登记签订' }).click()
  await expect.poll(() => page.getByText('已签', { exact: true }).count()).toBe(1)
  const whole = page.getByRole('link', { name: /^交办事项按时报结率.*的分母：/u })
  const counted = Number(await readCalm(() => whole.innerText(), 150))
  expect(counted).toBeGreaterThan(0)
  await whole.click()
  await expect
    .poll(() =>
      page
        .getByRole('status')
        .filter({ hasText: /^共 \d+ 件/u })
        .innerText(),
    )
    .toBe(`共 ${counted} 件`)
  await press('回到责任书')
  await page.getByRole('table', { name: '考核指标' }).waitFor()
})

it('are judged by the ledger and by hand at the end of the year, without ranking anybody', async () => {
  const { page } = office
  await page.getByRole('button', { name: '年终考核', exact: true }).click()
  const form = dialog('年终考核')
  await form.waitFor()
  // Five of the letter's seven are judged by hand.
  for (const [nth, points] of ['10', '15', '10', '10', '10'].entries())
    await form.getByLabel('得分').nth(nth).fill(points)
  await form.getByRole('button', { name: '保存年终考核' }).click()
  // 疑难积案 has 15 points, so that 10 take five off without a word why.
  await form.getByText(/还没有写理由/u).waitFor()
  await form.getByLabel('完成情况').nth(2).fill('一件积案没有定期限')
  await form.getByLabel('完成情况').nth(1).fill('一起到市上访')
  await office.look('年终考核')
  await form.getByRole('button', { name: '保存年终考核' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('已年终考核', { exact: true }).waitFor()
  await expect.poll(() => page.getByText(/有一票否决情形，等次：不合格/u).count()).toBeGreaterThan(0)
  await office.look('考核结果')
  await press('全部责任书')
  const line = page.getByRole('table', { name: '责任书' }).getByRole('row', { name: /石桥村/u })
  await line.getByText('不合格', { exact: true }).waitFor()
  await expect.poll(() => page.getByText(/不排名次/u).count()).toBe(1)
  await office.look('考核评比')
  await press('考核办法')
  await dialog(/考核办法/u).waitFor()
  await office.look('考核办法')
  await dialog(/考核办法/u)
    .getByRole('button', { name: '取消' })
    .click()
  await press('批量登记签订')
  await dialog('批量登记签订').getByRole('button', { name: '登记签订' }).click()
  await expect.poll(() => page.getByText('未签', { exact: true }).count()).toBe(0)
  await page.evaluate(() => void (window.location.hash = '#/activity'))
  await page
    .getByText(/石桥村”：年终考核/u)
    .first()
    .waitFor()
  await page
    .getByText(/^责任书 \d+ 份：签订/u)
    .first()
    .waitFor()
  await office.look('日志')
})
