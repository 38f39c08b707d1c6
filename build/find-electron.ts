import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './ensure-built'

/** The Electron program, or why there is none. */
export type ElectronFound =
  | { readonly type: 'found'; readonly path: string }
  | { readonly type: 'missing'; readonly reason: 'not-fetched' | 'fetch-timeout' }

const electronFolder = join(projectRoot, 'node_modules', 'electron')
const fetchTimeoutMs = 20_000

/** Electron's program if it is on this machine: where `ELECTRON_OVERRIDE_DIST_PATH` points, else in node_modules. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const pathFile = join(electronFolder, 'path.txt')
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : defaultProgram()
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist')
  const path = join(folder, program)
  return existsSync(path) ? path : undefined
}

/** Electron's program, fetched by its own installer if that takes no longer than 20 seconds. */
export async function findOrFetchElectron(): Promise<ElectronFound> {
  const present = findElectron()
  if (present !== undefined) return { type: 'found', path: present }
  const inTime = await runInstaller()
  const fetched = findElectron()
  if (fetched !== undefined) return { type: 'found', path: fetched }
  return { type: 'missing', reason: inTime ? 'not-fetched' : 'fetch-timeout' }
}

function defaultProgram(): string {
  switch (process.platform) {
    case 'win32':
      return 'electron.exe'
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron'
    default:
      return 'electron'
  }
}

/** Runs the installer; false when it had to be ended. It writes path.txt last, so an ended one leaves nothing that counts. */
function runInstaller(): Promise<boolean> {
  const installer = join(electronFolder, 'install.js')
  if (!existsSync(installer)) return Promise.resolve(true)
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' })
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(false)
    }, fetchTimeoutMs)
    const done = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    child.once('error', done)
    child.once('exit', done)
  })
}
