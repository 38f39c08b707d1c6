import { describe, expect, it } from 'vitest'
import {
  inboxToAcks,
  inboxToStreams,
  isAcknowledged,
  nextInStream,
  sampleStream,
} from '#renderer/ledger-store/read/bundle-streams'
import type { InboxReceipt, OutboxEntry } from '#renderer/ledger-store/read/read-bundles'
import { aCaseId, instant } from '#tests/support/builders'

const ours = 'reply/qingshan/hotline-centre'
const theirs = 'assignment/hotline-centre/qingshan'

const receipt = (seq: number, extra: object = {}): InboxReceipt => ({
  bundleId: aCaseId(seq),
  tagmanifest: `${seq % 10}`.repeat(64),
  stream: theirs,
  seq,
  fromOffice: 'hotline-centre',
  fromName: '受理中心',
  fileName: 'x.hlb',
  createdAt: instant(0),
  counts: { new: 1, changed: 0, repeated: 0, problem: 0 },
  importedAt: instant(0),
  importedBy: 'clerk',
  ...extra,
})
const sent = (seq: number): OutboxEntry => ({
  bundleId: aCaseId(100 + seq),
  tagmanifest: `${seq}`.repeat(64),
  stream: ours,
  seq,
  toOffice: 'hotline-centre',
  toName: '受理中心',
  fileName: 'y.hlb',
  place: '',
  sha256: '',
  caseIds: [],
})

describe('an incoming stream', () => {
  it('stands at its highest number, whatever the order of import', () => {
    expect(inboxToStreams([receipt(1), receipt(3), receipt(2)]).streams[theirs]).toMatchObject({
      seq: 3,
      bundleId: aCaseId(3),
    })
  })

  it('knows every bundle by its id and fingerprint', () => {
    expect(inboxToStreams([receipt(1), receipt(2)]).importedBundles).toEqual({
      [aCaseId(1)]: '1'.repeat(64),
      [aCaseId(2)]: '2'.repeat(64),
    })
  })

  it('is nothing that the sample ledger made up', () => {
    const madeUp = receipt(4, { stream: sampleStream('hotline-centre', 'qingshan'), tagmanifest: '' })
    expect(inboxToStreams([madeUp])).toEqual({ streams: {}, importedBundles: {} })
    expect(inboxToAcks([madeUp], 'hotline-centre')).toEqual([])
  })

  it('is acknowledged up to the first gap, and beyond it by number', () => {
    expect(inboxToAcks([receipt(5), receipt(1), receipt(2), receipt(4)], 'hotline-centre')).toEqual([
      { stream: theirs, upTo: 2, also: [4, 5] },
    ])
  })

  it('of another office is not acknowledged to this one', () => {
    expect(inboxToAcks([receipt(1, { fromOffice: 'elsewhere' })], 'hotline-centre')).toEqual([])
  })
})

describe('our own stream', () => {
  it('begins at 1 with no predecessor', () => {
    expect(nextInStream([], ours)).toEqual({ seq: 1, prev: '' })
  })

  it('goes on after the highest number with its fingerprint', () => {
    expect(nextInStream([sent(2), sent(1)], ours)).toEqual({ seq: 3, prev: '2'.repeat(64) })
  })

  it.each([
    [1, true],
    [2, true],
    [3, false],
    [4, true],
  ])('number %i is acknowledged: %s', (seq, acknowledged) => {
    const inbox = [receipt(1), receipt(2, { acks: [{ stream: ours, upTo: 2, also: [4] }] })]
    expect(isAcknowledged(sent(seq), inbox)).toBe(acknowledged)
  })

  it('is acknowledged by nobody but the office it went to', () => {
    expect(
      isAcknowledged(sent(1), [receipt(1, { fromOffice: 'elsewhere', acks: [{ stream: ours, upTo: 9, also: [] }] })]),
    ).toBe(false)
  })
})
