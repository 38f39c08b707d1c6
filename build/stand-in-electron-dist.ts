import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** By which Electron's fuses are found in its program; the fuses stand behind it. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseVersion = 1
/** As Electron ships them: cookie encryption, asar integrity, asar only and the browser snapshot are off, the others on. */
const shippedFuses = '10110001'

/**
 * Writes a folder that electron-builder takes for an unpacked Electron for Linux, where the real one cannot be had: names and fuses
 * are there, and nothing that runs. What is packed with it shows whether the packing is right.
 */
export async function writeStandInElectronDist(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'), { recursive: true })
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "a stand-in for Electron: it packs, and does not run" >&2\nexit 1\n'),
    Buffer.from(fuseSentinel),
    Buffer.from([fuseVersion, shippedFuses.length]),
    Buffer.from(shippedFuses),
  ])
  await writeFile(join(folder, 'electron'), program)
  await chmod(join(folder, 'electron'), 0o755)
  await writeFile(join(folder, 'version'), version)
  await writeFile(join(folder, 'resources', 'default_app.asar'), '')
  for (const language of ['de', 'en-US', 'zh-CN', 'zh-TW'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '')
}
