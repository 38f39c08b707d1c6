import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { serveRenderer } from '#main/page/serve-renderer'

/** A loopback address, because browsers give their own storage to secure origins only. Nothing listens there. */
const origin = 'http://127.0.0.1:5199'

/** Builds a page that has only the renderer's host in it, as the program is built, or another of these pages. Answers the folder. */
export async function buildHostPage(
  outDir: string,
  page: 'host-page' | 'fields-page' | 'tables-page' = 'host-page',
): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, page),
    base: './',
    define: { APP_VERSION: JSON.stringify('0.0.0-test') },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome130', modulePreload: { polyfill: false } },
  })
  return outDir
}

/** Opens the page as the browser shell serves it, under the same policy; ready once the page has set `mark`. */
export async function openHostPage(context: BrowserContext, root: string, mark = 'callHost'): Promise<Page> {
  await context.route(`${origin}/**`, async (route) => {
    const served = await serveRenderer(root, new URL(route.request().url()).pathname)
    await route.fulfill({ status: served.status, headers: { ...served.headers }, body: Buffer.from(served.body) })
  })
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await page.waitForFunction(`window.${mark} !== undefined`)
  return page
}

/** Calls the host in the page. Bytes come back as lists of numbers. */
export async function askHost(page: Page, channel: string, request: object): Promise<unknown> {
  return page.evaluate(
    `window.callHost(${JSON.stringify(channel)}, ${JSON.stringify(request, bytesAsMark)}, 0).then((answer) => JSON.parse(JSON.stringify(answer, (key, value) => value instanceof Uint8Array ? [...value] : value)))`.replace(
      /"bytes:([\d,]*)"/g,
      'new Uint8Array([$1])',
    ),
  )
}

const bytesAsMark = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? `bytes:${value.join(',')}` : value
