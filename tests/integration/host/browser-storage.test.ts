import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchPersistent } from '#tests/support/browser/launch-test-browser'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { askHost, buildHostPage, openHostPage } from './build-host-page'

let folder: string
let root: string
let context: BrowserContext | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-storage-'))
  root = await buildHostPage(join(folder, 'page'))
})

afterEach(async () => {
  await context?.close()
  context = undefined
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function openProfile(name: string): Promise<Page> {
  context = await launchPersistent(join(folder, name))
  return openHostPage(context, root)
}

/** What the browser's storage holds of ours, taken away as a full disk or a cleaning program takes it: databases and files, not the site's notes. */
const clearStorage = (page: Page): Promise<unknown> =>
  page.evaluate(
    `(async () => { await (await navigator.storage.getDirectory()).removeEntry('hotline-ledger', { recursive: true }) })()`,
  )

const [a, b] = ['a', 'b'].map((letter) => letter.repeat(64))
const text = JSON.stringify({ v: 1, text: '路灯不亮' })

describe('drafts in a browser', () => {
  test('come back after a restart of the browser, the newest in place of the older, and are gone when removed', async () => {
    const page = await openProfile('drafts')
    await askHost(page, 'draft.write', { id: a, text: '{}' })
    expect(await askHost(page, 'draft.write', { id: a, text })).toEqual({ ok: true, value: {} })
    await askHost(page, 'draft.write', { id: b, text: '{"v":2}' })
    await context?.close()
    const again = await openProfile('drafts')
    expect(await askHost(again, 'draft.list', {})).toMatchObject({
      ok: true,
      value: { drafts: expect.arrayContaining([{ id: a, text }]), setAside: 0, unreadable: 0 },
    })
    for (const id of [a, b, b]) expect(await askHost(again, 'draft.remove', { id })).toEqual({ ok: true, value: {} })
    expect(await askHost(again, 'draft.list', {})).toEqual({
      ok: true,
      value: { drafts: [], setAside: 0, unreadable: 0 },
    })
  })

  test('that are damaged cost no other and are told once', async () => {
    const page = await openProfile('damaged')
    await askHost(page, 'draft.write', { id: a, text })
    await askHost(page, 'draft.write', { id: b, text })
    await page.evaluate(`(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger')
      const writable = await (await folder.getFileHandle('draft-${a}.json')).createWritable()
      await writable.write('{"sha256":"')
      await writable.close()
    })()`)
    const told = { ok: true, value: { drafts: [{ id: b, text }], setAside: 1, unreadable: 0 } }
    expect(await askHost(page, 'draft.list', {})).toEqual(told)
    expect(await askHost(page, 'draft.list', {})).toEqual({ ...told, value: { ...told.value, setAside: 0 } })
  })
})

describe('a browser’s storage', () => {
  test('that was cleared is told of by the day on which a ledger was last there', async () => {
    const page = await openProfile('cleared')
    expect(await askHost(page, 'app.info', {})).toMatchObject({ ok: true, value: { storage: { lostAfter: '' } } })
    await askHost(page, 'keys.write', { text: '{}', rescue: '' })
    expect(await askHost(page, 'app.info', {})).toMatchObject({ ok: true, value: { storage: { lostAfter: '' } } })
    await clearStorage(page)
    expect(await askHost(page, 'app.info', {})).toMatchObject({
      ok: true,
      value: { storage: { lostAfter: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) } },
    })
  })

  test('that the browser has not promised to keep is called so', async () => {
    const page = await openProfile('promise')
    const isKept: unknown = await page.evaluate('navigator.storage.persisted()')
    expect(await askHost(page, 'app.info', {})).toMatchObject({
      ok: true,
      value: { storage: { kept: isKept === true ? 'for-good' : 'as-long-as-there-is-room' } },
    })
  })
})

describe('a browser that draws no type below 24 pixels', () => {
  test('is found out before anything is printed', async (test) => {
    await mkdir(join(folder, 'large', 'Default'), { recursive: true })
    await writeFile(
      join(folder, 'large', 'Default', 'Preferences'),
      JSON.stringify({ webkit: { webprefs: { minimum_font_size: 24 } } }),
    )
    const page = await openProfile('large')
    const drawn = Number(
      await page.evaluate(`(() => {
        const span = document.createElement('span')
        span.textContent = '国国国国国国国国国国'
        span.style.fontSize = '1px'
        document.body.append(span)
        return span.getBoundingClientRect().width
      })()`),
    )
    if (drawn < 200) return skipWithReason(test, 'this Chromium takes no minimum font size from its profile')
    await page.evaluate('window.print = () => { throw new Error("printed") }')
    const paper = (pt: number): object => ({
      html: `<style>body{font:${pt}pt/30pt serif}</style><p>回复</p>`,
      title: '回复',
    })
    expect(await askHost(page, 'paper.print', paper(16))).toEqual({
      ok: false,
      failure: { type: 'TypeEnlarged', leastPx: 24 },
    })
    expect(await askHost(page, 'paper.print', paper(22))).toMatchObject({ ok: true })
  })
})
