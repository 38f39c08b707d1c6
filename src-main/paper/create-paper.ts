import { BrowserWindow, type WebContents } from 'electron'
import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { appOrigin } from '../page/app-origin'
import { lockedPreferences } from '../page/locked-preferences'
import type { PaperPages } from './paper-pages'

/** How long a page may take to be ready for paper. A long report takes a second. */
const loadTimeoutMs = 30_000

/**
 * Prints pages and makes PDFs of them, each in a hidden window without scripts that lives only as long as that takes.
 * Margins are the page's own (`@page`). Always through the system's dialog: silent printing has had wrong sizes and
 * margins since Electron 41 (electron#50481, #50785).
 */
export function createPaper(pages: PaperPages): Pick<HostServices, 'paper.print' | 'paper.pdf'> {
  return {
    'paper.print': async ({ html, title }) => {
      const outcome = await withPaper(pages, html, title, print)
      if (outcome === 'printed') return ok({ outcome: 'sent' })
      // Chromium's own word for the user's "cancel".
      return /cancel/i.test(outcome)
        ? ok({ outcome: 'cancelled' })
        : fail({ type: 'PrinterUnavailable', reason: outcome })
    },
    'paper.pdf': async ({ html, title }) => {
      try {
        const pdf = await withPaper(pages, html, title, (contents) =>
          contents.printToPDF({
            pageSize: 'A4',
            preferCSSPageSize: true,
            printBackground: true,
            margins: { top: 0, right: 0, bottom: 0, left: 0 },
          }),
        )
        return ok({ bytes: new Uint8Array(pdf) })
      } catch (error) {
        return fail({ type: 'PdfFailed', reason: error instanceof Error ? error.message : String(error) })
      }
    },
  }
}

async function withPaper<T>(
  pages: PaperPages,
  html: string,
  title: string,
  task: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const path = pages.add(html)
  const window = new BrowserWindow({
    show: false,
    title,
    webPreferences: { ...lockedPreferences, javascript: false, devTools: false },
  })
  try {
    await withinTime(window.loadURL(`${appOrigin}${path}`))
    return await task(window.webContents)
  } finally {
    pages.remove(path)
    window.destroy()
  }
}

function print(contents: WebContents): Promise<string> {
  return new Promise((resolve) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' }, duplexMode: 'longEdge' },
      (success, reason) => resolve(success ? 'printed' : reason),
    )
  })
}

function withinTime(loading: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the page was not ready within ${loadTimeoutMs} ms`)),
      loadTimeoutMs,
    )
    loading.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
