import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeText } from '#shared/text/decode-text'
import { textToGb18030 } from '#tests/support/text-to-gb18030'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const mark = [0xef, 0xbb, 0xbf]
const refused = (reason: string) => ({ ok: false, failure: { type: 'TextUndecodable', reason } })
const text = '{"title":"石桥村路灯不亮，请尽快维修","place":"青山镇石桥村"}'

describe('a text file is read without guessing', () => {
  it('in UTF-8, with its mark or without', () => {
    expect(decodeText(utf8(text))).toEqual({ ok: true, value: text })
    expect(decodeText(bytes(mark, utf8(text)))).toEqual({ ok: true, value: text })
    expect(decodeText(utf8(''))).toEqual({ ok: true, value: '' })
  })
  it('in GB18030', () => {
    expect(decodeText(textToGb18030(text))).toEqual({ ok: true, value: text })
    expect(decodeText(textToGb18030('姓名,电话\r\n喆堃,13800001234\r\n石桥村路灯不亮'))).toMatchObject({ ok: true })
    // 㐀 has a four-byte code alone.
    expect(decodeText(bytes(textToGb18030(text), [0x81, 0x39, 0xee, 0x39]))).toEqual({ ok: true, value: `${text}㐀` })
  })
  test.each([
    ['UTF-16 with its mark', bytes([0xff, 0xfe], [0x31, 0x00]), 'utf-16'],
    ['UTF-16 the other way round', bytes([0xfe, 0xff], [0x00, 0x31]), 'utf-16'],
    ['marked as UTF-8 and damaged', bytes(mark, textToGb18030(text)), 'damaged-utf-8'],
    ['UTF-8 that lost characters before', utf8('石桥\ufffd路灯'), 'lossy'],
    ['UTF-8 cut inside a character', utf8(text.slice(0, 12)).slice(0, -1), 'unknown'],
    ['GB18030 cut inside a character', textToGb18030(`${text}石`).slice(0, -1), 'unknown'],
    ['Latin letters of a western code page', bytes(utf8('caf'), [0xe9, 0x20, 0xe0]), 'unknown'],
    ['an image', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'unknown'],
    // 石橋村路燈不亮 in Big5, which decodes as GB18030 into hanzi that nobody writes.
    ['Big5', [0xa5, 0xdb, 0xbe, 0xf4, 0xa7, 0xf8, 0xb8, 0xf4, 0xbf, 0x4f, 0xa4, 0xa3, 0xab, 0x47], 'unknown'],
  ])('and refused by name: %s', (_name, content, reason) =>
    expect(decodeText(Uint8Array.from(content))).toEqual(refused(reason)),
  )
  it('and never has a character made up', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        const read = decodeText(content)
        expect(read.ok ? read.value : '').not.toContain('\ufffd')
      }),
    ))
})
