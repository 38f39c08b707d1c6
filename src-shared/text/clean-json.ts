import { cleanText } from './clean-text'
import { findUnreadable, type Unreadable } from './find-unreadable'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every text in a JSON value past the border; names of members stay as they are. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanJson)
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanJson(inner)]))
    : value
}

/** What is unreadable in the texts of a JSON value, each with the way to its text: `assignments.0.sheet.title`. */
export function findUnreadableInJson(
  value: unknown,
  path = '',
): readonly { readonly path: string; readonly found: Unreadable }[] {
  if (typeof value === 'string') return findUnreadable(value).map((found) => ({ path, found }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    findUnreadableInJson(inner, path === '' ? name : `${path}.${name}`),
  )
}
