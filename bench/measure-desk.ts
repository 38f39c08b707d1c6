import type { Page } from 'playwright-core'
import { goToScreen } from '../tests/support/main-job/first-run'
import { openCase, openStep, submit } from '../tests/support/main-job/handle-case'
import { manyAssignments } from '../tests/support/many-assignments'
import { measureBareAppend, measureBareStep } from './bare-parts'
import { median } from './median'
import { layLargeLedger, openLargeLedger } from './open-large-ledger'

// The desk over a large ledger: a saved step and its effect in the list, against bare parts of the same run; and how long
// the window's thread was ever held up.

/** A frame of a screen of sixty in a second. */
const frameMs = 1000 / 60

export interface DeskMeasured {
  readonly cases: number
  /** From its plan to the view: the middle of all steps. */
  readonly stepMs: number
  readonly parts: Readonly<Record<string, number>>
  readonly bareAppendMs: number
  readonly bareStepMs: number
  /** What the program takes for putting a step's rows into the list; NaN where it does not say. */
  readonly listedMs: number
  /** From the press on 台账 until the step's new word stands in the list. */
  readonly backInListMs: number
  /** The longest task on the window's thread by screen. */
  readonly longestTaskMs: Readonly<Record<string, number>>
}

const middleOf = async (page: Page, name: string): Promise<number> =>
  median(await page.evaluate((wanted) => performance.getEntriesByName(wanted).map(({ duration }) => duration), name))

/** From now on long tasks are noted in the page. */
export const noteLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const found: number[] = []
    new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(globalThis, { longTasks: found })
  })

/** The longest task since the last look, 0 where none was over 50 ms. */
export const takeLongest = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // The observer is told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const found: unknown = Reflect.get(globalThis, 'longTasks')
    const tasks = Array.isArray(found) ? found.splice(0).map(Number) : []
    return Math.max(0, ...tasks)
  })

/** Milliseconds from the press on 台账 until a text stands in the first rows, measured in the page. */
async function measureBackInList(page: Page, word: string): Promise<number> {
  const link = page
    .getByRole('navigation')
    .getByRole('button', { name: /^台账/ })
    .or(page.getByRole('navigation').getByRole('link', { name: /^台账/ }))
  const target = await link.first().elementHandle()
  if (target === null) throw new Error('no way to the ledger')
  return page.evaluate(
    ([element, wanted]) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const look = (): void => {
          const stands =
            document.querySelector('[role=grid][aria-label="台账"]')?.textContent?.includes(wanted) === true
          if (stands) resolve(performance.now() - from)
          else requestAnimationFrame(look)
        }
        if (element instanceof HTMLElement) element.click()
        requestAnimationFrame(look)
      }),
    [target, word] as const,
  )
}

/** Takes some steps over a ledger of so many cases and measures each part. */
export async function measureDesk(cases: number, rounds = 8): Promise<DeskMeasured> {
  const dataDir = await layLargeLedger(cases)
  const shell = await openLargeLedger(cases)
  const { page } = shell
  const longestTaskMs: Record<string, number> = {}
  const backs: number[] = []
  try {
    await page.waitForTimeout(3000)
    await noteLongTasks(page)
    await goToScreen(page, '台账')
    await page.getByRole('grid', { name: '台账' }).getByRole('row').nth(3).waitFor()
    longestTaskMs['台账, first opened'] = await takeLongest(page)
    await page.getByRole('searchbox', { name: '搜索台账' }).fill('路灯')
    await page.waitForTimeout(400)
    await page.getByRole('searchbox', { name: '搜索台账' }).fill('')
    longestTaskMs['台账, searched'] = await takeLongest(page)
    await page.getByRole('button', { name: '办结时限' }).click()
    await page.waitForTimeout(400)
    longestTaskMs['台账, put in order'] = await takeLongest(page)
    await goToScreen(page, '今日工作')
    await page.getByRole('group', { name: '今日数字' }).waitFor()
    longestTaskMs['今日工作'] = await takeLongest(page)
    /** The longest of each round. */
    const note = async (what: string): Promise<void> => {
      longestTaskMs[what] = Math.max(longestTaskMs[what] ?? 0, await takeLongest(page))
    }
    for (const { sheet } of manyAssignments(cases, 7).slice(-rounds)) {
      await openCase(page, sheet.sheetNumber)
      await note('a case opened')
      const registering = await openStep(page, '登记')
      await note('a form of a step opened')
      await submit(registering, '登记')
      await note('a step saved')
      await submit(await openStep(page, '呈报'), '呈报')
      await note('another form and step')
      backs.push(await measureBackInList(page, '待批示'))
      await note('台账, come back to')
    }
    const names = ['ledger.day', 'ledger.plan', 'ledger.compose', 'ledger.project', 'ledger.journal', 'ledger.view']
    const parts: Record<string, number> = {}
    for (const name of names) parts[name] = await middleOf(page, name)
    return {
      cases,
      stepMs: await middleOf(page, 'ledger.act'),
      parts,
      bareAppendMs: measureBareAppend(dataDir, 2000),
      bareStepMs: await measureBareStep(page),
      listedMs: await middleOf(page, 'ledger.listed'),
      backInListMs: median(backs),
      longestTaskMs,
    }
  } finally {
    await shell.close()
  }
}

const line = (what: string, figure: string, aim: string): void =>
  console.log(`${what.padEnd(52)} ${figure.padStart(26)}   aim ${aim}`)

/** Prints what was measured beside its aims. */
export function printDesk(measured: DeskMeasured): void {
  const { cases, stepMs, parts, bareAppendMs, bareStepMs, listedMs, backInListMs, longestTaskMs } = measured
  for (const [name, ms] of Object.entries(parts)) console.log(`  ${name.padEnd(20)} ${ms.toFixed(1)} ms`)
  console.log(`  bare append ${bareAppendMs.toFixed(1)} ms, bare write ${bareStepMs.toFixed(1)} ms`)
  const bare = bareAppendMs + bareStepMs
  line(
    `one saved step of ${cases} cases : bare append + write`,
    `${(stepMs / bare).toFixed(2)} (${stepMs.toFixed(1)} : ${bare.toFixed(1)} ms)`,
    '≤ 1.5',
  )
  line('its rows in the list : a frame', `${(listedMs / frameMs).toFixed(2)} (${listedMs.toFixed(1)} ms)`, '≤ 1')
  line('back on 台账, the new word standing', `${backInListMs.toFixed(0)} ms`, 'for comparison')
  for (const [screen, ms] of Object.entries(longestTaskMs))
    line(`longest task: ${screen}`, ms === 0 ? 'none over 50 ms' : `${ms.toFixed(0)} ms`, '≤ 50 ms')
}
