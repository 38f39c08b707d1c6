import { spawn } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { officeViewport } from '../browser/office-viewport'
import type { StandInSettings } from './stand-in-settings'

export interface StartedChromium {
  readonly browser: Browser
  /** Where another program connects to the same browser. */
  readonly endpoint: string
  readonly pid: number
  /** Settles when the process is gone. */
  readonly ended: Promise<void>
}

/** Two processes less to start: nothing is drawn by a graphics card here, and nothing comes from a network. */
const fewProcesses = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2']

const startTimeoutMs = 30_000

/**
 * Starts a headless Chromium on a profile, as a child in this process's own group so that both die together, and
 * connects to it. A test connects to the same browser to drive its pages.
 */
export async function startChromium(found: StandInSettings['browser'], profileDir: string, switches: readonly string[]): Promise<StartedChromium> {
  const size = `--window-size=${officeViewport.width},${officeViewport.height}`
  const args = [...found.args, ...fewProcesses, ...switches, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profileDir}`, '--hide-scrollbars', '--no-first-run', size, 'about:blank']
  const child = spawn(found.executablePath, args, { env: found.env, stdio: ['ignore', 'ignore', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Half a second on its own, so it is loaded while Chromium comes up.
  const playwright = import('playwright-core')
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Chromium did not start within ${startTimeoutMs} ms\n${said}`)), startTimeoutMs)
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const match = /DevTools listening on (ws:\S+)/.exec(said)
      if (match?.[1] === undefined) return
      clearTimeout(timer)
      resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said}`)))
    child.once('error', reject)
  })
  // Its complaints are of no use once it runs, but unread they would block it.
  child.stderr.removeAllListeners('data')
  child.stderr.resume()
  const browser = await (await playwright).chromium.connectOverCDP(endpoint)
  return { browser, endpoint, pid: child.pid ?? 0, ended }
}
