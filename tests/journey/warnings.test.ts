import '#shared/prelude/zod-setup'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { goToScreen } from '#tests/support/main-job/first-run'
import { officeOfFile } from '#tests/support/screens/office-of-file'

const office = officeOfFile('warnings')

it('finds like cases of a year outside the window’s thread, and opens a dossier with them', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page, '苗头预警')
  await page.getByRole('button', { name: '近一年' }).click()
  const like = page.getByRole('region', { name: /^相似诉求（\d+）/ })
  await like.waitFor({ timeout: 60_000 })
  await expect.poll(() => like.getByRole('link').count()).toBeGreaterThanOrEqual(3)
  await office.look('year')
  await expect.poll(() => like.getByRole('list').first().getByRole('listitem').count()).toBe(3)

  const first = like.getByRole('button', { name: /^放一边：/ }).first()
  const name = (await readCalm(() => first.getAttribute('aria-label')))?.replace('放一边：', '') ?? ''
  const before = await readCalm(() => like.getByRole('button', { name: /^放一边：/ }).count())
  await first.click()
  await like.getByRole('button', { name: '放一边的 1 项' }).waitFor()
  await expect.poll(() => like.getByRole('button', { name: /^放一边：/ }).count()).toBe(before - 1)

  // Remembered in the ledger, for every PC of the office, over a new start of the page.
  await page.reload()
  await page.getByRole('button', { name: '近一年' }).click()
  await like.getByRole('button', { name: '放一边的 1 项' }).click({ timeout: 60_000 })
  await office.look('aside')
  await like.getByRole('button', { name: `取回：${name}` }).click()
  await expect.poll(() => like.getByRole('button', { name: /^放一边：/ }).count()).toBe(before)

  await like.getByRole('button', { name: `建档：${name}` }).click()
  const dialog = page.getByRole('dialog', { name: '新建集中问题专档' })
  await dialog.getByText(/^列入案件 \d+ 件$/).waitFor()
  await expect.poll(() => dialog.getByRole('textbox').first().inputValue()).toContain(name.slice(0, 10))
  await office.look('dossier')

  // Given up, the cases stay in hand for a dossier that there is; the form does not come back by itself.
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.getByText(/^要列入专档的案件 \d+ 件/).waitFor()
  await goToScreen(page, '帮助')
  await page.goBack()
  await page.getByText(/^要列入专档的案件 \d+ 件/).waitFor()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

it('says on a case’s page, and while one is written down, with which cases it may be of one matter', async () => {
  const { page } = office
  await goToScreen(page, '苗头预警')
  await page.getByRole('button', { name: '近一年' }).click()
  const like = page.getByRole('region', { name: /^相似诉求（\d+）/ })
  const list = like.getByRole('list').first()
  await list.waitFor({ timeout: 60_000 })
  // What its cases are called, told as one more caller would who speaks of all of it.
  const told = await readCalm(async () => (await list.getByRole('listitem').allInnerTexts()).join('\n'))
  const titles = told.split('\n').filter((line) => /^\D*\p{Script=Han}{6}/u.test(line))
  await list.getByRole('link').first().click()
  const notice = page.getByText(/^可能与 \d+ 件相似诉求是同一件事/)
  await notice.waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: /^看这 \d+ 件$/ }).click()
  const same = page.getByRole('list', { name: '同一件事的相似诉求' })
  await expect.poll(() => same.getByRole('link').count()).toBeGreaterThanOrEqual(2)
  await office.look('case')

  await goToScreen(page, '来电来访')
  await page.getByRole('textbox', { name: /^概要/ }).fill(titles.join('，'))
  await notice.waitFor({ timeout: 60_000 })
  await office.look('entry')
})
