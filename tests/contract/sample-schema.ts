import { z } from 'zod'

/**
 * One value that a schema of the contract accepts, made by reading the schema. Of a union the `pick`-th member is
 * sampled. Undefined where nothing is accepted (`never`).
 */
export function sampleGood(schema: z.ZodType, pick = 0): unknown {
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, inner]) => [key, sampleGood(toType(inner), pick)]),
    )
  }
  if (schema instanceof z.ZodUnion) return sampleGood(toType(schema.options[pick % schema.options.length]), pick)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return sampleGood(toType(schema.unwrap()), pick)
  if (schema instanceof z.ZodArray) return [sampleGood(toType(schema.element), pick)]
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodEnum) return schema.options[0]
  // Sixty-four of them are a hash; the last is a 台账号.
  if (schema instanceof z.ZodString)
    return ['a', 'a'.repeat(64), '2026-001'].find((text) => schema.safeParse(text).success)
  if (schema instanceof z.ZodNumber) return 1
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodCustom) return new Uint8Array([1])
  if (schema instanceof z.ZodNever) return undefined
  throw new Error(`the contract uses a kind of schema that the sampler does not know: ${schema.type}`)
}

/** How many members the schema's widest union has: as many samples show all of them. */
export function countMembers(schema: z.ZodType): number {
  return schema instanceof z.ZodUnion ? schema.options.length : 1
}

/**
 * Values that the schema must refuse, each close to a good one: every field of it missing that it cannot lack, of another kind, and one
 * field too many.
 */
export function sampleBad(schema: z.ZodType): readonly unknown[] {
  const good = sampleGood(schema)
  const wrongAtAll = [undefined, null, 'text', 7, [good]]
  if (typeof good !== 'object' || good === null) return wrongAtAll
  const keys = Object.keys(good)
  const mayLack = (key: string): boolean => schema instanceof z.ZodObject && schema.shape[key] instanceof z.ZodOptional
  return [
    ...wrongAtAll,
    { ...good, unknownField: 1 },
    ...keys
      .filter((key) => !mayLack(key))
      .map((key) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key))),
    ...keys.map((key) => ({ ...good, [key]: Symbol.for('of another kind') })),
  ]
}

function toType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('not a schema')
}
