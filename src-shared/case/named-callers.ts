import { entryToSheet, ownEntrySchema } from './own-entry'
import { entryCallers } from './private-entry'
import { sheetSchema, type Sheet } from './sheet'
import type { CallerFacts } from './veil'

/** The fields of a case in which its caller is named as such: a veil strikes out what any value of theirs ever named. */
export const callerFields: readonly string[] = ['sheet', 'entry']

/** A value of such a field in the shape of a sheet; undefined for any other field, and for what nobody can read. */
export function valueToSheet(field: string, value: unknown): Sheet | undefined {
  if (field === 'sheet') return sheetSchema.safeParse(value).data
  const entry = field === 'entry' ? ownEntrySchema.safeParse(value).data : undefined
  return entry === undefined ? undefined : entryToSheet(entry)
}

/** Everybody whom a value of a case's field names as its caller. */
export function callersOfValue(field: string, value: unknown): CallerFacts[] {
  const sheet = valueToSheet(field, value)
  if (sheet === undefined) return []
  const entry = field === 'entry' ? ownEntrySchema.safeParse(value).data : undefined
  return entry === undefined ? [sheet] : [sheet, ...entryCallers(entry)]
}
