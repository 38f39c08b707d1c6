import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '../browser/find-browser'
import { listPdfs } from '../browser/list-pdfs'
import { killTree } from '../browser/process-tree'
import type { ShellUnderTest } from '../browser/shell-under-test'
import { bundleStandIn } from './bundle-stand-in'
import { controlReportSchema, type ControlOrder, type ControlReport } from './control-messages'
import { toBrowserUrl } from './stand-in-origin'
import { writeStandInSettings } from './stand-in-settings'
import { confirmDay } from '../browser/confirm-day'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

export interface ElectronOnChromiumOptions {
  /** Does not say that today is today, should the program ask: the test does. */
  readonly leavesDay?: boolean
  /** Lets the tour of a newly set-up PC begin by itself; otherwise it was said on this PC that nobody is led round. */
  readonly tours?: boolean
  /** The program's own data; starting again on it continues where it was. */
  readonly dataDir: string
  /** Removable drives: one folder, or several with the path separator between them. */
  readonly drivesDir?: string
  /** Where printed pages fall; beside the data when not given. */
  readonly printerDir?: string
  readonly env?: Readonly<Record<string, string>>
  /** What a package was unpacked to; the project itself when not given. */
  readonly packedApp?: string
  /** What stands behind the program on its command line. */
  readonly args?: readonly string[]
}

export interface Refusal {
  readonly what: 'navigation' | 'window' | 'request' | 'download'
  readonly url: string
}

export interface ElectronOnChromium extends ShellUnderTest {
  readonly kind: 'electron-on-chromium'
  /** What the program's main process refused so far. */
  refused(): readonly Refusal[]
  /** Message boxes that the main process showed. */
  messageBoxes(): readonly string[]
  /** What the main process showed outside its window, in the order in which it did. */
  signals(): readonly ControlReport[]
  /** Presses a line of the tray's menu, the last notification, or the window's own button for closing. */
  press(what: { readonly tray: string } | 'notification' | 'close'): void
  /** What the main process answers to a page that asks for a permission. */
  askPermission(permission: string): Promise<{ readonly requested: boolean; readonly checked: boolean }>
  /** Waits until the program has asked to be started anew and has ended: the test starts it again on the same data. */
  relaunched(): Promise<void>
  setPrinter(printer: 'ready' | 'user-cancels' | 'missing'): void
  /** Everything that the main process wrote to its console. */
  output(): string
}

const startTimeoutMs = 60_000

/**
 * Runs the built program on the stand-in for Electron and answers when its window has loaded. `out/` must have been
 * built. This is a stand-in: what it proves about Electron is what Electron's documentation says.
 */
export async function launchElectronOnChromium(options: ElectronOnChromiumOptions): Promise<ElectronOnChromium> {
  const printerDir = options.printerDir ?? `${options.dataDir}-printer`
  const child = await startMain(options, printerDir)
  const talk = listen(child)
  try {
    const started = await talk.wait((report) => report.type === 'browser-started')
    const loaded = await talk.wait((report) => report.type === 'window-loaded')
    if (started.type !== 'browser-started' || loaded.type !== 'window-loaded') throw new Error('unexpected report')
    const browser = await chromium.connectOverCDP(started.endpoint)
    const page = await findPage(browser, toBrowserUrl(loaded.url))
    // As on a PC that is set so: bars that move while something waits cost the tests more than what they wait for.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    if (options.leavesDay !== true) confirmDay(page)
    return assemble(child, talk, browser, page, printerDir)
  } catch (error) {
    const ended =
      child.exitCode === null && child.signalCode === null
        ? 'the main process runs'
        : `the main process ended with ${child.exitCode ?? child.signalCode}`
    if (child.pid !== undefined && child.exitCode === null) await killTree(child.pid)
    throw new Error(
      [
        `the program did not open a window on the stand-in: ${String(error)}`,
        ended,
        ...messageBoxesOf(talk),
        talk.output(),
      ].join('\n'),
      { cause: error },
    )
  }
}

async function startMain(options: ElectronOnChromiumOptions, printerDir: string): Promise<ChildProcess> {
  const { executablePath, args, env } = await findBrowser()
  if (options.tours !== true) sayNoTours(options.dataDir)
  return spawn(process.execPath, [await bundleStandIn(), ...(options.args ?? [])], {
    // Its own group, so that a Ctrl-C meant for the tests does not end it before they do.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      HOTLINE_LEDGER_DATA: options.dataDir,
      HOTLINE_LEDGER_DRIVES: options.drivesDir ?? join(options.dataDir, 'no-drives'),
      ...writeStandInSettings({
        appFolder: options.packedApp ?? projectRoot,
        isPackaged: options.packedApp !== undefined,
        printerFolder: printerDir,
        browser: { executablePath, args: [...args], env: { ...env } },
      }),
      ...options.env,
    },
  })
}

/** What somebody on this PC could have said in its settings, where it has none yet. */
function sayNoTours(dataDir: string): void {
  const file = join(dataDir, 'settings.json')
  if (existsSync(file)) return
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify({ tours: 'off' }))
}

interface Talk {
  wait(matches: (report: ControlReport) => boolean): Promise<ControlReport>
  reports(): readonly ControlReport[]
  send(order: ControlOrder): void
  output(): string
}

function listen(child: ChildProcess): Talk {
  const reports: ControlReport[] = []
  const waiting = new Set<() => void>()
  let said = ''
  const wake = (): void => {
    for (const look of waiting) look()
  }
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.on('message', (message) => {
    reports.push(controlReportSchema.parse(message))
    wake()
  })
  child.once('exit', wake)
  return {
    wait: (matches) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => settle(() => reject(new Error(`no answer within ${startTimeoutMs} ms`))),
          startTimeoutMs,
        )
        const settle = (done: () => void): void => {
          clearTimeout(timer)
          waiting.delete(look)
          done()
        }
        const look = (): void => {
          const report = reports.find(matches)
          if (report !== undefined) settle(() => resolve(report))
          else if (child.exitCode !== null)
            settle(() => reject(new Error(`the main process ended with ${child.exitCode}`)))
        }
        waiting.add(look)
        look()
      }),
    reports: () => reports,
    send: (order) => void child.send(order),
    output: () => said,
  }
}

const messageBoxesOf = (talk: Talk): readonly string[] =>
  talk.reports().flatMap((report) => (report.type === 'message-box' ? [report.message] : []))

const findPageTries = 100

async function findPage(browser: Browser, url: string): Promise<Page> {
  for (let tries = 0; tries < findPageTries; tries += 1) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith(url))
    if (page !== undefined) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no page at ${url}`)
}

const signalTypes: ReadonlySet<ControlReport['type']> = new Set([
  'badge',
  'notification',
  'tray',
  'window-visible',
] as const)

function assemble(
  child: ChildProcess,
  talk: Talk,
  browser: Browser,
  page: Page,
  printerDir: string,
): ElectronOnChromium {
  const pid = child.pid ?? 0
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  return {
    kind: 'electron-on-chromium',
    page,
    pid,
    queueOpen: (path) => talk.send({ type: 'answer-dialog', dialog: 'open', path }),
    queueSave: (path) => talk.send({ type: 'answer-dialog', dialog: 'save', path }),
    printed: () => listPdfs(printerDir),
    refused: () =>
      talk.reports().flatMap((report) => (report.type === 'refused' ? [{ what: report.what, url: report.url }] : [])),
    messageBoxes: () => messageBoxesOf(talk),
    signals: () => talk.reports().filter(({ type }) => signalTypes.has(type)),
    press: (what) =>
      talk.send(
        what === 'notification'
          ? { type: 'press-notification' }
          : what === 'close'
            ? { type: 'close-window' }
            : { type: 'press-tray', label: what.tray },
      ),
    askPermission: async (permission) => {
      talk.send({ type: 'ask-permission', permission })
      const report = await talk.wait((one) => one.type === 'permission' && one.permission === permission)
      if (report.type !== 'permission') throw new Error('unexpected report')
      return { requested: report.requested, checked: report.checked }
    },
    relaunched: async () => {
      await talk.wait(({ type }) => type === 'relaunch')
      await gone
      await browser.close().catch(() => undefined)
    },
    setPrinter: (printer) => talk.send({ type: 'set-printer', printer }),
    output: talk.output,
    kill: async () => {
      await killTree(pid)
      await gone
      await browser.close().catch(() => undefined)
    },
    close: async () => {
      talk.send({ type: 'quit' })
      await browser.close().catch(() => undefined)
      await gone
    },
  }
}
