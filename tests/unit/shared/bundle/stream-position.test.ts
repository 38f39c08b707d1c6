import { describe, expect, it } from 'vitest'
import { bundleInfoSchema } from '#shared/bundle/bundle-info'
import { placeInStream, streamPositionSchema } from '#shared/bundle/stream-position'
import { mondayMorning } from '#tests/support/builders'
import { bundleIdOf } from '#tests/support/bundles/drafts'

const stream = 'assignment/hotline-centre/qingshan'
const hashOf = (n: number): string => String(n).padStart(64, '0')
const infoOf = (seq: number, id = seq, prev = seq === 1 ? '' : hashOf(seq - 1)) =>
  bundleInfoSchema.parse({
    type: 'assignment',
    bundleId: bundleIdOf(id),
    fromOffice: 'hotline-centre',
    fromDevice: 'b8b04c62e8ded34a',
    toOffice: 'qingshan',
    stream,
    seq,
    prev,
    acks: [],
    createdAt: mondayMorning,
    appVersion: '',
  })
const none = { streams: {}, importedBundles: {} }
const afterFive = {
  streams: { [stream]: { seq: 5, bundleId: bundleIdOf(5), tagmanifest: hashOf(5) } },
  importedBundles: { [bundleIdOf(4)]: hashOf(4), [bundleIdOf(5)]: hashOf(5) },
}

describe('placeInStream', () => {
  it('takes the first of a new stream and the one after the last', () => {
    expect(placeInStream(infoOf(1), hashOf(1), none)).toEqual({ ok: true, value: { at: 'next' } })
    expect(placeInStream(infoOf(6), hashOf(6), afterFive)).toEqual({ ok: true, value: { at: 'next' } })
  })
  it('names the numbers that are missing', () => {
    expect(placeInStream(infoOf(9), hashOf(9), afterFive)).toEqual({ ok: true, value: { at: 'gap', from: 6, to: 8 } })
    expect(placeInStream(infoOf(3), hashOf(3), none)).toEqual({ ok: true, value: { at: 'gap', from: 1, to: 2 } })
  })
  it('knows a repeat of any bundle that was taken in, the last by its stream alone', () => {
    expect(placeInStream(infoOf(4), hashOf(4), afterFive)).toEqual({ ok: true, value: { at: 'repeat' } })
    expect(placeInStream(infoOf(5), hashOf(5), { ...afterFive, importedBundles: {} })).toEqual({
      ok: true,
      value: { at: 'repeat' },
    })
  })
  it.each([
    ['the same id with other content', infoOf(4), 40],
    ['the last id with other content', infoOf(5), 50],
    ['the last number under another id', infoOf(5, 77), 77],
    ['a successor of another predecessor', infoOf(6, 6, hashOf(99)), 6],
    ['the last number once more, as its own successor', infoOf(5, 78, hashOf(5)), 78],
  ])('calls %s a fork', (_what, info, hash) => {
    expect(placeInStream(info, hashOf(hash), afterFive)).toEqual({
      ok: false,
      failure: { type: 'StreamForked', stream, seq: info.seq },
    })
  })
  it('calls an old number under a new id a replay', () => {
    expect(placeInStream(infoOf(3, 88), hashOf(88), afterFive)).toEqual({
      ok: false,
      failure: { type: 'BundleReplayed', stream, seq: 3, known: 5 },
    })
  })
})

describe('placeInStream, of a ledger', () => {
  const ledger = (seq: number, id = seq, prev = seq === 1 ? '' : hashOf(seq - 1)) => ({
    ...infoOf(seq, id, prev),
    type: 'ledger' as const,
  })
  const place = (
    info: ReturnType<typeof ledger>,
    hash = info.seq,
    known: Parameters<typeof placeInStream>[2] = afterFive,
  ) => {
    const placed = placeInStream(info, hashOf(hash), known)
    return placed.ok ? placed.value : placed.failure.type
  }

  it('is told as late where it was overtaken, or follows another than the last', () => {
    expect([place(ledger(3, 33)), place(ledger(5, 55)), place(ledger(6, 6, hashOf(99)))]).toEqual([
      { at: 'late' },
      { at: 'late' },
      { at: 'late' },
    ])
    expect(place(ledger(1, 1, hashOf(9)), 1, none)).toEqual({ at: 'late' })
  })
  it('is next, after a gap or a repeat like any other', () => {
    expect([place(ledger(6)), place(ledger(8)), place(ledger(4)), place(ledger(5))]).toEqual([
      { at: 'next' },
      { at: 'gap', from: 6, to: 7 },
      { at: 'repeat' },
      { at: 'repeat' },
    ])
    expect(place(ledger(1), 1, none)).toEqual({ at: 'next' })
  })
  it('is refused with the content of another under a known id', () => {
    expect([place(ledger(4), 40), place(ledger(5), 50, { ...afterFive, importedBundles: {} })]).toEqual([
      'StreamForked',
      'StreamForked',
    ])
  })
})

describe('a place in a stream', () => {
  it.each([{ at: 'next' }, { at: 'repeat' }, { at: 'gap', from: 1, to: 2 }, { at: 'late' }])(
    'is taken back from the worker as %o',
    (position) => {
      expect(streamPositionSchema.parse(position)).toEqual(position)
    },
  )
  it.each([{ at: 'elsewhere' }, { at: '' }, {}, { at: 'gap' }, { at: 'gap', from: 1 }, { at: 'gap', to: 1 }])(
    'is not taken back as %o',
    (position) => {
      expect(streamPositionSchema.safeParse(position).success).toBe(false)
    },
  )
  it('after a gap that only the predecessor would tell is a gap, whatever it names', () => {
    expect(placeInStream(infoOf(2, 2, hashOf(77)), hashOf(2), none)).toEqual({
      ok: true,
      value: { at: 'gap', from: 1, to: 1 },
    })
  })
})
