import { describe, expect, it } from 'vitest'
import {
  forkAlarmSchema,
  syncReceivedSchema,
  syncReceivedToOps,
  syncSentSchema,
  syncSentToOp,
  type SyncReceived,
  type SyncSent,
} from '#shared/merge/sync-record'
import { instant, replica } from '#tests/support/builders'

const hash = 'a'.repeat(64)
const bundle = {
  bundleId: 'b1',
  tagmanifest: hash,
  stream: 'ledger/q/q',
  seq: 1,
  fileName: 'x.hlb',
  heads: [{ replica: replica('pcb'), seq: 1, hash }],
}
const received: SyncReceived = {
  ...bundle,
  fromDevice: 'pcb',
  createdAt: instant(5),
  wants: [hash],
  counts: {
    fresh: 1,
    repeated: 2,
    held: 3,
    quarantined: 4,
    newCases: 5,
    changedCases: 6,
    voidedCases: 7,
    conflicts: 8,
  },
}
const sent: SyncSent = { ...bundle, toDevice: 'pcb', place: 'U 盘', sha256: hash, commits: 3, files: 0 }

describe('the note of a received bundle', () => {
  it('is written under this PC’s own name, with an alarm for each fork that it brought to light', () => {
    const forks = [
      { replica: 'x.1', seq: 3, heldHash: 'h', foundHash: 'f' },
      { replica: 'y.1', seq: 4, heldHash: 'i', foundHash: 'g' },
    ]
    expect(syncReceivedToOps('pca.1', received, forks)).toEqual([
      { op: 'set', of: 'sync', id: 'pca.1/b1', field: 'received', value: received, saw: [] },
      { op: 'append', of: 'alarm', id: 'x.1', field: 'forks', value: { ...forks[0], fromDevice: 'pcb' } },
      { op: 'append', of: 'alarm', id: 'y.1', field: 'forks', value: { ...forks[1], fromDevice: 'pcb' } },
    ])
    expect(syncReceivedToOps('pca.1', received, [])).toHaveLength(1)
  })

  it('is read back whole, and an alarm too', () => {
    expect(syncReceivedSchema.parse(received)).toEqual(received)
    const alarm = { replica: 'x.1', seq: 3, heldHash: 'h', foundHash: 'f', fromDevice: 'pcb' }
    expect(forkAlarmSchema.parse(alarm)).toEqual(alarm)
    for (const key of Object.keys(alarm))
      expect(forkAlarmSchema.safeParse({ ...alarm, [key]: null }).success, key).toBe(false)
  })

  it.each(Object.keys(received))('is not believed where %s is no such thing', (key) => {
    expect(syncReceivedSchema.safeParse({ ...received, [key]: null }).success).toBe(false)
  })

  it.each(Object.keys(received.counts))('is not believed where its count %s is missing', (key) => {
    expect(
      syncReceivedSchema.safeParse({ ...received, counts: { ...received.counts, [key]: undefined } }).success,
    ).toBe(false)
  })

  it('is not believed with a hash that is none, or a number below 1', () => {
    for (const wrong of [`${hash}0`, `0${hash}`, `${'a'.repeat(63)}g`, 'a'.repeat(63)]) {
      expect(syncReceivedSchema.safeParse({ ...received, tagmanifest: wrong }).success, wrong).toBe(false)
      expect(syncReceivedSchema.safeParse({ ...received, wants: [wrong] }).success, wrong).toBe(false)
      expect(
        syncReceivedSchema.safeParse({ ...received, heads: [{ replica: 'pcb00000.1', seq: 1, hash: wrong }] }).success,
        wrong,
      ).toBe(false)
    }
    for (const wrong of [0, 1.5]) {
      expect(syncReceivedSchema.safeParse({ ...received, seq: wrong }).success).toBe(false)
      expect(
        syncReceivedSchema.safeParse({ ...received, heads: [{ replica: 'pcb00000.1', seq: wrong, hash }] }).success,
      ).toBe(false)
    }
  })

  it('keeps what a newer program noted beside', () => {
    const newer = {
      ...received,
      hue: 1,
      heads: [{ ...bundle.heads[0], hue: 2 }],
      counts: { ...received.counts, hue: 3 },
    }
    expect(syncReceivedSchema.parse(newer)).toEqual(newer)
    expect(syncSentSchema.parse({ ...sent, hue: 1 })).toEqual({ ...sent, hue: 1 })
  })
})

describe('the note of a written bundle', () => {
  it('is one field under this PC’s own name, read back whole', () => {
    expect(syncSentToOp('pca.1', sent)).toEqual({
      op: 'set',
      of: 'sync',
      id: 'pca.1/b1',
      field: 'sent',
      value: sent,
      saw: [],
    })
    expect(syncSentSchema.parse(sent)).toEqual(sent)
  })

  it.each(Object.keys(sent))('is not believed where %s is no such thing', (key) => {
    expect(syncSentSchema.safeParse({ ...sent, [key]: null }).success).toBe(false)
  })
})
