import { setTimeout as wait } from 'node:timers/promises'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { untilThere } from '../browser/until-there'
import { goToScreen, type Shoot } from './first-run'

/** Prints the reply of the case on screen; answers when another sheet has come out of the printer. */
export async function printPaper(shell: ShellUnderTest, button: '打印回复' | '打印存根'): Promise<string> {
  const before = shell.printed().length
  await shell.page.getByRole('button', { name: button, exact: true }).click()
  // A browser's window tells nothing of what becomes of the page.
  const said = shell.kind === 'browser' ? '已打开打印窗口，并记入案件' : '已送打印机，并记入案件'
  await shell.page.getByText(said).first().waitFor()
  for (let tries = 0; shell.printed().length === before && tries < 600; tries += 1) await wait(50)
  const printed = shell.printed().at(-1)
  if (printed === undefined || shell.printed().length === before) throw new Error('nothing came out of the printer')
  return printed
}

/** Saves the reply of the case on screen as a file. */
export async function savePaper(shell: ShellUnderTest, button: '存为 Word' | '存为 PDF', path: string): Promise<void> {
  shell.queueSave(path)
  await shell.page.getByRole('button', { name: button, exact: true }).click()
  await untilThere(path)
  await shell.page
    .getByRole('button', { name: button, exact: true })
    .and(shell.page.locator(':not([disabled])'))
    .waitFor()
}

/**
 * Exports all waiting replies and requests: to the plugged-in stick, or through the save dialog when a path is given. Answers the number
 * of replies.
 */
export async function exportReplies(shell: ShellUnderTest, shoot: Shoot, path?: string): Promise<number> {
  const { page } = shell
  await goToScreen(page, '导出')
  const button = page.getByRole('button', { name: /^导出 \d+ (件回复|项请求)/ })
  const label = (await readCalm(() => button.textContent())) ?? ''
  if (path !== undefined) shell.queueSave(path)
  await shoot('export-choose')
  await button.click()
  await page.getByText(`已${label}`).waitFor({ timeout: 60_000 })
  if (path !== undefined) await untilThere(path)
  await shoot('export-done')
  return Number(/(\d+) 件回复/.exec(label)?.[1] ?? 0)
}
