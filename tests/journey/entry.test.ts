import '#shared/prelude/zod-setup'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import type { ShellUnderTest } from '#tests/support/browser/shell-under-test'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { makeSeededPc, seedOfficePc } from '#tests/support/two-pcs/seed-office-pcs'
import { blocks } from '#tests/unit/shared/paste/blocks'

let place = ''
let shell: ShellUnderTest | undefined

beforeAll(async () => {
  await ensureBuilt()
  place = mkdtempSync(join(tmpdir(), 'entry-'))
})

afterEach(async () => {
  await shell?.kill()
  shell = undefined
})

afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** The program of an office with a few sheets at hand, on its first screen. */
async function launch(name: string): Promise<Page> {
  const data = join(place, name)
  mkdirSync(data)
  seedOfficePc(data, await makeSeededPc('一楼登记室'), [], 3)
  const { page } = (shell = await launchElectronOnChromium({ dataDir: data }))
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('heading', { name: '今日工作' }).waitFor()
  return page
}

const shots = process.env['ENTRY_SHOTS']
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const type = async (page: Page, text: string, then = 'Enter'): Promise<void> => {
  await page.keyboard.insertText(text)
  await page.keyboard.press(then)
}
/** An office without rules of its own is asked for the day: a week from now. */
const fillLimit = async (page: Page): Promise<void> => {
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await page.getByText('还没有选用时限规则').waitFor()
  await page.getByRole('textbox', { name: '办结时限' }).fill(inAWeek)
}
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName ?? '')

/** In the page: goes to the form and presses whatever leads to a block filled in, at the first turn of the window that lets it. Done once 填入表单 was pressed. */
function pasteAtOnce(block: string): Promise<void> {
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  const press = (name: string): boolean => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
    button?.click()
    return button !== undefined && !button.disabled
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  const turn = (): void => {
    const area = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea:not([aria-hidden])')
    if (area === null) press('粘贴整段…')
    else if (area.value === '') {
      setValue?.call(area, block)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    } else if (press('填入表单')) {
      resolve()
      return
    } else press('识别')
    setTimeout(turn)
  }
  window.location.hash = '#/entry'
  turn()
  return promise
}

/** In the page: sends the form at every turn of the window for as long as the form is there. */
function sendAgainAndAgain(): void {
  const form = document.querySelector<HTMLFormElement>('form[aria-label="登记"]')
  const send = (): void => {
    if (form?.isConnected !== true) return
    form.requestSubmit()
    setTimeout(send)
  }
  send()
}

describe('登记 by hand', () => {
  it('takes a case down by keyboard alone, keeps the caller secret from that key on, and goes on with the next', async () => {
    const page = await launch('by-keyboard')
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
    await expect.poll(() => focused(page)).toBe('phone')
    const started = performance.now()
    await type(page, '138 0000 0009')
    await type(page, '孙秀英')
    await page.keyboard.press('Enter') // 性别
    await type(page, '石桥村三组')
    await type(page, '') // 证件号码
    await type(page, '') // 人数
    await type(page, '') // 群体代表
    await page.keyboard.press('F4')
    await page.keyboard.press('Enter') // 保密
    await type(page, '石桥村')
    await type(page, '主路')
    await type(page, '石桥村主路路灯不亮')
    await type(page, '孙秀英反映石桥村主路路灯已有半月不亮。', 'Tab')
    await page.keyboard.press('Enter') // 诉求类型
    await page.keyboard.press('Enter') // 紧急程度
    await page.keyboard.insertText('路灯')
    await page.getByRole('option', { name: '乡村建设/路灯' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-secret="true"]').waitFor()
    await fillLimit(page)
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByText('已登记为 2026-001').waitFor()
    console.log(`a case by keyboard: ${((performance.now() - started) / 1000).toFixed(1)} s of the program's time`)
    await page.getByText('连续登记第 2 件').waitFor()
    await expect.poll(() => focused(page)).toBe('phone')
    await type(page, '13800000010')
    // The next form begins at its top, wherever the one before had been scrolled to.
    await expect.poll(() => page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0)
    await page.keyboard.press('Control+Enter')
    await page.getByText('请用 30 字以内写明什么事').waitFor()
    // What is wrong may stand below the window: the hands are brought to it.
    await expect.poll(() => focused(page)).toBe('gist')
    await page.getByRole('button', { name: /^台账/u }).click()
    await page.getByText('石桥村主路路灯不亮').first().waitFor()
    // Looked at once: the line beside it is there, and with it all that the ledger shows of the case.
    expect(await page.getByText('孙秀英').count()).toBe(0)
  })

  it('splits a pasted block, shows it field by field, and closes what was answered on the spot', async () => {
    const page = await launch('by-paste')
    await page.getByRole('button', { name: '来电来访', exact: true }).click()
    await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
    // The form hears its keys once it is drawn.
    await expect.poll(() => focused(page)).toBe('phone')
    await page.keyboard.press('F2')
    const block = page.getByLabel('短信、聊天记录或邮件里的整段文字')
    await block.fill(blocks.T1.replace('330520261123000018', ''))
    await page.getByRole('button', { name: '识别' }).click()
    await page.getByText('看起来是一张工单，但没有编号').waitFor()
    await block.fill(blocks.T1)
    await page.getByRole('button', { name: '识别' }).click()
    await page.getByRole('list', { name: '读出的各项' }).getByText('330520261123000018').waitFor()
    await page.getByRole('button', { name: '填入表单' }).click()
    const field = (name: string) => page.locator(`[name="${name}"]`).first()
    await expect.poll(() => field('phone').inputValue()).toBe('13800000009')
    await expect.poll(() => field('superiorNumber').inputValue()).toBe('330520261123000018')
    await expect.poll(() => field('content').inputValue()).toBe('全户无电，邻居有电')
    await page.getByLabel('内容分类').fill('水电')
    await page.keyboard.press('Enter')
    await fillLimit(page)
    await page.keyboard.press('F8')
    await page.getByLabel('答复内容').fill('已告知是表后线路，联系电工上门')
    await page.getByRole('radio', { name: '基本满意' }).check()
    await page.keyboard.press('Control+Enter')
    await page.getByText('已登记为 2026-001，现场答复已办结').waitFor()
    await page.getByText('现场答复，存根号').first().waitFor()
    // No reply was written: there is the record of the answer and its stub.
    await page.getByRole('button', { name: '查看、打印答复存根' }).click()
    await page.getByText('来电来访现场答复存根').first().waitFor()
    await page.getByRole('definition').filter({ hasText: '已告知是表后线路，联系电工上门' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: '打印回复' }).count()).toBe(0)
  })

  it('fills a pasted block in as soon as it can, and leaves the rest of the form as it begins', async () => {
    const page = await launch('pasted-at-once')
    const throttle = await page.context().newCDPSession(page)
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: 20 })
    await page.evaluate(pasteAtOnce, blocks.T1)
    const field = (name: string) => page.locator(`[name="${name}"]`).first()
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
    await expect.poll(() => field('content').inputValue(), { timeout: 30_000 }).toBe('全户无电，邻居有电')
    await expect.poll(() => field('channel').inputValue()).toBe('phone')
    await expect.poll(() => field('registeredOn').inputValue()).toMatch(/^20\d\d-/u)
    await expect.poll(() => field('ledgerNumber').inputValue(), { timeout: 30_000 }).toBe('2026-001')
  })

  it('saves a case once, however often its form is sent before the next one is drawn', async () => {
    const page = await launch('sent-again')
    const field = (name: string) => page.locator(`[name="${name}"]`).first()
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
    await field('gist').fill('石桥村主路路灯不亮')
    await field('content').fill('石桥村主路路灯已有半月不亮。')
    await page.getByLabel('内容分类').fill('路灯')
    await page.getByRole('option', { name: '乡村建设/路灯' }).waitFor()
    await page.keyboard.press('Enter')
    await fillLimit(page)
    const throttle = await page.context().newCDPSession(page)
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: 10 })
    await page.evaluate(sendAgainAndAgain)
    await page.getByRole('heading', { name: '石桥村主路路灯不亮' }).waitFor({ timeout: 60_000 })
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.keyboard.press('F6')
    // Kept as half-written, it would be offered in the place of an empty form.
    await expect.poll(() => field('ledgerNumber').inputValue()).toBe('2026-002')
    await expect.poll(() => field('gist').inputValue()).toBe('')
    await page.getByRole('navigation').getByRole('button', { name: /^台账/ }).click()
    await page.getByText('共 4 件').waitFor()
  })

  it('keeps nothing of a form that was only looked at', async () => {
    const page = await launch('looked-at')
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
    // The last field that is drawn: its number is looked up.
    await expect.poll(() => page.locator('[name="ledgerNumber"]').inputValue()).toBe('2026-001')
    await page.getByRole('navigation').getByRole('button', { name: /^台账/ }).click()
    await page.getByRole('grid', { name: '台账' }).getByRole('row').nth(3).waitFor()
    await page.keyboard.press('F6')
    await expect.poll(() => page.locator('[name="ledgerNumber"]').inputValue()).toBe('2026-001')
    // Looked at once: what was kept would stand in the form's place, and its fields would not be there.
    expect(await page.getByText(/没有?写完/u).count()).toBe(0)
  })

  it('amends what was taken down with a reason, and ties two cases without ending either', async () => {
    const page = await launch('amended')
    const field = (name: string) => page.locator(`[name="${name}"]`).first()
    const enter = async (phone: string, gist: string): Promise<void> => {
      await page.keyboard.press('F6')
      await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
      await field('phone').fill(phone)
      await field('gist').fill(gist)
      await field('content').fill(`${gist}，希望尽快修好。`)
      await field('superiorNumber').fill('LX20261123001')
      await page.getByLabel('内容分类').fill('路灯')
      await page.getByRole('option', { name: '乡村建设/路灯' }).waitFor()
      await page.keyboard.press('Enter')
      await fillLimit(page)
      await page.keyboard.press('Control+Enter')
    }
    // As on an old PC: what is typed is sent before the number stands in the form, and F6 comes before the case is drawn.
    const throttle = await page.context().newCDPSession(page)
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: 20 })
    await enter('13800000009', '石桥村主路路灯不亮')
    await page.getByText('已登记为 2026-001').waitFor({ timeout: 60_000 })
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '来电来访登记' }).waitFor()
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await expect.poll(() => field('gist').inputValue()).toBe('')
    await enter('13800000009', '石桥村主路路灯还是不亮')
    await page.getByText('已登记为 2026-002').waitFor()
    await page.getByRole('button', { name: '更正登记…' }).click()
    await page.getByRole('heading', { name: '更正登记' }).waitFor()
    const bearers = page.getByRole('status').filter({ hasText: '这个上级编号已经有案件用了' })
    await bearers.getByRole('link', { name: '2026-001' }).waitFor()
    // Looked at once: all that carry the number are drawn together.
    expect(await bearers.getByRole('link').count()).toBe(1)
    await bearers.scrollIntoViewIfNeeded()
    await shoot(page, 'number-borne')
    await expect.poll(() => field('gist').inputValue()).toBe('石桥村主路路灯还是不亮')
    await expect.poll(() => field('phone').inputValue()).toBe('13800000009')
    await field('callerName').fill('孙秀英')
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('请写明为什么更正').waitFor()
    await field('reason').fill('电话听错了')
    await shoot(page, 'amend')
    await page.getByRole('button', { name: '保存更正' }).click()
    await page.getByText('已更正登记内容').waitFor()
    await page
      .getByText(/^孙秀英/u)
      .first()
      .waitFor()
    await page.getByText('修改登记内容').first().waitFor()
    await page.getByRole('button', { name: '关联…' }).click()
    const dialog = page.getByRole('dialog', { name: '关联另一个案件' })
    const other = dialog.getByLabel('另一件的台账号或承办单号')
    await dialog.getByRole('button', { name: '填入 2026-001' }).click()
    await expect.poll(() => other.inputValue()).toBe('2026-001')
    await other.fill('2026-0')
    await dialog.getByRole('button', { name: '填入 2026-001' }).click()
    await expect.poll(() => other.inputValue()).toBe('2026-001')
    await shoot(page, 'link')
    await dialog.getByRole('button', { name: '关联', exact: true }).click()
    await page.getByText('关联 2026-001', { exact: true }).first().waitFor()
    await page.getByRole('list', { name: '关联的案件' }).getByRole('link', { name: '2026-001' }).click()
    await page.getByText('关联 2026-002', { exact: true }).first().waitFor()
    await shoot(page, 'linked')
    // Looked at once: the link beside it is there, and a case that had been ended would say so with it.
    expect(await page.getByText('已并单').count()).toBe(0)
  })
})
