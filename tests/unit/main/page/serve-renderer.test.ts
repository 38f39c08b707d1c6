import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveRenderer } from '#main/page/serve-renderer'
import { temporaryFolder } from '../temporary-folder'

async function builtRenderer(): Promise<string> {
  const folder = await temporaryFolder()
  const root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">')
  await writeFile(join(root, 'assets', 'main.js'), 'export {}')
  await writeFile(join(root, 'assets', 'notes.exe'), 'MZ')
  await writeFile(join(folder, 'secret.json'), '{}')
  await mkdir(join(folder, 'renderer-other'))
  await writeFile(join(folder, 'renderer-other', 'a.json'), '{}')
  return root
}

const text = (body: Uint8Array): string => new TextDecoder().decode(body)

test('serves the page at / and at its name, with another nonce each time, the same in the page and in its policy', async () => {
  const root = await builtRenderer()
  const nonces = await Promise.all(
    ['/', '/index.html'].map(async (path) => {
      const served = await serveRenderer(root, path)
      const nonce = /nonce="([\w-]{20,})"/.exec(text(served.body))?.[1] ?? ''
      expect(served.headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(served.headers['Content-Type']).toBe('text/html; charset=utf-8')
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})

test('serves scripts as scripts, under the same policy, which names no other origin and no inline script', async () => {
  const served = await serveRenderer(await builtRenderer(), '/assets/main.js')
  expect(served.status).toBe(200)
  expect(served.headers['Content-Type']).toBe('text/javascript; charset=utf-8')
  const policy = served.headers['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'")
  expect(policy).not.toMatch(/https?:|unsafe|\*/)
})

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/assets/../../secret.json',
  '/..%2Fsecret.json',
  '/..\\secret.json',
  '/../renderer-other/a.json',
  '/%',
  '/a\0.js',
  '/assets',
  '/missing.js',
])('does not find %j', async (path) => {
  const served = await serveRenderer(await builtRenderer(), path)
  expect(served.status).toBe(404)
  expect(text(served.body)).toBe('not found')
})

test('serves no kind of file that the program has not got', async () => {
  const root = await builtRenderer()
  // Bundles come and go as bytes of a chosen file, by the host; the page holds none.
  await writeFile(join(root, 'assets', 'reply.hlb'), 'age')
  for (const path of ['/assets/notes.exe', '/assets/reply.hlb'])
    expect((await serveRenderer(root, path)).status).toBe(404)
})

test('lets a browser keep for good what is named by its content, and has it ask again for everything else', async () => {
  const root = await builtRenderer()
  await writeFile(join(root, 'assets', 'render-docx-BtHVLX8c.js'), 'export {}')
  const kept = async (path: string): Promise<string | undefined> =>
    (await serveRenderer(root, path)).headers['Cache-Control']
  expect(await kept('/assets/render-docx-BtHVLX8c.js')).toBe('public, max-age=31536000, immutable')
  expect(await kept('/assets/main.js')).toBe('no-cache')
  expect(await kept('/')).toBe('no-cache')
})
