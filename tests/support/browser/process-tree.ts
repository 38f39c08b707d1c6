import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

const goneWithinMs = 10_000

/** Kills a process and everything it started, and waits until all of them are gone. */
export async function killTree(pid: number): Promise<void> {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  const pids = [pid, ...descendantsOf(pid)]
  for (const one of pids) kill(one)
  const deadline = Date.now() + goneWithinMs
  for (let running = runningOf(pids); running.length > 0; running = runningOf(running)) {
    if (Date.now() > deadline) throw new Error(`processes outlive kill -9: ${running.join(' ')}`)
    await wait(20)
  }
}

/** All processes that descend from one, nearest first. */
export function descendantsOf(pid: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const parents = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const found: number[] = []
  let generation = [pid]
  while (generation.length > 0) {
    const parentsNow = new Set(generation)
    generation = parents.flatMap(([child = 0, parent = 0]) => (parentsNow.has(parent) ? [child] : []))
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

/** Which of the processes still run. One that is dead but not yet asked after by its parent (a zombie) counts as gone: it holds nothing any more. */
function runningOf(pids: readonly number[]): readonly number[] {
  try {
    const table = execFileSync('ps', ['-o', 'pid=,stat=', '-p', pids.join(',')], { encoding: 'utf8' })
    return table.split('\n').flatMap((line) => {
      const [pid, state] = line.trim().split(/\s+/)
      return pid === undefined || state === undefined || state.startsWith('Z') ? [] : [Number(pid)]
    })
  } catch {
    // It exits with 1 when it knows none of them.
    return []
  }
}
