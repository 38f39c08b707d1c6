import { fail, ok, type Result } from './result'

/**
 * `json`: no JSON. `repeated-key`: an object names a key twice, and readers disagree about which value counts. `nesting`:
 * deeper than anything here is, and deep enough to exhaust a stack later on.
 */
export type JsonFault = 'json' | 'repeated-key' | 'nesting'

/** Objects and arrays inside each other. */
const maxDepth = 32

/**
 * Parses JSON from outside. A key written twice is refused (RFC 8259 §4: behaviour with such objects is unpredictable),
 * however the two are spelt: `"a"` and `"\u0061"` are one key.
 */
export function parseStrictJson(text: string): Result<unknown, JsonFault> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('json')
  }
  if (isDeeper(value, maxDepth)) return fail('nesting')
  // What this program wrote comes back letter by letter, and then no key can have been lost: no need to look.
  if (JSON.stringify(value) === text) return ok(value)
  return hasRepeatedKey(text) ? fail('repeated-key') : ok(value)
}

function isDeeper(value: unknown, most: number): boolean {
  if (value === null || typeof value !== 'object') return false
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1))
}

const stringPattern = /"(?:[^"\\]|\\.)*"/y
/** What makes the string before it a key. */
const keyPattern = /\s*:/y

/** Of a text that is JSON: whether any object in it has a key twice. */
function hasRepeatedKey(text: string): boolean {
  const open: (Set<string> | undefined)[] = []
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === '{') open.push(new Set())
    else if (char === '[') open.push(undefined)
    else if (char === '}' || char === ']') open.pop()
    if (char !== '"') {
      at += 1
      continue
    }
    stringPattern.lastIndex = at
    const written = stringPattern.exec(text)?.[0] ?? '"'
    at += written.length
    const keys = open.at(-1)
    keyPattern.lastIndex = at
    if (keys === undefined || !keyPattern.test(text)) continue
    const key: unknown = JSON.parse(written)
    if (keys.has(String(key))) return true
    keys.add(String(key))
  }
  return false
}
