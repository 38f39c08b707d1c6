/** Keys in any of their spellings: age's secret ones, an Ed25519 seed in hex, the office's paper key, base64 of a key's length. */
const secrets = [
  /AGE-SECRET-KEY-[0-9A-Z-]+/giu,
  /\b[0-9a-f]{64}\b/giu,
  /\b[0-9A-HJ-NP-Z]{4,6}(?:[ -][0-9A-HJ-NP-Z]{4,6}){5,}\b/gu,
  /(?=[A-Za-z0-9+/]*\d)(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{40,}={0,2}/gu,
]

/**
 * Takes out of a text what could be about a person or open a lock: keys, Chinese words, runs of digits as long as a
 * telephone or identity number, however they are spaced. Folds first, since 138-0013-8000, １３８… and a number with
 * zero-width characters in it are one number. Incident files leave the office; the program's own messages are English.
 */
export function redact(text: string): string {
  const folded = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const keyless = secrets.reduce((rest, secret) => rest.replace(secret, '[key]'), folded)
  return keyless.replace(/\p{Script=Han}+/gu, '□').replace(/\d(?:[ ().\-–—]?\d){6,}/gu, '#')
}
