import { join } from 'node:path'
import { z } from 'zod'
import { openControlChannel } from './control-channel'
import { StandInApp } from './stand-in-app'
import type { PrinterState } from './stand-in-contents'
import { StandInIpcMain } from './stand-in-ipc'
import { StandInPages } from './stand-in-pages'
import { createNetwork } from './stand-in-network'
import { StandInSafeStorage } from './stand-in-safe-storage'
import { StandInProtocol } from './stand-in-protocol'
import { StandInCargo } from './stand-in-cargo'
import { originSwitch } from './stand-in-origin'
import { startStandInServer } from './stand-in-server'
import { StandInSession } from './stand-in-session'
import type { StandInSettings } from './stand-in-settings'
import { makeStandInSignals } from './stand-in-signals'
import { StandInWindow, type WindowPorts } from './stand-in-window'
import { startChromium, type StartedChromium } from './start-chromium'

export interface StandInElectron {
  /** The names that `import … from 'electron'` finds. */
  readonly electron: Readonly<Record<string, unknown>>
  /** Starts Chromium, and then lets the program be ready. */
  begin(): Promise<void>
}

/**
 * Makes what `import … from 'electron'` gives the program on the stand-in. Only what the program uses is
 * there; anything else is undefined and fails loudly.
 */
export function makeStandInElectron(settings: StandInSettings): StandInElectron {
  const control = openControlChannel()
  const windows = new Set<StandInWindow>()
  const session = new StandInSession()
  const ipcMain = new StandInIpcMain()
  const cargo = new StandInCargo()
  let started: StartedChromium | undefined
  let pages: StandInPages | undefined
  let printer: PrinterState = 'ready'
  const app = new StandInApp({
    appFolder: settings.appFolder,
    isPackaged: settings.isPackaged,
    stop: () => stopChromium(started),
    report: control.report,
  })
  const protocol = new StandInProtocol(() => app.isReady())

  const windowPorts: WindowPorts = {
    ipcMain,
    cargo,
    printerFolder: settings.printerFolder,
    printer: () => printer,
    report: control.report,
    newPage: () => {
      if (pages === undefined) throw new Error('a window was made before the program was ready')
      return pages.open()
    },
    onMade: (window) => {
      windows.add(window)
      app.emit('web-contents-created', {}, window.webContents)
    },
    onGone: (window) => {
      windows.delete(window)
      if (windows.size === 0) app.emit('window-all-closed')
    },
  }

  const signals = makeStandInSignals(control.report)
  control.onOrder((order) => {
    if (order.type === 'press-tray') signals.pressTray(order.label)
    if (order.type === 'press-notification') signals.pressNotification()
    if (order.type === 'close-window') for (const window of windows) window.close()
    if (order.type === 'set-printer') printer = order.printer
    if (order.type === 'quit') app.quit()
    if (order.type === 'ask-permission') {
      const { permission } = order
      void session
        .askPermission(permission)
        .then((requested) =>
          control.report({ type: 'permission', permission, requested, checked: session.checkPermission(permission) }),
        )
    }
  })

  const begin = async (): Promise<void> => {
    const port = await startStandInServer(protocol, cargo)
    started = await startChromium(settings.browser, join(app.getPath('userData'), 'stand-in-profile'), [
      originSwitch(port),
    ])
    const { devtools } = started
    const opened = await StandInPages.watch(devtools, createNetwork({ windows, session, report: control.report }))
    pages = opened
    devtools.on('Browser.downloadWillBegin', (event) =>
      control.report({ type: 'refused', what: 'download', url: downloadSchema.parse(event).url }),
    )
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
    session.clearDatabases = async (origin) => {
      const page = opened.any()
      if (page === undefined) throw new Error('no page to speak through')
      await page.session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    }
    control.report({ type: 'browser-started', endpoint: started.endpoint, browserPid: started.pid })
    app.becomeReady()
  }

  const choose = async (kind: 'open' | 'save'): Promise<string | undefined> => control.nextAnswer(kind)
  const electron = {
    ...signals.electron,
    app,
    ipcMain,
    protocol,
    session: { defaultSession: session },
    safeStorage: new StandInSafeStorage(
      () => join(app.getPath('userData'), 'stand-in-account.key'),
      () => app.isReady(),
      process.env['ELECTRON_ON_CHROMIUM_SECRETS'] === 'basic_text' ? 'basic_text' : 'gnome_libsecret',
    ),
    BrowserWindow: class extends StandInWindow {
      constructor(options?: ConstructorParameters<typeof StandInWindow>[1]) {
        super(windowPorts, options)
      }
    },
    Menu: { buildFromTemplate: (template: unknown) => ({ template }), setApplicationMenu: (): void => {} },
    dialog: {
      showOpenDialog: async () => {
        const path = await choose('open')
        return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
      },
      showSaveDialog: async () => {
        const path = await choose('save')
        return { canceled: path === undefined, filePath: path ?? '' }
      },
      showMessageBoxSync: (...args: readonly unknown[]): number => {
        control.report({ type: 'message-box', title: '', message: JSON.stringify(args.at(-1)) })
        return 0
      },
      showErrorBox: (title: string, message: string): void => control.report({ type: 'message-box', title, message }),
    },
  }
  return { electron, begin }
}

const downloadSchema = z.object({ url: z.string() })

const endsWithinMs = 5_000

/** Ends Chromium in order, so that it writes its storage out. */
async function stopChromium(started: StartedChromium | undefined): Promise<void> {
  if (started === undefined) return
  await started.devtools.send('Browser.close').catch(() => undefined)
  await Promise.race([started.ended, new Promise((resolve) => setTimeout(resolve, endsWithinMs))])
}
