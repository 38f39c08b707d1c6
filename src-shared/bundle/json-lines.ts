import type { z } from 'zod'
import { parseStrictJson } from '../prelude/parse-json'
import { fail, ok, type Result } from '../prelude/result'
import { parseReceivedLine, type LoggedCommit } from '../record/commit'
import type { BundleRefused } from './bundle-refused'
import type { BundleLimits } from './limits'
import { utf8ToText } from './text'

const newline = 10

type LineResult<T> = Result<T, BundleRefused>

const malformedAt = (file: string, line: number) => (field: string) =>
  fail<BundleRefused>({ type: 'PayloadMalformed', file, line, field: field.slice(0, 100) })

/** Reads one JSON value from a line of `file` by its schema. The failure names the field that is wrong. */
export function parseJsonLine<T>(file: string, line: number, bytes: Uint8Array, schema: z.ZodType<T>): LineResult<T> {
  const malformed = malformedAt(file, line)
  const text = utf8ToText(bytes)
  if (text === undefined) return malformed('utf-8')
  const json = parseStrictJson(text)
  if (!json.ok) return malformed(json.failure)
  const hidden = findHidden(json.value)
  if (hidden !== undefined) return malformed(hidden)
  const parsed = schema.safeParse(json.value)
  return parsed.success ? ok(parsed.data) : malformed(parsed.error.issues[0]?.path.join('.') ?? '')
}

/** The one key that changes an object's prototype when copied. Of a value whose depth was bounded when it was parsed. */
function findHidden(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (Object.hasOwn(value, '__proto__')) return '__proto__'
  for (const inner of Object.values(value)) {
    const found = findHidden(inner)
    if (found !== undefined) return found
  }
  return undefined
}

/** Reads a whole NDJSON file: one value a line, no blank lines, the last newline optional. */
export function parseJsonLines<T>(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  limits: BundleLimits,
): LineResult<T[]> {
  return parseLines(file, bytes, { lines: limits.lines, lineBytes: limits.lineBytes }, (line, text) =>
    parseJsonLine(file, line, text, schema),
  )
}

/** Reads an NDJSON file of commits. Each keeps its line to the letter: its hash is over that. */
export function parseCommitLines(file: string, bytes: Uint8Array, limits: BundleLimits): LineResult<LoggedCommit[]> {
  return parseLines(file, bytes, { lines: limits.commitLines, lineBytes: limits.commitBytes }, (line, lineBytes) => {
    const malformed = malformedAt(file, line)
    const text = utf8ToText(lineBytes)
    if (text === undefined) return malformed('utf-8')
    const json = parseStrictJson(text)
    if (!json.ok) return malformed(json.failure)
    const logged = parseReceivedLine(text, line)
    if (!logged.ok) return malformed(logged.failure.detail)
    // In what was written, not in what was read: a schema drops the hidden key from the objects whose fields it knows.
    const hidden = findHidden(json.value)
    return hidden === undefined ? logged : malformed(hidden)
  })
}

function parseLines<T>(
  file: string,
  bytes: Uint8Array,
  most: { readonly lines: number; readonly lineBytes: number },
  parse: (line: number, bytes: Uint8Array) => LineResult<T>,
): LineResult<T[]> {
  const values: T[] = []
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start)
    const end = found === -1 ? bytes.length : found
    const line = values.length + 1
    const tooMuch = line > most.lines ? 'lines' : end - start > most.lineBytes ? 'length' : undefined
    if (tooMuch !== undefined) return malformedAt(file, line)(tooMuch)
    const value = parse(line, bytes.subarray(start, end))
    if (!value.ok) return value
    values.push(value.value)
    start = end + 1
  }
  return ok(values)
}
