/** What the desktop shell's preload gives the page. Only `call-host.ts` uses it. */
interface PreloadHost {
  call(channel: string, request: unknown): Promise<unknown>
  on(event: string, listener: () => void): () => void
}

interface Window {
  /** Absent in the browser shell. */
  readonly host?: PreloadHost
}
