import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { seedDataFolder } from '../tests/support/seeded/seed-data-folder'
import { openCases } from './open-large-ledger'
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
  const place = mkdtempSync(join(tmpdir(), 'hotline-start-'))
  const folderOf = (cases: number): string => join(place, String(cases))
  const times = new Map<number, number[]>()
  try {
    for (const cases of sizes) {
      seedDataFolder(folderOf(cases), cases, Math.min(cases, openCases))
      // The first start builds the view from the journal and is not what is measured.
      await startOnce(folderOf(cases))
      times.set(cases, [])
    }
    for (let round = 0; round < rounds; round += 1)
      for (const cases of sizes) times.get(cases)?.push(await startOnce(folderOf(cases)))
    return sizes.map((cases) => ({ cases, usableMs: median(times.get(cases) ?? []) }))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
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
