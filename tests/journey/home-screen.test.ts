import '#shared/prelude/zod-setup'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { changePerson } from '#tests/support/main-job/first-run'
import { openStep, submit } from '#tests/support/main-job/handle-case'
import { people } from '#shared/sample/township/office'
import { officeOfFile } from '#tests/support/screens/office-of-file'

// The home screen of each role, a case urged from it by one key, what somebody is told of that when they sit down, and what the
// program shows outside its window. Where SCREEN_SHOTS names a folder, a picture of each screen falls into it.
const deputy = '韩雪梅'

const handlers = people.filter(({ roles }) => roles.includes('handler') && !roles.includes('registrar'))

const office = officeOfFile('home-screen')

const home = (): Locator => office.page.getByRole('heading', { name: '今日工作' })
const stuck = (): Locator => office.page.getByRole('table', { name: /没有进展的/ })

/** Shows all lines of a list, where it is long enough to be folded. */
async function unfold(list: RegExp): Promise<void> {
  const more = office.page.getByRole('button', { name: new RegExp(`在这里展开.*${list.source}`) })
  if ((await readCalm(() => more.count())) > 0) await more.click()
}

/** A case that stands still with one of the handlers: its line, and who has it. */
async function findStuck(): Promise<{ readonly line: Locator; readonly handler: string; readonly title: string }> {
  await unfold(/没有进展/)
  for (const { name } of handlers) {
    const line = stuck().getByRole('row').filter({ hasText: name }).first()
    // Looked at once: the table stands.
    if ((await line.count()) > 0) return { line, handler: name, title: await line.getByRole('link').innerText() }
  }
  throw new Error('nothing stands still with a handler')
}

it('a leader urges a case from the home screen by one key, comes back to its line, and its handler is told of it', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await home().waitFor({ timeout: 120_000 })
  await office.look('clerk')
  await unfold(/要先办的/)
  // What a leader is waited for is no button of the clerk's.
  const submitted = page.getByRole('row').filter({ hasText: '待批示' }).first()
  await expect.poll(() => submitted.innerText()).toContain('等批示')
  await expect.poll(() => page.getByRole('button', { name: /^去?(批示|审阅) / }).count()).toBe(0)
  await changePerson(page, deputy)
  await stuck().waitFor()
  await office.look('supervisor')
  await stuck().scrollIntoViewIfNeeded()
  await office.look('supervisor-stuck')
  const { handler, title } = await findStuck()
  // Who has never sat here has nothing to be told.
  await changePerson(page, handler)
  await home().waitFor()
  await expect.poll(() => page.getByText('上次以来的变化').count()).toBe(0)
  await changePerson(page, deputy)
  await stuck().waitFor()
  const link = stuck().getByRole('link', { name: title, exact: true })
  await link.focus()
  await page.keyboard.press('F8')
  const form = page.getByRole('dialog', { name: '催办' })
  await form.waitFor()
  await office.look('urge-form')
  expect(page.url()).toContain('?step=urge')
  await expect.poll(() => form.getByLabel('催办对象').inputValue()).toContain(handler)
  await form.getByRole('button', { name: '催办', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await page
    .getByText(/催办.*前回应/)
    .first()
    .waitFor()
  expect(page.url()).not.toContain('step=')
  await office.look('urged')
  await page.goBack()
  await home().waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title)
  await changePerson(page, handler)
  const told = page.getByRole('list', { name: '上次以来的变化' })
  await told.getByText('被催办、督办的').waitFor()
  await office.look('digest')
  await page.getByRole('button', { name: '看过了' }).click()
  await told.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '上次以来的变化' }).click()
  await told
    .getByRole('link', { name: new RegExp(title.slice(0, 12)) })
    .first()
    .click()
  await page.getByRole('heading', { name: title }).waitFor()
})

it('says in words why a step that a list asks for cannot be taken, and shows the homes of the other roles', async () => {
  const { page } = office
  const address = page.url().split('?')[0] ?? ''
  await page.evaluate((hash) => (window.location.hash = hash), `${address.slice(address.indexOf('#'))}?step=urge`)
  await page.getByText('现在不能办“催办”').waitFor()
  await office.look('refused')
  expect(page.url()).toContain('step=urge')
  await page.getByRole('alert').filter({ hasText: '现在不能办' }).getByRole('button', { name: '知道了' }).click()
  await page.getByText('现在不能办“催办”').waitFor({ state: 'detached' })
  expect(page.url()).not.toContain('step=')
  for (const [name, shot] of [
    ['陆明远', 'secretary'],
    ['沈国栋', 'mayor'],
  ] as const) {
    await changePerson(page, name)
    await page.getByRole('navigation', { name: '主菜单' }).getByText('今日工作', { exact: true }).click()
    await home().waitFor()
    await office.look(shot)
  }
})

it('tells a clerk what came to them, and lets it go from the digest and from the list once it is done', async () => {
  const { page } = office
  const [clerk, other] = ['林晓燕', '苏梅']
  const title = '请求在镇中心小学门口增设减速设施'
  const toHome = async (): Promise<void> => {
    await page.getByRole('navigation', { name: '主菜单' }).getByText('今日工作', { exact: true }).click()
    await home().waitFor()
  }
  await changePerson(page, other)
  await toHome()
  await page.getByRole('button', { name: `登记 ${title}` }).click()
  await submit(await openStep(page, '登记'), '登记')
  await changePerson(page, clerk)
  await toHome()
  const told = page.getByRole('list', { name: '上次以来的变化' })
  const line = told.getByRole('listitem').filter({ hasText: '新轮到您办的' })
  await line.getByRole('link', { name: new RegExp(title) }).click()
  await submit(await openStep(page, '呈报'), '呈报')
  await page.goBack()
  await home().waitFor()
  await line.getByText('1 件都已经办过').waitFor()
  await expect.poll(() => line.getByRole('link').count()).toBe(0)
  // It waits for a leader now: its line says so and has no button. It stands behind the first ones.
  await unfold(/要先办的/)
  await page.getByRole('row').filter({ hasText: title }).getByText('等批示').waitFor()
  await office.look('clerk-done')
})

it('shows outside its window how much waits, and goes into the tray only where that was chosen, with a word the first time', async () => {
  const { page } = office
  const signals = () => office.shell.signals()
  await expect.poll(() => page.title()).toMatch(/^\(\d+\) 市长热线台账$/)
  const [, count = ''] = /^\((\d+)\)/.exec(await page.title()) ?? []
  await expect
    .poll(() =>
      signals()
        .filter(({ type }) => type === 'badge')
        .at(-1),
    )
    .toEqual({ type: 'badge', count: Number(count) })
  expect(signals().find(({ type }) => type === 'tray')).toMatchObject({ labels: ['打开', '今日工作', '退出'] })
  await page.evaluate(() => (window.location.hash = '#/settings/desk'))
  const choice = page.getByRole('checkbox', { name: '关闭窗口时留在托盘里，不退出程序' })
  await choice.scrollIntoViewIfNeeded()
  await office.look('signals')
  await choice.check()
  const visible = () =>
    signals()
      .filter(({ type }) => type === 'window-visible')
      .at(-1)
  const hidden = { type: 'window-visible', isVisible: false }
  await expect
    .poll(async () => {
      if (visible()?.type !== 'window-visible' || JSON.stringify(visible()) !== JSON.stringify(hidden))
        office.shell.press('close')
      return visible()
    })
    .toEqual(hidden)
  expect(office.shell.messageBoxes().filter((box) => box.includes('窗口收到托盘里')).length).toBe(1)
  office.shell.press({ tray: '今日工作' })
  await home().waitFor()
  await expect.poll(visible).toEqual({ type: 'window-visible', isVisible: true })
  const answers = await page.evaluate(async () => {
    const host: unknown = Reflect.get(window, 'host')
    const call = (request: unknown): Promise<unknown> => Reflect.get(Object(host), 'call')('signal.notify', request)
    const notice = { why: 'due', waiting: 2, overdue: 0, dueToday: 1, numbers: ['2026-001'] }
    return [
      await call({ notice }),
      await call({ notice: { ...notice, numbers: ['张三'] } }),
      await call({ notice, title: '张三' }),
    ]
  })
  expect(answers).toMatchObject([
    { ok: true, value: { shown: true } },
    { ok: false, failure: { type: 'IpcRequestInvalid' } },
    { ok: false, failure: { type: 'IpcRequestInvalid' } },
  ])
  // By the time of day the reminder of the daily round comes besides.
  const told = signals().filter((one) => one.type === 'notification' && one.title !== '该查看今日热线工作了')
  expect(told).toEqual([
    { type: 'notification', title: '有案件今日到期', body: '等您办的 2 件，今日到期 1 件（2026-001）' },
  ])
  await page.evaluate(() => (window.location.hash = '#/help'))
  office.shell.press('notification')
  await home().waitFor()
})
