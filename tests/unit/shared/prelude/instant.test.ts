import { describe, expect, it } from 'vitest'
import { parseIsoInstant } from '#shared/prelude/instant'

describe('a moment in ISO form', () => {
  it.each([
    ['2026-11-23T01:05:00Z', Date.UTC(2026, 10, 23, 1, 5)],
    ['2026-11-23T01:05:00.250Z', Date.UTC(2026, 10, 23, 1, 5, 0, 250)],
    ['2026-11-23T09:05:00+08:00', Date.UTC(2026, 10, 23, 1, 5)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('%s is read', (text, at) => {
    expect(parseIsoInstant(text)).toBe(at)
  })

  it.each([
    '2026-02-30T08:00:00Z',
    '2026-02-29T08:00:00Z',
    '2026-04-31T08:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T23:60:00Z',
    '2026-11-23T08:00:00+24:00',
    '2026-11-23',
    '',
  ])('%s names no moment', (text) => {
    expect(parseIsoInstant(text)).toBeUndefined()
  })
})
