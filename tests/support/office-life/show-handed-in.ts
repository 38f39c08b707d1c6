import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { renderClassSheet } from '#renderer/papers/render-class-sheet'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { listOwnCases, listToText, pasteText } from '../centre-figures/own-list'
import { threeLevels } from '../class-table/three-levels'
import { changePerson, goToScreen, type Shoot } from '../main-job/first-run'
import { openStep, submit } from '../main-job/handle-case'
import { savePaper } from '../main-job/papers-and-export'

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => void (window.location.hash = to), address)

/**
 * Goes through what an office hands in beside its reports, in the sample ledger that is open: its forms as Word files into a folder, its
 * 责任书, a report that is approved and then changed, and what these are made by. Ends on the class table.
 */
export async function showHandedIn(shell: ShellUnderTest, folder: string, shoot: Shoot): Promise<void> {
  await showStatements(shell, folder, shoot)
  await showPledges(shell, folder, shoot)
  await showTemplate(shell.page, shoot)
  await showCentreFigures(shell.page, shoot)
  await showApproval(shell, folder, shoot)
  await showClasses(shell, join(folder, '分类表.xlsx'), shoot)
}

/** 报表: the cross table of the last month with the three ledgers' columns, and the list to be reconciled with the county. */
async function showStatements(shell: ShellUnderTest, folder: string, shoot: Shoot): Promise<void> {
  const { page } = shell
  await goToScreen(page, '报表')
  const heads = page.getByRole('table', { name: /分类统计表$/u }).locator('thead tr')
  await heads.first().getByText('内容分类').waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('statement')
  await page.getByRole('button', { name: '栏目设置…' }).click()
  await page.getByRole('button', { name: '三本台账（民生、困难、稳定）' }).click()
  await page.getByRole('button', { name: '保存栏目设置' }).click()
  await heads.first().getByText('稳定工作').waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('statement-three-ledgers')
  await savePaper(shell, '存为 Word', join(folder, '分类统计表.docx'))
  await page.getByRole('tab', { name: '与上级对账表' }).click()
  await page.getByRole('table', { name: '合计' }).waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('statement-county')
  await savePaper(shell, '存为 Word', join(folder, '与上级对账表.docx'))
}

/** 责任书 of every village at once; one as a letter. */
async function showPledges(shell: ShellUnderTest, folder: string, shoot: Shoot): Promise<void> {
  const { page } = shell
  await goToScreen(page, '报告')
  await page.getByRole('button', { name: '责任书', exact: true }).click()
  await page.getByRole('button', { name: '起草责任书', exact: true }).click()
  const form = page.getByRole('dialog', { name: '起草责任书' })
  await form.getByText('村社（学校）', { exact: true }).first().waitFor()
  await submit(form, '起草')
  const one = page.getByRole('table', { name: '责任书' }).getByRole('link', { name: '石桥村', exact: true })
  await one.waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('pledges')
  await one.click()
  await page.getByRole('table', { name: '考核指标' }).waitFor()
  await page.getByRole('button', { name: '登记签订', exact: true }).click()
  await submit(page.getByRole('dialog', { name: '登记签订' }), '登记签订')
  await page.getByText('已签', { exact: true }).waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('pledge')
  await savePaper(shell, '存为 Word', join(folder, '责任书.docx'))
}

/** The 月报 as its template writes it, the page beside it. */
async function showTemplate(page: Page, shoot: Shoot): Promise<void> {
  await goTo(page, '#/report/month')
  await page.getByRole('button', { name: '模板…' }).click()
  await page.getByRole('heading', { name: '报告模板' }).waitFor()
  await readCalm(() => page.getByRole('document', { name: '打印预览' }).textContent())
  await shoot('report-template')
}

/** A list of the centre's that has one case too few, one too many, and one closed on another day. */
async function showCentreFigures(page: Page, shoot: Shoot): Promise<void> {
  const { month, lines } = await listOwnCases(page)
  const [later, missing] = lines.filter((line) => line[3] !== '')
  await goToScreen(page, '统计')
  await page.getByRole('button', { name: '与上级数据核对' }).click()
  await page.getByText('粘贴在这里').first().waitFor()
  const told = lines
    .filter((line) => line !== missing)
    .map((line) => (line === later ? line.with(3, `${line[3]?.slice(0, 4)}-12-31`) : line))
  await pasteText(page, listToText([...told, ['9988776655', `${month}-15`, '', '', '办理中']]))
  await page.getByText(/办结日期：上级/u).waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('centre-figures')
}

/** A 月报 approved by a leader and kept; a case of it voided afterwards, and what that changed. */
async function showApproval(shell: ShellUnderTest, folder: string, shoot: Shoot): Promise<void> {
  const { page } = shell
  await changePerson(page, '陆明远')
  await goTo(page, '#/report/month')
  await page.getByRole('button', { name: '上一月' }).click()
  const period = await readCalm(() => page.getByRole('group', { name: '期间' }).locator('p').innerText())
  await page.getByRole('button', { name: '审定并存档…' }).click()
  await submit(page.getByRole('dialog'), '审定并存档')
  await page.getByRole('heading', { name: `${period}月报` }).waitFor()
  await savePaper(shell, '存为 Word', join(folder, '审定的月报.docx'))
  const [, year = '', month = ''] = /(\d+)年(\d+)月/u.exec(period) ?? []
  await goTo(page, `#/figures?period=month&on=${year}-${month.padStart(2, '0')}-15&of=taken-in`)
  await page.getByRole('region', { name: '数字后面的案件' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '作废', exact: true }).waitFor()
  await changePerson(page, '林晓燕')
  const dialog = await openStep(page, '作废')
  await dialog.getByLabel('作废理由').fill('与另一件重复')
  const sent = dialog.getByLabel(/知道回复已经发出/u)
  // Looked at once: of a case that was answered it stands there with the form.
  if (await sent.isVisible()) await sent.check()
  await submit(dialog, '作废')
  await page.getByText('锁定之后改动：').first().waitFor()
  await goTo(page, '#/report/archive')
  await page.getByRole('button', { name: '全部重算一遍' }).click()
  await page.getByRole('table', { name: '审定的报告' }).getByText('可以重现').waitFor()
  await shoot('approved-reports')
  await page.getByRole('link', { name: `${period}月报` }).click()
  await readCalm(() => page.getByRole('list', { name: '锁定后的变化' }).textContent())
  await shoot('approved-report')
}

/** 设置—内容分类: the program's own table, then one of the office's of three levels, from a workbook that is left at a path. */
async function showClasses(shell: ShellUnderTest, workbook: string, shoot: Shoot): Promise<void> {
  const { page } = shell
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '内容分类' }).click()
  await page.getByRole('table', { name: '内容分类' }).waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('settings-classes')
  writeFileSync(workbook, await renderClassSheet(threeLevels, new Date(0)))
  shell.queueOpen(workbook)
  await page.getByRole('button', { name: '导入分类表…' }).click()
  const preview = page.getByRole('dialog')
  await preview.getByText(/^新增 \d+ 类，停用 \d+ 类/u).waitFor()
  await shoot('settings-classes-preview')
  await submit(preview, '导入')
  const tree = page.getByRole('table', { name: '内容分类' })
  await tree.getByRole('button', { name: '城乡建设', exact: true }).click()
  await tree.getByRole('button', { name: '市政设施', exact: true }).click()
  await tree.getByText('路灯照明').waitFor()
  await shoot('settings-classes-three-levels')
}
