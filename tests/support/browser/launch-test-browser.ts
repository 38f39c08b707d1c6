import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { findBrowser } from './find-browser'
import { officeViewport } from './office-viewport'

/** Starts a headless browser with an empty, throw-away profile. */
export async function launchTestBrowser(): Promise<Browser> {
  const browser = await findBrowser()
  return chromium.launch({ executablePath: browser.executablePath, args: [...browser.args], env: { ...browser.env } })
}

/** Starts a headless browser that keeps its storage in `profileDir`, as a clerk's browser does. */
export async function launchPersistent(profileDir: string): Promise<BrowserContext> {
  const browser = await findBrowser()
  return chromium.launchPersistentContext(profileDir, {
    executablePath: browser.executablePath,
    args: [...browser.args],
    env: { ...browser.env },
    viewport: officeViewport,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
}
