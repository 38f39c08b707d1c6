import '#shared/prelude/zod-setup'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { instantSchema, instantToLocalDate } from '#shared/prelude/instant'
import { people } from '#shared/sample/township/office'
import { readCalm } from '#tests/support/browser/read-calm'
import { keyboardHands, type KeyboardHands } from '#tests/support/screens/keyboard-hands'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// The main job by keys alone: every control is reached by Tab and shows that it is, and what was done is said where a screen
// reader hears it.

const office = officeOfFile('keyboard')
let hands: KeyboardHands

beforeAll(() => {
  hands = keyboardHands(office.page)
})

const main = (name: string): Locator => office.page.getByRole('main').getByRole('button', { name, exact: true })
const dialog = (): Locator => office.page.getByRole('dialog')

/** Opens the form of a step; what has to be written into it is written; then it is sent off, and said to be done. */
async function step(button: string, send: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await hands.press(main(button))
  await dialog().waitFor()
  await fill()
  await hands.press(dialog().getByRole('button', { name: send, exact: true }))
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(async () => (await office.page.getByRole('status').allInnerTexts()).join('').trim()).not.toBe('')
}

async function sit(name: string): Promise<void> {
  const { page } = office
  await hands.press(page.getByRole('button', { name: /^当前使用人/ }))
  const item = page.getByRole('menuitem', { name: new RegExp(`^${name}`) })
  await item.waitFor()
  for (let down = 0; down < people.length; down += 1) {
    // Looked at once after each key.
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  const seated = page.getByRole('button', { name: new RegExp(`^当前使用人 ${name}`) })
  const later = page.getByRole('button', { name: '暂不设置，直接换人' })
  await later.or(seated).first().waitFor()
  // Looked at once: one of the two stands. In the sample nobody has a PIN.
  if (await later.isVisible()) await hands.press(later)
  await seated.waitFor()
}

/** Whose name a choice shows. */
async function nameIn(choice: Locator): Promise<string> {
  const text = await readCalm(() =>
    choice.evaluate((one) => (one instanceof HTMLInputElement ? one.value : one.textContent)),
  )
  return people.find(({ name }) => text?.includes(name) === true)?.name ?? `nobody in ${text ?? ''}`
}

it('takes a case from its registration to the feedback without a mouse', async () => {
  const { page } = office
  await hands.press(page.getByRole('button', { name: '装入样例数据' }))
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await hands.press(page.getByRole('button', { name: /^去登记 / }).first())
  await page.waitForURL(/#\/case\//)
  const clerk = '林晓燕'
  await step('登记', '登记')
  let leader = ''
  await step('呈报', '呈报', async () => {
    leader = await nameIn(dialog().getByRole('combobox', { name: '呈报给' }))
  })
  await sit(leader)
  await step('批示', '批示', async () => {
    await hands.write(dialog().getByLabel('批示内容'), '请认真核实，依法依规办理。')
  })
  await sit(clerk)
  let handler = ''
  await step('交办', '交办', async () => {
    await hands.takeFirst(dialog().getByRole('combobox', { name: '主办部门' }))
    await hands.takeFirst(dialog().getByRole('combobox', { name: '承办人' }))
    handler = await nameIn(dialog().getByRole('combobox', { name: '承办人' }))
  })
  await sit(handler)
  await hands.press(main('拟写回复'))
  const investigatedOn = page.getByLabel('调查日期')
  if ((await readCalm(() => investigatedOn.inputValue())) === '')
    await hands.write(investigatedOn, instantToLocalDate(instantSchema.parse(Date.now())))
  await hands.write(page.getByLabel('调查情况'), '已到现场查看，情况基本属实。')
  await hands.write(page.getByLabel('处理意见'), '已督促整改。')
  await hands.takeFirst(page.getByRole('combobox', { name: '办理结果' }))
  await hands.press(main('送审'))
  await page.getByText('回复已送审').first().waitFor()
  const reviewer = '陆明远'
  await sit(reviewer)
  await hands.press(page.getByRole('button', { name: '返回案件' }))
  await step('审阅', '审阅通过', async () => {
    const passes = dialog().getByRole('radio', { name: '通过' })
    await hands.reach(passes)
    await page.keyboard.press('Space')
  })
  await sit(clerk)
  await step('反馈', '反馈')
  await expect.poll(() => page.getByRole('main').textContent()).toContain('已反馈')
})
