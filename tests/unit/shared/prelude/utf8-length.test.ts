import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Length } from '#shared/prelude/utf8-length'

test('any text has as many bytes as it is written in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units)
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
    }),
  )
})

test.each(['', '路灯', '𠮷野', '\ud800', '\udc00x', 'a\ud83d', '👨‍👩‍👧'])('%j', (text) => {
  expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
})
