import type { Page } from 'playwright-core'
import { goToScreen } from '../tests/support/main-job/first-run'
import { noteLongTasks, takeLongest } from './measure-desk'
import { openLargeLedger } from './open-large-ledger'

// The ledger's grid while it is scrolled, against a list in the same page that draws nothing but empty rows; and how many rows are
// drawn anew when one of them changes.

const frames = 400
/** A third of a screenful in ten frames: faster than anybody reads. */
const pixelsAFrame = 133

export interface ScrollMeasured {
  /** Frames that came later than one of sixty in a second, with a quarter for what the clock jitters. */
  readonly late: number
  readonly worstMs: number
}

export interface GridMeasured {
  readonly cases: number
  readonly grid: ScrollMeasured
  readonly empty: ScrollMeasured
  readonly longestTaskMs: number
  /** Rows that were drawn anew when one was chosen. */
  readonly rowsDrawn: number
}

/** Scrolls a box that stands in the page. */
const scrollBox = (page: Page, selector: string): Promise<ScrollMeasured> =>
  page.evaluate(
    ([wanted, count, step]) =>
      new Promise<ScrollMeasured>((resolve, reject) => {
        const box = document.querySelector(String(wanted))
        if (box === null) return reject(new Error(`no ${String(wanted)}`))
        let [frame, late, worstMs, before] = [0, 0, 0, performance.now()]
        const next = (now: number): void => {
          const gap = now - before
          before = now
          if (frame > 1 && gap > 20.8) late += 1
          if (frame > 1) worstMs = Math.max(worstMs, gap)
          if (frame >= Number(count)) return resolve({ late, worstMs })
          frame += 1
          box.scrollTop += Number(step)
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    [selector, frames, pixelsAFrame] as const,
  )

/** A list of as many rows that are empty, drawn as they come into sight. */
const layEmptyList = (page: Page, rows: number): Promise<void> =>
  page.evaluate((count) => {
    const box = document.createElement('div')
    box.id = 'empty-list'
    box.style.cssText = 'position:fixed;inset:200px 20px 40px 220px;overflow:auto;background:white;z-index:9'
    const body = document.createElement('div')
    body.style.cssText = `position:relative;height:${count * 40}px`
    box.append(body)
    const draw = (): void => {
      const first = Math.max(0, Math.floor(box.scrollTop / 40) - 4)
      body.replaceChildren(
        ...Array.from({ length: Math.ceil(box.clientHeight / 40) + 8 }, (_, nth) => {
          const row = document.createElement('div')
          row.style.cssText = `position:absolute;left:0;right:0;height:40px;top:${(first + nth) * 40}px`
          return row
        }),
      )
    }
    box.addEventListener('scroll', draw, { passive: true })
    document.body.append(box)
    draw()
  }, rows)

/** Rows of the grid that changed on the page while one row was chosen. */
const countDrawn = async (page: Page): Promise<number> => {
  await page.evaluate(() => {
    const changed = new Set<Node>()
    new MutationObserver((list) => {
      for (const { target } of list) {
        const row =
          target instanceof Element ? target.closest('[data-row]') : target.parentElement?.closest('[data-row]')
        if (row !== null && row !== undefined) changed.add(row)
      }
    }).observe(document.querySelector('[role=grid] .body') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    Object.assign(globalThis, { changedRows: changed })
  })
  await page.getByRole('grid', { name: '台账' }).getByRole('checkbox').nth(8).click()
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const changed: unknown = Reflect.get(globalThis, 'changedRows')
    return changed instanceof Set ? changed.size : NaN
  })
}

export async function measureGrid(cases: number): Promise<GridMeasured> {
  const shell = await openLargeLedger(cases)
  const { page } = shell
  try {
    await page.setViewportSize({ width: 1366, height: 768 })
    await goToScreen(page, '台账')
    await page.getByRole('grid', { name: '台账' }).getByRole('row').nth(3).waitFor({ timeout: 120_000 })
    await page.waitForTimeout(3000)
    const rowsDrawn = await countDrawn(page)
    await noteLongTasks(page)
    const grid = await scrollBox(page, '[role=grid]')
    const longestTaskMs = await takeLongest(page)
    await layEmptyList(page, cases)
    return { cases, grid, empty: await scrollBox(page, '#empty-list'), longestTaskMs, rowsDrawn }
  } finally {
    await shell.close()
  }
}

export function printGrid({ cases, grid, empty, longestTaskMs, rowsDrawn }: GridMeasured): void {
  console.log(
    `\n台账 of ${cases} cases scrolled: ${grid.late} of ${frames} frames late (worst ${grid.worstMs.toFixed(1)} ms); ` +
      `an empty list ${empty.late} (worst ${empty.worstMs.toFixed(1)} ms); late frames : those of the empty list ` +
      `${((frames + grid.late) / (frames + empty.late)).toFixed(2)} (limit 1.1, counted with all frames)\n` +
      `longest task while scrolling ${longestTaskMs.toFixed(0)} ms (limit 50, 0 where none was over it); ` +
      `one row chosen drew ${rowsDrawn} row(s) anew (limit 1 beside the cell that was left)`,
  )
}
