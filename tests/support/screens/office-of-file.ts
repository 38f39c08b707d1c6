import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { ensureBuilt } from '../browser/ensure-built'
import { officeViewport } from '../browser/office-viewport'
import { readCalm } from '../browser/read-calm'
import { launchElectronOnChromium, type ElectronOnChromium } from '../electron-on-chromium/launch-electron-on-chromium'
import { lookAtScreen } from './look-at-screen'

/** Where SCREEN_SHOTS names a folder, pictures of the screens fall into it. */
export const shots = process.env['SCREEN_SHOTS']

/** The program that the tests of one file share, on the screen that township offices have. */
export interface OfficeOfFile {
  readonly shell: ElectronOnChromium
  readonly page: Page
  /** A folder of its own; `1` in it holds the program's data, `U` is what it takes for sticks. */
  readonly place: string
  /** The screen as it stands once it is calm: its words in Chinese, no holes, room enough; with its picture. */
  look(picture: string): Promise<void>
}

/**
 * Starts the program before the first test of the file and ends it behind the last; its parts are there only in between. `prepare` puts
 * into the program's data folder what is to be there before it starts.
 */
export function officeOfFile(
  name: string,
  prepare: (dataDir: string) => Promise<void> = () => Promise.resolve(),
): OfficeOfFile {
  let place = ''
  let shell: ElectronOnChromium

  beforeAll(async () => {
    await ensureBuilt()
    place = mkdtempSync(join(tmpdir(), `${name}-`))
    mkdirSync(join(place, 'U'))
    if (shots !== undefined) mkdirSync(shots, { recursive: true })
    await prepare(join(place, '1'))
    shell = await launchElectronOnChromium({ dataDir: join(place, '1'), drivesDir: join(place, 'U') })
    await shell.page.setViewportSize(officeViewport)
  })

  afterAll(async () => {
    await shell.kill()
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })

  return {
    get shell() {
      return shell
    },
    get page() {
      return shell.page
    },
    get place() {
      return place
    },
    look: async (picture) => {
      await readCalm(() => shell.page.locator('body').textContent(), 150)
      if (shots !== undefined) await shell.page.screenshot({ path: join(shots, `${name}-${picture}.png`) })
      expect(await lookAtScreen(shell.page, place)).toEqual([])
    },
  }
}
