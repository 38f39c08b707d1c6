import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchPersistent } from '#tests/support/browser/launch-test-browser'
import { aLetterBook } from '#tests/support/workbooks/letter-book'
import { buildHostPage, openHostPage } from './build-host-page'

let folder: string
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-tables-'))
  const root = await buildHostPage(join(folder, 'page'), 'tables-page')
  context = await launchPersistent(join(folder, 'profile'))
  page = await openHostPage(context, root, 'tables')
})
afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = (name: string, bytes: Uint8Array): Promise<unknown> =>
  page.evaluate(`window.tables.${name}(${JSON.stringify(Buffer.from(bytes).toString('base64'))})`)

describe('a workbook in the worker, under the policy of the window', () => {
  test.each([4_000, 30_000])('of %i lines comes whole, and tells how far it is', async (lines) => {
    const read = await ask('readInWorker', aLetterBook(lines))
    expect(read).toMatchObject({
      lines: lines + 1,
      cells: (lines + 1) * 12,
      first: [
        { type: 'text', text: '2026-1' },
        { type: 'day', day: '2026-01-01', time: '08:00:00' },
      ],
      last: [{ type: 'text', text: `2026-${lines}` }],
    })
    expect(Object(read).told).toBeGreaterThan(2)
  })
  test('is ended while it is read, and the next one is read', async () => {
    expect(await ask('readAndEnd', aLetterBook(30_000))).toBe('TableReadEnded')
    expect(await ask('readInWorker', aLetterBook(10))).toMatchObject({ lines: 11 })
  })
  test('that is refused says why', async () => {
    expect(await ask('readInWorker', new Uint8Array(0))).toEqual({ failure: 'TableFileEmpty' })
  })
})
