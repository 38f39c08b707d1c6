import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serveRenderer } from '../src-main/page/serve-renderer'
import { launchPersistent } from '../tests/support/browser/launch-test-browser'
import { median } from './median'

// The merge of another PC's ledger in a page of the real browser, against a bare write of the same rows in the same run.

const origin = 'http://127.0.0.1:5198'

interface Figure {
  readonly ms: number
  readonly longestWaitMs: number
  readonly longestTaskMs: number
}

export interface MergeMeasured {
  readonly bareMs: readonly number[]
  readonly making: Figure
  readonly opening: Figure
  readonly planning: Figure
  readonly merging: Figure
  readonly exporting: Figure
  readonly sealing: Figure
  readonly parts: Readonly<Record<string, number>>
}

/** Builds the page as the program is built, opens it in a fresh profile and measures one merge of `commits` over `cases`. */
export async function measureMerge(commits: number, cases: number, bareRounds = 3): Promise<MergeMeasured> {
  const place = mkdtempSync(join(tmpdir(), 'hotline-merge-'))
  const root = join(place, 'page')
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'merge-page'),
    base: './',
    define: { APP_VERSION: JSON.stringify('0.0.0-bench') },
    worker: { format: 'es' },
    build: { outDir: root, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } },
  })
  const context = await launchPersistent(join(place, 'profile'))
  const parts: string[] = []
  try {
    await context.route(`${origin}/**`, async (route) => {
      const served = await serveRenderer(root, new URL(route.request().url()).pathname)
      await route.fulfill({ status: served.status, headers: { ...served.headers }, body: Buffer.from(served.body) })
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => console.log(error))
    page.on('crash', () => console.log(`the page crashed after: ${parts.join(', ')}`))
    page.on('console', (message) => void parts.push(message.text()))
    await page.goto(`${origin}/`)
    await page.waitForFunction('window.measureMerge !== undefined')
    return await page.evaluate(`window.measureMerge(${commits}, ${cases}, ${bareRounds})`)
  } catch (error) {
    throw new Error(`the merge was not measured to its end, only: ${parts.join(', ')}`, { cause: error })
  } finally {
    // A browser that has died is closed; what it died of is told by the error.
    await context.close().catch(() => undefined)
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Prints what a merge took, one line a part. */
export function printMerge(commits: number, measured: MergeMeasured): void {
  const bareMs = median(measured.bareMs)
  for (const part of ['making', 'opening', 'planning', 'merging', 'exporting', 'sealing'] as const) {
    const { ms, longestWaitMs, longestTaskMs } = measured[part]
    const [took, wait, task] = [ms.toFixed(0).padStart(7), inMs(longestWaitMs), inMs(longestTaskMs)]
    console.log(`  ${part.padEnd(12)} ${took} ms, longest wait ${wait} ms, longest task ${task} ms`)
  }
  console.log(`  ${JSON.stringify(measured.parts)} bare ${measured.bareMs.map((ms) => ms.toFixed(0)).join(' ')} ms`)
  console.log(
    `merge of ${commits} commits : bare bulkPut of the same rows   ${(measured.merging.ms / bareMs).toFixed(2)} ` +
      `(${measured.merging.ms.toFixed(0)} : ${bareMs.toFixed(0)} ms)   aim ≤ 1.3`,
  )
}

const inMs = (ms: number): string => ms.toFixed(0).padStart(5)
