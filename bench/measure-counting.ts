import type { Page } from 'playwright-core'
import { goToScreen } from '../tests/support/main-job/first-run'
import { noteLongTasks, takeLongest } from './measure-desk'
import { median } from './median'
import { openLargeLedger } from './open-large-ledger'

// 统计 over a large ledger as a person meets it: from the press to the new numbers drawn, and how long the window's thread was ever held up
// while they were counted beside it.

export interface CountingMeasured {
  readonly cases: number
  /** From the press on 统计 to the first numbers, with the worker reading the whole ledger. */
  readonly firstMs: number
  /** The middle of each press, by what was pressed. */
  readonly pressMs: Readonly<Record<string, number>>
  /** The longest task on the window's thread, 0 where none was over 50 ms. */
  readonly longestTaskMs: Readonly<Record<string, number>>
}

const rounds = 5
/** What is pressed, and what is pressed between two rounds so that other numbers stand there. */
const presses = [
  { what: '季度', role: 'button', back: '月' },
  { what: '年度', role: 'button', back: '月' },
  { what: '内容分类', role: 'tab', back: '总体情况' },
  { what: '村社', role: 'tab', back: '总体情况' },
] as const

/** Milliseconds from a press until the tables of figures read otherwise, measured in the page. */
async function measurePress(page: Page, role: 'button' | 'tab', name: string): Promise<number> {
  const target = await page.getByRole(role, { name, exact: true }).elementHandle()
  if (target === null) throw new Error(`nothing to press: ${name}`)
  return page.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const read = (): string =>
          [...document.querySelectorAll('main table')].map((table) => table.textContent ?? '').join()
        const before = read()
        const from = performance.now()
        const look = (): void => {
          const now = read()
          if (now !== '' && now !== before) resolve(performance.now() - from)
          else requestAnimationFrame(look)
        }
        if (element instanceof HTMLElement) element.click()
        requestAnimationFrame(look)
      }),
    target,
  )
}

/** Measures 统计 over a ledger of so many cases. */
export async function measureCounting(cases: number): Promise<CountingMeasured> {
  const shell = await openLargeLedger(cases)
  const { page } = shell
  try {
    await page.waitForTimeout(3000)
    await noteLongTasks(page)
    const longestTaskMs: Record<string, number> = {}
    const from = performance.now()
    await goToScreen(page, '统计')
    await page.getByRole('table', { name: '件数', exact: true }).waitFor({ timeout: 300_000 })
    const firstMs = performance.now() - from
    longestTaskMs['统计, first opened'] = await takeLongest(page)
    const pressMs: Record<string, number> = {}
    for (const { what, role, back } of presses) {
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        times.push(await measurePress(page, role, what))
        await measurePress(page, role, back)
      }
      pressMs[what] = median(times)
      longestTaskMs[`统计, ${what}`] = await takeLongest(page)
    }
    return { cases, firstMs, pressMs, longestTaskMs }
  } finally {
    await shell.close()
  }
}

/** Prints what was measured beside its aims. */
export function printCounting({ cases, firstMs, pressMs, longestTaskMs }: CountingMeasured): void {
  const line = (what: string, figure: string, aim: string): void =>
    console.log(`${what.padEnd(52)} ${figure.padStart(26)}   aim ${aim}`)
  line(`统计 first opened, ${cases} cases read beside the window`, `${firstMs.toFixed(0)} ms`, 'for comparison')
  for (const [what, ms] of Object.entries(pressMs))
    line(`${what} pressed, its numbers drawn, ${cases} cases`, `${ms.toFixed(0)} ms`, '≤ 100 ms')
  for (const [what, ms] of Object.entries(longestTaskMs))
    line(`longest task of the window: ${what}`, ms === 0 ? 'none over 50 ms' : `${ms.toFixed(0)} ms`, '≤ 50 ms')
}
