import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const projectRoot = join(import.meta.dirname, '..', '..', '..')
const cache = join(projectRoot, '.cache', 'electron-on-chromium')

const bundled = new Map<string, Promise<string>>()

/**
 * Makes one plain file of the stand-in, once per state of its sources, and answers where it stands. Translating it on each
 * start would take longer than Chromium does.
 */
export const bundleStandIn = (): Promise<string> => bundleForNode(join(import.meta.dirname, 'run-main.ts'), [])

/** Makes one plain file of a module and all that it imports, once per state of its folder and of the `besides`. Answers its path. */
export function bundleForNode(entry: string, besides: readonly string[]): Promise<string> {
  const known = bundled.get(entry) ?? bundleOnce(entry, [dirname(entry), ...besides])
  bundled.set(entry, known)
  return known
}

async function bundleOnce(entry: string, folders: readonly string[]): Promise<string> {
  const home = join(cache, await digestSources(entry, folders))
  const file = join(home, 'bundled.mjs')
  if (existsSync(file)) return file
  await mkdir(cache, { recursive: true })
  // Another process may do the same at this moment: the first to finish gives it its name.
  const own = await mkdtemp(join(cache, 'making-'))
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: dirname(entry),
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: own,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'bundled.mjs' } },
    },
  })
  await rename(own, home).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true })
    if (!existsSync(file)) throw error
  })
  return file
}

async function digestSources(entry: string, folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(entry)
  for (const folder of folders)
    for (const name of (await readdir(folder, { recursive: true })).sort())
      if (/\.[jt]s$/.test(name)) hash.update(`${name}\n`).update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}
