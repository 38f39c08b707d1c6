import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { launchElectronOnChromium } from '#tests/support/electron-on-chromium/launch-electron-on-chromium'
import { skipWithReason } from '#tests/support/skip-with-reason'

const projectRoot = join(import.meta.dirname, '..', '..', '..')
const isHere = process.platform === 'linux'
const why = 'the stand-in for an unpacked Electron is one for Linux'
/** Bytes; 10.4 million when this was written, of which the manual's pictures are 0.7 and the workers, each with what it reads by, 5. */
const mostBytes = 12_000_000

let folder: string
let asar: string
let program: string
let laidOut: string

// Packed once, unpacked program, deb and rpm together: most of the time goes into looking for modules that are not wanted.
beforeAll(async () => {
  if (!isHere) return
  folder = await mkdtemp(join(tmpdir(), 'packed-'))
  const output = join(folder, 'dist')
  laidOut = join(folder, 'laid-out')
  const args = ['--import', 'tsx', 'build/pack.ts', '--stand-in', '--installers', `--output=${output}`]
  const env = {
    ...process.env,
    CUSTOM_FPM_PATH: join(projectRoot, 'tests', 'support', 'packing', 'lay-out-fpm.mjs'),
    FPM_LAID_OUT: laidOut,
  }
  await promisify(execFile)(process.execPath, args, { cwd: projectRoot, env })
  const unpacked = join(output, (await readdir(output)).find((name) => name === 'linux-unpacked') ?? '')
  asar = join(unpacked, 'resources', 'app.asar')
  program = join(unpacked, 'hotline-ledger')
})

afterAll(async () => {
  if (isHere) await rm(folder, { recursive: true, force: true })
})

describe('the packed program', () => {
  test('holds what a start needs, and nothing else', async (context) => {
    if (!isHere) return skipWithReason(context, why)
    const files = listPackage(asar, { isPack: false }).filter((name) => /\.\w+$/.test(name))
    const needed = [
      /^\/package\.json$/,
      /^\/out\/main\/index\.js$/,
      /^\/out\/main\/chunks\/[\w-]+\.js$/,
      /^\/out\/preload\/index\.cjs$/,
      /^\/out\/renderer\/index\.html$/,
      /^\/out\/renderer\/browser-check\.js$/,
      /^\/out\/renderer\/late-files\.json$/,
      /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|hlb|woff2|svg|png|webp|json)$/,
    ]
    expect(files.filter((name) => !needed.some((one) => one.test(name)))).toEqual([])
    for (const one of needed.filter((pattern) => !String(pattern).includes('chunks')))
      expect(files.filter((name) => one.test(name)).length, String(one)).toBeGreaterThan(0)
    expect(files.filter((name) => /bundle-command|zip-reader|\.map$|\.tsx?$|test|node_modules/.test(name))).toEqual([])
    expect((await stat(asar)).size).toBeLessThan(mostBytes)
    expect((await readFile(asar)).includes(projectRoot), 'a path of the machine it was packed on').toBe(false)
    const beside = await readdir(join(asar, '..'))
    expect(
      beside.filter((name) => name !== 'app.asar' && name !== 'apparmor-profile' && name !== 'package-type'),
    ).toEqual([])
    expect((await readdir(join(asar, '..', '..', 'locales'))).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('starts by itself, far from the project and its modules', async (context) => {
    if (!isHere) return skipWithReason(context, why)
    const packedApp = join(folder, 'taken-out')
    extractAll(asar, packedApp)
    const shell = await launchElectronOnChromium({ dataDir: join(folder, '数据'), packedApp })
    try {
      await shell.page.getByRole('button', { name: '正式启用' }).waitFor()
      expect(await shell.page.evaluate(`window.host.call('journal.open', {})`)).toMatchObject({ ok: true })
      expect(shell.output()).toBe('')
    } finally {
      await shell.close()
    }
  })

  test('has its fuses set', async (context) => {
    if (!isHere) return skipWithReason(context, why)
    const wire = await getCurrentFuseWire(program)
    const states = Object.entries(FuseV1Options)
      .filter(([, number]) => typeof number === 'number')
      .map(([name, number]) => [name, String.fromCharCode(Number(Reflect.get(wire, number)))])
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: '0',
      EnableCookieEncryption: '1',
      EnableNodeOptionsEnvironmentVariable: '0',
      EnableNodeCliInspectArguments: '0',
      EnableEmbeddedAsarIntegrityValidation: '1',
      OnlyLoadAppFromAsar: '1',
      LoadBrowserProcessSpecificV8Snapshot: '0',
      GrantFileProtocolExtraPrivileges: '0',
    })
  })
})

describe('a Linux package', () => {
  test.for(['deb', 'rpm'])(
    'as %s installs under an ASCII path, with a Chinese entry in the menu and both kinds of file',
    async (kind, ...rest) => {
      if (!isHere) return
      void rest
      const read = (path: string): Promise<string> => readFile(join(laidOut, kind, path), 'utf8')
      const told = z.array(z.string()).parse(JSON.parse(await read('told.json')))
      expect(
        told.filter((arg) => arg.includes('=/')).filter((arg) => /[^\x20-\x7e]/.test(arg.split('=')[1] ?? '')),
      ).toEqual([])
      expect((await stat(join(laidOut, kind, 'opt/HotlineLedger/hotline-ledger'))).mode & 0o111).not.toBe(0)
      const entry = await read('usr/share/applications/hotline-ledger.desktop')
      for (const line of [
        'Name=市长热线台账',
        'Exec=/opt/HotlineLedger/hotline-ledger %f',
        'Icon=hotline-ledger',
        'StartupWMClass=hotline-ledger',
        'MimeType=application/x-hotline-bundle;application/x-hotline-backup;',
        'Categories=Office;',
      ])
        expect(entry.split('\n')).toContain(line)
      const mime = await read('usr/share/mime/packages/hotline-ledger.xml')
      expect(mime).toContain('<glob pattern="*.hlb"/>')
      expect(mime).toContain('<glob pattern="*.hlbak"/>')
      for (const size of [16, 48, 256])
        await stat(join(laidOut, kind, `usr/share/icons/hicolor/${size}x${size}/apps/hotline-ledger.png`))
    },
  )
})
