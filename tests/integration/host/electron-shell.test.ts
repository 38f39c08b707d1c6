import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import {
  launchElectronOnChromium,
  type ElectronOnChromium,
} from '#tests/support/electron-on-chromium/launch-electron-on-chromium'

// The built main process and preload, on the stand-in for Electron.

let folder: string
let dataDir: string
let shell: ElectronOnChromium

beforeAll(async () => {
  await ensureBuilt()
  folder = await mkdtemp(join(tmpdir(), '市长热线 electron '))
  dataDir = join(folder, '数据')
  shell = await launchElectronOnChromium({ dataDir, drivesDir: folder })
})

afterAll(async () => {
  await shell.close()
  await rm(folder, { recursive: true, force: true })
})

/** Calls the host as the window does. Bytes come back as lists of numbers. */
async function ask(on: ElectronOnChromium, channel: string, request: object): Promise<unknown> {
  return on.page.evaluate(
    `window.host.call(${JSON.stringify(channel)}, ${JSON.stringify(request)}).then((answer) => JSON.parse(JSON.stringify(answer, (key, value) => value instanceof Uint8Array ? [...value] : value)))`,
  )
}

describe('the window', () => {
  test('opens with the program in it, at its fixed origin, without a word of complaint', async () => {
    expect(await shell.page.title()).toBe('市长热线台账')
    expect(await shell.page.evaluate('isSecureContext')).toBe(true)
    expect(shell.output()).toBe('')
    expect(shell.messageBoxes()).toEqual([])
  })

  test('may reload itself, and loads without one violation of its policy', async () => {
    const said: string[] = []
    shell.page.on('console', (message) => void said.push(message.text()))
    shell.page.on('pageerror', (error) => void said.push(String(error)))
    await shell.page.reload()
    expect(await shell.page.title()).toBe('市长热线台账')
    await shell.page.waitForTimeout(500)
    expect(said.filter((text) => /policy|violat|refused|error/i.test(text))).toEqual([])
    expect(shell.refused()).toEqual([])
  })

  test('has `host` and no other new name among its globals, and nobody can change it', async () => {
    const plain = await shell.page.context().newPage()
    await plain.goto(shell.page.url())
    const list = 'Object.getOwnPropertyNames(window).filter((name) => !/^(__playwright|__pw)/.test(name))'
    const [with_, without] = [await shell.page.evaluate<string[]>(list), await plain.evaluate<string[]>(list)]
    await plain.close()
    expect(with_.filter((name) => !without.includes(name))).toEqual(['host'])
    const tampered = await shell.page.evaluate(`(() => {
      try { window.host = 1 } catch {}
      try { window.host.call = 1 } catch {}
      try { delete window.host } catch {}
      return [Object.keys(window.host), typeof window.host.call, typeof window.require, typeof window.process, typeof window.electron]
    })()`)
    expect(tampered).toEqual([['call', 'on'], 'function', 'undefined', 'undefined', 'undefined'])
  })

  test('refuses channels and events that are not listed', async () => {
    expect(await shell.page.evaluate(`window.host.call('file.delete', {}).catch((error) => error.message)`)).toBe(
      'no such channel',
    )
    expect(
      await shell.page.evaluate(
        `(() => { try { window.host.on('message', () => {}) } catch (error) { return error.message } })()`,
      ),
    ).toBe('no such event')
    expect(await ask(shell, 'journal.open', { extra: 1 })).toMatchObject({
      ok: false,
      failure: { type: 'IpcRequestInvalid' },
    })
  })
})

describe('the policy', () => {
  const violation = (action: string): Promise<unknown> =>
    shell.page.evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
      setTimeout(() => resolve('no violation'), 3000)
      ;(() => { try { ${action} } catch {} })()
    })`)

  test.each([
    // What would become script or markup is stopped before it is one.
    [
      'require-trusted-types-for',
      `const script = document.createElement('script'); script.textContent = 'window.evil = 1'; document.body.append(script)`,
    ],
    [
      'require-trusted-types-for',
      `const script = document.createElement('script'); script.src = location.origin + '/assets/x.js?y'; document.body.append(script)`,
    ],
    // Not at once: what a test evaluates in the page may itself evaluate.
    ['require-trusted-types-for', `setTimeout(() => { try { new Function('return 1')() } catch {} })`],
    ['require-trusted-types-for', `document.createElement('a').setAttribute('onclick', 'window.evil = 1')`],
    ['require-trusted-types-for', `document.createElement('div').innerHTML = '<b>x</b>'`],
    ['require-trusted-types-for', `new DOMParser().parseFromString('<b>x</b>', 'text/html')`],
    ['require-trusted-types-for', `new Worker(URL.createObjectURL(new Blob([''])))`],
    ['trusted-types', `trustedTypes.createPolicy('another', {})`],
    ['trusted-types', `trustedTypes.createPolicy('paper', {})`],
    ['script-src-elem', `import('https://example.com/a.js').catch(() => {})`],
    [
      'style-src-elem',
      `const style = document.createElement('style'); style.textContent = 'p{}'; document.body.append(style)`,
    ],
    ['connect-src', `fetch('https://example.com/').catch(() => {})`],
    ['img-src', `new Image().src = 'https://example.com/a.png'`],
    [
      'frame-src',
      `const frame = document.createElement('iframe'); frame.src = 'https://example.com/'; document.body.append(frame)`,
    ],
    [
      'form-action',
      `const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit()`,
    ],
    [
      'base-uri',
      `const base = document.createElement('base'); base.href = 'https://example.com/'; document.head.append(base)`,
    ],
  ])('stops %s: %s', async (directive, action) => {
    expect(await violation(action)).toBe(directive)
  })

  test('lets styles with this load’s nonce in, which the page finds in its own head', async () => {
    const color = await shell.page.evaluate(`(() => {
      const style = document.createElement('style')
      style.nonce = document.querySelector('meta[property="csp-nonce"]').nonce
      style.textContent = '#probe{color:rgb(1, 2, 3)}'
      document.head.append(style)
      const probe = Object.assign(document.createElement('p'), { id: 'probe' })
      document.body.append(probe)
      return getComputedStyle(probe).color
    })()`)
    expect(color).toBe('rgb(1, 2, 3)')
  })
})

describe('WebRTC', () => {
  test('is not there: no content policy would hold it', async () => {
    expect(await shell.page.evaluate('[typeof RTCPeerConnection, typeof webkitRTCPeerConnection]')).toEqual([
      'undefined',
      'undefined',
    ])
  })
})

describe('the way out', () => {
  test('is closed to navigation: the page stays where it is', async () => {
    const before = shell.page.url()
    await shell.page.evaluate(`void (location.href = 'https://example.com/away')`)
    await expect.poll(() => shell.refused()).toContainEqual({ what: 'navigation', url: 'https://example.com/away' })
    await shell.page.evaluate(`void (location.href = '/paper/1')`)
    await expect.poll(() => shell.refused()).toContainEqual({ what: 'navigation', url: 'app://ledger/paper/1' })
    expect(shell.page.url()).toBe(before)
  })

  test('is closed to new windows', async () => {
    const pages = shell.page.context().pages().length
    await shell.page.evaluate(`void window.open('https://example.com/window')`)
    await expect.poll(() => shell.refused().filter((refusal) => refusal.what === 'window')).toHaveLength(1)
    await expect.poll(() => shell.page.context().pages().length).toBe(pages)
  })

  test('is closed to the network, also for a page that no policy binds', async () => {
    const stray = await shell.page.context().newPage()
    await stray.goto('http://example.com/stray').catch(() => undefined)
    await stray.close()
    // Newer Chromiums ask by https first.
    await expect
      .poll(shell.refused)
      .toContainEqual({ what: 'request', url: expect.stringMatching(/^https?:\/\/example\.com\/stray$/) })
  })

  test('is closed to permissions, asked for or looked up', async () => {
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ]) {
      expect(await shell.askPermission(permission), `permission ${permission}`).toEqual({
        requested: false,
        checked: false,
      })
    }
  })
})

describe('paper', () => {
  const html =
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>答复</title><style>@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}.two{break-before:page}</style></head><body><p>第一页</p><p class="two">第二页</p><script>document.body.innerHTML = ""</script></body></html>'
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

  test('becomes a PDF of A4 pages, in which no script has run', async () => {
    const answer = await ask(shell, 'paper.pdf', { html, title: '答复' })
    const bytes = Buffer.from(Object(answer).value.bytes)
    expect(pagesOf(bytes)).toBe(2)
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  })

  test('comes out of the printer when the user prints, and not when the user cancels', async () => {
    expect(await ask(shell, 'paper.print', { html, title: '答复' })).toEqual({ ok: true, value: { outcome: 'sent' } })
    expect(shell.printed()).toHaveLength(1)
    expect(pagesOf(await readFile(shell.printed()[0] ?? ''))).toBe(2)
    shell.setPrinter('user-cancels')
    expect(await ask(shell, 'paper.print', { html, title: '答复' })).toEqual({
      ok: true,
      value: { outcome: 'cancelled' },
    })
    shell.setPrinter('missing')
    expect(await ask(shell, 'paper.print', { html, title: '答复' })).toMatchObject({
      ok: false,
      failure: { type: 'PrinterUnavailable' },
    })
    expect(shell.printed()).toHaveLength(1)
  })

  test('goes straight to a printer that was chosen, and nowhere where that is gone', async () => {
    shell.setPrinter('user-cancels')
    const before = shell.printed().length
    const direct = { printer: 'HP_LaserJet_1020', copies: 2, sides: 'long-edge' }
    expect(await ask(shell, 'paper.printers', {})).toEqual({
      ok: true,
      value: { printers: [{ name: 'HP_LaserJet_1020', label: 'HP LaserJet 1020' }] },
    })
    expect(await ask(shell, 'paper.print', { html, title: '答复', direct })).toEqual({
      ok: true,
      value: { outcome: 'sent' },
    })
    expect(shell.printed()).toHaveLength(before + 1)
    expect(await ask(shell, 'paper.print', { html, title: '答复', direct: { ...direct, printer: 'x' } })).toEqual({
      ok: false,
      failure: { type: 'PrinterGone', printer: 'x' },
    })
    expect(shell.printed()).toHaveLength(before + 1)
    shell.setPrinter('missing')
  })

  test('leaves no window behind', async () => {
    await expect
      .poll(() =>
        shell.page
          .context()
          .pages()
          .filter((page) => page.url().includes('/paper/')),
      )
      .toEqual([])
  })
})

describe('files', () => {
  test('are opened and saved by the system’s dialogs, and by drive without one', async () => {
    shell.queueSave(join(folder, '密钥.json'))
    expect(await ask(shell, 'keys.write', { text: '{}', rescue: '' })).toEqual({ ok: true, value: { shield: 'off' } })
    const save = (drive: string | null): Promise<unknown> =>
      shell.page.evaluate(
        `window.host.call('file.save', { kind: 'bundle', name: '回复.hlb', bytes: new Uint8Array([1, 2, 3]), drive: ${JSON.stringify(drive)} })`,
      )
    expect(await save(null)).toMatchObject({
      ok: true,
      value: { saved: { name: '密钥.json', place: folder, readBack: true } },
    })
    const drives = Object(await ask(shell, 'drives.list', {})).value.drives
    expect(await save(drives[0].token)).toMatchObject({
      ok: true,
      value: { saved: { name: '回复.hlb', place: join(folder, '市长热线') } },
    })
    shell.queueOpen(join(folder, '市长热线', '回复.hlb'))
    const opened = Object(await ask(shell, 'file.open', { kind: 'bundle' })).value.file
    expect(await ask(shell, 'file.read', { token: opened.token, maxBytes: 10 })).toEqual({
      ok: true,
      value: { name: '回复.hlb', bytes: [1, 2, 3] },
    })
    shell.queueOpen(null)
    expect(await ask(shell, 'file.open', { kind: 'bundle' })).toEqual({ ok: true, value: { file: null } })
  })

  test('that appear on a stick are told of without being asked', async () => {
    await shell.page.evaluate(
      `void (window.changes = new Promise((resolve) => window.host.on('drives.changed', () => resolve('told'))))`,
    )
    await shell.page.waitForTimeout(3_500)
    await shell.page.evaluate(
      `window.host.call('drives.list', {}).then(({ value }) => window.host.call('file.save', { kind: 'bundle', name: '又一个.hlb', bytes: new Uint8Array([1]), drive: value.drives[0].token }))`,
    )
    expect(await shell.page.evaluate('window.changes')).toBe('told')
  })
})

describe('a second start', () => {
  test('ends at once and leaves the first as it was', async () => {
    await expect(launchElectronOnChromium({ dataDir })).rejects.toThrow('the main process ended with 0')
    expect(await ask(shell, 'journal.open', {})).toMatchObject({ ok: true })
  })
})

describe('when the window’s own process ends', () => {
  test('the user is told in Chinese what is safe, and an incident without personal data is on record', async () => {
    const data = join(folder, '窗口停止')
    const crashing = await launchElectronOnChromium({ dataDir: data })
    const session = await crashing.page.context().newCDPSession(crashing.page)
    // A page that crashes answers nothing any more.
    void session.send('Page.crash').catch(() => undefined)
    await expect.poll(() => crashing.messageBoxes().join()).toContain('已保存的台账没有受影响')
    const [incident = ''] = await readdir(join(data, 'incidents'))
    expect(crashing.messageBoxes().join()).toContain(incident.replace('.txt', ''))
    const text = await readFile(join(data, 'incidents', incident), 'utf8')
    expect(text).toContain('render-process-gone: crashed')
    expect(text).not.toContain(data)
    await crashing.kill()
  })
})

describe('after kill -9', () => {
  let killed: ElectronOnChromium | undefined
  afterEach(() => killed?.close())

  test('the next start finds every acknowledged frame, and the window’s own storage', async () => {
    const data = join(folder, '断电')
    const first = await launchElectronOnChromium({ dataDir: data })
    let tail: unknown = emptyJournalTail
    await ask(first, 'journal.open', {})
    for (let nth = 0; nth < 20; nth += 1)
      tail = Object(await ask(first, 'journal.append', { expected: tail, payload: `{"n":${nth}}\n` })).value.tail
    await first.page.evaluate(
      `window.host.call('journal.handOver', { at: 0, bytes: new TextEncoder().encode('{"long":1}\\n') })`,
    )
    tail = Object(await ask(first, 'journal.append', { expected: tail, payload: { inSpans: 11 } })).value.tail
    await first.page.evaluate(
      `new Promise((resolve) => { const open = indexedDB.open('probe', 1); open.onupgradeneeded = () => open.result.createObjectStore('kept'); open.onsuccess = () => { const write = open.result.transaction('kept', 'readwrite', { durability: 'strict' }); write.objectStore('kept').put('kept', 1); write.oncomplete = () => resolve() } })`,
    )
    await first.kill()
    killed = await launchElectronOnChromium({ dataDir: data })
    expect(await ask(killed, 'journal.open', {})).toEqual({ ok: true, value: { tail, cutBytes: 0 } })
    expect(
      await killed.page.evaluate(
        `new Promise((resolve) => { const open = indexedDB.open('probe', 1); open.onsuccess = () => { const read = open.result.transaction('kept').objectStore('kept').get(1); read.onsuccess = () => resolve(read.result) } })`,
      ),
    ).toBe('kept')
    expect((await stat(join(data, 'ledger', 'journal.hlj'))).size).toBe(Object(tail).bytes)
    expect(await readdir(join(data, 'ledger'))).toEqual(['journal.hlj'])
  })
})
