import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import {
  chromiumVariable,
  listChromiums,
  testChromiums,
  type TestChromium,
} from '../tests/support/browser/find-browser'
import { shellVariable, type ShellKind } from '../tests/support/browser/shell-kinds'
import { thoroughVariable } from '../tests/support/rounds'
import { coreJourneys, secondJourneys } from './core-journeys'
import { deepTests, withoutDeepVariable } from './deep-tests'
import { ensureBuilt } from './ensure-built'

// One command tells the truth: types, lint, format, build and every test, counted together. The last line is
// `N passed, N failed`, the one before says how many were skipped; any failure exits non-zero. `--chromium=installed` or `packaged`
// chooses the browser; `--chromium=each` runs what starts a browser on every one that this machine has, and plays every journey on the first
// of them; else the journeys are those of `core-journeys.ts`, and the others, and `deep-tests.ts`, are left to `npm run test:long`. The journeys of an office's whole trade are
// played in the desktop's shell, and in the browser's on a second Chromium or by `npm run test:long`.

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
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/** What failed, to be told again where a reader of only the last lines finds it. */
const failures: string[] = []

/** Keeps the names of the failed tests, each with the first line of what it said; of a file that did not load, its path. */
function keepFailures(counts: z.infer<typeof reportSchema>): void {
  for (const file of counts.testResults) {
    const path = relative(root, file.name)
    const failed = file.assertionResults.filter((one) => one.status === 'failed')
    for (const one of failed) {
      failures.push(`FAILED ${path} > ${one.fullName}: ${one.failureMessages?.[0]?.split('\n')[0] ?? 'no message'}`)
    }
    if (file.status === 'failed' && failed.length === 0)
      failures.push(`FAILED ${path}: the file did not run to its end`)
  }
}

interface TestRun {
  readonly chromium: TestChromium | undefined
  /** The shell of the whole trade's journeys; both where none is named. */
  readonly shell?: ShellKind
  /** Only the files that begin so. */
  readonly files?: readonly string[]
  /** Whether slow proofs are left out. */
  readonly withoutDeep?: boolean
}

const shellNames: { readonly [K in ShellKind]: string } = { electron: "desktop's", browser: "browser's" }

/** Runs the tests of some projects and counts them in. */
async function runVitest(
  projects: readonly string[],
  { chromium, shell, files = [], withoutDeep = false }: TestRun,
): Promise<void> {
  rmSync(report, { force: true })
  mkdirSync(join(root, '.cache'), { recursive: true })
  console.log(
    `\ntests: ${projects.join(', ')}${chromium === undefined ? '' : `, on the ${chromium} Chromium`}${shell === undefined ? '' : `, the whole trade in the ${shellNames[shell]} shell`}`,
  )
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
      ...(shell === undefined ? {} : { [shellVariable]: shell }),
      ...(long ? { [thoroughVariable]: '1' } : {}),
      ...(withoutDeep ? { [withoutDeepVariable]: '1' } : {}),
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
  keepFailures(counts)
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

const toPath = (journey: string): string => `tests/journey/${journey}.test.ts`

const [first, ...others] = chooseChromiums()
const everywhere = process.argv.includes('--chromium=each')
if (long) {
  if (await build()) {
    await runVitest(['long'], { chromium: first })
    const files = ['tests/unit/samples/year', ...deepTests]
    await runVitest(['unit', 'integration', 'browser'], { chromium: first, files })
    await runVitest(['journey'], { chromium: first })
  }
} else {
  const [isBuilt] = await Promise.all([
    build(),
    step('types', bin('tsc'), ['-b']),
    step('lint', bin('oxlint'), []),
    step('format', bin('oxfmt'), ['--check']),
  ])
  if (isBuilt) {
    const small = ['unit', 'contract', 'integration', 'browser']
    if (everywhere) await runVitest([...small, 'journey'], { chromium: first, shell: 'electron' })
    else {
      await runVitest(small, { chromium: first, withoutDeep: true })
      console.log(
        `\n${deepTests.length} files of slow proofs are left to npm run test:long; so are all journeys but those that nobody can do without`,
      )
      await runVitest(['journey'], { chromium: first, shell: 'electron', files: coreJourneys.map(toPath) })
    }
    for (const chromium of others) {
      await runVitest(['browser'], { chromium })
      await runVitest(['journey'], { chromium, shell: 'browser', files: secondJourneys.map(toPath) })
    }
  }
}

if (failures.length > 0) console.log(`\n${failures.join('\n')}`)
console.log(`\n${tally.skipped} skipped`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1
