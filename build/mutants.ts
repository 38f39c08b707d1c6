import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { z } from 'zod'

// Mutation testing of record, merge and verification, half an hour on two cores: every comparison, condition, literal and
// call is altered in turn, and the tests have to notice. Stryker lives in a copy of the project under .cache, so that
// `npm ci` carries none of it; 9.6.1 is the last that runs on Node 20. It goes file by file and keeps each file's result:
// a run that was cut off goes on where it stopped, and a later one tries again only what changes of the file or its tests
// concern. Changes elsewhere it does not see; `--fresh` forgets the kept results. Other arguments name files in place of
// the whole scope. Fails below 90 %.

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = join(root, '.cache', 'mutants')
const results = join(copy, 'results')
const strykerVersion = '9.6.1'
const wantedScore = 90

const bundleFiles = [
  'open-bundle',
  'verify-bag',
  'signer',
  'stream-position',
  'read-archive',
  'entry-name',
  'manifest',
  'minisign',
  'json-lines',
  'payload',
  'bundle-info',
  'tag-lines',
]

const filesOf = (folder: string): string[] => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
const scope = [
  ...filesOf('src-shared/merge'),
  ...filesOf('src-shared/record'),
  ...bundleFiles.map((name) => `src-shared/bundle/${name}.ts`),
]

// The first test that fails ends a mutant's run: focused ones come before the proofs, and those before whole bundles.
const proofs = 'tests/unit/shared/merge/short-proofs.test.ts'
const mergeTests = [
  ...filesOf('tests/unit/shared/record'),
  ...filesOf('tests/unit/shared/merge').filter((name) => name !== proofs),
  proofs,
]
const bundleTests = [
  ...filesOf('tests/unit/shared/bundle'),
  ...['named-attacks', 'open-and-make'].map((name) => `tests/integration/bundle/${name}.test.ts`),
]
const testsOf = (file: string): readonly string[] => (file.startsWith('src-shared/bundle/') ? bundleTests : mergeTests)

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: copy,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, NODE_ENV: 'test', ...env },
    })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Lays the copy anew: one that was cut off has a mutated file in it. */
async function prepare(): Promise<boolean> {
  mkdirSync(results, { recursive: true })
  for (const name of ['src-shared', 'src-renderer', 'src-main', 'tests', 'resources', 'build']) {
    rmSync(join(copy, name), { recursive: true, force: true })
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'build/mutant-runner.ts',
      outDir: copy,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'mutant-runner.mjs' } },
    },
  })
  const locked = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const installed = join(copy, 'installed-lock.json')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === locked) return true
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.base.json'])
    cpSync(join(root, name), join(copy, name))
  const done =
    (await run('npm', [
      'install',
      '--loglevel',
      'error',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--save-dev',
      '--save-exact',
      `@stryker-mutator/core@${strykerVersion}`,
    ])) === 0
  if (done) writeFileSync(installed, locked)
  return done
}

const resultOf = (file: string): string => join(results, `${file.replaceAll('/', '.')}.json`)

/** Tries the file's mutants, unless it and its tests stand as they did when their result was written. */
async function mutate(file: string): Promise<boolean> {
  const digest = [file, ...testsOf(file)]
    .reduce((hash, path) => hash.update(readFileSync(join(copy, path))), createHash('sha256'))
    .digest('hex')
  const digestFile = `${resultOf(file)}.sha256`
  if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) return true
  const config = {
    testRunner: 'in-process',
    plugins: ['./mutant-runner.mjs'],
    // Stryker asks the TypeScript package for an interface that version 7 has no more; without a tsconfig it does not ask.
    tsconfigFile: 'none.json',
    inPlace: true,
    mutate: [file],
    incremental: true,
    incrementalFile: resultOf(file),
    coverageAnalysis: 'perTest',
    concurrency: Math.max(1, availableParallelism() - 1),
    timeoutMS: 20_000,
    maxTestRunnerReuse: 100,
    reporters: ['progress-append-only'],
    warnings: { slow: false },
  }
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(config, null, 2))
  // Random proofs take the same seed for every mutant, so that a run can be repeated.
  const done =
    (await run(join(copy, 'node_modules', '.bin', 'stryker'), ['run'], {
      MUTANT_TESTS: testsOf(file).join(' '),
      TEST_SEED: '1',
    })) === 0
  if (done) writeFileSync(digestFile, digest)
  return done
}

const mutantSchema = z.object({
  status: z.string(),
  mutatorName: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
})
const reportSchema = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(mutantSchema) })) })

interface Tally {
  /** Failed a test, or ran into the time limit. */
  readonly noticed: number
  readonly timedOut: number
  readonly counted: number
  /** One line for each mutant that no test noticed. */
  readonly survivors: readonly string[]
}

function readTally(file: string): Tally {
  const mutants = Object.values(reportSchema.parse(JSON.parse(readFileSync(resultOf(file), 'utf8'))).files).flatMap(
    (one) => one.mutants,
  )
  const timedOut = mutants.filter(({ status }) => status === 'Timeout').length
  const noticed = mutants.filter(({ status }) => status === 'Killed').length + timedOut
  const missed = mutants.filter(({ status }) => status !== 'Killed' && status !== 'Timeout')
  const survivors = missed.map(
    ({ location: { start }, status, mutatorName, replacement = '' }) =>
      `${file}:${start.line}:${start.column} ${status} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`,
  )
  return { noticed, timedOut, counted: noticed + missed.length, survivors }
}

const addTallies = (tallies: readonly Tally[]): Tally => ({
  noticed: tallies.reduce((sum, one) => sum + one.noticed, 0),
  timedOut: tallies.reduce((sum, one) => sum + one.timedOut, 0),
  counted: tallies.reduce((sum, one) => sum + one.counted, 0),
  survivors: tallies.flatMap(({ survivors }) => survivors),
})
const scoreOf = ({ noticed, counted }: Tally): number => (counted === 0 ? 0 : (100 * noticed) / counted)
const tell = (name: string, tally: Tally): void =>
  console.log(
    `${name}: ${tally.noticed} of ${tally.counted} mutants noticed (${tally.timedOut} by the time limit), ${scoreOf(tally).toFixed(1)} %`,
  )

const started = Date.now()
const minutes = (): string => `${((Date.now() - started) / 60_000).toFixed(1)} min`
const named = process.argv.slice(2).filter((argument) => argument !== '--fresh')
const files = named.length === 0 ? scope : named
const tallies = new Map<string, Tally>()
if (process.argv.includes('--fresh')) rmSync(results, { recursive: true, force: true })
if (await prepare()) {
  for (const file of files) {
    if (!(await mutate(file))) break
    const tally = readTally(file)
    tallies.set(file, tally)
    tell(`${file} (${minutes()})`, tally)
  }
}
const all = addTallies([...tallies.values()])
writeFileSync(join(copy, 'survivors.txt'), all.survivors.map((line) => `${line}\n`).join(''))
for (const folder of new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))))) {
  tell(folder, addTallies([...tallies].filter(([file]) => file.startsWith(`${folder}/`)).map(([, tally]) => tally)))
}
tell(`all, in ${minutes()}`, all)
const whole = tallies.size === files.length
if (!whole) console.log(`broke off after ${tallies.size} of ${files.length} files; the next run goes on from there`)
console.log(`${wantedScore} % are wanted; what nobody noticed is listed in .cache/mutants/survivors.txt`)
process.exitCode = whole && scoreOf(all) >= wantedScore ? 0 : 1
