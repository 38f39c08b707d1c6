import { fail, ok, type Result } from '../prelude/result'

/** A tag file's fields: label → values in the order written. */
export type TagLines = ReadonlyMap<string, readonly string[]>

/**
 * Reads `Label: value` lines as RFC 8493 §2.2.2 has them; an indented line continues the one before. Fails with the
 * number of the line, from 1, that is neither.
 */
export function parseTagLines(text: string): Result<TagLines, number> {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const fields: { readonly label: string; value: string }[] = []
  for (const [index, line] of lines.entries()) {
    const last = fields.at(-1)
    const field = /^([A-Za-z][A-Za-z0-9-]{0,63}):[ \t]*(.*)$/.exec(line)
    if (field !== null) fields.push({ label: field[1] ?? '', value: (field[2] ?? '').trimEnd() })
    else if (last !== undefined && /^[ \t]+\S/.test(line)) last.value = `${last.value} ${line.trim()}`
    else return fail(index + 1)
  }
  const tags = new Map<string, string[]>()
  for (const { label, value } of fields) {
    const values = tags.get(label)
    if (values === undefined) tags.set(label, [value])
    else values.push(value)
  }
  return ok(tags)
}

/** The value of a field that stands exactly once, '' included, or undefined. */
export function readTag(tags: TagLines, label: string): string | undefined {
  const values = tags.get(label) ?? []
  return values.length === 1 ? values[0] : undefined
}
