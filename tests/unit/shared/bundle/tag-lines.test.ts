import { describe, expect, it } from 'vitest'
import { parseTagLines, readTag } from '#shared/bundle/tag-lines'

describe('parseTagLines', () => {
  it('reads fields, continuation lines, empty values and any line end', () => {
    const tags = parseTagLines('Seq: 17\r\nNote: one\n  two\rPrev:\nNote: again\n')
    expect(tags).toEqual({
      ok: true,
      value: new Map([
        ['Seq', ['17']],
        ['Note', ['one two', 'again']],
        ['Prev', ['']],
      ]),
    })
  })
  it.each([
    ['no colon\n', 1],
    ['A: b\n\nC: d\n', 2],
    [' leading\n', 1],
    ['A: b\nsp ace: x\n', 2],
  ])('fails on %j at line %i', (text, line) => {
    expect(parseTagLines(text)).toEqual({ ok: false, failure: line })
  })
  it('answers a field only when it stands once', () => {
    const tags = parseTagLines('A: 1\nB: 1\nB: 2\n')
    if (!tags.ok) throw new Error('malformed')
    expect([readTag(tags.value, 'A'), readTag(tags.value, 'B'), readTag(tags.value, 'C')]).toEqual([
      '1',
      undefined,
      undefined,
    ])
  })
})
