import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginateLines, type KeptLines } from '#shared/paper/paginate-lines'

const pagesOf = (lineCount: number, keepTogether: readonly KeptLines[] = []): readonly (readonly [number, number])[] =>
  paginateLines({ lineCount, linesPerPage: 22, keepTogether }).map(({ from, to }) => [from, to])

describe('lines without ties', () => {
  test('fill pages of 22', () => {
    expect(pagesOf(50)).toEqual([
      [0, 22],
      [22, 44],
      [44, 50],
    ])
    expect(pagesOf(44)).toEqual([
      [0, 22],
      [22, 44],
    ])
  })

  test('give one page even when there are none', () => {
    expect(pagesOf(0)).toEqual([[0, 0]])
  })
})

describe('a signature', () => {
  const signature = (from: number): readonly KeptLines[] => [{ from, to: from + 5, withPrevious: true }]

  test('stays where it fits', () => {
    expect(pagesOf(22, signature(17))).toEqual([[0, 22]])
  })

  test('goes over whole, and takes the last line of text along', () => {
    expect(pagesOf(23, signature(18))).toEqual([
      [0, 17],
      [17, 23],
    ])
    expect(pagesOf(27, signature(22))).toEqual([
      [0, 21],
      [21, 27],
    ])
  })

  test('that was free to stand alone would go over without it', () => {
    expect(pagesOf(27, [{ from: 22, to: 27, withPrevious: false }])).toEqual([
      [0, 22],
      [22, 27],
    ])
  })

  test('larger than a page is cut at the page’s end', () => {
    expect(pagesOf(60, [{ from: 10, to: 60, withPrevious: true }])).toEqual([
      [0, 9],
      [9, 31],
      [31, 53],
      [53, 60],
    ])
  })
})

test('every line is on exactly one page, no page is over-full, and no tie that fits is cut', () => {
  const flows = fc.record({
    lineCount: fc.integer({ min: 0, max: 200 }),
    ties: fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: 199 }),
        length: fc.integer({ min: 1, max: 9 }),
        withPrevious: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(flows, ({ lineCount, ties }) => {
      const apart = ties.filter((tie, index) =>
        ties.every((other, at) => at === index || Math.abs(tie.from - other.from) > 30),
      )
      const keepTogether = apart.map((tie) => ({
        from: tie.from,
        to: tie.from + tie.length,
        withPrevious: tie.withPrevious,
      }))
      const pages = paginateLines({ lineCount, linesPerPage: 22, keepTogether })
      expect(pages[0]?.from).toBe(0)
      expect(pages.at(-1)?.to).toBe(lineCount)
      expect(pages.slice(1).map((page) => page.from)).toEqual(pages.slice(0, -1).map((page) => page.to))
      for (const page of pages) expect(page.to - page.from).toBeLessThanOrEqual(22)
      const breaks = pages.slice(0, -1).map((page) => page.to)
      const cut = keepTogether.filter((tie) =>
        breaks.some((at) => at > (tie.withPrevious ? tie.from - 1 : tie.from) && at < tie.to),
      )
      expect(cut).toEqual([])
    }),
    { numRuns: 500 },
  )
})
