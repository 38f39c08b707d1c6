import type { Page } from 'playwright-core'

/** Called at every screen, once it stands still. */
export type Look = (name: string) => Promise<void>

/** Lays the sample ledger down from the first page and waits for the home screen. */
export async function enterSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
}

/** Every screen of a ledger by its address; the cases come on top of them. */
const addresses = [
  'today',
  'ledger',
  'ledger/closed',
  'ledger/overdue',
  'ledger/voided',
  'intake',
  'outgoing',
  'sync',
  'backup',
  'reconcile/conflicts',
  'reconcile/numbers',
  'reconcile/alarms',
  'activity',
  'activity/check',
  'settings/office',
  'settings/people',
  'settings/departments',
  'settings/keys',
  'settings/machine',
  'help',
] as const

const stages = [
  'received',
  'registered',
  'submitted',
  'instructed',
  'handling',
  'in-review',
  'approved',
  'closed',
] as const

/** Goes to an address of the program and waits until its screen has something to show. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), `#/${address}`)
  await page.getByRole('main').waitFor()
  await page.getByText('正在读取').first().waitFor({ state: 'detached' })
  // Rows come a moment after their screen.
  await page.waitForTimeout(300)
}

/** Visits every screen of the sample ledger, and of every stage a case; of a closed one its reply and its stub. */
export async function tourSample(page: Page, look: Look): Promise<void> {
  for (const address of addresses) {
    await goToAddress(page, address)
    await look(address.replace('/', '-'))
  }
  for (const stage of stages) {
    await goToAddress(page, `ledger/${stage}`)
    const rows = page.getByRole('table', { name: '台账' }).locator('tbody tr')
    if ((await rows.count()) === 0) continue
    await rows.first().click()
    await page.getByText('承办单号').first().waitFor()
    await page.waitForTimeout(300)
    await look(`case-${stage}`)
    if (stage === 'handling' || stage === 'closed') {
      await page.evaluate(() => void (window.location.hash = window.location.hash.replace('#/case/', '#/reply/')))
      await page.getByRole('button', { name: '返回案件' }).waitFor()
      await page.waitForTimeout(900)
      await look(`reply-${stage}`)
    }
  }
}
