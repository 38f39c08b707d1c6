import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { seedDataFolder } from '../tests/support/seeded/seed-data-folder'

/** Cases that are owed an answer: what an office has in hand, whatever its ledger holds. */
export const openCases = 400

/**
 * The built program on its home screen, over a ledger of so many cases in `dataDir`. The first start, which builds the view from the
 * journal and is not what is measured, is over.
 */
export async function openLargeLedger(dataDir: string, cases: number) {
  seedDataFolder(dataDir, cases, Math.min(cases, openCases))
  const first = await launchElectronOnChromium({ dataDir })
  await first.page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 1_200_000 })
  await first.close()
  const shell = await launchElectronOnChromium({ dataDir })
  await shell.page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
  // What runs these files keeps the names of functions by a function that a page does not have.
  await shell.page.evaluate('globalThis.__name = (named) => named')
  return shell
}
