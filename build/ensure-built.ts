import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeLists } from './lists/write-lists'

/** The project's folder. */
export const projectRoot = join(import.meta.dirname, '..')

const sources = [
  'src-main',
  'src-shared',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
] as const
const stampPath = join(projectRoot, 'out', 'built-from')
const outputs = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'].map((path) =>
  join(projectRoot, 'out', path),
)
const lockFolder = join(projectRoot, '.cache', 'building')

/** Builds the program unless what stands in `out/` was built from the sources as they are. Answers whether it had to. */
export async function ensureBuilt(): Promise<boolean> {
  writeLists(projectRoot)
  if (await isBuilt()) return false
  return withLock(async () => {
    // Another process may have built while this one waited.
    if (await isBuilt()) return false
    const from = await digestSources()
    await runBuild()
    await writeFile(stampPath, from)
    return true
  })
}

async function isBuilt(): Promise<boolean> {
  if (!outputs.every((path) => existsSync(path)) || !existsSync(stampPath)) return false
  return (await readFile(stampPath, 'utf8')) === (await digestSources())
}

/** Stands for all sources by name, size and time of change. */
async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) await addToDigest(hash, join(projectRoot, source))
  return hash.digest('hex')
}

async function addToDigest(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const facts = await stat(path).catch(() => undefined)
  if (facts === undefined) return
  if (!facts.isDirectory()) {
    hash.update(`${path}\n${facts.size} ${facts.mtimeMs}\n`)
    return
  }
  for (const name of (await readdir(path)).sort()) await addToDigest(hash, join(path, name))
}

function runBuild(): Promise<void> {
  const command = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [command, 'build'], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`electron-vite build failed\n${said}`))))
  })
}

const lockStaleMs = 180_000

/** Two builds at a time would empty each other's folders. A folder is made by one process only. */
async function withLock<T>(task: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lockFolder), { recursive: true })
  while (
    !(await mkdir(lockFolder).then(
      () => true,
      () => false,
    ))
  ) {
    const since = await stat(lockFolder).then(
      (facts) => facts.mtimeMs,
      () => Date.now(),
    )
    if (Date.now() - since > lockStaleMs) await rm(lockFolder, { recursive: true, force: true })
    await wait(200)
  }
  try {
    return await task()
  } finally {
    await rm(lockFolder, { recursive: true, force: true })
  }
}
