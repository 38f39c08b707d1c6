import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64ToBytes, bytesToBase64 } from '#shared/bundle/base64'

describe('base64', () => {
  it('agrees with Node’s for any bytes and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = bytesToBase64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(base64ToBytes(text)).toEqual(new Uint8Array(bytes))
      }),
    )
  })
  it.each(['A', 'AA', 'AAA', 'AAAA=', 'AB==', 'AAB=', 'AA==AAAA', 'A A=', 'AA-_'])(
    'does not read %s, which has another spelling or none',
    (text) => {
      expect(base64ToBytes(text)).toBeUndefined()
    },
  )
})
