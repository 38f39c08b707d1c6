import type { Locator, Page } from 'playwright-core'
import { goToScreen } from '../main-job/first-run'
import { openStep, submit } from '../main-job/handle-case'
import { fillForm, type Answers } from './fill-form'

/** Opens a case from the ledger by what it is looked for: its number, or words of its title. */
export async function findCase(page: Page, sought: string): Promise<void> {
  await goToScreen(page, '台账')
  await page.getByRole('searchbox', { name: '搜索台账' }).fill(sought)
  await page.getByRole('grid', { name: '台账' }).getByText(sought).first().click()
  await page.getByRole('region', { name: /^经过/ }).waitFor()
}

/** Takes a step of the case on screen by its button, and waits until its form has closed. */
export async function takeStep(page: Page, button: string, answers: Answers, done = button): Promise<void> {
  const dialog = await openStep(page, button)
  await fillForm(dialog, answers)
  await submit(dialog, done)
}

/** Opens the form of a way beside the main line, from the menu 其他办理. */
export async function openSide(page: Page, name: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: '其他办理', exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** The same, filled and saved. */
export async function takeSide(page: Page, name: string, answers: Answers, done = name): Promise<void> {
  const dialog = await openSide(page, name)
  await fillForm(dialog, answers)
  await submit(dialog, done)
}
