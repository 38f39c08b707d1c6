// What browsers have and the compiler's DOM library does not, because it is for workers or not yet in every browser.

/** The program's version, put in by the build. */
declare const APP_VERSION: string

interface FileSystemSyncAccessHandle {
  read(buffer: Uint8Array, options: { readonly at: number }): number
  write(buffer: Uint8Array, options: { readonly at: number }): number
  truncate(size: number): void
  getSize(): number
  flush(): void
  close(): void
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>
  /** Renames a file of the origin's own storage. Not in browsers before 2023. */
  move?(name: string): Promise<void>
}

interface SaveFilePickerOptions {
  readonly suggestedName: string
  /** Left out, every name is let through. */
  readonly types?: readonly {
    readonly description: string
    readonly accept: { readonly [mime: `${string}/${string}`]: readonly `.${string}`[] }
  }[]
}

interface FileSystemHandle {
  /** Chromium only, like the picker below. */
  queryPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>
  requestPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>
}

/** Makes what the page's policy lets into the document. Typed as texts, which the document takes them for. */
interface TrustedTypesPolicy {
  createHTML(text: string): string
  createScriptURL(text: string): string
}

interface TrustedTypesRules {
  readonly createHTML?: (text: string) => string
  /** null refuses. */
  readonly createScriptURL?: (text: string) => string | null
}

interface Window {
  /** Chromium since 83, others later. */
  readonly trustedTypes?: { createPolicy(name: string, rules: TrustedTypesRules): TrustedTypesPolicy }
  /** Chromium only. */
  readonly showDirectoryPicker?: (options: {
    readonly id: string
    readonly mode: 'readwrite'
  }) => Promise<FileSystemDirectoryHandle>
  /** Chromium only. */
  readonly showSaveFilePicker?: (options: SaveFilePickerOptions) => Promise<FileSystemFileHandle>
}
