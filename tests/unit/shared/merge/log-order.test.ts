import { describe, expect, it } from 'vitest'
import { orderByLog, type TakenIn } from '#shared/merge/log-order'
import { commitRefSchema } from '#shared/record/commit'
import * as fc from 'fast-check'

const order = (refs: readonly string[], takenIn: readonly TakenIn[] = [], between?: (a: string, b: string) => number) =>
  orderByLog(
    refs.map((ref) => commitRefSchema.parse(ref)),
    (ref) => ref,
    takenIn,
    between,
  )

describe('the order of the log', () => {
  it('is on one PC the order of its acts', () => {
    expect(order(['aaaaaaaa.1:10', 'aaaaaaaa.1:2', 'aaaaaaaa.1:9'])).toEqual([
      'aaaaaaaa.1:2',
      'aaaaaaaa.1:9',
      'aaaaaaaa.1:10',
    ])
  })

  it('is between PCs that of what they had taken in, whatever is asked of those that knew nothing of each other', () => {
    const later = (a: string, b: string) => (a < b ? 1 : -1)
    // B took in at its third act what A had up to its fifth.
    const takenIn = [{ replica: 'bbbbbbbb.1', seq: 3, heads: { 'aaaaaaaa.1': 5 } }]
    expect(order(['aaaaaaaa.1:5', 'bbbbbbbb.1:4'], takenIn, later)).toEqual(['aaaaaaaa.1:5', 'bbbbbbbb.1:4'])
    expect(order(['aaaaaaaa.1:6', 'bbbbbbbb.1:4'], takenIn, later)).toEqual(['bbbbbbbb.1:4', 'aaaaaaaa.1:6'])
    expect(order(['aaaaaaaa.1:5', 'bbbbbbbb.1:2'], takenIn, later)).toEqual(['bbbbbbbb.1:2', 'aaaaaaaa.1:5'])
    expect(order(['aaaaaaaa.1:5', 'bbbbbbbb.1:2'], takenIn)).toEqual(['aaaaaaaa.1:5', 'bbbbbbbb.1:2'])
  })

  it('goes on under a PC’s new name where the old one ended', () => {
    expect(order(['aaaaaaaa.10:1', 'aaaaaaaa.2:7', 'aaaaaaaa.1:900'])).toEqual([
      'aaaaaaaa.1:900',
      'aaaaaaaa.2:7',
      'aaaaaaaa.10:1',
    ])
  })

  it('is the same in whatever order the acts came, and loses none, even where the notes contradict each other', () => {
    const replicas = ['aaaaaaaa.1', 'aaaaaaaa.2', 'bbbbbbbb.1', 'cccccccc.1']
    const seq = fc.integer({ min: 1, max: 9 })
    const ref = fc.tuple(fc.constantFrom(...replicas), seq).map(([replica, n]) => `${replica}:${n}`)
    const taken = fc.record({
      replica: fc.constantFrom(...replicas),
      seq,
      heads: fc.dictionary(fc.constantFrom(...replicas), seq),
    })
    fc.assert(
      fc.property(fc.uniqueArray(ref), fc.array(taken), (refs, takenIn) => {
        const ordered = order(refs, takenIn)
        expect(ordered.toSorted()).toEqual(refs.toSorted())
        expect(order(refs.toReversed(), takenIn.toReversed())).toEqual(ordered)
      }),
      { numRuns: 300 },
    )
  })
})
