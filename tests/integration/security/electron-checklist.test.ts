import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { besides, checklist, type ChecklistItem } from '#tests/support/electron-recorder/checklist'
import { recordFacts } from '#tests/support/electron-recorder/run-recorder'
import type { SecurityFacts } from '#tests/support/electron-recorder/security-facts'

// Electron's security checklist, item by item, on the built main process and preload. Each item is also undone, in a copy of what was
// built, and has to be found out: a test that passes without the line that it is about proves nothing.

const projectRoot = join(import.meta.dirname, '..', '..', '..')

let facts: SecurityFacts

beforeAll(async () => {
  await ensureBuilt()
  facts = await recordFacts()
})

const item = (number: number): ChecklistItem => {
  const found = checklist[number]
  if (found === undefined) throw new Error(`no item ${number}`)
  return found
}

describe('the program as built keeps to', () => {
  test.each(Object.entries(checklist).map(([number, { asks }]) => [number, asks] as const))('%s. %s', (number) => {
    expect(item(Number(number)).faults(facts)).toEqual([])
  })

  test(besides.asks, () => expect(besides.faults(facts)).toEqual([]))
})

type Edit = readonly [RegExp, string]

/** What undoes an item: where it stands in what was built, and what stands there then. */
const undone: readonly (readonly [number, string, Edit])[] = [
  [1, 'a page of the network', [/loadURL\(entryUrl\)/, 'loadURL("https://example.com/")']],
  [1, 'requests to the network', [/cancel: !isLocalRequest\(details\.url\)/, 'cancel: false']],
  [2, 'Node in pages', [/nodeIntegration: false,?/, '']],
  [2, 'Node in workers', [/nodeIntegrationInWorker: false,?/, '']],
  [2, 'Node in frames', [/nodeIntegrationInSubFrames: false,?/, '']],
  [3, 'one world for preload and page', [/contextIsolation: true,?/, '']],
  [4, 'windows without a sandbox', [/sandbox: true,?/, '']],
  [4, 'a program that allows such windows', [/app\.enableSandbox\(\);?/, '']],
  [4, 'a switch', [/registerAppScheme\(\);/, 'registerAppScheme();app.commandLine.appendSwitch("no-sandbox");']],
  [5, 'permissions asked for', [/session2?\.setPermissionRequestHandler\([^;]*;/, '']],
  [5, 'permissions looked up', [/session2?\.setPermissionCheckHandler\([^;]*;/, '']],
  [5, 'devices', [/session2?\.setDevicePermissionHandler\([^;]*;/, '']],
  [5, 'the screen', [/session2?\.setDisplayMediaRequestHandler\([^;]*;/, '']],
  [5, 'downloads', [/session2?\.on\("will-download"[^;]*;/, '']],
  [6, 'web security', [/webSecurity: true,?/, '']],
  [7, 'a directive', [/"connect-src 'self'",?/, '']],
  [7, 'a source', [/"script-src 'self'"/, `"script-src 'self' 'unsafe-eval'"`]],
  [7, 'trusted types', [/"require-trusted-types-for 'script'",?/, '']],
  [7, 'the whole policy', [/"Content-Security-Policy": composePagePolicy\(nonce\)/, '']],
  [8, 'insecure content', [/allowRunningInsecureContent: false,?/, '']],
  [9, 'experimental features', [/experimentalFeatures: false,?/, '']],
  [10, 'features of Blink', [/webSecurity: true,?/, 'webSecurity: true, enableBlinkFeatures: "X",']],
  [
    10,
    'features by a switch',
    [/registerAppScheme\(\);/, 'registerAppScheme();app.commandLine.appendSwitch("enable-blink-features", "X");'],
  ],
  [11, 'web views', [/webviewTag: false,?/, '']],
  [12, 'web views unseen', [/contents\.on\("will-attach-webview"[^;]*;/, '']],
  [13, 'navigation', [/contents\.on\("will-navigate"[\s\S]*?\}\);/, '']],
  [13, 'navigation of frames', [/contents\.on\("will-frame-navigate"[\s\S]*?\}\);/, '']],
  [13, 'redirects', [/contents\.on\("will-redirect"[^;]*;/, '']],
  [13, 'a looser look', [/url === "app:\/\/ledger\/index\.html" \|\| /, 'url.startsWith("app://") || ']],
  [14, 'new windows', [/contents\.setWindowOpenHandler\([^;]*;/, '']],
  [15, 'the system’s programs', [/import \{ (?=[^}]*\bapp\b[^}]*\} from "electron")/, 'import { shell, ']],
  [17, 'any sender', [/if \(isTrustedFrame\(event\.senderFrame\)\)/, 'if (true)']],
  [17, 'frames within', [/frame\.parent === null && /, '']],
  [18, 'a file', [/loadURL\(entryUrl\)/, 'loadFile("index.html")']],
  [18, 'a scheme past the policy', [/codeCache: true/, 'codeCache: true, bypassCSP: true']],
  [20, 'any channel', [/channels\.includes\(channel\)/, 'true']],
  [20, 'Electron’s event', [/relay = \(\) => listener\(\)/, 'relay = (...args) => listener(...args)']],
  [20, 'Electron itself', [/call: \(/, 'ipcRenderer: 1, call: (']],
]

/** A copy of what was built with one thing changed in it. */
function buildUndone([from, to]: Edit): string {
  const place = mkdtempSync(join(tmpdir(), 'undone-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  cpSync(join(projectRoot, 'package.json'), join(place, 'package.json'))
  mkdirSync(join(place, 'out'))
  for (const part of ['main', 'preload'])
    cpSync(join(projectRoot, 'out', part), join(place, 'out', part), { recursive: true })
  symlinkSync(join(projectRoot, 'out', 'renderer'), join(place, 'out', 'renderer'), 'junction')
  const files = ['main', 'preload']
    .flatMap((part) =>
      readdirSync(join(place, 'out', part), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(place, 'out', part, name),
      ),
    )
    .filter((path) => /\.c?js$/.test(path) && !path.endsWith('bundle-command.js'))
  const changed = files.filter((path) => {
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replaceAll(new RegExp(from, 'g'), to))
    return from.test(text)
  })
  expect(changed.length, `nothing is built as ${String(from)}`).toBeGreaterThan(0)
  return place
}

describe('undone, it is found out:', () => {
  test.each(undone)('%s, %s', async (number, _what, edit) => {
    expect(item(number).faults(await recordFacts(buildUndone(edit)))).not.toEqual([])
  })

  test.each([
    ['WebRTC', [/contents\.setWebRTCIPHandlingPolicy\([^;]*;/, '']],
    ['proxies', [/(?:void )?session2?\.setProxy\([^;]*;/, '']],
    ['names', [/app\.commandLine\.appendSwitch\("host-resolver-rules"[^;]*;/, '']],
  ] as const)('besides, %s', async (_what, edit) => {
    expect(besides.faults(await recordFacts(buildUndone(edit)))).not.toEqual([])
  })
})
