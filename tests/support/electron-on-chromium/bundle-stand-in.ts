import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const projectRoot = join(import.meta.dirname, '..', '..', '..')
const cache = join(projectRoot, '.cache', 'electron-on-chromium')

let bundled: Promise<string> | undefined

/**
 * Makes one plain file of the stand-in, once per state of its sources, and answers where it stands. Translating it on each
 * start would take longer than Chromium does.
 */
export function bundleStandIn(): Promise<string> {
  bundled ??= bundleOnce()
  return bundled
}

async function bundleOnce(): Promise<string> {
  const home = join(cache, await digestSources())
  const file = join(home, 'run-main.mjs')
  if (existsSync(file)) return file
  await mkdir(cache, { recursive: true })
  // Another process may do the same at this moment: the first to finish gives it its name.
  const own = await mkdtemp(join(cache, 'making-'))
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'run-main.ts'),
      outDir: own,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'run-main.mjs' } },
    },
  })
  await rename(own, home).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true })
    if (!existsSync(file)) throw error
  })
  return file
}

async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(import.meta.dirname)).sort())
    hash.update(`${name}\n`).update(await readFile(join(import.meta.dirname, name)))
  return hash.digest('hex').slice(0, 16)
}
