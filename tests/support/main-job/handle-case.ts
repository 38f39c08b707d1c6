import type { Locator, Page } from 'playwright-core'
import type { ReplyFormat } from '#shared/case/reply-draft'
import { instantSchema, instantToLocalDate } from '#shared/prelude/instant'
import { readCalm } from '../browser/read-calm'
import { changePerson, goToScreen, signingPin, type OfficeEntries, type Shoot } from './first-run'

/** What a journey writes about a case. */
export interface CaseStory extends WrittenReply {
  readonly sheetNumber: string
  /** The lead department by its name in the wizard's list. */
  readonly department: string
}

/** What a journey writes into a reply. */
export interface WrittenReply {
  readonly format: ReplyFormat
  /** What the form proposes, where not given; so of the next. */
  readonly subject?: string
  readonly investigators?: string
  readonly findings: string
  readonly basis?: { readonly law: string; readonly article: string; readonly clause: string }
  readonly opinion: string
}

/** Opens a case from the ledger by its sheet number. */
export async function openCase(page: Page, sheetNumber: string): Promise<void> {
  await goToScreen(page, '台账')
  await page.getByRole('searchbox', { name: '搜索台账' }).fill(sheetNumber)
  const table = page.getByRole('grid', { name: '台账' })
  // Only the head is left beside it: a row that gives way to others while it is pressed opens nothing.
  await table.getByRole('row').filter({ hasNotText: sheetNumber }).nth(1).waitFor({ state: 'detached' })
  await table.getByText(sheetNumber, { exact: true }).first().click()
  await page.waitForURL(/#\/case\//u)
  await page.getByText('承办单号').first().waitFor()
}

/** Presses a step's button and answers its dialog. */
export async function openStep(page: Page, button: string): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** Presses a dialog's primary button and waits until it has closed. */
export async function submit(dialog: Locator, label: string): Promise<void> {
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Signs what stands in a dialog with the own PIN of who sits at the desk, set now if it is their first time on this PC. */
export async function signAs(dialog: Locator, name: string): Promise<void> {
  const first = dialog.getByLabel('新 PIN')
  const known = dialog.getByLabel(`${name}的 PIN`)
  await first.or(known).first().waitFor()
  // Looked at once: one of the two stands.
  if (await known.isVisible()) return known.fill(signingPin)
  await first.fill(signingPin)
  await dialog.getByLabel('再填一次').fill(signingPin)
}

async function pick(page: Page, dialog: Locator, label: string, choice: string | RegExp): Promise<void> {
  await dialog.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: choice }).first().click()
}

/** 登记 → 呈报 → 批示 → 交办 → 办理记录 → 联系来电人, by the people whose part each is. */
export async function takeToHandling(page: Page, story: CaseStory, office: OfficeEntries, shoot: Shoot): Promise<void> {
  const [clerk, , deputy] = office.people
  await changePerson(page, clerk)
  await openCase(page, story.sheetNumber)
  const register = await openStep(page, '登记')
  await shoot('step-register')
  await submit(register, '登记')
  await submit(await openStep(page, '呈报'), '呈报')
  await changePerson(page, deputy)
  const instruct = await openStep(page, '批示')
  await instruct.getByLabel('批示内容').fill('请认真核实，依法依规办理，按时答复来电人。')
  await signAs(instruct, deputy)
  await shoot('step-instruct')
  await submit(instruct, '批示')
  await changePerson(page, clerk)
  const assign = await openStep(page, '交办')
  await pick(page, assign, '主办部门', story.department)
  await pick(page, assign, '承办人', new RegExp(office.people[1]))
  await shoot('step-assign')
  await submit(assign, '交办')
  await changePerson(page, office.people[1])
  const note = await openStep(page, '办理记录')
  await note.getByLabel('办理情况').fill('已到现场查看并走访周边群众，情况基本属实。')
  await submit(note, '保存记录')
  const contact = await openStep(page, '联系来电人')
  await contact.getByLabel('沟通情况').fill('电话告知来电人核实情况和处理意见。')
  await contact.getByRole('radio', { name: '满意', exact: true }).check()
  await submit(contact, '保存联系记录')
  await shoot('case-handling')
}

/** Writes the reply beside its preview and sends it up. */
export async function writeReply(
  page: Page,
  story: CaseStory & { readonly head?: 'red' },
  shoot: Shoot,
): Promise<void> {
  await fillReply(page, story)
  if (story.head === 'red') await chooseRedHead(page)
  await page.waitForTimeout(600)
  await shoot('reply-writing')
  await sendForReview(page)
}

/** Chooses the form in which the reply on screen is written. */
export async function chooseFormat(page: Page, format: ReplyFormat): Promise<void> {
  await page.getByRole('radio', { name: format === 'report' ? /调查处理情况的报告/ : /交办函的回复/ }).check()
}

export async function sendForReview(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '送审', exact: true }).click()
  await page.getByText('回复已送审').first().waitFor()
}

/** Gives the reply on screen a red head, and sees it on the preview. */
export async function chooseRedHead(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '版头' }).click()
  await page.getByRole('option', { name: '红头' }).click()
  await page.getByRole('region', { name: '纸面预览' }).locator('.pages .red-head .rule').first().waitFor()
}

/** Fills the form of the case on screen; nothing is saved yet. */
export async function fillReply(page: Page, story: WrittenReply): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '拟写回复' }).click()
  await chooseFormat(page, story.format)
  if (story.subject !== undefined) await page.getByLabel('反映事项').fill(story.subject)
  const investigatedOn = page.getByLabel('调查日期')
  if ((await readCalm(() => investigatedOn.inputValue())) === '')
    await investigatedOn.fill(instantToLocalDate(instantSchema.parse(Date.now())))
  if (story.investigators !== undefined) await page.getByLabel('调查人员').fill(story.investigators)
  await page.getByLabel('调查情况').fill(story.findings)
  if (story.basis !== undefined) {
    await page.getByRole('button', { name: '添加依据' }).click()
    await page.getByLabel('第 1 条依据名称').fill(story.basis.law)
    await page.getByLabel('第 1 条依据的条').fill(story.basis.article)
    await page.getByLabel('第 1 条依据的款').fill(story.basis.clause)
  }
  await page.getByLabel('处理意见').fill(story.opinion)
  await page.getByRole('combobox', { name: '办理结果' }).click()
  await page.getByRole('option').first().click()
}

/** What the secretary wrote on paper and the registrar records, with a scan of it where one is given. */
export interface PaperReview {
  readonly comment: string
  readonly addScan?: (dialog: Locator) => Promise<void>
}

/** 审阅 by the secretary: 退回 once on paper, which the registrar records, where it is given; then 通过 by their own PIN. */
export async function review(page: Page, office: OfficeEntries, shoot: Shoot, onPaper?: PaperReview): Promise<void> {
  const [clerk, , , secretary] = office.people
  if (onPaper !== undefined) {
    await changePerson(page, clerk)
    await page.getByRole('button', { name: '返回案件' }).click()
    const dialog = await openStep(page, '代录审阅')
    await dialog.getByRole('radio', { name: '退回修改' }).check()
    await dialog.getByLabel('要改的地方').fill(onPaper.comment)
    await dialog.getByLabel('退回日期').waitFor()
    await dialog.getByRole('button', { name: '代录退回修改' }).click()
    await dialog.getByText('请写明原件存放在哪里，或添加扫描件').waitFor()
    if (onPaper.addScan === undefined) await dialog.getByLabel('原件存放处').fill('热线办签批卷第 1 册')
    else await onPaper.addScan(dialog)
    await shoot('step-review-recorded')
    await submit(dialog, '代录退回修改')
    await changePerson(page, office.people[1])
    // The case says that it came back, from whom and why, and its blue button is the way to the reply.
    await page.getByText(`退回修改：${secretary}`).waitFor()
    await page.getByRole('main').getByText(onPaper.comment).first().waitFor()
    await page.getByRole('main').locator('button.MuiButton-contained', { hasText: '拟写回复' }).click()
    await page.getByText(onPaper.comment).first().waitFor()
    const opinion = page.getByLabel('处理意见')
    await opinion.fill(`${await readCalm(() => opinion.inputValue())}\n我单位将继续跟踪，防止问题反弹。`)
    await sendForReview(page)
  }
  await changePerson(page, secretary)
  await page.getByRole('button', { name: '返回案件' }).click()
  const dialog = await openStep(page, '审阅')
  await dialog.getByRole('radio', { name: '通过' }).check()
  await signAs(dialog, secretary)
  await shoot('step-review')
  await submit(dialog, '审阅通过')
}

/** 反馈 by the registrar; ends with the case closed and its stub numbered. */
export async function feedBack(page: Page, office: OfficeEntries, shoot: Shoot): Promise<void> {
  await changePerson(page, office.people[0])
  const dialog = await openStep(page, '反馈')
  await shoot('step-feedback')
  await submit(dialog, '反馈')
  await page.getByRole('main').getByText('已反馈').first().waitFor()
  await shoot('case-closed')
}
