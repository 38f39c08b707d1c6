import { describe, expect, it } from 'vitest'
import { findPinGap, pinWaitMs, typedToPin } from '#shared/bundle/pin'
import { instant } from '#tests/support/builders'

describe('a PIN', () => {
  it.each([
    ['2580', undefined],
    ['190357', undefined],
    ['12a4', 'digits-only'],
    ['258', 'length'],
    ['', 'length'],
    ['2580'.repeat(4), 'length'],
    ['0000', 'too-plain'],
    ['1234', 'too-plain'],
    ['987654', 'too-plain'],
  ])('%s may be set: %s', (pin, gap) => {
    expect(findPinGap(pin)).toBe(gap)
  })
  it('typed through an input method is the same PIN', () => {
    expect(typedToPin('２５ ８０')).toBe('2580')
  })
})

describe('after wrong PINs', () => {
  const wait = (failed: number, passedMs: number): number =>
    pinWaitMs({ failed, lastAt: instant(1_000_000_000) }, instant(1_000_000_000 + passedMs))
  it('two more tries are free, then the pauses grow to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 50].map((failed) => wait(failed, 0))).toEqual([
      0, 0, 0, 5_000, 15_000, 30_000, 60_000, 300_000, 900_000, 900_000,
    ])
    expect(pinWaitMs(undefined, instant(0))).toBe(0)
  })
  it('the pause passes, also over a restart', () => {
    expect([wait(3, 4_000), wait(3, 5_000), wait(8, 899_999)]).toEqual([1_000, 0, 1])
  })
  it('a clock that was set back makes nobody wait longer than one pause', () => {
    expect(wait(3, -86_400_000)).toBe(5_000)
  })
})
