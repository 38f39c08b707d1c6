import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { seedDataFolder } from '../tests/support/seeded/seed-data-folder'

/** Cases that are owed an answer: what an office has in hand, whatever its ledger holds. */
const openCases = 400

const laid = new Map<number, Promise<string>>()

/**
 * The data folder of a ledger of so many cases, at its end of a first start: that one builds the view from the journal, takes minutes
 * with a hundred thousand and is not what is measured. Laid once for a run and gone at its end, so that parts that write more than a few acts take a
 * size of their own.
 */
export function layLargeLedger(cases: number): Promise<string> {
  const made = laid.get(cases) ?? lay(cases)
  laid.set(cases, made)
  return made
}

async function lay(cases: number): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'hotline-bench-'))
  process.once('exit', () => rmSync(place, { recursive: true, force: true }))
  const dataDir = join(place, 'data')
  seedDataFolder(dataDir, cases, Math.min(cases, openCases))
  const first = await launchElectronOnChromium({ dataDir })
  await first.page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 1_200_000 })
  await first.close()
  return dataDir
}

/** The built program on its home screen, over a ledger of so many cases. */
export async function openLargeLedger(cases: number) {
  const dataDir = await layLargeLedger(cases)
  const shell = await launchElectronOnChromium({ dataDir })
  await shell.page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  // What runs these files keeps the names of functions by a function that a page does not have.
  await shell.page.evaluate('globalThis.__name = (named) => named')
  return shell
}
