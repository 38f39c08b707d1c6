import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginateRows, type KeptBlock } from '#shared/paper/paginate-rows'

const block = (top: number, bottom: number, partsBy?: number, head?: KeptBlock['head']): KeptBlock => ({
  top,
  bottom,
  partsBy,
  head,
})

test('a block that has no room goes to the next page whole, under its table’s head', () => {
  const head = { table: 0, height: 10 }
  expect(paginateRows([block(0, 10), block(10, 60, undefined, head), block(60, 120, undefined, head)], 100)).toEqual([
    { from: 0, to: 60, head: undefined },
    { from: 60, to: 120, head },
  ])
})

test('a high row goes on over pages between its lines', () => {
  const pages = paginateRows([block(0, 20), block(20, 320, 15)], 100)
  expect(pages.map(({ from, to }) => [from, to])).toEqual([
    [0, 95],
    [95, 185],
    [185, 275],
    [275, 320],
  ])
})

test('every part of a column is on exactly one page, and no page is longer than its room', () => {
  const heights = fc.array(fc.record({ height: fc.integer({ min: 1, max: 300 }), parts: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(heights, (rows) => {
      let at = 0
      const blocks = rows.map(({ height, parts }) => block(at, (at += height), parts ? 18 : undefined))
      const pages = paginateRows(blocks, 100)
      expect(pages[0]?.from).toBe(0)
      expect(pages.at(-1)?.to).toBe(at)
      pages.forEach(({ from, to }, nth) => {
        expect(to - from).toBeLessThanOrEqual(100.75)
        if (nth > 0) expect(from).toBe(pages[nth - 1]?.to)
      })
    }),
  )
})
