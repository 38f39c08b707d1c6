import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import {
  chromiumVariable,
  listChromiums,
  testChromiums,
  type TestChromium,
} from '../tests/support/browser/find-browser'
import { thoroughVariable } from '../tests/support/rounds'
import { ensureBuilt } from './ensure-built'

// One command tells the truth: types, lint, format, build and every test, counted together. The last line is
// `N passed, N failed`, the one before says how many were skipped; any failure exits non-zero. `--chromium=installed` or `packaged`
// chooses the browser; `--chromium=each` runs what starts a browser on every one that this machine has.

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

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    })
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

/** Runs the tests of some projects, of these only the files that begin so where any are named, and counts them in. */
async function runVitest(
  projects: readonly string[],
  chromium?: TestChromium,
  files: readonly string[] = [],
): Promise<void> {
  rmSync(report, { force: true })
  mkdirSync(join(root, '.cache'), { recursive: true })
  console.log(`\ntests: ${projects.join(', ')}${chromium === undefined ? '' : `, on the ${chromium} Chromium`}`)
  const code = await run(
    bin('vitest'),
    [
      'run',
      ...files,
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      ...(chromium === undefined ? {} : { [chromiumVariable]: chromium }),
      ...(long ? { [thoroughVariable]: '1' } : {}),
    },
  )
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

/** The browsers to run the browser tests on, the first of them together with all other tests. Undefined is whichever is found. */
function chooseChromiums(): readonly (TestChromium | undefined)[] {
  const asked = process.argv.find((one) => one.startsWith('--chromium='))?.slice('--chromium='.length)
  if (asked === undefined) return [undefined]
  if (asked === 'each') return listChromiums()
  const chosen = testChromiums.filter((one) => one === asked)
  if (chosen.length === 0) throw new Error(`--chromium is ${testChromiums.join(', ')} or each`)
  return chosen
}

const [first, ...others] = chooseChromiums()
if (long) {
  if (await build()) {
    await runVitest(['long'], first)
    await runVitest(['journey'], first, ['tests/journey/kill-'])
  }
} else {
  const [isBuilt] = await Promise.all([
    build(),
    step('types', bin('tsc'), ['-b']),
    step('lint', bin('oxlint'), []),
    step('format', bin('oxfmt'), ['--check']),
  ])
  if (isBuilt) {
    await runVitest(['unit', 'contract', 'integration', 'browser', 'journey'], first)
    for (const other of others) await runVitest(['browser', 'journey'], other)
  }
}

console.log(`\n${tally.skipped} skipped`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
