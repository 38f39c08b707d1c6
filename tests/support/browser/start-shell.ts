import { launchElectronOnChromium } from '../electron-on-chromium/launch-electron-on-chromium'
import { launchBrowserShell } from './launch-browser-shell'
import { officeViewport } from './office-viewport'
import type { ShellKind } from './shell-kinds'
import type { ShellUnderTest } from './shell-under-test'

/** Starts the built program in a shell on the screen of an office's PC; again on the same folder it continues where it was. */
export async function startShell(kind: ShellKind, folder: string): Promise<ShellUnderTest> {
  const shell =
    kind === 'electron'
      ? await launchElectronOnChromium({ dataDir: folder })
      : await launchBrowserShell({ profileDir: folder })
  await shell.page.setViewportSize(officeViewport)
  return shell
}
