import type { Page } from 'playwright-core'
import { readCalm } from '../browser/read-calm'

const aDay = 86_400_000

/** So many days from today, as a day is written. */
export const inDays = (days: number): string => new Date(Date.now() + days * aDay).toLocaleDateString('sv')

/** The limit of an entry: what the office's rules propose, or a week where it has none. */
export async function fillLimit(page: Page): Promise<void> {
  const limit = page.getByRole('textbox', { name: '办结时限' })
  if ((await readCalm(() => limit.inputValue())) === '') await limit.fill(inDays(7))
}
