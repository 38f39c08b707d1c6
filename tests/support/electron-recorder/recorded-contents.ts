import { EventEmitter } from 'node:events'

type OpenHandler = (details: { readonly url: string }) => { readonly action: string }
type PrintCallback = (success: boolean, failureReason: string) => void

/** Electron's `webContents` without a page: keeps what the program sets, and can be asked what it would allow. */
export class RecordedContents extends EventEmitter {
  openHandler: OpenHandler | undefined
  webRtcPolicy = 'default'

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }

  /** Whether the program prevents what an event of Electron's announces. */
  prevents(event: string, details: object = {}): boolean {
    let isPrevented = false
    this.emit(event, { ...details, preventDefault: () => (isPrevented = true) })
    return isPrevented
  }

  send(): void {}
  reload(): void {}

  print(_options: unknown, done: PrintCallback): void {
    done(false, 'Print job canceled')
  }

  async getPrintersAsync(): Promise<readonly unknown[]> {
    return []
  }

  async printToPDF(): Promise<Buffer> {
    return Buffer.from('%PDF-1.4\n')
  }
}

interface RecordedOptions {
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

/** A window that was made: with what, and what it was to show. */
export class RecordedWindow extends EventEmitter {
  readonly webContents = new RecordedContents()
  readonly preferences: Readonly<Record<string, unknown>>
  readonly urls: string[] = []

  constructor(onMade: (window: RecordedWindow) => void, options: RecordedOptions = {}) {
    super()
    this.preferences = options.webPreferences ?? {}
    onMade(this)
  }

  async loadURL(url: string): Promise<void> {
    this.urls.push(url)
  }

  async loadFile(path: string): Promise<void> {
    this.urls.push(`file://${path}`)
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  destroy(): void {}
  isMinimized = (): boolean => false
  isFocused = (): boolean => false
  isDestroyed = (): boolean => false
}
