import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { findFreePort } from './find-free-port'
import { listPdfs } from './list-pdfs'
import { launchPersistent } from './launch-test-browser'
import { descendantsOf, killTree } from './process-tree'
import type { ShellUnderTest } from './shell-under-test'
import { confirmDay } from './confirm-day'
import { leaveTour } from './leave-tour'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

export interface BrowserShellOptions {
  /** The browser's profile; starting again on it continues where it was. */
  readonly profileDir: string
  /** Where printed pages fall; beside the profile when not given. */
  readonly printerDir?: string
}

export interface BrowserShell extends ShellUnderTest {
  readonly kind: 'browser'
  readonly url: string
  /** Another tab of the same browser. */
  openTab(): Promise<Page>
  /** Ends the program that serves the page, as somebody does who closes its window; the page stays open. */
  stopServing(): Promise<void>
}

/**
 * Runs `npm start -- --browser` and opens its address in a headless browser, as a clerk would. Files are saved as
 * downloads: headless browsers have no save dialog. What the page prints falls into a folder as PDF.
 */
export async function launchBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const printerDir = options.printerDir ?? `${options.profileDir}-printer`
  mkdirSync(options.profileDir, { recursive: true })
  const { child, url } = await startServer(await portOf(options.profileDir))
  const before = new Set(descendantsOf(process.pid))
  const context = await launchPersistent(options.profileDir)
  // Playwright does not say which process it started; it is the one that was not there before.
  const browserPids = descendantsOf(process.pid).filter((pid) => !before.has(pid))
  const answers = { open: new Array<string | null>(), save: new Array<string | null>() }
  await playPrinter(context, printerDir)
  await context.addInitScript('delete window.showSaveFilePicker')
  context.on('page', (page) => playDialogs(page, answers))
  const page = context.pages()[0] ?? (await context.newPage())
  playDialogs(page, answers)
  await page.goto(url)
  confirmDay(page)
  leaveTour(page)
  return {
    kind: 'browser',
    page,
    url,
    pid: child.pid ?? 0,
    queueOpen: (path) => void answers.open.push(path),
    queueSave: (path) => void answers.save.push(path),
    printed: () => listPdfs(printerDir),
    openTab: async () => {
      const tab = await context.newPage()
      await tab.goto(url)
      confirmDay(tab)
      leaveTour(tab)
      return tab
    },
    stopServing: () => end(child),
    kill: async () => {
      await Promise.all([child.pid ?? 0, ...browserPids].map((pid) => killTree(pid)))
      await context.close().catch(() => undefined)
    },
    close: async () => {
      await context.close()
      await end(child)
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await new Promise<void>((resolve) => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()))
}

const startTimeoutMs = 120_000

function startServer(port: number): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  // What `tsx build/start.ts` runs, without its process in between.
  const child = spawn(process.execPath, ['--import', 'tsx', 'build/start.ts', '--browser'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new Error(`npm start printed no address within ${startTimeoutMs} ms\n${said}`)),
      startTimeoutMs,
    )
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(said)?.[0]
      if (url === undefined) return
      clearTimeout(timer)
      if (url === `http://127.0.0.1:${port}/`) resolve({ child, url })
      else reject(new Error(`port ${port} is busy, and at another the profile's ledger would not be seen`))
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}\n${said}`)))
  })
}

/** A profile keeps its port: browsers keep storage by origin, and the port is part of it. */
async function portOf(profileDir: string): Promise<number> {
  const file = `${profileDir}-port`
  if (existsSync(file)) return Number(readFileSync(file, 'utf8'))
  const port = await findFreePort()
  writeFileSync(file, String(port))
  return port
}

interface Answers {
  readonly open: (string | null)[]
  readonly save: (string | null)[]
}

function playDialogs(page: Page, answers: Answers): void {
  page.on('filechooser', (chooser) => {
    const path = answers.open.shift()
    // Playwright cannot press "cancel"; the input's own event says the same to the page.
    if (path === undefined || path === null)
      void chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')))
    else void chooser.setFiles(path)
  })
  page.on('download', (download) => {
    const path = answers.save.shift()
    // Under its name it is whole: who waits for it reads it as soon as it is there.
    if (path !== undefined && path !== null)
      void download.saveAs(`${path}.part`).then(() => renameSync(`${path}.part`, path))
  })
}

/** Headless browsers print nowhere: what a frame prints is laid out again in a tab of its own and becomes a PDF. */
async function playPrinter(context: BrowserContext, printerDir: string): Promise<void> {
  await context.exposeBinding('__printedPage', async (_source, html: string) => {
    const tab = await context.newPage()
    await tab.setContent(html)
    mkdirSync(printerDir, { recursive: true })
    const number = String(readdirSync(printerDir).length + 1).padStart(4, '0')
    await tab.pdf({ path: join(printerDir, `${number}.pdf`), preferCSSPageSize: true, printBackground: true })
    await tab.close()
  })
  await context.addInitScript('window.print = () => { window.__printedPage(document.documentElement.outerHTML) }')
}
