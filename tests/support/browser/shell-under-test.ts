import type { Page } from 'playwright-core'

/** A running shell as a journey sees it: the same on the stand-in, in a browser and on real Electron. */
export interface ShellUnderTest {
  readonly kind: 'electron-on-chromium' | 'browser' | 'electron'
  /** The program's window. */
  readonly page: Page
  /** Answers the next open dialog with a file; null cancels it. */
  queueOpen(path: string | null): void
  /** Answers the next save dialog with a path; null cancels it. */
  queueSave(path: string | null): void
  /** The PDFs that came out of the printer, oldest first. */
  printed(): readonly string[]
  /** Kills every process of the shell at once, as a power cut would, and waits until they are gone. */
  kill(): Promise<void>
  /** Ends it in order. */
  close(): Promise<void>
  /** Of its main process. */
  readonly pid: number
}
