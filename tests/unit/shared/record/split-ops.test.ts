import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownOp } from '#shared/record/commit'
import { recordKey } from '#shared/record/ledger-record'
import { measure, splitOps, writeOp } from '#shared/record/split-ops'

const ops = fc.array(
  fc.record({
    op: fc.constant('append' as const),
    of: fc.constantFrom('case', 'inbox'),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    field: fc.constant('acts'),
    value: fc.string({ maxLength: 60, unit: 'grapheme' }),
  }),
  { maxLength: 40 },
)

test('groups hold every op once, those of a record together and in their order, and none is larger than need be', () => {
  fc.assert(
    fc.property(ops, fc.integer({ min: 100, max: 3_000 }), (given, mostBytes) => {
      const written = given.map((op: KnownOp) => writeOp(op))
      const groups = splitOps(written, mostBytes)
      const place = new Map<string, number>()
      for (const [index, group] of groups.entries()) {
        for (const { op } of group) {
          expect(place.get(recordKey(op)) ?? index).toBe(index)
          place.set(recordKey(op), index)
        }
        const records = new Set(group.map(({ op }) => recordKey(op))).size
        expect(measure(group) <= mostBytes || records === 1).toBe(true)
      }
      const of = (key: string) => (one: { readonly op: KnownOp }) => recordKey(one.op) === key
      for (const key of place.keys()) expect(groups.flat().filter(of(key))).toEqual(written.filter(of(key)))
      expect(groups.flat()).toHaveLength(written.length)
      if (measure(written) <= mostBytes) expect(groups).toEqual([written])
    }),
  )
})
