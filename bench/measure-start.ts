import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { layLargeLedger } from './open-large-ledger'
import { median } from './median'
import { printLine } from './print-line'

// From the window's first byte to a home screen that shows the ledger's counts, by how many cases there are.

const rounds = 5

export interface StartMeasured {
  readonly cases: number
  readonly usableMs: number
}

/** Milliseconds of one start on a data folder. */
async function startOnce(dataDir: string): Promise<number> {
  const shell = await launchElectronOnChromium({ dataDir })
  try {
    const { page } = shell
    await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 1_200_000 })
    await page.waitForFunction(() => performance.getEntriesByName('ledger-usable').length > 0, undefined, {
      timeout: 60_000,
    })
    return await page.evaluate(() => performance.getEntriesByName('ledger-usable')[0]?.startTime ?? Number.NaN)
  } finally {
    await shell.close()
  }
}

/** Starts with none, and with so many cases, by turns: what else the machine does then meets all alike. */
export async function measureStart(sizes: readonly number[]): Promise<readonly StartMeasured[]> {
  const times = new Map<number, number[]>()
  for (const cases of sizes) {
    await layLargeLedger(cases)
    times.set(cases, [])
  }
  for (let round = 0; round < rounds; round += 1)
    for (const cases of sizes) times.get(cases)?.push(await startOnce(await layLargeLedger(cases)))
  return sizes.map((cases) => ({ cases, usableMs: median(times.get(cases) ?? []) }))
}

/** Prints each start beside the empty one, which comes first. */
export function printStart([empty, ...others]: readonly StartMeasured[]): void {
  if (empty === undefined) return
  for (const { cases, usableMs } of others)
    printLine(
      `start with ${cases.toLocaleString('en')} cases : empty start`,
      `${(usableMs / empty.usableMs).toFixed(2)} (${usableMs.toFixed(0)} : ${empty.usableMs.toFixed(0)} ms)`,
      '≤ 1.3',
    )
}
