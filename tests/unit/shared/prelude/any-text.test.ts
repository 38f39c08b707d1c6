import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#shared/prelude/any-text'

test('whatever JSON holds is a text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(anyText(value)).toBeTypeOf('string')
    }),
  )
  const hostile: unknown = JSON.parse('{"toString":7,"valueOf":null,"toJSON":"x","__proto__":[]}')
  expect([anyText(hostile), anyText('路灯'), anyText(3), anyText(undefined)]).toEqual([
    '{"__proto__":[],"toJSON":"x","toString":7,"valueOf":null}',
    '路灯',
    '3',
    '',
  ])
})
