import { describe, expect, it } from 'vitest'
import { runExchange } from '#tests/support/merge/exchange-schedule'
import { keptSeeds } from '#tests/support/merge/kept-seeds'
import { runSeeds } from '#tests/support/merge/run-seeds'

describe('random exchanges between the PCs of an office', () => {
  it('end with the same ledger and the same conflicts everywhere and lose no act: 2,000 schedules', () => {
    expect(() => runSeeds('exchange', keptSeeds.exchange, 2_000, runExchange)).not.toThrow()
  }, 900_000)
})
