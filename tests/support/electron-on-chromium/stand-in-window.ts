import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { ControlReport } from './control-messages'
// oxlint-disable-next-line import/default -- the file's text, not the module
import pageRuntime from './page-runtime.js?raw'
import { StandInContents, type PrinterState } from './stand-in-contents'
import { cargoPath, type StandInCargo } from './stand-in-cargo'
import type { StandInIpcMain } from './stand-in-ipc'
import type { StandInPage } from './stand-in-page'

export interface WindowPorts {
  readonly ipcMain: StandInIpcMain
  readonly printerFolder: string
  printer(): PrinterState
  report(report: ControlReport): void
  readonly cargo: StandInCargo
  newPage(): Promise<StandInPage>
  /** Told of every window made. */
  onMade(window: StandInWindow): void
  onGone(window: StandInWindow): void
}

interface WindowOptions {
  readonly webPreferences?: {
    readonly preload?: string
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
    readonly webSecurity?: boolean
    readonly javascript?: boolean
  }
}

const bindingName = '__electronOnChromiumCall'

/** Electron's `BrowserWindow` as a page. It has no frame, and is as visible and focused as the program made it. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents
  #isVisible = false
  #isMinimized = false
  #isGone = false

  constructor(
    private readonly ports: WindowPorts,
    options: WindowOptions = {},
  ) {
    super()
    const preferences = options.webPreferences ?? {}
    if (
      preferences.sandbox === false ||
      preferences.contextIsolation === false ||
      preferences.nodeIntegration === true ||
      preferences.webSecurity === false
    ) {
      throw new Error('the stand-in plays only sandboxed, isolated windows without Node')
    }
    this.webContents = new StandInContents(() => ports.newPage(), {
      ipcMain: ports.ipcMain,
      cargo: ports.cargo,
      printerFolder: ports.printerFolder,
      printer: () => ports.printer(),
      report: (report) => ports.report(report),
      preloadScript: preferences.preload === undefined ? undefined : composePreloadScript(preferences.preload),
      bindingName,
      javascript: preferences.javascript ?? true,
    })
    ports.onMade(this)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url)
    this.emit('ready-to-show')
    this.ports.report({ type: 'window-loaded', url })
  }

  show(): void {
    this.#isVisible = true
    this.ports.report({ type: 'window-visible', isVisible: true })
  }

  hide(): void {
    this.#isVisible = false
    this.ports.report({ type: 'window-visible', isVisible: false })
  }

  focus(): void {
    this.#isVisible = true
  }

  restore(): void {
    this.#isMinimized = false
  }

  isMinimized(): boolean {
    return this.#isMinimized
  }

  isFocused(): boolean {
    return this.#isVisible && !this.#isMinimized && !this.#isGone
  }

  isDestroyed(): boolean {
    return this.#isGone
  }

  close(): void {
    const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#isGone) return
    this.#isGone = true
    void this.webContents.page.then((page) => page.close()).catch(() => undefined)
    this.emit('closed')
    this.ports.onGone(this)
  }
}

/** The preload runs before the page's own scripts, in its top frame only, with `require('electron')` and nothing else to require. */
function composePreloadScript(preloadPath: string): string {
  const runtime = pageRuntime.replace('export const', 'const')
  const preload = readFileSync(preloadPath, 'utf8')
  return `if (window === window.top && location.protocol === 'http:') {
    (() => {
      ${runtime}
      const electron = makePreloadElectron(${JSON.stringify(bindingName)}, ${JSON.stringify(cargoPath)})
      const require = (name) => { if (name === 'electron') return electron; throw new Error('module not found: ' + name) }
      const module = { exports: {} };
      ((require, module, exports) => {
${preload}
      })(require, module, module.exports)
    })()
  } else delete window[${JSON.stringify(bindingName)}]`
}
