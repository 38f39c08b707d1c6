import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchPersistent } from '#tests/support/browser/launch-test-browser'
import { buildHostPage, openHostPage } from './build-host-page'

let folder: string
let root: string
let context: BrowserContext
let page: Page
let input: CDPSession

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-fields-'))
  root = await buildHostPage(join(folder, 'page'), 'fields-page')
  context = await launchPersistent(join(folder, 'profile'))
  page = await openHostPage(context, root, 'restart')
  input = await context.newCDPSession(page)
})
afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => page.evaluate('window.restart()'))

/** What an input method shows while its word is being written. */
const compose = (text: string): Promise<unknown> =>
  input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
/** The word that it ends with. */
const finish = (text: string): Promise<unknown> => input.send('Input.insertText', { text })
/** Writes a word as an input method does: letter by letter, then the choice. */
async function composeWord(letters: string, word: string): Promise<void> {
  for (let count = 1; count <= letters.length; count += 1) await compose(letters.slice(0, count))
  await finish(word)
}
const allTold = async (name: string): Promise<readonly unknown[]> =>
  page.evaluate(`window.told.filter(([of]) => of === ${JSON.stringify(name)}).map(([, value]) => value)`)
const told = async (name: string): Promise<unknown> => (await allTold(name)).at(-1)
const field = (label: string): Locator => page.getByLabel(label, { exact: true })

describe('a Chinese input method', () => {
  test('writes into the paper key what it shows, and capitals come when the field is left', async () => {
    const group = field('第 1 组')
    await group.focus()
    for (const letters of ['q', 'qp', 'qpz']) {
      await compose(letters)
      await expect.poll(() => group.inputValue()).toBe(letters)
    }
    await finish('qpz')
    await expect.poll(() => group.inputValue()).toBe('qpz')
    await field('第 2 组').focus()
    await expect.poll(() => group.inputValue()).toBe('QPZ')
  })
  test('goes on to the next group when one is full', async () => {
    await field('第 1 组').focus()
    await composeWord('qpzr', 'qpzr')
    await expect.poll(() => field('第 2 组').evaluate((element) => element === document.activeElement)).toBe(true)
    await expect.poll(() => field('第 1 组').inputValue()).toBe('QPZR')
  })
  test('tells nothing of a word that is not finished', async () => {
    await field('行').focus()
    await composeWord('shi', '石')
    await composeWord('qiao', '桥')
    await expect.poll(() => field('行').inputValue()).toBe('石桥')
    await expect.poll(() => allTold('line')).toEqual(['石', '石桥'])
  })
  test('is not disturbed where a field makes small letters of what is typed', async () => {
    await field('代码').focus()
    await composeWord('QS', 'QS')
    await expect.poll(() => field('代码').inputValue()).toBe('QS')
    await field('行').focus()
    await expect.poll(() => field('代码').inputValue()).toBe('qs')
    expect(await told('code')).toBe('qs')
  })
  test('writes a day', async () => {
    await field('日期').focus()
    await composeWord('2026-11-2', '２０２６-11-23')
    await expect.poll(() => told('form')).toBe('2026-11-23')
  })
  test('writes into a form', async () => {
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await field('地点').focus()
    await composeWord('qingshan', '青山镇')
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => told('form')).toEqual({ text: '', place: '青山镇', free: '' })
  })
})

describe('a text that is too long', () => {
  test('is kept whole in a form, counted, and not saved until it is shorter', async () => {
    await page.getByRole('button', { name: '打开', exact: true }).click()
    const area = field('内容')
    await area.focus()
    await finish('路'.repeat(5002))
    await expect.poll(() => page.getByText('多出 1,002 字（最多 4,000 字）').isVisible()).toBe(true)
    await expect.poll(() => area.inputValue()).toHaveLength(5002)
    await field('地点').focus()
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => area.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await allTold('form')).toEqual([])
    await area.fill('路'.repeat(4000))
    await expect.poll(() => page.getByText('多出').isVisible()).toBe(false)
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => told('form')).toMatchObject({ text: '路'.repeat(4000) })
  })
  test('is kept whole and counted in a field that holds its own text', async () => {
    await field('行').focus()
    await finish('路'.repeat(12))
    await expect.poll(() => page.getByText('多出 2 字（最多 10 字）').isVisible()).toBe(true)
    await expect.poll(() => told('line')).toBe('路'.repeat(12))
  })
  test('is kept in the paper key, and said', async () => {
    await field('第 1 组').focus()
    await finish('qpzry9x8')
    await field('第 2 组').focus()
    await expect.poll(() => field('第 1 组').inputValue()).toBe('QPZRY9X8')
    await expect.poll(() => page.getByText('第 1 组的字符比纸上多').isVisible()).toBe(true)
  })
})

describe('text passes the border', () => {
  const dirty = '\ufeff经\u200b查\u2028⻓⼭村\u00ad\v属实\ud83d'

  test('of a form: an area keeps its lines, a line is one', async () => {
    await page.getByRole('button', { name: '打开', exact: true }).click()
    for (const label of ['内容', '其他']) await setValue(field(label), dirty)
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => told('form')).toEqual({ text: '经查\n长山村\n属实', place: '', free: '经查 长山村 属实' })
  })
  test('of a field that holds its own text, which is shown as it is saved once it is left', async () => {
    await setValue(field('段'), dirty)
    await expect.poll(() => told('area')).toBe('经查\n长山村\n属实')
    await field('段').focus()
    await field('行').focus()
    await expect.poll(() => field('段').inputValue()).toBe('经查\n长山村\n属实')
  })
})

/** Puts a text into a field as a paste does, also one with half a character in it, which no protocol carries. */
const setValue = (target: Locator, text: string): Promise<void> =>
  target.evaluate(
    (element, codes) => {
      if (!(element instanceof HTMLInputElement) && !(element instanceof HTMLTextAreaElement)) return
      element.setRangeText(String.fromCharCode(...codes), 0, element.value.length, 'end')
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    },
    Array.from({ length: text.length }, (_none, at) => text.charCodeAt(at)),
  )
