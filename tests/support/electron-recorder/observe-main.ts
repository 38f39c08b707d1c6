import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordedWindow } from './recorded-contents'
import type { RecordedElectron } from './recorded-electron'
import { observePreload } from './observe-preload'
import type { SecurityFacts } from './security-facts'

const entry = 'app://ledger/index.html'
const elsewhere = [
  'https://example.com/',
  'http://example.com/',
  'file:///etc/passwd',
  'app://ledger/paper/1',
  'app://ledger/index.html/../other.html',
  'app://ledger/index.htmlx',
  'app://other/index.html',
  'data:text/html,x',
  'blob:app://ledger/1',
  'javascript:alert(1)',
  'about:blank',
]
const requests = [
  entry,
  'app://ledger/assets/a.js',
  'https://example.com/',
  'http://127.0.0.1:1/',
  'ws://example.com/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://ledger.example.com/',
]
/** Every permission that Electron's documentation names, and one that it may name some day. */
const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'fileSystem',
  'unknown',
]
const frames = {
  'the page': { url: entry, parent: null },
  'the page, further down': { url: `${entry}#/intake`, parent: null },
  'a frame in it': { url: entry, parent: {} },
  'a paper': { url: 'app://ledger/paper/1', parent: null },
  'a page whose name begins alike': { url: 'app://ledger/index.html.evil', parent: null },
  'another origin': { url: 'app://ledger.evil/index.html', parent: null },
  'the network': { url: 'https://example.com/index.html', parent: null },
  'a frame that is gone': null,
} as const

/** Asks what a main process that has started would do, and puts it together. `appFolder` holds what it was built to. */
export async function observeMain(recorded: RecordedElectron, appFolder: string): Promise<SecurityFacts> {
  const { session, handlers } = recorded
  const handler = [...handlers.values()][0]
  const call = async (frame: unknown, channel: string, request: unknown): Promise<boolean> => {
    const answer = await handler?.({ senderFrame: frame }, channel, request)
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
  }
  // Makes the program open its other kind of window.
  await call(frames['the page'], 'paper.pdf', { html: '<!doctype html><p>x', title: 'x' })
  return {
    imports: listElectronImports(join(appFolder, 'out', 'main')),
    opened: [...recorded.opened],
    early: [...recorded.early],
    switches: [...recorded.switches],
    schemes: recorded.schemes.map((scheme) => ({ scheme: '', privileges: {}, ...Object(scheme) })),
    windows: recorded.windows.map(observeWindow),
    session: {
      requests: await ask(requests, (url) => session.lets(url)),
      granted: await ask(permissions, (permission) => session.grants(permission)),
      checked: await ask(permissions, (permission) => session.checks(permission)),
      devices: session.grantsDevices(),
      displayMedia: session.displayMedia !== null,
      spellChecker: session.spellChecker ?? true,
      downloads: session.downloads(),
      proxy: session.proxy ?? null,
    },
    senders: Object.fromEntries(
      await Promise.all(
        Object.entries(frames).map(async ([name, frame]) => [name, await call(frame, 'app.info', {})] as const),
      ),
    ),
    policies: await ask(['/index.html', '/assets/none.js', '/none'], async (path) => {
      const served = await recorded.schemeHandlers.get('app')?.(new Request(`app://ledger${path}`))
      return served?.headers.get('content-security-policy') ?? ''
    }),
    preload: observePreload(readFileSync(join(appFolder, 'out', 'preload', 'index.cjs'), 'utf8')),
  }
}

function observeWindow({ webContents, preferences, urls }: RecordedWindow): SecurityFacts['windows'][number] {
  const prevented = (event: string, isMainFrame: boolean): Record<string, boolean> =>
    Object.fromEntries([entry, ...elsewhere].map((url) => [url, webContents.prevents(event, { url, isMainFrame })]))
  return {
    preferences: { ...preferences },
    urls: [...urls],
    navigations: prevented('will-navigate', true),
    frameNavigations: prevented('will-frame-navigate', false),
    redirects: prevented('will-redirect', true),
    preventsWebview: webContents.prevents('will-attach-webview'),
    windowOpen: webContents.openHandler?.({ url: entry }).action ?? 'allow',
    webRtcPolicy: webContents.webRtcPolicy,
  }
}

async function ask<T>(keys: readonly string[], about: (key: string) => Promise<T> | T): Promise<Record<string, T>> {
  const answers: Record<string, T> = {}
  for (const key of keys) answers[key] = await about(key)
  return answers
}

/** Names behind `import { … } from "electron"` in what a start loads; `*` where all of it is taken. */
function listElectronImports(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && name !== 'bundle-command.js')
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/import ([^;]*?) from ["']electron["']/g)])
    .flatMap(([, what = '']) => (what.startsWith('{') ? what.slice(1, -1).split(',') : ['*']))
    .map((name) => name.replace(/ as .*/, '').trim())
  return [...new Set(names)].toSorted()
}
