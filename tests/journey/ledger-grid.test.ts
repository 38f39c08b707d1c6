import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '../support/electron-on-chromium/launch-electron-on-chromium'
import { goToScreen } from '../support/main-job/first-run'
import { lookAtScreen } from '../support/screens/look-at-screen'
import { readCalm } from '../support/browser/read-calm'

const place = mkdtempSync(join(tmpdir(), 'hotline-ledger-grid-'))
const shots = process.env['SCREEN_SHOTS']
let shell: ElectronOnChromium | undefined

const page = (): Page => {
  if (shell === undefined) throw new Error('no shell')
  return shell.page
}
const grid = () => page().getByRole('grid', { name: '台账' })
// Looked at once: whoever asks polls it.
const activeText = () =>
  page().evaluate(() => {
    const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.textContent ?? ''
  })
async function look(name: string): Promise<void> {
  expect(await lookAtScreen(page(), place)).toEqual([])
  if (shots !== undefined) await page().screenshot({ path: join(shots, `${name}.png`) })
}

beforeAll(async () => {
  shell = await launchElectronOnChromium({ dataDir: join(place, 'data') })
  await page().setViewportSize({ width: 1366, height: 768 })
  await page().getByRole('button', { name: '装入样例数据' }).click()
  await page().getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  await goToScreen(page(), '台账')
  await grid().getByRole('row').nth(3).waitFor()
}, 180_000)
afterAll(async () => {
  await shell?.kill()
  rmSync(place, { recursive: true, force: true })
})

it('is walked through by keys alone, as the pattern of grids has it', async () => {
  // The grid takes the keys once its lines stand.
  const isFocused = async (): Promise<boolean> => {
    await page().getByRole('searchbox', { name: '搜索台账' }).press('ArrowDown')
    return grid().evaluate((one) => one === document.activeElement)
  }
  await expect.poll(isFocused).toBe(true)
  // How many cases the sample has goes by the day.
  const rows = (await readCalm(() => grid().getAttribute('aria-rowcount'))) ?? ''
  expect(Number(rows)).toBeGreaterThan(100)
  await page().keyboard.press('ArrowDown')
  await expect.poll(activeText).not.toBe('')
  await page().keyboard.press('Control+End')
  await expect.poll(async () => (await grid().getByRole('row').last().getAttribute('aria-rowindex')) ?? '').toBe(rows)
  await page().keyboard.press('Control+Home')
  await page().keyboard.press('ArrowUp')
  await page().keyboard.press('ArrowRight')
  await expect.poll(activeText).toContain('台账号')
  await page().keyboard.press('Enter')
  await grid().getByRole('columnheader', { name: '台账号' }).and(page().locator('[aria-sort=ascending]')).waitFor()
  await page().keyboard.press('ArrowDown')
  const copy = (): Promise<string> =>
    page().evaluate(() => {
      const data = new DataTransfer()
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('[role=grid]')?.dispatchEvent(event)
      return data.getData('text/plain')
    })
  let copied = ''
  // The list in its new order comes a moment after the head says so, and lets a block over the old one go.
  await expect
    .poll(async () => {
      await page().keyboard.press('Shift+ArrowDown')
      await page().keyboard.press('Shift+ArrowRight')
      if ((await grid().locator('.in-block').count()) !== 4) {
        await page().keyboard.press('Escape')
        await page().keyboard.press('Control+Home')
        return 0
      }
      await look('ledger-block')
      copied = await copy()
      return copied.split('\n').length
    })
    .toBe(2)
  expect(copied.split('\n')[0]?.split('\t').length).toBeGreaterThanOrEqual(2)
  await page().keyboard.press('Escape')
  await page().keyboard.press(' ')
  await page().getByText('已选 1 件').waitFor()
  await page().keyboard.press('Control+a')
  await page()
    .getByText(`已选 ${Number(rows) - 1} 件`)
    .waitFor()
  await page().keyboard.press('Escape')
  await page()
    .getByText(`已选 ${Number(rows) - 1} 件`)
    .waitFor({ state: 'detached' })
})

it('an input method composing over it starts and moves nothing', async () => {
  const before = await activeText()
  await page().evaluate(() => {
    const box = document.querySelector('[role=grid]')
    for (const key of ['a', 'ArrowDown', 'Enter'])
      box?.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true }))
  })
  expect(await activeText()).toBe(before)
  expect(page().url()).toContain('#/ledger')
})

const middleOf = (part: Locator): Promise<string> =>
  part.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    return `${x + width / 2} ${y + height / 2}`
  })

/** Pulls what lies at the middle of a part by so many pixels, as a hand does: in more than one move. */
async function pull(part: Locator, by: number): Promise<void> {
  const [x = 0, y = 0] = (await readCalm(() => middleOf(part))).split(' ').map(Number)
  await page().mouse.move(x, y)
  await page().mouse.down()
  await page().mouse.move(x + by / 2, y, { steps: 4 })
  await page().mouse.move(x + by, y, { steps: 4 })
  await page().mouse.up()
}
const heads = (): Locator => grid().getByRole('columnheader')
const widthOf = (head: Locator): Promise<number> =>
  readCalm(() => head.evaluate((one) => one.getBoundingClientRect().width))

it('is arranged by hand: a column is pulled over the next, and its edge pulled wide', async () => {
  const before = (await readCalm(async () => (await heads().allInnerTexts()).join('|'))).split('|')
  const at = 4
  const [pulled, passed] = [before[at] ?? '', before[at + 1] ?? '']
  expect([pulled, passed].every((words) => words !== '')).toBe(true)
  await pull(heads().nth(at).locator('.head-words'), await widthOf(heads().nth(at + 1)))
  const swapped = before.with(at, passed).with(at + 1, pulled)
  await expect.poll(() => heads().allInnerTexts()).toEqual(swapped)
  const wide = heads().nth(at)
  const width = await widthOf(wide)
  await pull(wide.locator('.edge'), 60)
  await expect.poll(async () => Math.round(await widthOf(wide))).toBe(Math.round(width + 60))
})

it('is arranged, and stands so after the program was left', async () => {
  await page().getByRole('button', { name: '列设置' }).click()
  await page().getByRole('checkbox', { name: '村社' }).check()
  await page().getByRole('button', { name: '标题 后移' }).click()
  await look('ledger-columns')
  await page().getByRole('button', { name: '关闭' }).click()
  await grid().getByRole('columnheader', { name: '村社' }).waitFor()
  await page().waitForTimeout(300)
  await page().reload()
  await goToScreen(page(), '台账')
  await grid().getByRole('columnheader', { name: '村社' }).waitFor()
  await page().getByRole('button', { name: '列设置' }).click()
  await page().getByRole('button', { name: '恢复默认' }).click()
  await page().getByRole('button', { name: '关闭' }).click()
  await expect.poll(() => grid().getByRole('columnheader', { name: '村社' }).count()).toBe(0)
})

it('a filter is named and stands at the side with its count, and 催办 of all it leaves is one act', async () => {
  await page().getByRole('button', { name: '筛选侧栏' }).click()
  await page().getByRole('combobox', { name: '状态' }).click()
  await page().getByRole('option', { name: '办理中' }).click()
  await page().getByRole('button', { name: '保存现在的筛选' }).click()
  await page().getByRole('dialog').getByLabel('名称').fill('手上的')
  await page().getByRole('dialog').getByRole('button', { name: '保存筛选' }).click()
  const own = page()
    .getByRole('navigation', { name: '筛选' })
    .getByRole('button', { name: /^手上的 ?20$/ })
  await own.waitFor()
  await grid().getByRole('checkbox', { name: '全选' }).click()
  await page().getByRole('button', { name: '催办…' }).click()
  await page().getByRole('dialog').getByRole('button', { name: '核对 20 件' }).click()
  const sure = page()
    .getByRole('dialog', { name: /^催办 \d+ 件/ })
    .last()
  await look('ledger-urge')
  await sure.getByRole('button', { name: /^催办 \d+ 件$/ }).click()
  await page()
    .getByText(/^已催办 \d+ 件$/)
    .first()
    .waitFor()
  await expect.poll(() => page().getByRole('dialog').count()).toBe(0)
  await look('ledger-side')
})

it('prints what is shown', async () => {
  await page().getByRole('button', { name: '打印', exact: true }).click()
  await page()
    .getByRole('button', { name: '操作日志' })
    .or(page().getByRole('link', { name: '操作日志' }))
    .first()
    .click()
  await expect.poll(() => page().getByRole('main').getByText('市长热线台账').count()).toBeGreaterThan(0)
})
