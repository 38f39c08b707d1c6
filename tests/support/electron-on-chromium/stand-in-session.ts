import { EventEmitter } from 'node:events'
import { toBrowserUrl } from './stand-in-origin'

type RequestListener = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void
type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type PermissionCheckHandler = (contents: unknown, permission: string) => boolean

/** Electron's session: keeps what the program sets, and answers by it. Without handlers it grants, as Electron does. */
export class StandInSession extends EventEmitter {
  /** How Chromium is told to throw an origin's databases away; set once it runs. */
  clearDatabases: ((origin: string) => Promise<void>) | undefined
  #onRequest: RequestListener | undefined
  #onPermissionRequest: PermissionRequestHandler | undefined
  #onPermissionCheck: PermissionCheckHandler | undefined

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#onRequest = listener
    },
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.#onPermissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.#onPermissionCheck = handler
  }

  async clearStorageData({
    origin = '',
    storages = [],
  }: { readonly origin?: string; readonly storages?: readonly string[] } = {}): Promise<void> {
    if (storages.join() !== 'indexdb') throw new Error('the stand-in clears databases only')
    await this.clearDatabases?.(toBrowserUrl(origin))
  }

  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  async setProxy(): Promise<void> {}

  /** Whether the program lets a request pass. */
  lets(url: string): Promise<boolean> {
    const listener = this.#onRequest
    if (listener === undefined) return Promise.resolve(true)
    return new Promise((resolve) => listener({ url }, (verdict) => resolve(verdict.cancel !== true)))
  }

  /** What the program answers to a page that asks for a permission. */
  askPermission(permission: string): Promise<boolean> {
    const handler = this.#onPermissionRequest
    if (handler === undefined) return Promise.resolve(true)
    return new Promise((resolve) => handler(null, permission, resolve))
  }

  checkPermission(permission: string): boolean {
    return this.#onPermissionCheck?.(null, permission) ?? true
  }
}
