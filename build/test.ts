import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ensureBuilt } from './ensure-built'

// One command tells the truth: types, lint, format, build and every test, counted together. The last line is
// `N passed, N failed, N skipped`; any failure exits non-zero.

const root = fileURLToPath(new URL('..', import.meta.url))
const long = process.argv.includes('--long')
const bin = (name: string): string => join(root, 'node_modules', '.bin', name)
const report = join(root, '.cache', 'test-report.json')

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 }

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function step(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const started = Date.now()
  const code = await run(command, args)
  const good = code === 0
  tally[good ? 'passed' : 'failed'] += 1
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return good
}

/** Builds the program that the journeys drive. */
async function build(): Promise<boolean> {
  try {
    await ensureBuilt()
    tally.passed += 1
    console.log('ok     build')
    return true
  } catch (error) {
    tally.failed += 1
    console.log(`FAILED build: ${error instanceof Error ? error.message : 'unknown'}`)
    return false
  }
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
})

async function runVitest(projects: readonly string[]): Promise<void> {
  rmSync(report, { force: true })
  mkdirSync(join(root, '.cache'), { recursive: true })
  const code = await run(bin('vitest'), [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const text = readReport()
  if (text === undefined) {
    tally.failed += 1
    console.log('FAILED tests: the runner left no report')
    return
  }
  const counts = reportSchema.parse(JSON.parse(text))
  tally.passed += counts.numPassedTests
  tally.failed += counts.numFailedTests
  tally.skipped += counts.numPendingTests + counts.numTodoTests
  // A file that does not even load has no failed test in it, but it is a failure.
  if (code !== 0 && counts.numFailedTests === 0) tally.failed += 1
}

function readReport(): string | undefined {
  try {
    return readFileSync(report, 'utf8')
  } catch {
    return undefined
  }
}

if (long) {
  if (await build()) await runVitest(['long'])
} else {
  const [isBuilt] = await Promise.all([
    build(),
    step('types', bin('tsc'), ['-b']),
    step('lint', bin('oxlint'), []),
    step('format', bin('oxfmt'), ['--check']),
  ])
  if (isBuilt) await runVitest(['unit', 'contract', 'integration', 'journey'])
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exitCode = tally.failed === 0 ? 0 : 1
