import { describe, expect, it } from 'vitest'
import { createJournalSpans } from '#shared/journal/journal-spans'

const span = (...bytes: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
const lost = { ok: false, failure: { type: 'JournalSpansLost' } }

describe('a long payload on its way to the journal', () => {
  it('is handed out whole and once, in the order in which it came', () => {
    const spans = createJournalSpans()
    expect(spans.add(0, span(1, 2))).toEqual({ ok: true, value: { bytes: 2 } })
    expect(spans.add(2, span(3))).toEqual({ ok: true, value: { bytes: 3 } })
    expect(spans.take(3)).toEqual({ ok: true, value: [span(1, 2), span(3)] })
    expect(spans.take(3)).toEqual(lost)
  })

  it.each([
    [
      'a span is missing',
      [
        [0, 2],
        [3, 1],
      ],
      4,
    ],
    [
      'a span came twice',
      [
        [0, 2],
        [0, 2],
      ],
      4,
    ],
    ['it is shorter than what is to be written', [[0, 2]], 3],
    [
      'it is longer',
      [
        [0, 2],
        [2, 2],
      ],
      3,
    ],
    ['its beginning was lost', [[2, 2]], 4],
  ] as const)('is written by nobody when %s', (_what, sent, bytes) => {
    const spans = createJournalSpans()
    for (const [at, length] of sent) spans.add(at, new Uint8Array(length))
    expect(spans.take(bytes)).toEqual(lost)
  })

  it('leaves nothing of one that was given up to the next', () => {
    const spans = createJournalSpans()
    spans.add(0, span(9, 9))
    spans.add(5, span(9))
    spans.add(0, span(1))
    expect(spans.take(1)).toEqual({ ok: true, value: [span(1)] })
  })
})
