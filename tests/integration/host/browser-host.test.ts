import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeFrame, emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { launchPersistent } from '#tests/support/browser/launch-test-browser'
import { askHost, buildHostPage, openHostPage } from './build-host-page'

let folder: string
let root: string
let context: BrowserContext

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-host-'))
  root = await buildHostPage(join(folder, 'page'))
  context = await launchPersistent(join(folder, 'profile'))
})

afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const payload = '{"commit":1,"note":"路灯不亮"}\n'
const first = composeFrame(emptyJournalTail, payload)
const second = composeFrame(first.tail, payload)

/** Puts other bytes in place of the journal file, as a power cut or a bad disk would. The page must be new: it has not opened it. */
async function replaceJournal(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(`(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger', { create: true })
    const writable = await (await folder.getFileHandle('journal.hlj', { create: true })).createWritable()
    await writable.write(new Uint8Array([${bytes.join(',')}]))
    await writable.close()
  })()`)
}

/** As the window hands a long frame over: in two spans, then the frame. */
async function appendInSpans(page: Page, expected: JournalTail, text: string): Promise<unknown> {
  const { length } = new TextEncoder().encode(text)
  for (const [from, to] of [
    [0, 5],
    [5, length],
  ])
    await page.evaluate(
      `window.callHost('journal.handOver', { at: ${from}, bytes: new TextEncoder().encode(${JSON.stringify(text)}).slice(${from}, ${to}) })`,
    )
  return askHost(page, 'journal.append', { expected, payload: { inSpans: length } })
}

const listFiles = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const names = []
    for await (const name of (await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger')).keys()) names.push(name)
    return names.sort()
  })()`)

const freshPage = async (): Promise<Page> => {
  for (const page of context.pages().slice(1)) await page.close()
  const page = await openHostPage(context, root)
  await page.evaluate(
    `(async () => { await (await navigator.storage.getDirectory()).removeEntry('hotline-ledger', { recursive: true }).catch(() => undefined) })()`,
  )
  return page
}

describe('the journal in a browser', () => {
  test('keeps what was appended over a reload of the page and a restart of the browser', async () => {
    const page = await freshPage()
    expect(await askHost(page, 'journal.open', {})).toEqual({
      ok: true,
      value: { tail: emptyJournalTail, cutBytes: 0 },
    })
    expect(await askHost(page, 'journal.append', { expected: emptyJournalTail, payload })).toEqual({
      ok: true,
      value: { tail: first.tail },
    })
    await page.reload()
    await page.waitForFunction('window.callHost !== undefined')
    expect(await askHost(page, 'journal.open', {})).toEqual({ ok: true, value: { tail: first.tail, cutBytes: 0 } })
    expect(await appendInSpans(page, first.tail, payload)).toEqual({ ok: true, value: { tail: second.tail } })
    await context.close()
    context = await launchPersistent(join(folder, 'profile'))
    const again = await openHostPage(context, root)
    expect(await askHost(again, 'journal.open', {})).toEqual({ ok: true, value: { tail: second.tail, cutBytes: 0 } })
    expect(await askHost(again, 'journal.read', { from: first.tail, maxBytes: 1_000 })).toEqual({
      ok: true,
      value: { frames: [{ atByte: first.tail.bytes, payload, tail: second.tail }], end: true },
    })
  })

  test('cuts a torn tail and keeps its bytes in a file of their own', async () => {
    const page = await freshPage()
    await replaceJournal(page, new Uint8Array([...first.bytes, ...second.bytes.subarray(0, 50)]))
    expect(await askHost(page, 'journal.open', {})).toEqual({ ok: true, value: { tail: first.tail, cutBytes: 50 } })
    expect(await listFiles(page)).toEqual(['journal.hlj', `journal.torn-${first.tail.bytes}-1`])
  })

  test('refuses damage that has a sound frame behind it', async () => {
    const page = await freshPage()
    const bytes = new Uint8Array([...first.bytes, ...second.bytes, ...new Uint8Array(10)])
    bytes[90] = 0
    await replaceJournal(page, bytes)
    expect(await askHost(page, 'journal.open', {})).toEqual({
      ok: false,
      failure: { type: 'JournalDamaged', atByte: 0 },
    })
  })

  test('is refused to a second tab, and granted to it when the first is closed', async () => {
    const page = await freshPage()
    expect(await askHost(page, 'journal.open', {})).toMatchObject({ ok: true })
    const other = await openHostPage(context, root)
    expect(await askHost(other, 'journal.open', {})).toEqual({ ok: false, failure: { type: 'JournalInUse' } })
    await page.close()
    expect(await askHost(other, 'journal.open', {})).toMatchObject({ ok: true })
  })
})

describe('a replacement journal in a browser', () => {
  const third = composeFrame(emptyJournalTail, '{"commit":9}\n')
  const aside = (name: unknown): boolean =>
    typeof name === 'string' && /^journal\.replaced-\d{4}-\d\d-\d\d-1\.hlj$/.test(name)
  const beginReplacement = async (page: Page): Promise<void> => {
    expect(await askHost(page, 'replacement.begin', {})).toEqual({ ok: true, value: { tail: emptyJournalTail } })
    expect(
      await askHost(page, 'replacement.append', { expected: emptyJournalTail, payload: '{"commit":9}\n' }),
    ).toEqual({ ok: true, value: { tail: third.tail } })
  }

  test('takes the place of a damaged one, which is kept under the day’s name', async () => {
    const page = await freshPage()
    const bytes = new Uint8Array([...first.bytes, ...second.bytes, ...new Uint8Array(10)])
    bytes[90] = 0
    await replaceJournal(page, bytes)
    expect(await askHost(page, 'journal.open', {})).toMatchObject({ ok: false, failure: { type: 'JournalDamaged' } })
    expect(await askHost(page, 'journal.salvage', { fromByte: 0, maxBytes: 1_000 })).toMatchObject({
      ok: true,
      value: { payloads: [payload], damagedBytes: first.bytes.length + 10, end: true },
    })
    await beginReplacement(page)
    expect(await askHost(page, 'replacement.finish', { expected: third.tail })).toEqual({
      ok: true,
      value: { tail: third.tail },
    })
    const names = await listFiles(page)
    expect(Array.isArray(names) ? names.map((name) => (aside(name) ? 'aside' : name)) : names).toEqual([
      'journal.hlj',
      'aside',
    ])
    expect(await askHost(page, 'journal.append', { expected: third.tail, payload })).toMatchObject({ ok: true })
    await page.reload()
    await page.waitForFunction('window.callHost !== undefined')
    expect(await askHost(page, 'journal.open', {})).toMatchObject({ ok: true, value: { cutBytes: 0 } })
  })

  test('counts from the moment it was proved, wherever the browser was killed', async () => {
    const moves: readonly (readonly (readonly [string, string])[])[] = [
      [['journal.next.hlj', 'journal.ready.hlj']],
      [
        ['journal.next.hlj', 'journal.ready.hlj'],
        ['journal.hlj', 'journal.replaced-2026-11-25-1.hlj'],
      ],
    ]
    for (const done of [[], ...moves]) {
      const page = await freshPage()
      await replaceJournal(page, first.bytes)
      await askHost(page, 'journal.open', {})
      await beginReplacement(page)
      await page.reload()
      await page.waitForFunction('window.callHost !== undefined')
      for (const [from, to] of done) {
        await page.evaluate(
          `(async () => { const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger'); await (await folder.getFileHandle('${from}')).move('${to}') })()`,
        )
      }
      expect(await askHost(page, 'journal.open', {})).toEqual({
        ok: true,
        value: { tail: done.length === 0 ? first.tail : third.tail, cutBytes: 0 },
      })
    }
  })

  test('that is dropped leaves no trace', async () => {
    const page = await freshPage()
    await askHost(page, 'journal.open', {})
    await beginReplacement(page)
    expect(await askHost(page, 'replacement.drop', {})).toEqual({ ok: true, value: {} })
    expect(await listFiles(page)).toEqual(['journal.hlj'])
  })
})

describe('keys and settings in a browser', () => {
  test('come back as they were written, and are none before', async () => {
    const page = await freshPage()
    expect(await askHost(page, 'keys.read', {})).toEqual({
      ok: true,
      value: { text: '', rescue: '', shield: 'off', offers: 'none' },
    })
    for (const text of ['{"old":"长长长长"}', '{"new":1}'])
      expect(await askHost(page, 'keys.write', { text, rescue: '' })).toEqual({ ok: true, value: { shield: 'off' } })
    expect(await askHost(page, 'settings.write', { text: '{"zoom":125}' })).toEqual({ ok: true, value: {} })
    expect(await askHost(page, 'keys.read', {})).toMatchObject({ ok: true, value: { text: '{"new":1}' } })
    expect(await askHost(page, 'settings.read', {})).toEqual({
      ok: true,
      value: { text: '{"zoom":125}', trouble: 'none' },
    })
    expect(await listFiles(page)).toEqual(['keys.json', 'settings.json'])
  })

  test('when damaged, keys are answered as they lie there, for the way back to sound ones, and settings are set aside', async () => {
    const page = await freshPage()
    await page.evaluate(`(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger', { create: true })
      for (const name of ['keys.json', 'settings.json']) {
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
        await writable.write('{"sha256":"00","text":"x"}')
        await writable.close()
      }
    })()`)
    expect(await askHost(page, 'keys.read', {})).toMatchObject({
      ok: true,
      value: { text: '{"sha256":"00","text":"x"}', rescue: '' },
    })
    expect(await askHost(page, 'settings.read', {})).toEqual({ ok: true, value: { text: '', trouble: 'set-aside' } })
    expect(await listFiles(page)).toEqual(['keys.json', 'settings.json.damaged-1'])
  })

  test('that will not be read are said to be, and nothing is written over them', async () => {
    const page = await freshPage()
    // A folder is what no browser reads as a file.
    await page.evaluate(`(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger', { create: true })
      await folder.getDirectoryHandle('settings.json', { create: true })
    })()`)
    expect(await askHost(page, 'settings.read', {})).toEqual({ ok: true, value: { text: '', trouble: 'unreadable' } })
    expect(await askHost(page, 'settings.write', { text: '{}' })).toEqual({
      ok: false,
      failure: { type: 'WriteRefused', code: 'TypeMismatchError' },
    })
  })

  test('survive a write that was cut off half-way, old or new but whole', async () => {
    const page = await freshPage()
    await askHost(page, 'keys.write', { text: 'old', rescue: 'copy' })
    await page.evaluate(`(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger')
      const writable = await (await folder.getFileHandle('keys.json.next', { create: true })).createWritable()
      await writable.write('{"sha256":"half')
      await writable.close()
    })()`)
    expect(await askHost(page, 'keys.read', {})).toMatchObject({ ok: true, value: { text: 'old', rescue: 'copy' } })
  })
})

describe('files in a browser', () => {
  test('are opened by a file input and read by token, within the limit', async () => {
    const page = await freshPage()
    const path = join(folder, '交办.hlb')
    await writeFile(path, new Uint8Array([1, 2, 3]))
    page.once('filechooser', (chooser) => void chooser.setFiles(path))
    const opened = JSON.parse(JSON.stringify(await askHost(page, 'file.open', { kind: 'bundle' })))
    expect(opened).toMatchObject({ ok: true, value: { file: { name: '交办.hlb', bytes: 3 } } })
    const { token } = opened.value.file
    expect(await askHost(page, 'file.read', { token, maxBytes: 3 })).toEqual({
      ok: true,
      value: { name: '交办.hlb', bytes: [1, 2, 3] },
    })
    expect(await askHost(page, 'file.read', { token, maxBytes: 2 })).toEqual({
      ok: false,
      failure: { type: 'FileTooLarge', bytes: 3, maxBytes: 2 },
    })
    expect(await askHost(page, 'file.read', { token: 'made-up', maxBytes: 2 })).toEqual({
      ok: false,
      failure: { type: 'FileGone' },
    })
  })

  test('answer null when the user cancelled the input', async () => {
    const page = await freshPage()
    page.once(
      'filechooser',
      (chooser) => void chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel'))),
    )
    expect(await askHost(page, 'file.open', { kind: 'bundle' })).toEqual({ ok: true, value: { file: null } })
  })

  test('are saved as a download where there is no save dialog, and said not to have been read back', async () => {
    const page = await freshPage()
    await page.evaluate('void delete window.showSaveFilePicker')
    const [download, saved] = await Promise.all([
      page.waitForEvent('download'),
      askHost(page, 'file.save', { kind: 'bundle', name: '回复.hlb', bytes: new Uint8Array([1, 2, 3]), drive: null }),
    ])
    expect(saved).toMatchObject({ ok: true, value: { saved: { name: '回复.hlb', readBack: false } } })
    expect(download.suggestedFilename()).toBe('回复.hlb')
    await download.saveAs(join(folder, 'saved.hlb'))
    expect(new Uint8Array(await readFile(join(folder, 'saved.hlb')))).toEqual(new Uint8Array([1, 2, 3]))
  })

  test('are saved by the save dialog where there is one, and read back', async () => {
    const page = await freshPage()
    await page.evaluate(
      `window.showSaveFilePicker = async ({ suggestedName }) => (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })`,
    )
    const saved = await askHost(page, 'file.save', {
      kind: 'bundle',
      name: '回复.hlb',
      bytes: new Uint8Array([1, 2, 3]),
      drive: null,
    })
    expect(saved).toMatchObject({
      ok: true,
      value: {
        saved: {
          name: '回复.hlb',
          readBack: true,
          sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
        },
      },
    })
  })

  test.each([
    ['AbortError', { ok: true, value: { saved: null } }],
    ['SecurityError', { ok: true, value: { saved: { readBack: false } } }],
  ])('answer a save dialog that ends with %s', async (name, answer) => {
    const page = await freshPage()
    await page.evaluate(
      `window.showSaveFilePicker = async () => { throw new DOMException('played', ${JSON.stringify(name)}) }`,
    )
    expect(
      await askHost(page, 'file.save', { kind: 'bundle', name: 'a.hlb', bytes: new Uint8Array([1]), drive: null }),
    ).toMatchObject(answer)
  })

  test.each([
    ['QuotaExceededError', { type: 'DiskFull' }],
    ['NotFoundError', { type: 'DriveRemoved' }],
    ['NoModificationAllowedError', { type: 'WriteRefused', code: 'NoModificationAllowedError' }],
  ])('answer a write that ends with %s by the contract’s failure', async (name, failure) => {
    const page = await freshPage()
    await page.evaluate(
      `window.showSaveFilePicker = async () => ({ createWritable: async () => { throw new DOMException('played', ${JSON.stringify(name)}) } })`,
    )
    expect(
      await askHost(page, 'file.save', { kind: 'bundle', name: 'a.hlb', bytes: new Uint8Array([1]), drive: null }),
    ).toEqual({ ok: false, failure })
  })

  test('are refused when what is read back differs', async () => {
    const page = await freshPage()
    await page.evaluate(`window.showSaveFilePicker = async () => ({
      createWritable: async () => ({ write: async () => {}, close: async () => {} }),
      getFile: async () => new File([new Uint8Array([9])], 'a.hlb'),
    })`)
    expect(
      await askHost(page, 'file.save', { kind: 'bundle', name: 'a.hlb', bytes: new Uint8Array([1]), drive: null }),
    ).toEqual({ ok: false, failure: { type: 'ReadBackDiffers' } })
  })
})

describe('the rest of the host in a browser', () => {
  test('prints a page in a frame under the program’s policy, its styles in force and its scripts not', async () => {
    const page = await freshPage()
    await page.evaluate(`(() => {
      const append = document.body.append
      document.body.append = function (node) {
        append.call(this, node)
        node.addEventListener('load', () => {
          node.contentWindow.print = () => {
            const { document: sheet } = node.contentWindow
            window.printed = { color: node.contentWindow.getComputedStyle(sheet.querySelector('p')).color, text: sheet.body.innerText.trim(), scripted: 'scripted' in node.contentWindow, title: document.title }
          }
        })
      }
    })()`)
    const html =
      '<!doctype html><title>x</title><style>p{color:rgb(1, 2, 3)}</style><p>答复</p><script>window.scripted = true</script>'
    expect(await askHost(page, 'paper.print', { html, title: '关于路灯的答复' })).toEqual({
      ok: true,
      value: { outcome: 'shown' },
    })
    expect(await page.evaluate('window.printed')).toEqual({
      color: 'rgb(1, 2, 3)',
      text: '答复',
      scripted: false,
      title: '关于路灯的答复',
    })
    expect(await page.evaluate('[document.title, document.querySelectorAll("iframe").length]')).toEqual(['host', 0])
  })

  test('says in the contract’s words what only the desktop shell can do', async () => {
    const page = await freshPage()
    expect(await askHost(page, 'paper.pdf', { html: '<p>', title: '' })).toEqual({
      ok: false,
      failure: { type: 'OnlyInDesktop' },
    })
    expect(await askHost(page, 'drives.list', {})).toEqual({ ok: true, value: { drives: [] } })
    expect(
      await askHost(page, 'file.save', { kind: 'bundle', name: 'a', bytes: new Uint8Array([1]), drive: 'E' }),
    ).toEqual({ ok: false, failure: { type: 'WriteRefused', code: 'ONLY_IN_DESKTOP' } })
    expect(await askHost(page, 'app.info', {})).toMatchObject({
      ok: true,
      value: { shell: 'browser', version: '0.0.0-test', fontFamilies: [] },
    })
  })

  test('records an incident without names and numbers', async () => {
    const page = await freshPage()
    const answer = JSON.parse(
      JSON.stringify(await askHost(page, 'incident.write', { text: 'Error: 张三 13800138000 at main.js:1' })),
    )
    expect(answer.value.incident).toMatch(/^E\d{8}-[0-9A-F]{4}$/)
    const kept = String(await page.evaluate('Object.values(localStorage).join()'))
    expect(kept).toContain('Error: □ # at main.js:1')
  })

  test('runs under the policy without one violation', async () => {
    const page = await freshPage()
    const said: string[] = []
    page.on('console', (message) => void said.push(message.text()))
    await page.reload()
    await page.waitForFunction('window.callHost !== undefined')
    await askHost(page, 'journal.open', {})
    await askHost(page, 'keys.read', {})
    expect(said).toEqual([])
  })
})
