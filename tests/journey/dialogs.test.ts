import '#shared/prelude/zod-setup'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { openInputMethod, type InputMethod } from '#tests/support/browser/input-method'
import { readCalm } from '#tests/support/browser/read-calm'
import { findBarriers } from '#tests/support/screens/find-barriers'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// What opens over a screen: nothing keeps somebody from using it, and an input method writes into it as into paper.

const office = officeOfFile('dialogs')
let ime: InputMethod
/** The names of what was looked at. */
const looked: string[] = []

beforeAll(async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  ime = await openInputMethod(page)
}, 180_000)

async function go(hash: string): Promise<void> {
  await office.page.evaluate((to) => void (window.location.hash = to), `#/${hash}`)
  await expect.poll(() => office.page.locator('.MuiSkeleton-root').count()).toBe(0)
  await readCalm(() => office.page.locator('body').textContent(), 150)
}

/** Composes a word in a field: Enter and Esc belong to the input method, and the word stands there once. */
async function composeIn(field: Locator, still: () => Promise<boolean>): Promise<string> {
  const where = office.page.url()
  await field.fill('')
  await field.focus()
  await ime.compose('ludeng')
  await ime.press('Enter')
  await ime.press('Escape')
  await readCalm(() => field.inputValue(), 150)
  expect([office.page.url(), await still()]).toEqual([where, true])
  await ime.finish('路灯')
  await expect.poll(() => field.inputValue()).not.toContain('ludeng')
  return readCalm(() => field.inputValue())
}

// Looked at once: the page has come to rest before, and what was closed by a key is closed at once.
const isThere = (one: Locator) => (): Promise<boolean> => one.isVisible()

/** The steps of a case at hand: each button that opens a form. */
async function openCase(stage: string): Promise<void> {
  await go(`ledger/${stage}`)
  await office.page
    .getByRole('main')
    .getByText(/^20\d\d-?\d{3,}$/)
    .first()
    .click()
  await office.page.waitForURL(/#\/case\//)
  await readCalm(() => office.page.locator('body').textContent(), 150)
}

/** Looks at what opened, and closes it. */
async function lookAtOpen(name: string): Promise<readonly string[]> {
  const { page } = office
  const dialog = page.getByRole('dialog').first()
  await dialog.waitFor()
  await readCalm(() => dialog.textContent(), 150)
  const found = await findBarriers(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  looked.push(name)
  return found.map((barrier) => `${name}: ${barrier}`)
}

/** Every step that stands under 其他办理 of the case at hand, but those that were looked at before, those that cannot be taken now, and those that lead elsewhere. */
async function lookIntoMenu(): Promise<readonly string[]> {
  const { page } = office
  const items = page.locator('[role=menuitem]:not([aria-disabled=true])')
  const open = async (): Promise<readonly string[]> => {
    await page.getByRole('button', { name: '其他办理', exact: true }).click()
    await items.first().waitFor()
    return (await readCalm(async () => (await items.allInnerTexts()).join('|'))).split('|')
  }
  const seen: string[] = []
  const names = await open()
  await page.keyboard.press('Escape')
  await items.first().waitFor({ state: 'detached' })
  for (const name of names) {
    if (looked.includes(name) || /专档/u.test(name)) continue
    await open()
    await items.nth(names.indexOf(name)).click()
    seen.push(...(await lookAtOpen(name)))
  }
  return seen
}

/** Opens what stands behind each button of these that is there, looks at it, and closes it. */
async function lookInto(names: readonly string[]): Promise<readonly string[]> {
  const { page } = office
  const seen: string[] = []
  for (const name of names) {
    const button = page.getByRole('button', { name, exact: true }).first()
    if ((await readCalm(() => button.count())) === 0) continue
    await button.click()
    seen.push(...(await lookAtOpen(name)))
  }
  return seen
}

it('nothing in any dialog keeps somebody from using it', async () => {
  const { page } = office
  const found: string[] = []
  await openCase('received')
  found.push(...(await lookInto(['登记', '作废', '导出案件文件夹'])))
  await openCase('handling')
  found.push(...(await lookInto(['改派', '催办', '联系来电人', '办理记录'])), ...(await lookIntoMenu()))
  await openCase('closed')
  found.push(...(await lookInto(['回访', '办结', '答复来电人', '归档', '重办'])))
  await go('ledger')
  found.push(...(await lookInto(['列设置'])))
  await go('entry')
  found.push(...(await lookInto(['粘贴整段…'])))
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  for (const barrier of await findBarriers(page)) found.push(`搜索: ${barrier}`)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(found).toEqual([])
  expect(looked.length, looked.join(' ')).toBeGreaterThan(15)
})

it('an input method writes whole words into search, lists and forms, and its keys close and send nothing', async () => {
  const { page } = office
  await go('ledger')
  const list = page.getByRole('searchbox', { name: '搜索台账' })
  expect(await composeIn(list, isThere(list))).toBe('路灯')
  await list.fill('')

  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog')
  await search.waitFor()
  expect(await composeIn(search.locator('input').first(), isThere(search))).toBe('路灯')
  await page.keyboard.press('Escape')
  await search.waitFor({ state: 'detached' })

  await go('entry')
  await page.getByRole('button', { name: '粘贴整段…' }).click()
  const block = page.getByRole('dialog')
  await block.waitFor()
  expect(await composeIn(block.locator('textarea:not([aria-hidden])').first(), isThere(block))).toBe('路灯')
  await page.keyboard.press('Escape')
  await block.waitFor({ state: 'detached' })
  const gist = page.getByLabel('概要', { exact: false }).first()
  expect(await composeIn(gist, isThere(gist))).toBe('路灯')

  await openCase('handling')
  await page.getByRole('button', { name: '联系来电人', exact: true }).first().click()
  const form = page.getByRole('dialog')
  await form.waitFor()
  expect(await composeIn(form.locator('textarea:not([aria-hidden])').first(), isThere(form))).toBe('路灯')
})
