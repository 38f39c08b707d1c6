import { fail, ok, type Result } from '../prelude/result'
import type { BundleRefused } from './bundle-refused'
import { isCleanPath } from './entry-name'

/** Path → SHA-256, as a manifest lists them. */
export type Manifest = ReadonlyMap<string, string>

/** Exactly what `sha256sum` prints and `sha256sum -c` reads, sorted by path. */
export function renderManifest(manifest: Manifest): string {
  return [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('')
}

/** Reads a manifest; `file` is its own name. A path listed twice, a strange path and a strange line are all malformed. */
export function parseManifest(file: string, text: string): Result<Manifest, BundleRefused> {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const manifest = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? []
    if (!isCleanPath(path) || manifest.has(path)) return fail({ type: 'ManifestMalformed', file, line: index + 1 })
    manifest.set(path, sha256)
  }
  return ok(manifest)
}
