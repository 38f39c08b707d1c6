/**
 * SHA-256 over the text's UTF-8 bytes in lower-case hex, by the browser itself: the line of a large import is megabytes,
 * and the script's own hash would hold the window up for a quarter of a second.
 */
export async function digestLine(line: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
