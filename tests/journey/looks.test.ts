import '#shared/prelude/zod-setup'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCalm } from '#tests/support/browser/read-calm'
import { findBarriers, type BarrierRules } from '#tests/support/screens/find-barriers'
import { officeOfFile, shots } from '#tests/support/screens/office-of-file'
import { settingsSections } from '#renderer/features/settings/settings-sections'

// Every screen in each look of the program, held against axe-core: nothing that keeps somebody from using it.

const office = officeOfFile('looks')

const screens = [
  'today rounds ledger sub-ledger dossier figures statement statement?form=county warning centre-figures entry intake',
  'outgoing report template pledge sync reconcile activity backup help',
  settingsSections.map((section) => `settings/${section}`).join(' '),
].flatMap((line) => line.split(' '))

async function go(hash: string): Promise<void> {
  await office.page.evaluate((to) => void (window.location.hash = to), `#/${hash}`)
  await expect.poll(() => office.page.locator('.MuiSkeleton-root').count()).toBe(0)
  await readCalm(() => office.page.locator('body').textContent(), 150)
}

let cases: readonly string[] = []

/** The addresses of a case at some of its stages. */
async function findCases(): Promise<readonly string[]> {
  const found: string[] = []
  for (const stage of ['received', 'handling', 'in-review', 'closed']) {
    await go(`ledger/${stage}`)
    const row = office.page
      .getByRole('main')
      .getByText(/^20\d\d-?\d{3,}$/)
      .first()
    if ((await readCalm(() => row.count())) === 0) continue
    await row.click()
    await office.page.waitForURL(/#\/case\//)
    const id = office.page.url().split('#/case/')[1] ?? ''
    found.push(`case/${id}`, ...(stage === 'handling' ? [`reply/${id}`] : []))
  }
  return found
}

/** Those that together have every kind of part: in the other looks it is colours alone that could differ. */
const kinds = 'today ledger figures statement warning entry reconcile activity settings/desk settings/calendar help'

async function walk(look: string, rules: BarrierRules): Promise<readonly string[]> {
  const seen: string[] = []
  const isWhole = rules === 'all' || shots !== undefined
  for (const [at, screen] of [...(isWhole ? screens : kinds.split(' ')), ...cases].entries()) {
    await go(screen)
    for (const barrier of await findBarriers(office.page, rules)) seen.push(`${look} ${screen} ${barrier}`)
    if (shots === undefined) continue
    const name = screen.replaceAll(/[^\w-]+/g, '_').slice(0, 40)
    await office.page.screenshot({ path: join(shots, `${look}-${String(at).padStart(2, '0')}-${name}.png`) })
  }
  return [...new Set(seen)]
}

async function choose(word: string): Promise<void> {
  const { page } = office
  await go('settings/desk')
  await page.getByRole('combobox', { name: '界面颜色' }).click()
  await page.getByRole('option', { name: word, exact: true }).click()
}

const groundOf = (): Promise<string> => office.page.evaluate(() => getComputedStyle(document.body).backgroundColor)

it('nothing on any screen keeps somebody from using it', async () => {
  const { page } = office
  await page.getByRole('button', { name: '装入样例数据' }).waitFor()
  const first = await findBarriers(page)
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  cases = await findCases()
  expect(cases.length).toBeGreaterThan(3)
  expect([...first, ...(await walk('light', 'all'))]).toEqual([])
})

it('the look follows the system until another is chosen, and the choice is kept', async () => {
  const { page } = office
  const light = await groundOf()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(groundOf).not.toBe(light)
  const dark = await groundOf()
  await choose('浅色')
  await expect.poll(groundOf).toBe(light)
  await page.emulateMedia({ colorScheme: 'light' })
  await choose('深色')
  await expect.poll(groundOf).toBe(dark)
  await page.reload()
  await page.getByRole('combobox', { name: '界面颜色' }).waitFor()
  expect(await groundOf()).toBe(dark)
})

it('every screen is readable in the dark', async () => {
  expect(await walk('dark', 'colours')).toEqual([])
})

it('and in high contrast', async () => {
  await choose('高对比度')
  expect(await walk('contrast', 'colours')).toEqual([])
})
