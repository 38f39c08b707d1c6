import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect } from 'vitest'

// Runs the tests for Stryker without leaving its process: all test files of a part are bundled once, and evaluating that
// bundle anew is a fresh world within some hundredths of a second, where a thread for every test file takes a hundred times
// that. Tests find `describe`, `it` and `expect` here, and nothing else of vitest; what they need more has to be added.

interface Test {
  readonly id: string
  readonly name: string
  readonly fileName: string
  readonly body: () => unknown
}
interface TestResult {
  readonly id: string
  readonly name: string
  readonly fileName: string
  readonly timeSpentMs: number
  /** 0 passed, 1 failed: Stryker's numbers. */
  readonly status: 0 | 1
  readonly failureMessage: string
}
interface MutantRun {
  readonly activeMutant: { readonly id: string }
  readonly mutantActivation: 'runtime' | 'static'
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
}

// Several runners work side by side on a PC of several cores.
const out = resolve(`.tests-${process.env['STRYKER_MUTATOR_WORKER'] ?? 0}`)
const entry = join(out, 'entry.ts')
const bundle = join(out, 'tests.mjs')

/** What the mutated code looks at: which mutant is switched on, and whom to tell that it was come by. */
const world: {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: object
} = {}
Reflect.set(globalThis, '__stryker__', world)

let tests: Test[] = []
let file = ''
let titles: string[] = []
let generation = 0

type Declare = (title: string, body: (...row: readonly unknown[]) => unknown) => void
/** `each` numbers its rows in place of printing them: a name has to tell tests apart, and no more. */
const withEach = (declare: Declare) =>
  Object.assign((title: string, body: () => unknown) => declare(title, body), {
    each: (rows: readonly unknown[]) => (title: string, body: (...row: readonly unknown[]) => unknown) =>
      rows.forEach((row, index) =>
        declare(`${title} [${index}]`, () => (Array.isArray(row) ? body(...row) : body(row))),
      ),
  })
const harness = {
  expect,
  describe: withEach((title, body) => {
    titles.push(title)
    body()
    titles.pop()
  }),
  it: withEach((title, body) => {
    const name = [...titles, title].join(' ')
    tests.push({ id: `${file}#${name}`, name, fileName: resolve(file), body })
  }),
  beginFile: (path: string) => {
    file = path
  },
}
Reflect.set(globalThis, 'mutantHarness', harness)

/** Bundles the tests named in the environment, each behind a word of which file it is. */
async function bundleTests(): Promise<void> {
  const paths = (process.env['MUTANT_TESTS'] ?? '').split(' ')
  const virtual = new Map<string, string>([
    ['vitest', 'export const { describe, it, expect } = globalThis.mutantHarness'],
    ...paths.map((path): [string, string] => [
      `mutant-file:${path}`,
      `globalThis.mutantHarness.beginFile(${JSON.stringify(path)})`,
    ]),
  ])
  mkdirSync(out, { recursive: true })
  writeFileSync(entry, paths.map((path) => `import 'mutant-file:${path}'\nimport '../${path}'\n`).join(''))
  await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'mutant-tests',
        enforce: 'pre',
        resolveId: (id) => (virtual.has(id) ? `\0${id}` : undefined),
        load: (id) => virtual.get(id.slice(1)),
      },
    ],
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'tests.mjs' } },
    },
  })
}

async function evaluateTests(): Promise<readonly Test[]> {
  tests = []
  titles = []
  generation += 1
  await import(`${pathToFileURL(bundle).href}?${generation}`)
  return tests
}

const wordOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs the tests in their order; the first that fails is the last unless all are wanted. */
async function runTests(wanted: readonly Test[], all: boolean): Promise<TestResult[]> {
  const results: TestResult[] = []
  for (const { id, name, fileName, body } of wanted) {
    const started = performance.now()
    let failureMessage = ''
    let status: 0 | 1 = 0
    world.currentTestId = id
    try {
      await body()
    } catch (error) {
      status = 1
      failureMessage = wordOf(error)
    }
    world.currentTestId = undefined
    results.push({ id, name, fileName, timeSpentMs: performance.now() - started, status, failureMessage })
    if (status === 1 && !all) break
  }
  return results
}

class InProcessRunner {
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    console.log = () => undefined
    await bundleTests()
  }

  async dryRun() {
    world.mutantCoverage = { static: {}, perTest: {} }
    const results = await runTests(await evaluateTests(), true)
    return { status: 'complete', tests: results, mutantCoverage: world.mutantCoverage }
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }: MutantRun) {
    Object.assign(world, {
      activeMutant: mutantActivation === 'static' ? activeMutant.id : undefined,
      hitCount: 0,
      hitLimit,
    })
    const filter = testFilter === undefined ? undefined : new Set(testFilter)
    let results: readonly TestResult[]
    try {
      const loaded = await evaluateTests()
      world.activeMutant = activeMutant.id
      const wanted = loaded.filter(({ id }) => filter?.has(id) ?? true)
      if (wanted.length === 0) return { status: 'error', errorMessage: 'none of the tests wanted was found' }
      results = await runTests(wanted, false)
    } catch (error) {
      // The mutant keeps the tests from being loaded at all.
      return {
        status: 'killed',
        killedBy: [...(testFilter ?? [])].slice(0, 1),
        failureMessage: wordOf(error),
        nrOfTests: 0,
      }
    } finally {
      world.activeMutant = undefined
    }
    if (hitLimit !== undefined && (world.hitCount ?? 0) > hitLimit)
      return { status: 'timeout', reason: 'came by too often' }
    const failed = results.find(({ status }) => status === 1)
    if (failed === undefined) return { status: 'survived', nrOfTests: results.length }
    return { status: 'killed', killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests: results.length }
  }
}

/** How Stryker finds the runner. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }]
