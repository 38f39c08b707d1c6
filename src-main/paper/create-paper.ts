import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron'
import type { DirectPrint, HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { appOrigin } from '../page/app-origin'
import { lockedPreferences } from '../page/locked-preferences'
import type { PaperPages } from './paper-pages'

/** How long a page may take to be ready for paper. A long report takes a second. */
const loadTimeoutMs = 30_000

/**
 * Prints pages and makes PDFs of them, each in a hidden window without scripts that lives only as long as that takes.
 * Margins are the page's own (`@page`). Through the system's dialog but where a printer was chosen beforehand: silent printing has had
 * wrong sizes and margins with some printers since Electron 41 (electron#50481, #50785), which a test page shows.
 */
export function createPaper(
  pages: PaperPages,
  mainContents: () => WebContents,
): Pick<HostServices, 'paper.print' | 'paper.pdf' | 'paper.printers'> {
  return {
    'paper.printers': async () => {
      const printers = await mainContents().getPrintersAsync()
      return ok({ printers: printers.map(({ name, displayName }) => ({ name, label: displayName || name })) })
    },
    'paper.print': async ({ html, title, direct }) => {
      // Of a printer that is not there the system says nothing on Linux, and prints on another one here and there.
      if (direct !== undefined && !(await hasPrinter(mainContents(), direct)))
        return fail({ type: 'PrinterGone', printer: direct.printer })
      const outcome = await withPaper(pages, html, title, (contents) => print(contents, direct))
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

const hasPrinter = async (contents: WebContents, { printer }: DirectPrint): Promise<boolean> =>
  (await contents.getPrintersAsync()).some(({ name }) => name === printer)

const duplexModes = { one: 'simplex', 'long-edge': 'longEdge', 'short-edge': 'shortEdge' } as const

const usualPrint: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  pageSize: 'A4',
  margins: { marginType: 'none' },
  duplexMode: 'longEdge',
}

function print(contents: WebContents, direct: DirectPrint | undefined): Promise<string> {
  const options: WebContentsPrintOptions =
    direct === undefined
      ? usualPrint
      : {
          ...usualPrint,
          silent: true,
          deviceName: direct.printer,
          copies: direct.copies,
          duplexMode: duplexModes[direct.sides],
        }
  return new Promise((resolve) => {
    contents.print(options, (success, reason) => resolve(success ? 'printed' : reason))
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
