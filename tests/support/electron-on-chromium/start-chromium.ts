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
export async function startChromium(
  found: StandInSettings['browser'],
  profileDir: string,
  switches: readonly string[],
): Promise<StartedChromium> {
  const size = `--window-size=${officeViewport.width},${officeViewport.height}`
  const args = [
    ...found.args,
    ...fewProcesses,
    ...switches,
    '--headless',
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    `--user-data-dir=${profileDir}`,
    '--hide-scrollbars',
    '--no-first-run',
    size,
  ]
  const child = spawn(found.executablePath, args, {
    env: found.env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said = listenTo(child)
  child.once('exit', (code, signal) => {
    if (code !== 0) console.error(`Chromium ended with ${code ?? signal}\n${said()}`)
  })
  const endpoint = await readEndpoint(child, said)
  const [, , , toBrowser, fromBrowser] = child.stdio
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) throw new Error('Chromium has no pipes')
  return { devtools: openDevtools(toBrowser, fromBrowser), endpoint, pid: child.pid ?? 0, ended }
}

const keptCharacters = 4_000

/** Reads what Chromium says, since unread it would block it, and keeps the end of it: the last words of one that dies. */
function listenTo(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-keptCharacters)))
  return () => said
}

/** Chromium says on its error output where it listens. */
function readEndpoint(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Chromium did not start within ${startTimeoutMs} ms\n${said()}`)),
      startTimeoutMs,
    )
    const look = (): void => {
      const match = /DevTools listening on (ws:\S+)/.exec(said())
      if (match?.[1] === undefined) return
      clearTimeout(timer)
      child.stderr?.off('data', look)
      resolve(match[1])
    }
    child.stderr?.on('data', look)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said()}`)))
    child.once('error', reject)
  })
}
