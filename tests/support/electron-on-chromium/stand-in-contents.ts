import { EventEmitter } from 'node:events'
import { writeFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ControlReport } from './control-messages'
import { toBrowserUrl, toProgramUrl } from './stand-in-origin'
import type { PageFrame, StandInPage } from './stand-in-page'
import type { StandInIpcMain } from './stand-in-ipc'
import type { StandInCargo } from './stand-in-cargo'
import { decodeWire, encodeWire, isLargerThan, packWire, unpackWire } from './wire-value'

export type PrinterState = 'ready' | 'user-cancels' | 'missing'

export interface ContentsPorts {
  readonly ipcMain: StandInIpcMain
  readonly cargo: StandInCargo
  /** The folder into which "printed" pages fall, as PDF. */
  readonly printerFolder: string
  printer(): PrinterState
  report(report: ControlReport): void
  /** The script that runs the preload in the page, undefined for windows without one. */
  readonly preloadScript: string | undefined
  readonly bindingName: string
  readonly javascript: boolean
}

interface PrintToPdfOptions {
  readonly preferCSSPageSize?: boolean
  readonly printBackground?: boolean
}

type PrintCallback = (success: boolean, failureReason: string) => void

const callSchema = z.object({ channel: z.string(), args: z.array(z.unknown()), cargo: z.string().optional() })

/** Characters and bytes from which on a value crosses by the stand-in's server. */
const largeFrom = 32_768

/** Electron's `webContents` on a page. What Electron does at once, it does when the page is there. */
export class StandInContents extends EventEmitter {
  readonly page: Promise<StandInPage>
  /** Where the main process itself sent the page, which is no navigation by the page. */
  ownNavigation: string | undefined
  #openHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined

  constructor(
    makePage: () => Promise<StandInPage>,
    private readonly ports: ContentsPorts,
  ) {
    super()
    this.page = makePage().then((page) => this.#prepare(page))
  }

  async #prepare(page: StandInPage): Promise<StandInPage> {
    const { preloadScript, bindingName, javascript } = this.ports
    page.session.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    )
    if (preloadScript !== undefined)
      await page.addPreload(preloadScript, bindingName, (frame, call) => this.#answerCall(frame, call))
    if (!javascript) await page.session.send('Emulation.setScriptExecutionDisabled', { value: true })
    return page
  }

  async #answerCall(frame: PageFrame, call: string): Promise<string> {
    try {
      const { channel, args, cargo } = callSchema.parse(JSON.parse(call))
      const given = cargo === undefined ? args.map(decodeWire) : this.#takeCargo(cargo)
      const value = await this.ports.ipcMain.invoke(
        channel,
        { url: toProgramUrl(frame.url), parent: frame.parent },
        given,
      )
      return JSON.stringify(
        isLargerThan(value, largeFrom)
          ? { cargo: this.ports.cargo.keep(packWire(value)) }
          : { value: encodeWire(value) },
      )
    } catch (error) {
      return JSON.stringify({ error: String(error) })
    }
  }

  #takeCargo(name: string): readonly unknown[] {
    const packed = this.ports.cargo.take(name)
    if (packed === undefined) throw new Error('the cargo of a call did not come')
    return z.array(z.unknown()).parse(unpackWire(packed))
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    this.ownNavigation = url
    await page.goto(toBrowserUrl(url))
    this.emit('did-finish-load')
  }

  reload(): void {
    // A crashed page does not come back, as it does in Electron.
    void this.page.then((page) => page.reload()).catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    const script = `window[Symbol.for('electron-on-chromium')]?.hear(${JSON.stringify(channel)}, ${JSON.stringify(encodeWire(args))})`
    // A page that is closing or changing hears nothing, in Electron too.
    void this.page.then((page) => page.evaluate(script)).catch(() => undefined)
  }

  /** Nothing here speaks WebRTC: the page has taken it from itself. */
  setWebRTCIPHandlingPolicy(): void {}

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.#openHandler = handler
  }

  /** What the program says to a page that opens a window; Electron opens it when nobody says anything. */
  asksToOpen(url: string): boolean {
    return (this.#openHandler?.({ url }).action ?? 'allow') === 'allow'
  }

  async getPrintersAsync(): Promise<readonly object[]> {
    return this.ports.printer() === 'missing'
      ? []
      : [{ name: 'HP_LaserJet_1020', displayName: 'HP LaserJet 1020', description: '', options: {} }]
  }

  print(options: { readonly silent?: boolean }, done: PrintCallback): void {
    switch (this.ports.printer()) {
      case 'user-cancels':
        // Nobody is asked, so that nobody cancels.
        if (options.silent === true) return this.#printInto(done)
        return done(false, 'Print job canceled')
      case 'missing':
        return done(false, 'No printers available on the network')
      case 'ready':
        return this.#printInto(done)
    }
  }

  #printInto(done: PrintCallback): void {
    this.#printToFolder().then(
      () => done(true, ''),
      (error: unknown) => done(false, String(error)),
    )
  }

  async #printToFolder(): Promise<void> {
    const page = await this.page
    const pdf = await this.printToPDF({ preferCSSPageSize: true, printBackground: true })
    mkdirSync(this.ports.printerFolder, { recursive: true })
    const number = String(readdirSync(this.ports.printerFolder).length + 1).padStart(4, '0')
    const title = String(await page.evaluate('document.title'))
      .replace(/[/\\:*?"<>|]/g, '_')
      .slice(0, 60)
    writeFileSync(join(this.ports.printerFolder, `${number}-${title}.pdf`), pdf)
  }

  async printToPDF(options: PrintToPdfOptions): Promise<Buffer> {
    const page = await this.page
    const margins = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 }
    const a4Inches = { paperWidth: 8.27, paperHeight: 11.69 }
    return page.printToPdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      ...margins,
      ...a4Inches,
    })
  }
}
