import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { launchPersistent } from '#tests/support/browser/launch-test-browser'
import { askHost, buildHostPage, openHostPage } from './build-host-page'

let folder: string
let root: string
let context: BrowserContext

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-attachments-'))
  root = await buildHostPage(join(folder, 'page'))
  context = await launchPersistent(join(folder, 'profile'))
})

afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const bytes = textToUtf8('现场照片')
const sha256 = hashBytes(bytes)

const freshPage = async (): Promise<Page> => {
  for (const page of context.pages().slice(1)) await page.close()
  const page = await openHostPage(context, root)
  await page.evaluate(
    `(async () => { await (await navigator.storage.getDirectory()).removeEntry('hotline-ledger', { recursive: true }).catch(() => undefined) })()`,
  )
  return page
}

const openFiles = `(await (await navigator.storage.getDirectory()).getDirectoryHandle('hotline-ledger', { create: true })).getDirectoryHandle('files', { create: true })`

const spoil = (page: Page, content: string): Promise<void> =>
  page.evaluate(`(async () => {
    const writable = await (await (await ${openFiles}).getFileHandle('${sha256}', { create: true })).createWritable()
    await writable.write('${content}')
    await writable.close()
  })()`)

const modifiedAt = (page: Page): Promise<unknown> =>
  page.evaluate(
    `(async () => (await (await (await ${openFiles}).getFileHandle('${sha256}')).getFile()).lastModified)()`,
  )

const kept = { ok: true, value: { bytes: [...bytes] } }

describe('attachments in a browser', () => {
  test('are missing before, and come back as they were put, over a reload', async () => {
    const page = await freshPage()
    expect(await askHost(page, 'attachment.read', { sha256 })).toEqual({
      ok: false,
      failure: { type: 'AttachmentMissing' },
    })
    expect(await askHost(page, 'attachment.put', { sha256, bytes })).toEqual({ ok: true, value: {} })
    await page.reload()
    await page.waitForFunction('window.callHost !== undefined')
    expect(await askHost(page, 'attachment.read', { sha256 })).toEqual(kept)
  })

  test('are refused under another hash than their own', async () => {
    const page = await freshPage()
    expect(await askHost(page, 'attachment.put', { sha256, bytes: new Uint8Array([1]) })).toEqual({
      ok: false,
      failure: { type: 'AttachmentDiffers' },
    })
    expect(await askHost(page, 'attachment.read', { sha256 })).toEqual({
      ok: false,
      failure: { type: 'AttachmentMissing' },
    })
  })

  test('are not written again while they are sound', async () => {
    const page = await freshPage()
    await askHost(page, 'attachment.put', { sha256, bytes })
    const before = await modifiedAt(page)
    await page.waitForTimeout(50)
    expect(await askHost(page, 'attachment.put', { sha256, bytes })).toEqual({ ok: true, value: {} })
    expect(await modifiedAt(page)).toBe(before)
  })

  test.each(['another photo, longer than the first', 'x', ''])(
    'that were damaged into %j are not given out, and are replaced when put again',
    async (content) => {
      const page = await freshPage()
      await spoil(page, content)
      expect(await askHost(page, 'attachment.read', { sha256 })).toEqual({
        ok: false,
        failure: { type: 'AttachmentDamaged' },
      })
      expect(await askHost(page, 'attachment.put', { sha256, bytes })).toEqual({ ok: true, value: {} })
      expect(await askHost(page, 'attachment.read', { sha256 })).toEqual(kept)
    },
  )

  test('are saved under their own name without a forced ending', async () => {
    const page = await freshPage()
    await page.evaluate(
      `window.showSaveFilePicker = async (options) => { window.picked = options; return (await navigator.storage.getDirectory()).getFileHandle(options.suggestedName, { create: true }) }`,
    )
    expect(
      await askHost(page, 'file.save', { kind: 'attachment', name: '分布图.wps', bytes, drive: null }),
    ).toMatchObject({ ok: true, value: { saved: { name: '分布图.wps', readBack: true } } })
    expect(await page.evaluate('window.picked')).toEqual({ suggestedName: '分布图.wps' })
  })
})
