import { expect, test } from 'vitest'
import { issuingRight, nextRunStart, type NumberingFacts } from '#shared/numbering/issuing-right'
import { leaseSchema } from '#shared/numbering/numbering-record'
import { day } from '#tests/support/builders'

const today = day('2026-11-23')
const largest = 999_999
const lease = { year: 2026, from: 1, to: largest, deviceId: 'a', until: day('2026-12-31'), id: 'b1', returned: true }
const facts: NumberingFacts = { ownDevice: 'a', holders: ['a'], founder: 'a', severalPcs: true, leases: [lease] }
const used = new Set(Array.from({ length: 300_000 }, (_, index) => index + 1))

test('a run of all the numbers there are holds nobody up', () => {
  expect(issuingRight(facts, 2026, used, today)).toEqual({ right: 'role', next: 300_001 })
  expect(
    issuingRight({ ...facts, holders: ['x'], leases: [{ ...lease, returned: false }] }, 2026, used, today),
  ).toMatchObject({ right: 'lease', next: 300_001, left: largest - 300_000 })
  expect(nextRunStart([], 2026, used)).toBe(300_001)
})

test.each([{ to: 9e15 }, { from: 0 }, { year: 99_999 }, { until: '2026-02-30' }])(
  'a run beyond what numbers can be is none: %j',
  (change) => {
    const { id: _id, returned: _returned, ...written } = lease
    expect([leaseSchema.safeParse(written).success, leaseSchema.safeParse({ ...written, ...change }).success]).toEqual([
      true,
      false,
    ])
  },
)
