import { describe, expect, it } from 'vitest'
import { isUnsent } from '#shared/case/ledger-summary'
import { aCaseRow } from '#tests/unit/renderer/case-and-ledger/rows'

describe('what waits to leave in a reply bundle', () => {
  it.each([
    ['bundle', true],
    ['both', true],
    ['', true],
    ['paper', false],
    ['oral', false],
  ] as const)('is a closed case fed back by %j: %s', (feedbackMethod, waits) => {
    const closed = aCaseRow('a', { stage: 'closed', feedbackMethod, sent: 0 })
    expect(isUnsent(closed)).toBe(waits)
    expect(isUnsent({ ...closed, sent: 1 })).toBe(false)
    expect(isUnsent({ ...closed, stage: 'approved' })).toBe(false)
  })
})
