import { spawn, type ChildProcess } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { officeViewport } from '../browser/office-viewport'
import { openDevtools, type Devtools } from './devtools-pipe'
import type { StandInSettings } from './stand-in-settings'

export interface StartedChromium {
  readonly devtools: Devtools
  /** Where a test connects to the same browser, to drive its pages. */
  readonly endpoint: string
  readonly pid: number
  /** Settles when the process is gone. */
  readonly ended: Promise<void>
}

/** Two processes less to start: nothing is drawn by a graphics card here, and nothing comes from a network. */
const fewProcesses = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2']

const startTimeoutMs = 30_000

/**
 * Starts a headless Chromium without a page on a profile, as a child in this process's own group so that both die together. The
 * stand-in speaks to it over its pipes, a test over its port.
 */
export async function startChromium(found: StandInSettings['browser'], profileDir: string, switches: readonly string[]): Promise<StartedChromium> {
  const size = `--window-size=${officeViewport.width},${officeViewport.height}`
  const args = [...found.args, ...fewProcesses, ...switches, '--headless', '--remote-debugging-pipe', '--remote-debugging-port=0', `--user-data-dir=${profileDir}`, '--hide-scrollbars', '--no-first-run', size]
  const child = spawn(found.executablePath, args, { env: found.env, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const endpoint = await readEndpoint(child)
  const [, , , toBrowser, fromBrowser] = child.stdio
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('Chromium has no pipes')
  return { devtools: openDevtools(toBrowser, fromBrowser), endpoint, pid: child.pid ?? 0, ended }
}

/** Chromium says on its error output where it listens. */
function readEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Chromium did not start within ${startTimeoutMs} ms\n${said}`)), startTimeoutMs)
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const match = /DevTools listening on (ws:\S+)/.exec(said)
      if (match?.[1] === undefined) return
      clearTimeout(timer)
      // Its complaints are of no use once it runs, but unread they would block it.
      child.stderr?.removeAllListeners('data').resume()
      resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said}`)))
    child.once('error', reject)
  })
}
