import { join } from 'node:path'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { untilThere } from '../browser/until-there'
import { goToScreen } from '../main-job/first-run'

/** Exports to a file by the dialog, or as a download. */
export async function exportTo(shell: ShellUnderTest, path: string, whole: boolean): Promise<string> {
  const { page } = shell
  await goToScreen(page, '同步')
  await page.getByRole('button', { name: '导出同步包…' }).click()
  const dialog = page.getByRole('dialog', { name: '导出同步包' })
  if (whole) await dialog.getByLabel(/全部导出/).check()
  shell.queueSave(path)
  await dialog.getByRole('button', { name: /^导出给/ }).click()
  await page.getByRole('heading', { name: '已导出给 1 台电脑' }).waitFor()
  await untilThere(path)
  return (await readCalm(() => page.getByRole('main').textContent())) ?? ''
}

/** Opens a bundle on the sync screen and imports it. Answers the number of acts. `who` is chosen where the program then asks. */
export async function importFrom(shell: ShellUnderTest, path: string, who?: string): Promise<number> {
  const { page } = shell
  shell.queueOpen(path)
  await page.getByRole('button', { name: '选择文件导入…' }).click()
  const button = page.getByRole('button', { name: /^导入 \d+ 条操作$/ })
  const count = Number(/\d+/.exec((await readCalm(() => button.textContent())) ?? '')?.[0] ?? 0)
  await button.click()
  if (who !== undefined) await page.getByRole('dialog', { name: '谁在使用这台电脑？' }).getByText(who).click()
  const done = page.getByRole('heading', { name: `已导入 ${count} 条操作` })
  // Asked where many cases at once would be struck out or ended.
  const sure = page.getByRole('button', { name: '先备份，再导入' })
  await done.or(sure).first().waitFor()
  // Looked at once: one of the two stands.
  if (await sure.isVisible()) await sure.click()
  await done.waitFor()
  return count
}

/**
 * The second PC joins with keys of its own, and the two enrol each other by cards that lie in `folder`; the first knows the second by
 * `name`.
 */
export async function joinOffice(
  first: ShellUnderTest,
  second: ShellUnderTest,
  folder: string,
  name: string,
): Promise<void> {
  const [cardA, cardB] = [join(folder, 'a.card.json'), join(folder, 'b.card.json')]
  await goToScreen(first.page, '设置')
  await first.page.getByRole('tab', { name: '密钥' }).click()
  first.queueSave(cardA)
  await first.page.getByRole('button', { name: '导出本机名片…' }).click()
  await untilThere(cardA)
  await second.page.getByRole('button', { name: '加入已有的台账' }).click()
  second.queueOpen(cardA)
  await second.page.getByRole('button', { name: '读入那台电脑的名片…' }).click()
  await second.page.getByLabel('已到那台电脑前核对，八位校验码一致').check()
  await second.page.getByRole('button', { name: '确认信任' }).click()
  await second.page.getByRole('heading', { name: '等待第一个同步包' }).waitFor()
  second.queueSave(cardB)
  await second.page.getByRole('button', { name: '导出本机名片…' }).click()
  await second.page.getByText(/已存为/).waitFor()
  await untilThere(cardB)
  first.queueOpen(cardB)
  await first.page.getByRole('button', { name: '登记电脑…' }).click()
  await first.page.getByLabel('已到那台电脑前核对，八位校验码一致').check()
  await first.page.getByRole('button', { name: '确认信任' }).click()
  await first.page.getByLabel('名称').fill(name)
  await first.page.getByRole('button', { name: '保存名称' }).click()
  await first.page.getByRole('table', { name: '本单位电脑' }).getByText(name).waitFor()
}

/** Hands everything new on one PC to another by a file: 导出 on the one, 导入 on the other. Answers the number of acts. */
export async function handOver(from: ShellUnderTest, to: ShellUnderTest, path: string): Promise<number> {
  // What the last exchange said still stands on the screen until it is left.
  for (const { page } of [from, to]) await goToScreen(page, '今日工作')
  await exportTo(from, path, false)
  await goToScreen(to.page, '同步')
  return importFrom(to, path)
}
