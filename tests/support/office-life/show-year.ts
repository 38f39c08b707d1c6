import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { readCalm } from '../browser/read-calm'
import type { ShellUnderTest } from '../browser/shell-under-test'
import type { Shoot } from '../main-job/first-run'
import { savePaper } from '../main-job/papers-and-export'

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => void (window.location.hash = to), address)

/** This year, as far as it has come: the sample ends with the last working day. */
const thisYear = (): string => `${new Date().getFullYear()}-01-01 ${new Date().getFullYear()}-12-31`

/** Goes through the figures and reports of the sample ledger's year, and saves one report of each kind into a folder. */
export async function showYear(shell: ShellUnderTest, folder: string, shoot: Shoot): Promise<void> {
  const { page } = shell
  await page.getByRole('button', { name: '装入样例数据' }).click()
  await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 300_000 })
  await showFigures(page, shoot)
  for (const { name, word, period } of shippedTemplates) {
    // Of the last period that is over, but for the year's.
    await goTo(page, `#/report/${encodeURIComponent(period === 'year' ? `${name} ${thisYear()}` : name)}`)
    const text = page.getByLabel('正文（一段一行）')
    await text.waitFor()
    await readCalm(() => text.inputValue())
    await shoot(`report-${name}`)
    await savePaper(shell, '存为 Word', join(folder, `${word}.docx`))
    const tables = page.getByRole('tab', { name: /^附表/u })
    if ((await readCalm(() => tables.count())) === 0) continue
    await tables.click()
    await shoot(`report-${name}-tables`)
  }
}

/** 统计 of the year: the whole, its rates, by every dimension, and the cases behind a number. */
async function showFigures(page: Page, shoot: Shoot): Promise<void> {
  const look = async (address: string, name: string): Promise<void> => {
    await goTo(page, `#/figures?${address}`)
    await page.getByRole('table').first().waitFor()
    await readCalm(() => page.getByRole('main').textContent())
    await shoot(name)
  }
  await look('', 'figures-month')
  await look('period=year', 'figures-year')
  for (const by of ['category', 'village', 'department', 'limit', 'satisfaction'])
    await look(`period=year&by=${by}`, `figures-by-${by}`)
  await look('period=quarter&by=department&measure=in-time-rate', 'figures-rate-by-department')
  await page
    .getByRole('table')
    .getByRole('link', { name: /看案件$/u })
    .first()
    .click()
  await page.getByRole('button', { name: '回到统计' }).waitFor()
  await readCalm(() => page.getByRole('main').textContent())
  await shoot('figures-cases-behind')
}
