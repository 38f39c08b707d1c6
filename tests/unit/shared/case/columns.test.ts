import { describe, expect, it } from 'vitest'
import { shownColumn, type Indexing } from '#shared/case/columns/column'
import { columns } from '#shared/case/columns/columns'
import { readRow } from '#shared/case/columns/read-row'
import {
  chooseIn,
  createLighter,
  createMatcher,
  nobodySearching,
  wholeLedger,
} from '#renderer/features/ledger/ledger-filter'
import { planColumns, usualArrangement } from '#renderer/features/ledger/arrange-columns'
import { shapeLedger, wordsIn } from '#renderer/features/ledger/ledger-shape'
import { createLister, yearsOf } from '#renderer/features/ledger/listing'
import type { LedgerSort } from '#renderer/features/ledger/sort-rows'
import { columnsToIndexes } from '#renderer/ledger-store/view/view-tables'
import { day } from '#tests/support/builders'
import { aCase } from '#tests/support/case-builders'

const entries = Object.entries(columns)
const shown = entries.flatMap(([name, column]) => (column.use === 'shown' ? [{ name, ...column }] : []))
const names = { personName: (id: string) => `人-${id}`, departmentName: (id: string) => `部门-${id}` }

describe('the table of columns', () => {
  it('has a Chinese head and a name in spreadsheets of its own for every column that is read', () => {
    for (const { head, excel } of shown)
      expect([head, excel].every((words) => /^[\u4E00-\u9FFF]+$/u.test(words))).toBe(true)
    expect(new Set(shown.map(({ excel }) => excel)).size).toBe(shown.length)
    expect(new Set(shown.map(({ head }) => head)).size).toBe(shown.length)
  })
  it('puts no two columns, filters or quick filters at one place', () => {
    const places = (layout: 'wide' | 'dense'): number[] =>
      shown.flatMap(({ listed }) => {
        const place = listed === 'not-listed' ? undefined : listed[layout]
        return place === undefined || 'under' in place ? [] : [place.at]
      })
    const filters = shown.flatMap(({ filter }) => (filter === 'none' ? [] : [filter.at]))
    const quick = shown.flatMap(({ quick }) => quick.map(({ at }) => at))
    for (const at of [places('wide'), places('dense'), filters, quick]) expect(new Set(at).size).toBe(at.length)
  })
  it('names only its own columns where it says behind or under which one stands', () => {
    const all = new Set(entries.map(([name]) => name))
    const before = (indexed: readonly Indexing[]): string[] =>
      indexed.flatMap((index) => (index === 'each' ? [] : [...index.after]))
    for (const [, { indexed }] of entries) for (const name of before(indexed)) expect(all).toContain(name)
    for (const { listed } of shown)
      if (listed !== 'not-listed' && 'under' in listed.dense) expect(all).toContain(listed.dense.under)
  })
  it('says what stands in the search text of the columns that it says are found there', () => {
    const row = readRow(columns, aCase({}))
    const found = shown.flatMap(({ name, search }) => (search === 'in-text' ? [name] : []))
    expect(found.length).toBeGreaterThan(4)
    for (const [name, value] of Object.entries(row))
      if (found.includes(name)) expect(row.searchText).toContain(String(value))
  })
  it('says values in Chinese, and nothing where there is nothing', () => {
    const row = readRow(columns, aCase({}))
    const wordsOf = (name: string) => {
      const column = shapeLedger(columns).columns.get(name)
      return column === undefined ? undefined : wordsIn(row, column, names)
    }
    expect(['stage', 'demand', 'urgency', 'ledgerNumber', 'outcome', 'closedOn', 'key'].map(wordsOf)).toEqual([
      '待登记',
      '求助',
      '一般',
      '未登记',
      '',
      '',
      '',
    ])
  })
})

// A column of this test alone, of a made-up matter: nothing but its file and its line in the table.
const village = shownColumn({
  head: '所在村',
  excel: '所在村',
  kind: 'list',
  read: (one): readonly string[] => (one.sheet.sheetNumber.endsWith('1') ? ['石桥村', '柳湾村'] : ['青山村']),
  words: (value) => value.join('、'),
  order: { compare: (a, b) => a.length - b.length, isBlank: (value) => value.length === 0 },
  filter: { by: 'value', choices: [['石桥村', '石桥村']], at: 9, width: 120 },
  quick: [{ name: 'stone', at: 20, words: '石桥', holds: (value) => value.includes('石桥村') }],
  search: 'none',
  drawn: 'text',
  listed: { wide: { at: 2.5, width: 90 }, dense: { under: 'stage' } },
  writtenBy: ['received'],
  indexed: ['each'],
})
const table = { ...columns, village }

describe('a column added by its definition alone', () => {
  const shape = shapeLedger(table)
  const rows = ['a1', 'b2', 'c3'].map((sheetNumber) => ({
    ...readRow(table, aCase({ sheet: { sheetNumber } })),
    id: sheetNumber,
  }))
  const light = createLighter({
    judge: () => ({ light: 'open', lamp: 'green', workdaysLeft: 3, known: true }),
    isMine: () => false,
    today: day('2026-11-23'),
  })
  const noPause = (): Promise<void> => Promise.resolve()
  const idsBy = async (
    filter = wholeLedger,
    sort: LedgerSort = [{ key: 'village', direction: 'asc' }],
  ): Promise<string> => {
    const lister = createLister(
      { light, filter, searcher: nobodySearching, sort, nameOrder: 'strokes', marks: {} },
      shape,
    )
    const { shown } = await lister.gather(rows, noPause)
    return shown.map(({ row }) => row.id).join(' ')
  }

  it('is in the row, with its type', () => {
    const value: readonly string[] | undefined = rows[0]?.village
    expect(value).toEqual(['石桥村', '柳湾村'])
  })
  it('has its head, its place and its words in the ledger', () => {
    const heads = (layout: 'wide' | 'dense') =>
      planColumns(layout, 96, usualArrangement, shape)[layout === 'wide' ? 2 : 1]?.columns.map(({ head }) => head)
    expect(heads('wide')).toEqual(['所在村'])
    expect(heads('dense')).toEqual(['状态', '所在村'])
    const column = shape.columns.get('village')
    expect(column && rows[0] && wordsIn(rows[0], column, names)).toBe('石桥村、柳湾村')
  })
  it('orders, filters and counts', async () => {
    expect(await idsBy()).toBe('b2 c3 a1')
    expect(await idsBy(wholeLedger, [{ key: 'village', direction: 'desc' }])).toBe('a1 b2 c3')
    expect(await idsBy(chooseIn(wholeLedger, 'village', '石桥村'))).toBe('a1')
    expect(await idsBy({ ...wholeLedger, quick: 'stone' })).toBe('a1')
    const listing = await createLister(
      {
        light,
        filter: wholeLedger,
        searcher: nobodySearching,
        sort: [{ key: 'village', direction: 'asc' }],
        nameOrder: 'strokes',
        marks: {},
      },
      shape,
    ).gather(rows, noPause)
    expect(listing.counts.get('stone')).toBe(1)
    expect(shape.filters.at(-1)?.head).toBe('所在村')
    expect(yearsOf(listing)).toEqual([day(rows[0]?.issuedOn ?? '').slice(0, 4)])
  })
  it('is indexed', () => expect(columnsToIndexes(table)).toContain('*village'))
  it('does not compile with a part left out', () => {
    const { head: _head, ...headless } = village
    // @ts-expect-error A column without a head cannot be shown.
    shownColumn(headless)
    const { writtenBy: _writtenBy, ...unwritten } = village
    // @ts-expect-error Nobody would know which act brings it.
    shownColumn(unwritten)
    expect(createMatcher(wholeLedger, nobodySearching, {}, shape)).toBeTypeOf('function')
  })
})
