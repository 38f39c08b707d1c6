import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

// Mutation testing of merge and verification, for the night: every comparison, condition, literal and call is altered in
// turn, and the tests have to notice. Stryker lives in a copy of the project under .cache, so that `npm ci` carries none of
// it; 9.6.1 is the last that runs on Node 20. Arguments name files in place of the whole scope. Fails below 90 %.

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = join(root, '.cache', 'mutants')
const strykerVersion = '9.6.1'
const wantedScore = 90

const bundleFiles = ['open-bundle', 'verify-bag', 'signer', 'stream-position', 'read-archive', 'entry-name', 'manifest', 'minisign', 'json-lines', 'payload', 'bundle-info', 'tag-lines']
const scope = ['src-shared/record/*.ts', 'src-shared/merge/*.ts', ...bundleFiles.map((name) => `src-shared/bundle/${name}.ts`)]
const tests = ['tests/unit/shared/{record,merge,bundle}/**/*.test.ts', 'tests/integration/bundle/{named-attacks,ledger-attacks,open-and-make}.test.ts']

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: copy, stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function prepare(mutate: readonly string[]): Promise<boolean> {
  mkdirSync(copy, { recursive: true })
  for (const name of ['src-shared', 'src-renderer', 'src-main', 'tests', 'resources', 'build']) {
    rmSync(join(copy, name), { recursive: true, force: true })
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.base.json']) if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name))
  writeFileSync(join(copy, 'vitest.mutants.config.ts'), `import { defineConfig } from 'vitest/config'\nexport default defineConfig({ test: { include: ${JSON.stringify(tests)}, testTimeout: 60_000 } })\n`)
  // Stryker asks the TypeScript package for an interface that version 7 has no more; without a tsconfig it does not ask.
  const config = {
    testRunner: 'vitest', plugins: ['@stryker-mutator/vitest-runner'], vitest: { configFile: 'vitest.mutants.config.ts' }, tsconfigFile: 'none.json',
    mutate, coverageAnalysis: 'perTest', concurrency: 2, timeoutMS: 10_000, reporters: ['clear-text', 'json', 'progress-append-only'], clearTextReporter: { reportTests: false },
  }
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(config, null, 2))
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${strykerVersion}`)
  return (await run('npm', ['install', '--no-audit', '--no-fund', '--save-dev', '--save-exact', ...packages])) === 0
}

const reportSchema = z.object({ files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })) })

/** Killed and timed out, of all that could be told, in percent; 0 where nothing was mutated. */
function readScore(): number {
  const report = reportSchema.parse(JSON.parse(readFileSync(join(copy, 'reports', 'mutation', 'mutation.json'), 'utf8')))
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const noticed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length
  const counted = noticed + statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length
  return counted === 0 ? 0 : (100 * noticed) / counted
}

const started = Date.now()
const files = process.argv.slice(2)
const done = (await prepare(files.length === 0 ? scope : files)) && (await run(join(copy, 'node_modules', '.bin', 'stryker'), ['run'])) === 0
const score = done ? readScore() : 0
console.log(`${score.toFixed(1)} % of the mutants were noticed, ${wantedScore} are wanted (${((Date.now() - started) / 60_000).toFixed(1)} min)`)
process.exitCode = score >= wantedScore ? 0 : 1
