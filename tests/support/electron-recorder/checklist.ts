import type { SecurityFacts } from './security-facts'

/** One item of Electron's security checklist: what of it the program fails to do, each in a few words. */
export interface ChecklistItem {
  readonly asks: string
  faults(facts: SecurityFacts): readonly string[]
}

type Window = SecurityFacts['windows'][number]

/** What every window must have been made with, and said so: what Electron would choose by itself is no promise. */
const ofEachWindow =
  (holds: (preferences: Window['preferences']) => boolean, fault: string) =>
  ({ windows }: SecurityFacts): readonly string[] => [
    ...(windows.length < 2 ? ['not every kind of window was seen'] : []),
    ...windows.filter(({ preferences }) => !holds(preferences)).map(({ urls }) => `${urls.join()}: ${fault}`),
  ]

const says =
  (name: string, value: boolean) =>
  (facts: SecurityFacts): readonly string[] =>
    ofEachWindow((preferences) => preferences[name] === value, `${name} is not said to be ${value}`)(facts)

const both =
  (...items: readonly ((facts: SecurityFacts) => readonly string[])[]) =>
  (facts: SecurityFacts): readonly string[] =>
    items.flatMap((item) => item(facts))

const namesOf = (verdicts: Readonly<Record<string, boolean>>, wanted: boolean): readonly string[] =>
  Object.entries(verdicts).flatMap(([name, verdict]) => (verdict === wanted ? [name] : []))

const origin = 'app://ledger/'
const entry = `${origin}index.html`

/** The policy that the page must have, directive by directive, the nonce apart. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'nonce'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default paper print',
]

function policyFaults({ policies }: SecurityFacts): readonly string[] {
  const directives = (policies['/index.html'] ?? '').replace(/nonce-[\w-]+/, 'nonce').split('; ')
  return [
    ...pagePolicy.filter((one) => !directives.includes(one)).map((one) => `the page lacks ${one}`),
    ...directives.filter((one) => !pagePolicy.includes(one)).map((one) => `the page has ${one}`),
    ...namesOf(Object.fromEntries(Object.entries(policies).map(([path, text]) => [path, text === ''])), true).map(
      (path) => `${path} has no policy`,
    ),
  ]
}

function navigationFaults({ windows }: SecurityFacts): readonly string[] {
  return windows.flatMap(({ navigations, frameNavigations, redirects }) => [
    ...namesOf(navigations, false)
      .filter((url) => url !== entry)
      .map((url) => `may lead to ${url}`),
    ...namesOf(frameNavigations, false).map((url) => `a frame may lead to ${url}`),
    ...namesOf(redirects, false).map((url) => `may be redirected to ${url}`),
  ])
}

const refusedSwitches =
  /^(no-sandbox|disable-web-security|enable-blink-features|enable-features|remote-debugging|js-flags)/

/** Electron's checklist, by its numbers (`docs/tutorial/security.md` of Electron 45). 16 and 19 are judged elsewhere. */
export const checklist: Readonly<Record<number, ChecklistItem>> = {
  1: {
    asks: 'Only load secure content',
    faults: ({ windows, session }) => [
      ...windows.flatMap(({ urls }) => urls.filter((url) => !url.startsWith(origin))),
      ...namesOf(session.requests, true).filter((url) => !url.startsWith(origin)),
    ],
  },
  2: {
    asks: 'Disable Node.js integration',
    faults: both(
      says('nodeIntegration', false),
      says('nodeIntegrationInWorker', false),
      says('nodeIntegrationInSubFrames', false),
    ),
  },
  3: { asks: 'Enable context isolation', faults: says('contextIsolation', true) },
  4: {
    asks: 'Enable process sandboxing',
    faults: both(says('sandbox', true), ({ early, switches }) => [
      ...(early.includes('enableSandbox') ? [] : ['a window could be made without a sandbox']),
      ...switches.filter((one) => one.startsWith('no-sandbox')),
    ]),
  },
  5: {
    asks: 'Handle session permission requests',
    faults: ({ session }) => [
      ...namesOf(session.granted, true).map((name) => `grants ${name}`),
      ...namesOf(session.checked, true).map((name) => `says that it granted ${name}`),
      ...(session.devices ? ['grants devices'] : []),
      ...(session.displayMedia ? ['offers the screen'] : []),
      ...(session.downloads ? ['lets downloads begin'] : []),
    ],
  },
  6: { asks: 'Do not disable webSecurity', faults: both(says('webSecurity', true), switchFaults) },
  7: { asks: 'Define a Content Security Policy', faults: policyFaults },
  8: { asks: 'Do not enable allowRunningInsecureContent', faults: says('allowRunningInsecureContent', false) },
  9: { asks: 'Do not enable experimental features', faults: says('experimentalFeatures', false) },
  10: {
    asks: 'Do not use enableBlinkFeatures',
    faults: both(
      ofEachWindow((preferences) => !('enableBlinkFeatures' in preferences), 'enables features of Blink'),
      switchFaults,
    ),
  },
  11: { asks: 'Do not use allowpopups for WebViews', faults: says('webviewTag', false) },
  12: {
    asks: 'Verify WebView options before creation',
    faults: ({ windows }) =>
      windows.filter((one) => !one.preventsWebview).map(({ urls }) => `${urls.join()} may embed a web view`),
  },
  13: { asks: 'Disable or limit navigation', faults: navigationFaults },
  14: {
    asks: 'Disable or limit creation of new windows',
    faults: ({ windows }) =>
      windows.filter((one) => one.windowOpen !== 'deny').map(({ urls }) => `${urls.join()} opens`),
  },
  15: {
    asks: 'Do not use shell.openExternal with untrusted content',
    faults: ({ imports, opened }) => [
      ...imports.filter((name) => name === 'shell' || name === '*').map((name) => `imports ${name}`),
      ...opened,
    ],
  },
  17: {
    asks: 'Validate the sender of all IPC messages',
    faults: ({ senders }) =>
      Object.entries(senders)
        .filter(([frame, answered]) => answered !== frame.startsWith('the page'))
        .map(([frame, answered]) => `${frame} is ${answered ? 'answered' : 'not answered'}`),
  },
  18: {
    asks: 'Avoid the file:// protocol and serve a custom one',
    faults: ({ schemes, windows }) => [
      ...windows.flatMap(({ urls }) => urls.filter((url) => url.startsWith('file:'))),
      ...schemes.flatMap(({ scheme, privileges }) => [
        ...(privileges['standard'] === true && privileges['secure'] === true ? [] : [`${scheme} is no secure origin`]),
        ...['bypassCSP', 'allowServiceWorkers', 'corsEnabled'].filter((name) => privileges[name] === true),
      ]),
      ...(schemes.some(({ scheme }) => scheme === 'app') ? [] : ['no scheme of its own']),
    ],
  },
  20: {
    asks: 'Do not expose Electron APIs to the page',
    faults: ({ preload }) => [
      ...(JSON.stringify(preload.exposed) === '{"host":["call","on"]}' ? [] : [JSON.stringify(preload.exposed)]),
      ...preload.reached.map((channel) => `the page reaches ${channel}`),
      ...(preload.listenerArguments === 0 ? [] : ['a listener of the page is given Electron’s event']),
    ],
  },
}

function switchFaults({ switches }: SecurityFacts): readonly string[] {
  return switches.filter((one) => refusedSwitches.test(one))
}

/** What the checklist does not ask and the program keeps to besides. */
export const besides: ChecklistItem = {
  asks: 'No way to a network: WebRTC, proxies, dictionaries, names',
  faults: ({ windows, session, switches }) => [
    ...windows.filter((one) => one.webRtcPolicy !== 'disable_non_proxied_udp').map(() => 'WebRTC may find a way'),
    ...(JSON.stringify(session.proxy) === '{"mode":"direct"}' ? [] : ['asks for a proxy']),
    ...(session.spellChecker ? ['fetches dictionaries'] : []),
    ...(switches.includes('host-resolver-rules=MAP * ~NOTFOUND') ? [] : ['asks for names']),
  ],
}
