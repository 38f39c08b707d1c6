import { redact } from '#shared/text/redact'

const kept = 50
const prefix = 'hotline-ledger-incident-'

/** Keeps a defect's description in this browser and answers its number. What could be about a person is taken out of it. */
export function writeIncident(text: string): string {
  const at = new Date().toISOString()
  const random = crypto.getRandomValues(new Uint8Array(2))
  const incident = `E${at.slice(0, 10).replaceAll('-', '')}-${[...random]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`
  try {
    window.localStorage.setItem(`${prefix}${at}`, `${incident}\n${redact(text)}`)
    const keys = Object.keys(window.localStorage)
      .filter((key) => key.startsWith(prefix))
      .sort()
    for (const key of keys.slice(0, Math.max(0, keys.length - kept))) window.localStorage.removeItem(key)
  } catch {
    // A full storage must not turn one defect into two; the number still tells the day.
  }
  return incident
}
