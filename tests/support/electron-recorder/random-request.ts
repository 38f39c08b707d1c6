import { z } from 'zod'
import type { SeededRandom } from '../bundles/seeded-random'

/** Values that answers held, by the name of their field: what a window knows, it calls with. */
export type SeenValues = ReadonlyMap<string, readonly unknown[]>

/** Fields that are asked with what answers call otherwise. */
const alsoKnownAs: Readonly<Record<string, string>> = { expected: 'tail', from: 'tail', drive: 'token', place: 'token' }

/** A request that fits a schema, fits it but for one thing, or has nothing to do with it. */
export function makeRandomRequest(schema: z.ZodType, random: SeededRandom, seen: SeenValues): unknown {
  const dice = random.below(10)
  if (dice === 0) return makeJunk(random, 3)
  const good = makeFitting(schema, '', random, seen)
  if (dice < 6 || typeof good !== 'object' || good === null) return good
  const keys = Object.keys(good)
  const key = keys[random.below(Math.max(1, keys.length))] ?? 'more'
  const without = Object.fromEntries(Object.entries(good).filter(([name]) => name !== key))
  return [without, { ...good, more: 1 }, { ...good, [key]: makeJunk(random, 3) }][random.below(3)]
}

function makeFitting(schema: z.ZodType, key: string, random: SeededRandom, seen: SeenValues): unknown {
  const known = seen.get(alsoKnownAs[key] ?? key) ?? []
  if (known.length > 0 && random.below(2) === 0) return known[random.below(known.length)]
  const inner = (one: unknown, name = key): unknown => makeFitting(toType(one), name, random, seen)
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, one]) => [name, inner(one, name)]))
  if (schema instanceof z.ZodUnion) return inner(schema.options[random.below(schema.options.length)])
  if (schema instanceof z.ZodNullable) return random.below(2) === 0 ? null : inner(schema.unwrap())
  if (schema instanceof z.ZodOptional) return random.below(2) === 0 ? undefined : inner(schema.unwrap())
  if (schema instanceof z.ZodArray) return Array.from({ length: random.below(4) }, () => inner(schema.element))
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodEnum) return schema.options[random.below(schema.options.length)]
  if (schema instanceof z.ZodBoolean) return random.below(2) === 0
  if (schema instanceof z.ZodNumber) {
    const fitting = [0, 1, 7, 4096, 1e6, 2 ** 31, 2 ** 53].filter((number) => schema.safeParse(number).success)
    return fitting[random.below(Math.max(1, fitting.length))]
  }
  if (schema instanceof z.ZodString)
    return schema.safeParse('a').success
      ? makeText(random)
      : schema.safeParse(aNumber).success
        ? aNumber
        : makeHash(random)
  if (schema instanceof z.ZodCustom) return makeBytes(random)
  throw new Error(`the contract uses a kind of schema that this does not know: ${schema.type}`)
}

const texts = [
  '',
  'a',
  '{}',
  '{"commit":1}\n',
  '市长热线-青山镇.hlb',
  '市长热线备份_青山镇_2026-11-23_0905.hlbak',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  'C:\\a.hlb',
  'CON.hlb',
  '\0',
  '\u202Egnp.hlb',
  '\uD800',
  '__proto__',
  '<script>alert(1)</script>',
  '字'.repeat(4_000),
  '名'.repeat(300),
]

const aNumber = '2026-001'

const makeText = (random: SeededRandom): string => texts[random.below(texts.length)] ?? ''
const makeHash = (random: SeededRandom): string =>
  Array.from({ length: 64 }, () => random.below(16).toString(16)).join('')
const makeBytes = (random: SeededRandom): Uint8Array =>
  Uint8Array.from({ length: [0, 1, 100, 20_000][random.below(4)] ?? 0 }, () => random.below(256))

/** Anything that a page can send: what structured cloning lets through. */
function makeJunk(random: SeededRandom, depth: number): unknown {
  const plain = [undefined, null, true, -0, NaN, Infinity, -1, 1.5, 2 ** 60, 10n, makeText(random), new Date(NaN), /x/g]
  const dice = random.below(depth === 0 ? plain.length : plain.length + 6)
  if (dice < plain.length) return plain[dice]
  const inner = (): unknown => makeJunk(random, depth - 1)
  switch (dice - plain.length) {
    case 0:
      return makeBytes(random)
    case 1:
      return new Map([[inner(), inner()]])
    case 2:
      return Array.from({ length: random.below(5) }, inner)
    case 3:
      return JSON.parse('{"__proto__":{"ok":true},"constructor":1}')
    case 4:
      return new Float64Array(3)
    default:
      return Object.fromEntries(Array.from({ length: random.below(4) }, () => [makeText(random), inner()]))
  }
}

function toType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('not a schema')
}
