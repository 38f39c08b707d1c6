import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { bundleForNode } from '../electron-on-chromium/bundle-stand-in'
import { fuzzOutcomeSchema, type FuzzOutcome } from './fuzz-calls'
import { securityFactsSchema, type SecurityFacts } from './security-facts'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

/** What a built main process and its preload do about security. `appFolder` holds package.json and `out/`. */
export async function recordFacts(appFolder = projectRoot): Promise<SecurityFacts> {
  return securityFactsSchema.parse(await runRecorder({ want: 'facts', appFolder }))
}

/** Calls the built main process at random, so many times a channel; rejects where the process ended by it. */
export async function recordCalls(seed: number, perChannel: number): Promise<readonly FuzzOutcome[]> {
  const order = { want: 'calls', appFolder: projectRoot, seed, perChannel }
  return z.array(fuzzOutcomeSchema).parse(await runRecorder(order))
}

async function runRecorder(order: object): Promise<unknown> {
  const program = await bundleForNode(join(import.meta.dirname, 'record-main.ts'), [
    join(projectRoot, 'src-shared'),
    join(import.meta.dirname, '..', 'electron-on-chromium'),
  ])
  const data = await mkdtemp(join(tmpdir(), 'recorded-'))
  const child = fork(program, [JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, HOTLINE_LEDGER_DATA: data, HOTLINE_LEDGER_DRIVES: join(data, 'no-drives') },
  })
  try {
    return await new Promise((resolve, reject) => {
      let said = ''
      child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.once('message', resolve)
      child.once('error', reject)
      child.once('exit', (code, signal) => reject(new Error(`the main process ended with ${code ?? signal}\n${said}`)))
    })
  } finally {
    child.kill('SIGKILL')
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
