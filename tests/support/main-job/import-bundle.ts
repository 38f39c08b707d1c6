import { basename } from 'node:path'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { goToScreen, type Shoot } from './first-run'

export type ImportOutcome = { readonly type: 'planned' } | { readonly type: 'refused'; readonly name: string }

/** Chooses a bundle on the import screen and waits for its plan or its refusal. Nothing is imported yet. */
export async function openBundleFile(shell: ShellUnderTest, path: string): Promise<ImportOutcome> {
  const { page } = shell
  await goToScreen(page, '导入')
  shell.queueOpen(path)
  await page.getByRole('button', { name: /^选择(其他)?文件…$/ }).click()
  const plan = page.getByText('导入后会怎样')
  // Of this file: the refusal of the one before stands until this one is read.
  const refused = page.locator('[data-reason]').filter({ hasText: `文件：${basename(path)}` })
  await plan.or(refused).first().waitFor()
  // Looked at once: one of the two stands.
  if (await plan.isVisible()) return { type: 'planned' }
  const reason = (await readCalm(() => refused.getAttribute('data-reason'))) ?? ''
  return { type: 'refused', name: /^\w+/.exec(reason)?.[0] ?? 'unknown' }
}

/** Imports what was planned, sheets and answers of the centre, and waits for the receipt. Answers the number of cases written. */
export async function importPlanned(shell: ShellUnderTest, shoot: Shoot = async () => undefined): Promise<number> {
  const { page } = shell
  await shoot('import-plan')
  const button = page.getByRole('button', { name: /^导入 (\d+ 件|答复 \d+ 项)/ })
  const label = (await readCalm(() => button.textContent())) ?? ''
  await button.click()
  await page.getByText(`已${label}`).waitFor()
  await shoot('import-receipt')
  return Number(/(\d+) 件/.exec(label)?.[1] ?? 0)
}
