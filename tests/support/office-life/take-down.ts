import type { Page } from 'playwright-core'
import { fillForm, type Answers } from './fill-form'
import { fillLimit } from './fill-limit'

/** Takes a case down in 登记, by the labels of its fields; `现场答复` is what the caller was answered on the spot. Ends on the case. */
export async function takeDown(page: Page, { 现场答复: answered, ...answers }: Answers): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
  const form = page.getByRole('form', { name: '登记' })
  await fillForm(form, answers)
  await fillLimit(page)
  if (answered !== undefined) {
    await form.getByRole('checkbox', { name: /^已经当场答复/ }).check()
    await fillForm(form, { 答复内容: answered, 来电人意见: '满意' })
  }
  await page.getByRole('main').getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText(/^已登记/).waitFor()
  await page.getByRole('region', { name: /^经过/ }).waitFor()
}
