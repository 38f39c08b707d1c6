import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

export interface PackagedChromium {
  readonly executablePath: string
  /** Folder of the shared libraries that the package brings along, for systems that lack them. */
  readonly libraryPath: string
}

/**
 * Unpacks the headless Chromium that @sparticuz/chromium ships, once per package version, and answers where it stands.
 * The package unpacks into the temp folder under fixed names and takes a half-written file of another process for a
 * finished one. So each process unpacks into a folder of its own, and the first to finish gives it its final name.
 */
export async function extractPackagedChromium(): Promise<PackagedChromium> {
  const entry = require.resolve('@sparticuz/chromium')
  const packageFolder = findPackageFolder(entry)
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')))
  const cache = join(packageFolder, '..', '..', '.cache', 'hotline-ledger')
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true })
    const own = await mkdtemp(join(cache, 'unpacking-'))
    await unpackInto(own, entry)
    await rename(own, home).catch(async (error: unknown) => {
      await rm(own, { recursive: true, force: true })
      if (!existsSync(home)) throw error
    })
  }
  return { executablePath: join(home, 'chromium'), libraryPath: join(home, 'al2023', 'lib') }
}

function findPackageFolder(entry: string): string {
  let folder = dirname(entry)
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'bin', 'chromium.br'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`@sparticuz/chromium is incomplete near ${entry}`)
    folder = parent
  }
  return folder
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath()`
  // The variable makes the package unpack its shared libraries too.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await run(process.execPath, ['--input-type=module', '--eval', script], { env })
}
