import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { extractPackagedChromium } from './extract-packaged-chromium'
import { writeFontConfig } from './write-font-config'

/** A Chromium to test with, and how to start it. */
export interface TestBrowser {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Where it was found: `CHROME_PATH`, `installed` or `@sparticuz/chromium`. */
  readonly source: string
}

/**
 * `packaged`: the one in the npm package, the same everywhere and the quicker of the two to start. `installed`: the machine's
 * own Chrome, Chromium or Edge.
 */
export const testChromiums = ['packaged', 'installed'] as const
export type TestChromium = (typeof testChromiums)[number]

/** The variable by which `npm test -- --chromium=…` says which one the tests shall start. */
export const chromiumVariable = 'TEST_CHROMIUM'

let found: Promise<TestBrowser> | undefined

/**
 * Finds a browser: what `CHROME_PATH` names, else what `TEST_CHROMIUM` asks for, else the one in the npm package, else an installed
 * one. Rejects where the one asked for is not there. Looks once per process.
 */
export function findBrowser(): Promise<TestBrowser> {
  found ??= lookForBrowser()
  return found
}

/** The kinds that this machine has, in the order in which they are looked for. */
export function listChromiums(): readonly TestChromium[] {
  // The npm package holds a program for one system only.
  const hasPackaged = process.platform === 'linux' && process.arch === 'x64'
  return testChromiums.filter((kind) => (kind === 'installed' ? findInstalled() !== undefined : hasPackaged))
}

async function lookForBrowser(): Promise<TestBrowser> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return describe(named, 'CHROME_PATH', {})
  const asked = process.env[chromiumVariable]
  const kind = testChromiums.find((one) => one === asked) ?? listChromiums()[0] ?? 'packaged'
  return kind === 'installed' ? describeInstalled() : describePackaged()
}

function findInstalled(): string | undefined {
  return installedBrowsers().find(isExecutable)
}

function describeInstalled(): TestBrowser {
  const path = findInstalled()
  if (path === undefined) throw new Error('no Chrome, Chromium or Edge is installed')
  return describe(path, 'installed', {})
}

async function describePackaged(): Promise<TestBrowser> {
  const packaged = await extractPackagedChromium()
  const libraries = needsLibraries(packaged.executablePath) ? { LD_LIBRARY_PATH: packaged.libraryPath } : {}
  return describe(packaged.executablePath, '@sparticuz/chromium', libraries)
}

function describe(executablePath: string, source: string, extraEnv: Readonly<Record<string, string>>): TestBrowser {
  const env = { ...inheritedEnv(), ...extraEnv, FONTCONFIG_FILE: writeFontConfig() }
  return { executablePath, args: browserArgs(), env, source }
}

/** The environment without proxies: whatever a test asks for stands on this machine. */
function inheritedEnv(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(https?|all|no)_proxy$/i.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']))
}

function browserArgs(): readonly string[] {
  const isRoot = process.getuid?.() === 0
  return [
    // Chromium refuses its sandbox to root, and CI containers rarely allow the namespaces it needs.
    ...(isRoot || process.env['CI'] !== undefined ? ['--no-sandbox', '--no-zygote'] : []),
    '--no-proxy-server',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--lang=zh-CN',
  ]
}

function installedBrowsers(): readonly string[] {
  switch (process.platform) {
    case 'win32': {
      const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter(
        (root) => root !== undefined,
      )
      const places = [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ]
      return places.flatMap((place) => roots.map((root) => join(root, place)))
    }
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    default: {
      const folders = (process.env['PATH'] ?? '').split(delimiter)
      const names = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
        'microsoft-edge-stable',
      ]
      return names.flatMap((name) => folders.map((folder) => join(folder, name)))
    }
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the system lacks libraries of the packaged Chromium (NSS, mostly): then it does not even tell its version. */
function needsLibraries(executablePath: string): boolean {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 })
    return false
  } catch {
    return true
  }
}
