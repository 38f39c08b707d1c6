import { describe, expect, it } from 'vitest'
import { chooseLayout, measureNumber, numberColumnWidth, tableMinWidth } from '#renderer/features/ledger/ledger-layout'
import { planColumns } from '#renderer/features/ledger/arrange-columns'
import { boxWidth } from '#renderer/ui/grid/grid-sx'
import { navigationWidth } from '#renderer/theme'

/** What a window leaves for the table: without navigation, the page's edges, borders, a scroll bar and the boxes. */
const roomIn = (window: number): number => window - navigationWidth - 48 - 2 - 17 - boxWidth

const wordsOf = (width: number): string[] =>
  planColumns(chooseLayout(width), 96).flatMap(({ columns }) => columns.map(({ head }) => head))
const measureNumberColumn = (numbers: readonly string[], fontSize: number): number =>
  numberColumnWidth(Math.max(0, ...numbers.map(measureNumber)), fontSize)

const asked = ['台账号', '承办单号', '标题', '来电人', '紧急程度', '办理结果', '反馈日期', '办结时限', '承办人']

describe('the columns of the ledger', () => {
  for (const window of [1366, 1920])
    it(`all stand on a screen of ${window} pixels, the longest numbers among them`, () => {
      const room = roomIn(window)
      const number = measureNumberColumn(['QH202611000123456789'], 13)
      expect(tableMinWidth(planColumns(chooseLayout(room), number))).toBeLessThanOrEqual(room)
      expect(wordsOf(room)).toEqual(expect.arrayContaining(asked))
    })
  it('tell the same in either layout, each fact once', () => {
    expect(wordsOf(1100).toSorted()).toEqual(wordsOf(1700).toSorted())
    expect(new Set(wordsOf(1100)).size).toBe(wordsOf(1100).length)
  })
  it('use the width of 1920 pixels: a column for every fact but the office’s own limit and the 档号, which stand under another', () => {
    const stacked = planColumns(chooseLayout(roomIn(1920)), 96).filter(({ columns }) => columns.length > 1)
    expect(stacked.map(({ columns }) => columns.map(({ name }) => name))).toEqual([
      ['ledgerNumber', 'archiveNumber'],
      ['dueOn', 'innerDueOn'],
    ])
  })
})

describe('the column for 承办单号', () => {
  it('holds a usual number on one line', () => expect(measureNumberColumn(['2026110043'], 13)).toBeLessThanOrEqual(96))
  it('holds the longest number that a sheet may have on two lines', () => {
    const longest = 'W'.repeat(40)
    const width = measureNumberColumn(['1', longest, '22'], 13)
    expect((width - 12) * 2).toBeGreaterThanOrEqual(40 * 0.75 * 13)
  })
  it('goes by the widest of all, not by the longest alone', () =>
    expect(measureNumberColumn(['1111111111', '热线十二月第一号'], 13)).toBeGreaterThan(
      measureNumberColumn(['1111111111'], 13),
    ))
  it('has room for its heading over an empty ledger', () => expect(measureNumberColumn([], 13)).toBe(76))
})
