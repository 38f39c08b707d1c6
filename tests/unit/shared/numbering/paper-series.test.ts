import { describe, expect, test } from 'vitest'
import { issuingRight, type NumberingFacts } from '#shared/numbering/issuing-right'
import { paperNumberToText, usedSerials } from '#shared/numbering/paper-series'
import { day } from '#tests/support/builders'

const alone: NumberingFacts = { ownDevice: 'a', holders: [], founder: 'a', severalPcs: false, leases: [] }
const today = day('2026-11-23')
const next = (series: Parameters<typeof usedSerials>[0], given: readonly number[]) =>
  issuingRight(alone, 2026, usedSerials(series, 2026, new Set(given)), today)

describe('the next number of a kind of paper', () => {
  test('is 1 in a year of which nothing was said, and one after the highest given', () => {
    expect(next(undefined, [])).toEqual({ right: 'role', next: 1 })
    expect(next(undefined, [1, 2, 7])).toEqual({ right: 'role', next: 8 })
  })

  test('follows on those that the office gave by hand, in that year alone', () => {
    expect(next({ prefix: '', year: 2026, first: 38 }, [])).toEqual({ right: 'role', next: 38 })
    expect(next({ prefix: '', year: 2026, first: 38 }, [38, 39])).toEqual({ right: 'role', next: 40 })
    expect(next({ prefix: '', year: 2025, first: 38 }, [])).toEqual({ right: 'role', next: 1 })
  })
})

test('is written with its year in six-sided brackets, and with room where there is none', () => {
  expect(paperNumberToText('青山镇呈', 2026, 7)).toBe('青山镇呈〔2026〕7号')
  expect(paperNumberToText('', 2026, undefined)).toBe('〔2026〕　　号')
})
