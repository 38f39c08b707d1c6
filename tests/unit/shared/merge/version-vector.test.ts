import { describe, expect, it } from 'vitest'
import { commitRef } from '#shared/record/commit'
import { countRanges, covers, headsToVector, joinVectors, missingRanges, splitRef } from '#shared/merge/version-vector'
import { replica } from '#tests/support/builders'

describe('version vectors', () => {
  it('take a commit’s name apart', () => {
    expect(splitRef(commitRef({ replica: replica('pca'), seq: 12 }))).toEqual({ replica: replica('pca'), seq: 12 })
  })

  it('cover what they reach and nothing of a replica unknown', () => {
    expect([1, 2, 3].map((seq) => covers({ a: 2 }, { replica: 'a', seq }))).toEqual([true, true, false])
    expect(covers({ a: 2 }, { replica: 'b', seq: 1 })).toBe(false)
  })

  it('join to the further of the two, leaving both as they are', () => {
    const [one, two] = [
      { a: 3, b: 1 },
      { b: 4, c: 2, a: 1 },
    ]
    expect(joinVectors(one, two)).toEqual({ a: 3, b: 4, c: 2 })
    expect(joinVectors(two, one)).toEqual({ a: 3, b: 4, c: 2 })
    expect([one, two]).toEqual([
      { a: 3, b: 1 },
      { b: 4, c: 2, a: 1 },
    ])
  })

  it('tell what the other lacks, by replica, from what it has on', () => {
    expect(missingRanges({ c: 2, a: 5, b: 3, d: 1 }, { a: 2, b: 3, d: 7 })).toEqual([
      { replica: 'a', from: 3, to: 5 },
      { replica: 'c', from: 1, to: 2 },
    ])
    expect(missingRanges({}, { a: 1 })).toEqual([])
  })

  it('are read from heads, and ranges are counted with both ends', () => {
    expect(
      headsToVector([
        { replica: 'a', seq: 3 },
        { replica: 'b', seq: 1 },
      ]),
    ).toEqual({ a: 3, b: 1 })
    expect(
      countRanges([
        { replica: 'a', from: 3, to: 5 },
        { replica: 'b', from: 1, to: 1 },
      ]),
    ).toBe(4)
    expect(countRanges([])).toBe(0)
  })
})
