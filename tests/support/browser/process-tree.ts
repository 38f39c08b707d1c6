import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const goneWithinMs = 10_000

interface RunningProcess {
  readonly pid: number
  readonly parent: number
  /** Dead, but not yet asked after by its parent. */
  readonly isZombie: boolean
}

/** Kills a process and everything it started, and waits until all of them are gone. */
export async function killTree(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  const pids = new Set([pid, ...descendantsOf(pid)])
  for (const one of pids) kill(one)
  const deadline = Date.now() + goneWithinMs
  // A zombie holds nothing any more.
  const running = (): readonly RunningProcess[] => listProcesses().filter((one) => pids.has(one.pid) && !one.isZombie)
  for (let left = running(); left.length > 0; left = running()) {
    if (Date.now() > deadline) throw new Error(`processes outlive kill -9: ${left.map((one) => one.pid).join(' ')}`)
    await wait(10)
  }
}

/** All processes that descend from one, nearest first. */
export function descendantsOf(pid: number): readonly number[] {
  const all = listProcesses()
  const found: number[] = []
  let generation = [pid]
  while (generation.length > 0) {
    const parents = new Set(generation)
    generation = all.filter((one) => parents.has(one.parent)).map((one) => one.pid)
    found.push(...generation)
  }
  return found
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

/** From the system's own files where it has them: `ps` takes a tenth of a second each time. */
function listProcesses(): readonly RunningProcess[] {
  if (existsSync('/proc/self/stat'))
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess)
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, state = ''] = line.trim().split(/\s+/)
      return { pid: Number(pid), parent: Number(parent), isZombie: state.startsWith('Z') }
    })
}

function readProcess(pid: string): RunningProcess[] {
  try {
    // The name in brackets may itself hold brackets and spaces; state and parent come after it.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return [{ pid: Number(pid), parent: Number(parent), isZombie: state === 'Z' }]
  } catch {
    // It ended meanwhile.
    return []
  }
}
