import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { commonHeaders, composePagePolicy, noncePlaceholder } from './content-policy'

/** An answer to a request for a file, whichever server gives it. */
export interface ServedFile {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
}

const notFound: ServedFile = {
  status: 404,
  headers: {
    ...commonHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
  },
  body: new TextEncoder().encode('not found'),
}

/** Names that the build gives by content never mean anything else: a browser need not ask for them again, nor find us there. */
const hashedName = /^\/assets\/[\w.-]+-[\w-]{8}\.\w+$/

/** A nonce for one load of a page. */
export const makeNonce = (): string => randomBytes(16).toString('base64url')

/**
 * Answers a request path with a file of the built renderer in `root`, its page with a fresh nonce and the policy that
 * names it. Paths that lead out of `root`, and kinds of file that the program does not have, are not found.
 */
export async function serveRenderer(root: string, pathname: string): Promise<ServedFile> {
  const path = findInside(root, pathname === '/' ? '/index.html' : pathname)
  const contentType = path === undefined ? undefined : contentTypes[extname(path)]
  if (path === undefined || contentType === undefined) return notFound
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return notFound
  const nonce = makeNonce()
  const isPage = contentType.startsWith('text/html')
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      ...(hashedName.test(pathname) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
      'Content-Type': contentType,
      // Workers have a policy of their own, so every file is served with one.
      'Content-Security-Policy': composePagePolicy(nonce),
    },
    body: isPage
      ? new TextEncoder().encode(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce))
      : new Uint8Array(bytes),
  }
}

function findInside(root: string, pathname: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined
  const path = resolve(join(root, decoded))
  return path.startsWith(resolve(root) + sep) ? path : undefined
}
