import type { Page } from 'playwright-core'

/** A fingerprint of cases, commits and records as the window's database holds them, in whichever order they were folded. */
export function readViewDigest(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('hotline-ledger')
      opening.addEventListener('error', () => reject(new Error('the view did not open')))
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const rowsOf = (name: string): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        const all = database.transaction(name).objectStore(name).getAll()
        all.addEventListener('error', () => reject(new Error(`${name} could not be read`)))
        all.addEventListener('success', () => resolve(all.result))
      })
    const sorted = (_key: string, value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => key !== 'nth')
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : value
    const parts: string[] = []
    for (const name of ['cases', 'commits', 'records']) {
      const rows = await rowsOf(name)
      parts.push(name, String(rows.length), ...rows.map((row) => JSON.stringify(row, sorted)))
    }
    database.close()
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')))
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  })
}
