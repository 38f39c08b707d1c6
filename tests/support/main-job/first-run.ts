import type { Page } from 'playwright-core'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'

/** What the key backups of tests are sealed with. */
export const backupPassword = '青山-2026-备份'

export interface OfficeEntries {
  readonly name: string
  readonly shortName: string
  readonly code: string
  readonly telephone: string
  /** 登记, who sets the office up; then 承办, 督办, 审阅, who are added afterwards. */
  readonly people: readonly [string, string, string, string]
}

export const qingshanEntries: OfficeEntries = {
  name: '青山镇人民政府',
  shortName: '青山镇',
  code: 'qingshan',
  telephone: '0000-8601234',
  people: ['林晓燕', '郑建军', '周海平', '陈立新'],
}

/** Called with a name wherever the demo wants a picture of the screen. */
export type Shoot = (name: string) => Promise<void>

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click()

export interface FirstRunFiles {
  /** A key backup to use in place of new keys. */
  readonly keys?: string
  /** The centre's card; an office without a centre has none. */
  readonly card?: string
  /** Where the new keys are backed up to, when they are. */
  readonly backUpTo?: string
  /** The registrar's PIN; without one it is put off, and the PC never asks for any. */
  readonly pin?: string
}

/** Goes through 首次启用 for real and adds whom a township needs. Ends on the home screen. */
export async function finishFirstRun(
  shell: ShellUnderTest,
  entries: OfficeEntries,
  files: FirstRunFiles,
  shoot: Shoot = async () => undefined,
): Promise<void> {
  await setUpOffice(shell, { ...entries, person: { name: entries.people[0] } }, files, shoot)
  await addStaff(shell.page, entries, shoot)
}

/** An office and the one person who sets it up. */
export interface OfficeAndPerson extends Omit<OfficeEntries, 'people'> {
  /** The rules of limits that it begins with, by their name in the list; none yet where not given. */
  readonly rules?: string
  readonly person: Pick<NewPerson, 'name'> & Partial<NewPerson>
}

/**
 * 首次启用 of an office by one person: office, person, keys (from a backup file when one is given), the centre's card compared and
 * trusted where there is one. Ends on the home screen.
 */
export async function setUpOffice(
  shell: ShellUnderTest,
  entries: OfficeAndPerson,
  files: FirstRunFiles,
  shoot: Shoot = async () => undefined,
): Promise<void> {
  const { page } = shell
  await page.getByRole('button', { name: '正式启用' }).waitFor()
  await shoot('first-run-welcome')
  await page.getByRole('button', { name: '正式启用' }).click()
  await page.getByLabel('单位全称').fill(entries.name)
  await page.getByLabel('单位简称').fill(entries.shortName)
  await page.getByLabel('单位代码').fill(entries.code)
  await page.getByLabel('联系电话').fill(entries.telephone)
  if (entries.rules !== undefined) {
    await page.getByRole('combobox', { name: '时限规则' }).click()
    await page.getByRole('option', { name: entries.rules }).click()
  }
  await next(page)
  const { name, post, department, roles = [] } = entries.person
  await page.getByLabel('姓名').fill(name)
  if (post !== undefined) await page.getByLabel('职务').fill(post)
  if (department !== undefined) await page.getByRole('textbox', { name: '部门' }).fill(department)
  for (const role of roles) await page.getByLabel(new RegExp(`^${role}（`)).check()
  await shoot('first-run-person')
  await next(page)
  await page.getByText('本机八位校验码').waitFor()
  if (files.keys !== undefined) {
    shell.queueOpen(files.keys)
    await page.getByRole('button', { name: '导入密钥备份…' }).click()
    await page.getByText('已读入密钥备份').waitFor()
  }
  if (files.backUpTo !== undefined) {
    shell.queueSave(files.backUpTo)
    await page.getByRole('button', { name: '备份密钥…' }).click()
    await page.getByLabel('备份密码').fill(backupPassword)
    await page.getByLabel('再填一次').last().fill(backupPassword)
    await shoot('first-run-backup-password')
    await page.getByRole('button', { name: '选择位置并备份' }).click()
    await page.getByText(/^已备份到/).waitFor()
  }
  if (files.card !== undefined) {
    shell.queueOpen(files.card)
    await page.getByRole('button', { name: '导入名片…' }).click()
    await page.getByLabel('已打电话核对，八位校验码一致').check()
    await page.getByRole('button', { name: '确认信任' }).click()
    await page.getByText('已核对').waitFor()
  }
  if (files.pin === undefined) await page.getByLabel('暂不设置 PIN').check()
  else for (const label of ['PIN', '再填一次 PIN']) await page.getByLabel(label, { exact: true }).fill(files.pin)
  await shoot('first-run-keys')
  await next(page)
  await shoot('first-run-summary')
  await page.getByRole('button', { name: '启用台账' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  await shoot('first-run-needs')
}

/** What the first person of a township does next: the departments by a pasted list, then everybody whom a step needs. */
async function addStaff(page: Page, { people }: OfficeEntries, shoot: Shoot): Promise<void> {
  await page.getByRole('note', { name: '还要补的' }).waitFor()
  await addDepartments(page, undefined, shoot)
  await addPeople(page, [
    { name: people[1], post: '村镇建设办公室主任', department: '村镇建设办公室', roles: ['承办'] },
    { name: people[2], post: '副镇长', department: '党政综合办公室', roles: ['督办'] },
    { name: people[3], post: '党委书记', department: '党政综合办公室', roles: ['审阅'] },
  ])
  await shoot('settings-people')
  await goToScreen(page, '今日工作')
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
}

/** Adds departments by a list, one a line: those that the form proposes where none are given. */
export async function addDepartments(
  page: Page,
  names?: readonly string[],
  shoot: Shoot = async () => undefined,
): Promise<void> {
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '部门', exact: true }).click()
  await page.getByRole('button', { name: '按行添加…' }).click()
  const dialog = page.getByRole('dialog')
  if (names !== undefined) await dialog.getByLabel('部门（一行一个）').fill(names.join('\n'))
  await shoot('settings-department-lines')
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Somebody as they are added in the settings. */
export interface NewPerson {
  readonly name: string
  readonly post: string
  readonly department: string
  readonly roles: readonly string[]
  /** The head of the office. */
  readonly isHead?: boolean
}

/** Adds people one by one in the settings. */
export async function addPeople(page: Page, people: readonly NewPerson[]): Promise<void> {
  await goToScreen(page, '设置')
  await page.getByRole('tab', { name: '人员', exact: true }).click()
  for (const { name, post, department, roles, isHead = false } of people) {
    await page.getByRole('button', { name: '添加人员' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill(name)
    await dialog.getByLabel('职务').fill(post)
    await dialog.getByLabel('部门').click()
    await page.getByRole('option', { name: department }).click()
    for (const role of roles) await dialog.getByLabel(new RegExp(`^${role}（`)).check()
    if (isHead) await dialog.getByLabel(/^单位主要负责人/).check()
    await dialog.getByRole('button', { name: '添加', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}

/** Opens this PC's keys with a PIN, on the page that asks for it at start. */
export async function unlock(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: '解锁', exact: true }).click()
}

/** With what everybody signs who was asked for a PIN in `signAs`. */
export const signingPin = '274951'

/** Sits somebody else down at the desk. Where PINs are in use, whoever has none yet puts it off; who signed before, has one. */
export async function changePerson(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: /^(当前使用人|选择使用人)/ })
  const isThere = (await readCalm(() => menu.textContent()))?.includes(name) === true
  await menu.click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  if (isThere) return
  const later = page.getByRole('button', { name: '暂不设置，直接换人' })
  const seated = page.getByRole('button', { name: new RegExp(`^当前使用人 ${name}`) })
  const pin = page.getByLabel(`${name}的 PIN`)
  await later.or(seated).or(pin).first().waitFor()
  // Looked at once: one of the three stands.
  if (await pin.isVisible()) {
    await pin.fill(signingPin)
    await page.getByRole('button', { name: `换为 ${name}`, exact: true }).click()
  }
  // Looked at once: one of the three stood.
  else if (await later.isVisible()) await later.click()
  await seated.waitFor()
}

export async function goToScreen(page: Page, word: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByText(word, { exact: true }).click()
}
