import { EventEmitter } from 'node:events'

type RequestListener = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void
type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type PermissionCheck = (contents: unknown, permission: string) => boolean

/** Electron's session without a network: keeps what the program sets, and can be asked what it would let through. Grants where nothing is set, as Electron does. */
export class RecordedSession extends EventEmitter {
  spellChecker: boolean | undefined
  proxy: unknown
  displayMedia: unknown = 'not set'
  #onRequest: RequestListener | undefined
  #onPermissionRequest: PermissionRequest | undefined
  #onPermissionCheck: PermissionCheck | undefined
  #onDevice: (() => boolean) | undefined

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#onRequest = listener
    },
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#onPermissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#onPermissionCheck = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#onDevice = handler
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.displayMedia = handler
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }

  async setProxy(proxy: unknown): Promise<void> {
    this.proxy = proxy
  }

  async clearStorageData(): Promise<void> {}

  lets(url: string): Promise<boolean> {
    const listener = this.#onRequest
    if (listener === undefined) return Promise.resolve(true)
    return new Promise((resolve) => listener({ url }, (verdict) => resolve(verdict.cancel !== true)))
  }

  grants(permission: string): Promise<boolean> {
    const handler = this.#onPermissionRequest
    if (handler === undefined) return Promise.resolve(true)
    return new Promise((resolve) => handler(null, permission, resolve))
  }

  /** Without a handler Electron looks at a list of its own, which lets much through. */
  checks(permission: string): boolean {
    return this.#onPermissionCheck?.(null, permission) ?? true
  }

  /** Without a handler a device that was chosen once is granted. */
  grantsDevices(): boolean {
    return this.#onDevice?.() ?? true
  }

  downloads(): boolean {
    let isPrevented = false
    this.emit('will-download', { preventDefault: () => (isPrevented = true) })
    return !isPrevented
  }
}
