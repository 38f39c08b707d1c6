import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStrictJson } from '#shared/prelude/parse-json'

describe('strict JSON', () => {
  it('is what the platform reads, whatever the blanks and escapes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it.each([
    '{"a":1,"a":1}',
    '{"a":1, "b":{"a":1},\n"a" : 2}',
    '[{"x":[1,{"k":1,"k":2}]}]',
    '{"a":1,"\\u0061":2}',
    '{"\\"":1,"\\"":2}',
  ])('refuses a key that stands twice in one object: %s', (text) => {
    expect(parseStrictJson(text)).toEqual({ ok: false, failure: 'repeated-key' })
  })

  it.each([
    '{"a":"a","b":"a"}',
    '[{"a":1},{"a":2}]',
    '{"a":["a","a"],"b":{"a":1}}',
    '{ "a": "{\\"b\\":1,\\"b\\":2}" }',
  ])('takes a word that stands twice, but not as a key of one object: %s', (text) => {
    expect(parseStrictJson(text).ok).toBe(true)
  })

  it('is no JSON where it is none', () => {
    expect(parseStrictJson('{"a":1,}')).toEqual({ ok: false, failure: 'json' })
  })
})
