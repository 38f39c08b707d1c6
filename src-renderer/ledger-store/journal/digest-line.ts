import { hashLine } from '#shared/record/commit'

/** From here on the browser's own SHA-256 is faster, although each call goes through another thread. */
const longLine = 50_000

/**
 * SHA-256 over the text's UTF-8 bytes in lower-case hex. The line of a large import is megabytes, and the script's own
 * hash would hold the window up for a quarter of a second; for an ordinary line it is done at once.
 */
export async function digestLine(line: string): Promise<string> {
  if (line.length < longLine) return hashLine(line)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
