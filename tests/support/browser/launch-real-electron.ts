import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { listPdfs } from './list-pdfs'
import { killTree } from './process-tree'
import type { ShellUnderTest } from './shell-under-test'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

export interface RealElectronOptions {
  readonly dataDir: string
  readonly drivesDir?: string
  readonly printerDir?: string
}

/** The Electron program on this machine, or why the tests on it are skipped. */
export function findRealElectron(): { readonly path: string } | { readonly reason: string } {
  const folder = join(projectRoot, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  const program = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), program)
  if (!existsSync(path)) return { reason: `Electron's binary is not on this machine (${path})` }
  const hasDisplay =
    process.platform === 'win32' ||
    process.platform === 'darwin' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  return hasDisplay ? { path } : { reason: 'Electron is here, but there is no display' }
}

/** Runs the built program on Electron itself; its dialogs and its printer are replaced in its main process. */
export async function launchRealElectron(
  executablePath: string,
  options: RealElectronOptions,
): Promise<ShellUnderTest> {
  const printerDir = options.printerDir ?? `${options.dataDir}-printer`
  mkdirSync(printerDir, { recursive: true })
  const application = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectRoot],
    env: {
      ...inherited(),
      HOTLINE_LEDGER_DATA: options.dataDir,
      HOTLINE_LEDGER_DRIVES: options.drivesDir ?? join(options.dataDir, 'no-drives'),
    },
  })
  await replaceDialogs(application)
  await replacePrinter(application, printerDir)
  const page = await application.firstWindow()
  const pid = application.process().pid ?? 0
  return {
    kind: 'electron',
    page,
    pid,
    queueOpen: (path) => void answer(application, 'open', path),
    queueSave: (path) => void answer(application, 'save', path),
    printed: () => listPdfs(printerDir),
    kill: () => killTree(pid),
    close: () => application.close(),
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))
}

// The following run inside Electron's main process, as text.

async function answer(application: ElectronApplication, dialog: 'open' | 'save', path: string | null): Promise<void> {
  await application.evaluate(`globalThis.queuedAnswers[${JSON.stringify(dialog)}].push(${JSON.stringify(path)})`)
}

async function replaceDialogs(application: ElectronApplication): Promise<void> {
  await application.evaluate(`({ dialog }) => {
    globalThis.queuedAnswers = { open: [], save: [] }
    const next = async (kind) => {
      while (globalThis.queuedAnswers[kind].length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
      return globalThis.queuedAnswers[kind].shift()
    }
    dialog.showOpenDialog = async () => { const path = await next('open'); return { canceled: path === null, filePaths: path === null ? [] : [path] } }
    dialog.showSaveDialog = async () => { const path = await next('save'); return { canceled: path === null, filePath: path ?? '' } }
  }`)
}

async function replacePrinter(application: ElectronApplication, printerDir: string): Promise<void> {
  await application.evaluate(`({ app }) => {
    const fs = process.getBuiltinModule('node:fs')
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
          const folder = ${JSON.stringify(printerDir)}
          fs.writeFileSync(folder + '/' + String(fs.readdirSync(folder).length + 1).padStart(4, '0') + '.pdf', pdf)
          done(true, '')
        }, (error) => done(false, String(error)))
      }
    })
  }`)
}
