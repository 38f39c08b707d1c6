import type { z } from 'zod'

/** The value as its schema has it; undefined when it is something else. */
export type ValueReader<T> = (value: unknown) => T | undefined

/** A reader that knows by what it reads. */
export interface SchemaReader<T> extends ValueReader<T> {
  readonly schema: z.ZodType<T>
}

/**
 * Reads values by a schema, each object once however often it is asked for: whether a sheet can be read is asked when it is
 * folded, and again when its case is read.
 */
export function createValueReader<T>(schema: z.ZodType<T>): SchemaReader<T> {
  const known = new WeakMap<object, { readonly data: T | undefined }>()
  const read: ValueReader<T> = (value) => {
    if (typeof value !== 'object' || value === null) return schema.safeParse(value).data
    const found = known.get(value)
    if (found !== undefined) return found.data
    const { data } = schema.safeParse(value)
    known.set(value, { data })
    return data
  }
  return Object.assign(read, { schema })
}
