import { EventEmitter } from 'node:events'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { ControlReport } from './control-messages'

export interface AppPorts {
  /** The project's folder, as Electron is given it on the command line. */
  readonly appFolder: string
  readonly isPackaged: boolean
  /** Ends what the stand-in started, before the process ends. */
  stop(): Promise<void>
  report(report: ControlReport): void
}

const knockSchema = z.object({ argv: z.array(z.string()), workingDirectory: z.string() })

const lockName = 'stand-in-instance'
const knockPrefix = 'stand-in-second-instance-'

/** Electron's `app`, as far as the program uses it. */
export class StandInApp extends EventEmitter {
  readonly switches = new Map<string, string>()
  readonly commandLine = { appendSwitch: (name: string, value = ''): void => void this.switches.set(name, value) }
  #paths = new Map<string, string>()
  #ready = makeResolvers()
  #isReady = false
  #isQuitting = false

  constructor(readonly ports: AppPorts) {
    super()
    this.#paths
      .set('appData', join(homedir(), '.config'))
      .set('home', homedir())
      .set('temp', tmpdir())
      .set('documents', join(homedir(), 'Documents'))
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    this.#paths.set(name, path)
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setBadgeCount(count: number): boolean {
    this.ports.report({ type: 'badge', count })
    return true
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  getVersion(): string {
    const text = readFileSync(join(this.ports.appFolder, 'package.json'), 'utf8')
    return z.object({ version: z.string() }).parse(JSON.parse(text)).version
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
  }

  get isPackaged(): boolean {
    return this.ports.isPackaged
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  /** Called by the stand-in when Chromium is there. */
  becomeReady(): void {
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready')
  }

  /** A lock file with a process number in it, as good as a socket where processes are children of one test. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    const lock = join(folder, lockName)
    if (isHeld(lock)) {
      const knock = JSON.stringify({ argv: process.argv, workingDirectory: process.cwd() })
      const name = join(folder, `${knockPrefix}${process.pid}`)
      // Whole as soon as it is there.
      writeFileSync(`${name}.part`, knock)
      renameSync(`${name}.part`, name)
      return false
    }
    writeFileSync(lock, String(process.pid))
    setInterval(() => this.#answerKnocks(folder), 200).unref()
    return true
  }

  #answerKnocks(folder: string): void {
    for (const name of readdirSync(folder).filter((entry) => /^stand-in-second-instance-\d+$/.test(entry))) {
      const { argv, workingDirectory } = knockSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      rmSync(join(folder, name), { force: true })
      this.emit('second-instance', {}, argv, workingDirectory)
    }
  }

  /** The test starts it anew: what stands on the command line is the test's. */
  relaunch(): void {
    this.ports.report({ type: 'relaunch' })
  }

  quit(): void {
    if (this.#isQuitting) return
    this.#isQuitting = true
    this.emit('before-quit', {})
    this.emit('will-quit', {})
    this.exit(0)
  }

  exit(code = 0): void {
    this.#isQuitting = true
    void this.ports.stop().finally(() => process.exit(code))
  }
}

function makeResolvers(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve: () => resolve() }
}

function isHeld(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}
