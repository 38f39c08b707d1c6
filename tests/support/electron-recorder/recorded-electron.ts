import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { RecordedSession } from './recorded-session'
import { RecordedWindow } from './recorded-contents'

type CallHandler = (event: { readonly senderFrame: unknown }, ...args: readonly unknown[]) => unknown
type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Electron without Chromium: everything that the program sets is kept, nothing is shown. */
export interface RecordedElectron {
  /** The names that `import … from 'electron'` finds. */
  readonly electron: Readonly<Record<string, unknown>>
  readonly windows: readonly RecordedWindow[]
  readonly session: RecordedSession
  readonly switches: readonly string[]
  /** What was called on the app before it was ready, by name. */
  readonly early: readonly string[]
  readonly schemes: readonly unknown[]
  readonly handlers: ReadonlyMap<string, CallHandler>
  readonly schemeHandlers: ReadonlyMap<string, SchemeHandler>
  /** What was opened outside of the program. */
  readonly opened: readonly string[]
}

/** `folder` stands for every folder of the account's. Dialogs are cancelled. */
export function makeRecordedElectron(folder: string): RecordedElectron {
  const windows: RecordedWindow[] = []
  const [switches, early, opened] = [new Array<string>(), new Array<string>(), new Array<string>()]
  const schemes: unknown[] = []
  const handlers = new Map<string, CallHandler>()
  const schemeHandlers = new Map<string, SchemeHandler>()
  const session = new RecordedSession()
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: (name: string, value = '') => void switches.push(`${name}=${value}`) },
    setPath: () => undefined,
    getPath: (name: string) => join(folder, name),
    getVersion: () => '0.0.0',
    setAppUserModelId: () => undefined,
    disableHardwareAcceleration: () => undefined,
    enableSandbox: () => void early.push('enableSandbox'),
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
    quit: () => undefined,
    relaunch: () => undefined,
    exit: (code: number) => process.exit(code),
    setBadgeCount: () => true,
  })
  const onMade = (window: RecordedWindow): void => {
    windows.push(window)
    app.emit('web-contents-created', {}, window.webContents)
  }
  const electron = {
    app,
    session: { defaultSession: session },
    BrowserWindow: class extends RecordedWindow {
      constructor(options?: ConstructorParameters<typeof RecordedWindow>[1]) {
        super(onMade, options)
      }
    },
    ipcMain: { handle: (channel: string, handler: CallHandler) => void handlers.set(channel, handler) },
    protocol: {
      registerSchemesAsPrivileged: (registered: readonly unknown[]) => void schemes.push(...registered),
      handle: (scheme: string, handler: SchemeHandler) => void schemeHandlers.set(scheme, handler),
    },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined },
    dialog: {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
      showMessageBoxSync: () => 0,
      showErrorBox: (title: string, text: string) => console.error(title, text),
    },
    safeStorage: {
      getSelectedStorageBackend: () => 'basic_text',
      isAsyncEncryptionAvailable: async () => false,
      encryptStringAsync: async () => Promise.reject(new Error('no secrets here')),
      decryptStringAsync: async () => Promise.reject(new Error('no secrets here')),
    },
    nativeImage: { createFromBitmap: () => ({}) },
    Tray: class extends EventEmitter {
      setToolTip(): void {}
      setContextMenu(): void {}
    },
    Notification: class extends EventEmitter {
      static readonly isSupported = (): boolean => true
      show(): void {}
      close(): void {}
    },
    // Nothing of the program uses it; a program that did is to be found out.
    shell: {
      openExternal: async (url: string) => void opened.push(url),
      openPath: async (path: string) => void opened.push(path),
    },
  }
  return { electron, windows, session, switches, early, schemes, handlers, schemeHandlers, opened }
}
