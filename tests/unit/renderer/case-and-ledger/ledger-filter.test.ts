import { describe, expect, it } from 'vitest'
import {
  countQuick,
  countsToText,
  filterRows,
  lightRows,
  nobodySearching,
  parseLedgerFilter,
  wholeLedger,
  yearsOf,
  type LitRow,
} from '#renderer/features/ledger/ledger-filter'
import { moveActive } from '#renderer/features/ledger/move-active'
import { pressingFirst, sortRows, turnSort } from '#renderer/features/ledger/sort-rows'
import type { CaseRow } from '#shared/case/case-row'
import { judgeDeadline } from '#shared/case/deadline'
import { day } from '#tests/support/builders'
import { aCaseRow } from './rows'

const today = day('2026-11-23')
const judge = (row: CaseRow) =>
  judgeDeadline(row, today, (from, to) => ({ days: Number(to.slice(8)) - Number(from.slice(8)), known: true }))
const lit = (...rows: readonly CaseRow[]): LitRow[] => lightRows(rows, judge, (row) => row.handlerId === 'me')
const idsOf = (rows: readonly LitRow[]): string => rows.map(({ row }) => row.id).join(' ')

const rows = lit(
  aCaseRow('a', { stage: 'received', dueOn: day('2026-11-20') }),
  aCaseRow('b', { stage: 'handling', dueOn: day('2026-11-24'), departmentId: 'd1', searchText: '路灯 石桥村 李敏' }),
  aCaseRow('c', {
    stage: 'closed',
    dueOn: day('2026-11-20'),
    closedOn: day('2026-11-20'),
    open: 0,
    issuedOn: day('2025-12-30'),
  }),
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
  it('what was closed too late, and what in time', () => {
    const late = aCaseRow('late', {
      stage: 'closed',
      open: 0,
      dueOn: day('2026-11-18'),
      closedOn: day('2026-11-20'),
    })
    const both = [...rows, ...lit(late)]
    expect(idsOf(filterRows(both, { ...wholeLedger, light: 'closed-late' }))).toBe('late')
    expect(idsOf(filterRows(both, { ...wholeLedger, light: 'closed' }))).toBe('c')
    expect(both.at(-1)?.deadline).toEqual({ light: 'closed-late', workdaysLeft: -2, known: true })
  })
  it('what waits for the person at the desk', () => {
    const some = lit(aCaseRow('mine', { handlerId: 'me' }), aCaseRow('other', { handlerId: 'you' }))
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'mine' }))).toBe('mine')
  })
  it('what presses', () => {
    const some = lit(aCaseRow('calm'), aCaseRow('urgent', { urgency: 'urgent', pressing: 1 }))
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'pressing' }))).toBe('urgent')
  })
  it('one year of issue', () => expect(idsOf(filterRows(rows, { ...wholeLedger, year: '2025' }))).toBe('c'))
  it('rows that have every word searched for', () => {
    expect(idsOf(filterRows(rows, { ...wholeLedger, words: '路灯' }))).toBe('b d')
    expect(idsOf(filterRows(rows, { ...wholeLedger, words: '  石桥村 路灯 ' }))).toBe('b')
    expect(idsOf(filterRows(rows, { ...wholeLedger, words: '路灯 派出所' }))).toBe('')
  })
  it('rows by their handler and department, whose names are folded too', () => {
    const some = lit(aCaseRow('a', { handlerId: 'h1', departmentId: 'd1' }), aCaseRow('b', { handlerId: 'h2' }))
    const searcher = {
      actorId: '',
      people: new Map([['h1', { name: '王　建国' }]]),
      departments: new Map([['d1', { name: '村镇建设办' }]]),
    }
    for (const words of ['王建国', '建设办', '村镇 王建国'])
      expect(idsOf(filterRows(some, { ...wholeLedger, words }, searcher))).toBe('a')
  })
  it('a masked caller’s row to those alone who have seen the caller', () => {
    const some = lit(aCaseRow('a', { confidential: true, hiddenText: { folded: '李明' }, revealedTo: ['seen'] }))
    const found = (actorId: string) =>
      idsOf(filterRows(some, { ...wholeLedger, words: '李明' }, { ...nobodySearching, actorId }))
    expect(found('seen')).toBe('a')
    expect(found('other')).toBe('')
    expect(found('')).toBe('')
  })
  it('what all filters agree on', () =>
    expect(idsOf(filterRows(rows, { ...wholeLedger, quick: 'due-soon', words: '柳湾村' }))).toBe(''))
})

it('counts what each quick filter would show', () => {
  expect(countQuick(rows)).toEqual({
    all: 4,
    mine: 0,
    pressing: 0,
    received: 1,
    handling: 1,
    'in-review': 0,
    overdue: 1,
    'due-soon': 1,
    closed: 1,
    voided: 0,
  })
})

describe('a voided case', () => {
  const some = lit(
    aCaseRow('a', { stage: 'handling', searchText: '2026-017' }),
    aCaseRow('v', { stage: 'voided', open: 0, dueOn: day('2026-11-20'), searchText: '2026-018' }),
  )
  it('is a line of the whole ledger, and counted alike by chips, table and foot', () => {
    const counts = countQuick(some)
    expect(counts).toMatchObject({ all: 2, handling: 1, voided: 1, closed: 0, overdue: 0 })
    expect(idsOf(filterRows(some, wholeLedger))).toBe('a v')
    expect(countsToText(2, counts.all, counts.voided)).toBe('共 2 件，其中已作废 1 件')
  })
  it('is found by its number, by its filter and by its state', () => {
    expect(idsOf(filterRows(some, { ...wholeLedger, words: '2026-018' }))).toBe('v')
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'voided' }))).toBe('v')
    expect(idsOf(filterRows(some, { ...wholeLedger, stage: 'voided' }))).toBe('v')
    expect(countsToText(1, 2, 1)).toBe('筛选出 1 件，台账共 2 件（其中已作废 1 件）')
  })
  it('is neither overdue nor 已办结: no limit is judged any more', () => {
    expect(some.at(-1)?.deadline.light).toBe('ended')
    for (const light of ['overdue', 'closed', 'closed-late', 'open'] as const)
      expect(idsOf(filterRows(some, { ...wholeLedger, light }))).not.toContain('v')
  })
})

it('lists the years of issue, newest first', () => expect(yearsOf(rows)).toEqual(['2026', '2025']))

describe('an address', () => {
  it('names a quick filter', () => expect(parseLedgerFilter('overdue')).toEqual({ ...wholeLedger, quick: 'overdue' }))
  it('names a stage that has no quick filter', () =>
    expect(parseLedgerFilter('instructed')).toEqual({ ...wholeLedger, stage: 'instructed' }))
  it('names a stage among what waits for the person at the desk', () =>
    expect(parseLedgerFilter('mine.submitted')).toEqual({ ...wholeLedger, quick: 'mine', stage: 'submitted' }))
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
    expect(idsOf(sortRows(numbered, pressingFirst))).toBe('fresh newer new old'))
  it('puts 特急, 紧急 and 重点 before everything else, in this order', () => {
    const pressing = lit(
      aCaseRow('calm', { ledgerYear: 2026, ledgerSerial: 9 }),
      aCaseRow('key', { ledgerYear: 2026, ledgerSerial: 3, pressing: 2 }),
      aCaseRow('critical', { ledgerYear: 2025, ledgerSerial: 1, pressing: 0 }),
      aCaseRow('urgent', { ledgerYear: 2026, ledgerSerial: 2, pressing: 1 }),
    )
    expect(idsOf(sortRows(pressing, pressingFirst))).toBe('critical urgent key calm')
  })
  it('goes by the day of 反馈, and leaves what has none at the end in both directions', () => {
    const some = lit(
      aCaseRow('open'),
      aCaseRow('late', { closedOn: day('2026-11-20') }),
      aCaseRow('early', { closedOn: day('2026-11-18') }),
    )
    expect(idsOf(sortRows(some, { key: 'closed', direction: 'asc' }))).toBe('early late open')
    expect(idsOf(sortRows(some, { key: 'closed', direction: 'desc' }))).toBe('late early open')
  })
  it('compares numbers as numbers', () =>
    expect(idsOf(sortRows(numbered, { key: 'number', direction: 'asc' }))).toBe('old new newer fresh'))
  it('goes by limit', () => expect(idsOf(sortRows(rows, { key: 'due', direction: 'asc' }))).toBe('a c b d'))
  it('turns round on the same column and starts upward on another', () => {
    expect(turnSort({ key: 'number', direction: 'desc' }, 'number')).toEqual({ key: 'number', direction: 'asc' })
    expect(turnSort(pressingFirst, 'due')).toEqual({ key: 'due', direction: 'asc' })
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
