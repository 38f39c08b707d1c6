import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { projectRoot } from './ensure-built'
import { findElectron, findOrFetchElectron } from './find-electron'
import { packProgram } from './pack-program'
import { writeStandInElectronDist } from './stand-in-electron-dist'

// `npm run pack` leaves the unpacked program in dist/, `npm run pack -- --installers` the installers of this system. Where Electron's
// program is not here and cannot be fetched, or with `--stand-in`, a stand-in is packed in its place, and said to be one.

const { values: asked } = parseArgs({
  options: {
    installers: { type: 'boolean', default: false },
    'stand-in': { type: 'boolean', default: false },
    output: { type: 'string', default: 'dist' },
  },
})
const output = resolve(projectRoot, asked.output)

async function lookForElectron(): Promise<string | undefined> {
  const present = findElectron()
  if (present !== undefined) return present
  console.log('本机还没有 Electron，正在下载，最多等 20 秒……(Fetching Electron, for 20 s at most.)')
  const fetched = await findOrFetchElectron()
  return fetched.type === 'found' ? fetched.path : undefined
}

async function readElectronVersion(): Promise<string> {
  const text = await readFile(join(projectRoot, 'node_modules', 'electron', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

async function packWith(electronDist: string): Promise<void> {
  const made = await packProgram({ output, electronDist, ...(asked.installers ? {} : { targets: ['dir'] }) })
  console.log([`已打包到 ${output} (packed)`, ...made].join('\n'))
}

async function packWithStandIn(): Promise<void> {
  console.log(
    '打包用的是 Electron 的替身，成品只供检查，不能运行。(Packed with a stand-in for Electron: for checking only.)',
  )
  const electronDist = await mkdtemp(join(tmpdir(), 'stand-in-electron-'))
  try {
    await writeStandInElectronDist(electronDist, await readElectronVersion())
    await packWith(electronDist)
  } finally {
    await rm(electronDist, { recursive: true, force: true })
  }
}

const electron = asked['stand-in'] ? undefined : await lookForElectron()
if (electron !== undefined) await packWith(dirname(electron))
else if (process.platform === 'linux' && (asked['stand-in'] || !asked.installers)) await packWithStandIn()
else {
  console.error('没有 Electron 的程序，做不成安装包。(No Electron here, and no installers without it.)')
  process.exitCode = 1
}
