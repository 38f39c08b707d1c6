import { describe, expect, it } from 'vitest'
import {
  countQuick,
  filterRows,
  lightRows,
  parseLedgerFilter,
  wholeLedger,
  yearsOf,
  type LitRow,
} from '#renderer/features/ledger/ledger-filter'
import { moveActive } from '#renderer/features/ledger/move-active'
import { newestFirst, sortRows, turnSort } from '#renderer/features/ledger/sort-rows'
import type { CaseRow } from '#shared/case/case-row'
import { judgeDeadline } from '#shared/case/deadline'
import { day } from '#tests/support/builders'
import { aCaseRow } from './rows'

const today = day('2026-11-23')
const judge = (stage: CaseRow['stage'], dueOn: CaseRow['dueOn']) =>
  judgeDeadline(stage, dueOn, today, (from, to) => ({ days: Number(to.slice(8)) - Number(from.slice(8)), known: true }))
const lit = (...rows: readonly CaseRow[]): LitRow[] => lightRows(rows, judge)
const idsOf = (rows: readonly LitRow[]): string => rows.map(({ row }) => row.id).join(' ')

const rows = lit(
  aCaseRow('a', { stage: 'received', dueOn: day('2026-11-20') }),
  aCaseRow('b', { stage: 'handling', dueOn: day('2026-11-24'), departmentId: 'd1', searchText: '路灯 石桥村 李敏' }),
  aCaseRow('c', { stage: 'closed', dueOn: day('2026-11-20'), open: 0, issuedOn: day('2025-12-30') }),
  aCaseRow('d', { stage: 'registered', dueOn: day('2026-11-29'), searchText: '路灯 柳湾村' }),
)

describe('the ledger shows', () => {
  it('everything without a filter', () => expect(idsOf(filterRows(rows, wholeLedger))).toBe('a b c d'))
  it('only the overdue that are still owed an answer', () =>
    expect(idsOf(filterRows(rows, { ...wholeLedger, quick: 'overdue' }))).toBe('a'))
  it('what is due soon', () => expect(idsOf(filterRows(rows, { ...wholeLedger, quick: 'due-soon' }))).toBe('b'))
  it('one stage', () => expect(idsOf(filterRows(rows, { ...wholeLedger, stage: 'registered' }))).toBe('d'))
  it('one department', () => expect(idsOf(filterRows(rows, { ...wholeLedger, departmentId: 'd1' }))).toBe('b'))
  it('one light', () => expect(idsOf(filterRows(rows, { ...wholeLedger, light: 'closed' }))).toBe('c'))
  it('one year of issue', () => expect(idsOf(filterRows(rows, { ...wholeLedger, year: '2025' }))).toBe('c'))
  it('rows that have every word searched for', () => {
    expect(idsOf(filterRows(rows, { ...wholeLedger, words: '路灯' }))).toBe('b d')
    expect(idsOf(filterRows(rows, { ...wholeLedger, words: '  石桥村 路灯 ' }))).toBe('b')
    expect(idsOf(filterRows(rows, { ...wholeLedger, words: '路灯 派出所' }))).toBe('')
  })
  it('what all filters agree on', () =>
    expect(idsOf(filterRows(rows, { ...wholeLedger, quick: 'due-soon', words: '柳湾村' }))).toBe(''))
})

it('counts what each quick filter would show', () => {
  expect(countQuick(rows)).toEqual({
    all: 4,
    received: 1,
    handling: 1,
    'in-review': 0,
    overdue: 1,
    'due-soon': 1,
    closed: 1,
    voided: 0,
  })
})

it('leaves voided cases out of the whole ledger and its counts, but for a search and their own filter', () => {
  const some = lit(
    aCaseRow('a', { stage: 'handling', searchText: '2026-017' }),
    aCaseRow('v', { stage: 'voided', open: 0, searchText: '2026-018' }),
  )
  expect(countQuick(some)).toMatchObject({ all: 1, handling: 1, voided: 1 })
  expect(idsOf(filterRows(some, wholeLedger))).toBe('a')
  expect(idsOf(filterRows(some, { ...wholeLedger, words: '2026-018' }))).toBe('v')
  expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'voided' }))).toBe('v')
})

it('lists the years of issue, newest first', () => expect(yearsOf(rows)).toEqual(['2026', '2025']))

it('never calls a voided case overdue', () => {
  expect(
    idsOf(
      filterRows(lit(aCaseRow('v', { stage: 'handling', open: 0, dueOn: day('2026-11-20') })), {
        ...wholeLedger,
        quick: 'overdue',
      }),
    ),
  ).toBe('')
})

describe('an address', () => {
  it('names a quick filter', () => expect(parseLedgerFilter('overdue')).toEqual({ ...wholeLedger, quick: 'overdue' }))
  it('names a stage that has no quick filter', () =>
    expect(parseLedgerFilter('instructed')).toEqual({ ...wholeLedger, stage: 'instructed' }))
  it('of nothing known shows everything', () => expect(parseLedgerFilter('nonsense')).toEqual(wholeLedger))
})

describe('the order', () => {
  const numbered = lit(
    aCaseRow('old', { ledgerYear: 2025, ledgerSerial: 900 }),
    aCaseRow('new', { ledgerYear: 2026, ledgerSerial: 2 }),
    aCaseRow('newer', { ledgerYear: 2026, ledgerSerial: 10 }),
    aCaseRow('fresh', { ledgerYear: 0, ledgerSerial: 0 }),
  )
  it('puts what has no number yet on top, then the newest numbers', () =>
    expect(idsOf(sortRows(numbered, newestFirst))).toBe('fresh newer new old'))
  it('compares numbers as numbers', () =>
    expect(idsOf(sortRows(numbered, { key: 'number', direction: 'asc' }))).toBe('old new newer fresh'))
  it('goes by limit', () => expect(idsOf(sortRows(rows, { key: 'due', direction: 'asc' }))).toBe('a c b d'))
  it('turns round on the same column and starts upward on another', () => {
    expect(turnSort(newestFirst, 'number')).toEqual({ key: 'number', direction: 'asc' })
    expect(turnSort(newestFirst, 'due')).toEqual({ key: 'due', direction: 'asc' })
  })
  it('leaves the rows handed in as they were', () => {
    const before = idsOf(numbered)
    sortRows(numbered, { key: 'number', direction: 'asc' })
    expect(idsOf(numbered)).toBe(before)
  })
})

describe('the keys', () => {
  it('walk and stop at both ends', () => {
    expect(moveActive('ArrowDown', -1, 3)).toBe(0)
    expect(moveActive('ArrowDown', 2, 3)).toBe(2)
    expect(moveActive('ArrowUp', 0, 3)).toBe(0)
    expect(moveActive('PageDown', 0, 30)).toBe(10)
    expect(moveActive('End', 0, 30)).toBe(29)
  })
  it('lead nowhere in an empty list, and other keys never do', () => {
    expect(moveActive('ArrowDown', -1, 0)).toBeUndefined()
    expect(moveActive('a', 0, 3)).toBeUndefined()
  })
})
