import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertSorted } from '#shared/prelude/insert-sorted'

interface Item {
  readonly rank: number
  readonly name: string
}

const byRank = (a: Item, b: Item): number => a.rank - b.rank

describe('inserting into a sorted list', () => {
  it('gives what sorting the longer list gives, equals in the order they came', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ rank: fc.integer({ min: 0, max: 5 }), name: fc.string() })), (items) => {
        const inserted = items.reduce<readonly Item[]>((list, item) => insertSorted(list, item, byRank), [])
        expect(inserted).toEqual(items.toSorted(byRank))
      }),
    )
  })

  it('leaves the list it was given as it was', () => {
    const list = [{ rank: 2, name: 'b' }]
    insertSorted(list, { rank: 1, name: 'a' }, byRank)
    expect(list).toEqual([{ rank: 2, name: 'b' }])
  })
})
