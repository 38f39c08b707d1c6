import type { Page } from 'playwright-core'
import { readCalm } from '../browser/read-calm'

const screens = [
  '#/today',
  '#/ledger',
  '#/ledger/mine',
  '#/ledger/voided',
  '#/warning',
  '#/intake',
  '#/outgoing',
  '#/sync',
  '#/backup',
  '#/activity',
  '#/activity/check',
  '#/reconcile',
  '#/reconcile/numbers',
  '#/reconcile/alarms',
  '#/settings/people',
  '#/settings/machine',
  '#/settings/desk',
  '#/settings/printing',
  '#/settings/drafts',
  '#/help',
]

/** The buttons that every case's page has; their dialogs say the same of each. */
const commonButtons = ['作废', '办理记录', '联系来电人']

/** The buttons that lead a case onward, by its stage. */
const onwardButtons = [
  '登记',
  '呈报',
  '批示',
  '代录批示',
  '交办',
  '改派',
  '送审',
  '审阅',
  '代录审阅',
  '反馈',
  '恢复案件',
]

const settled = (page: Page): Promise<unknown> =>
  readCalm(
    async () =>
      (await page
        .getByRole('main')
        .textContent()
        .catch(() => '')) ?? '',
    200,
  )

async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((one) => void (location.hash = one), hash)
  await settled(page)
}

/** Every screen that is of no one case, and what opens on 需要核对. */
export async function walkScreens(page: Page): Promise<void> {
  for (const hash of screens) await goToHash(page, hash)
  await goToHash(page, '#/reconcile')
  const others = page.getByRole('button', { name: /另写…$/ })
  const count = await readCalm(() => others.count())
  for (let at = 0; at < count; at += 1) {
    const button = others.nth(at)
    // Looked at once: what may not be answered here is shut.
    if (await button.isEnabled()) await openAndClose(page, () => button.click())
  }
}

/** A case's page, the dialogs that lead it onward, and, `whole`, its history and the dialogs that every case has. */
export async function walkCase(page: Page, caseId: string, whole: boolean): Promise<void> {
  await goToHash(page, `#/case/${caseId}`)
  const main = page.getByRole('main')
  await main
    .getByRole('heading', { name: /^承办单/ })
    .first()
    .waitFor()
  for (const label of [...(whole ? commonButtons : []), ...onwardButtons]) {
    const button = main.getByRole('button', { name: label, exact: true })
    // Looked at once: the page is at rest.
    if ((await button.count()) === 1 && (await button.isEnabled())) await openAndClose(page, () => button.click())
  }
  if (!whole) return
  await main.getByRole('button', { name: '修改历史' }).click()
  await page.getByRole('table', { name: '修改历史' }).waitFor()
  await settled(page)
}

/** The reply's page with what the reply answers to, and both papers. */
export async function walkReply(page: Page, caseId: string): Promise<void> {
  await goToHash(page, `#/reply/${caseId}`)
  for (const button of [
    page.getByRole('button', { name: '展开承办单和办理记录' }),
    page.getByRole('button', { name: '展开相似案件的回复' }),
    page.getByRole('tab', { name: '存根' }),
  ]) {
    // Looked at once: the page is at rest.
    if ((await button.count()) === 1 && (await button.isEnabled())) await button.click()
    await settled(page)
  }
}

async function openAndClose(page: Page, open: () => Promise<void>): Promise<void> {
  await open()
  const dialog = page.getByRole('dialog')
  await dialog.first().waitFor()
  await readCalm(() => dialog.first().textContent())
  await dialog.first().getByRole('button', { name: '取消' }).click()
  await dialog.first().waitFor({ state: 'detached' })
}
