import { describe, expect, it } from 'vitest'
import {
  chooseIn,
  countsToText,
  createCounter,
  createLighter,
  createMatcher,
  isWhole,
  nobodySearching,
  parseLedgerFilter,
  wholeLedger,
  type LedgerFilter,
  type LitRow,
} from '#renderer/features/ledger/ledger-filter'
import { pressingFirst, sortRows, turnSort } from '#renderer/features/ledger/sort-rows'
import type { CaseRow } from '#shared/case/case-row'
import { judgeDeadline, type JudgedCase } from '#shared/case/deadline'
import { day } from '#tests/support/builders'
import { usualLights } from '#tests/support/usual-lights'
import { aCaseRow } from './rows'

const today = day('2026-11-23')
const judge = (judged: JudgedCase) => judgeDeadline(judged, usualLights(today))
const light = createLighter({ judge, isMine: (row) => row.handlerId === 'me', today })
const lit = (...rows: readonly CaseRow[]): LitRow[] => rows.map(light)
const filterRows = (rows: readonly LitRow[], filter: LedgerFilter, searcher = nobodySearching): LitRow[] =>
  rows.filter(createMatcher(filter, searcher))
const countQuick = (rows: readonly LitRow[]) => {
  const { none, count } = createCounter()
  return Object.fromEntries(count(none, rows, 1))
}
const chosen = (column: string, value: string): LedgerFilter => chooseIn(wholeLedger, column, value)
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
  it('one stage', () => expect(idsOf(filterRows(rows, chosen('stage', 'registered')))).toBe('d'))
  it('one department', () => expect(idsOf(filterRows(rows, chosen('departmentId', 'd1')))).toBe('b'))
  it('one light', () => expect(idsOf(filterRows(rows, chosen('dueOn', 'closed')))).toBe('c'))
  it('what was closed too late, and what in time', () => {
    const late = aCaseRow('late', {
      stage: 'closed',
      open: 0,
      dueOn: day('2026-11-18'),
      closedOn: day('2026-11-20'),
    })
    const both = [...rows, ...lit(late)]
    expect(idsOf(filterRows(both, chosen('dueOn', 'closed-late')))).toBe('late')
    expect(idsOf(filterRows(both, chosen('dueOn', 'closed')))).toBe('c')
    expect(both.at(-1)?.deadline).toEqual({ light: 'closed-late', lamp: 'none', workdaysLeft: -2, known: true })
  })
  it('one lamp, of either clock', () => {
    const some = lit(
      aCaseRow('inner', { stage: 'handling', dueOn: day('2026-12-10'), innerDueOn: day('2026-11-20') }),
      aCaseRow('both', { stage: 'handling', dueOn: day('2026-11-20'), innerDueOn: day('2026-11-19') }),
      aCaseRow('near', { stage: 'handling', dueOn: day('2026-11-24') }),
    )
    expect(idsOf(filterRows(some, chosen('innerDueOn', 'red')))).toBe('inner both')
    expect(idsOf(filterRows(some, chosen('innerDueOn', 'overdue')))).toBe('inner both')
    expect(idsOf(filterRows(some, chosen('innerDueOn', 'green')))).toBe('')
    expect(['red', 'yellow', 'green'].map((lamp) => idsOf(filterRows(some, chosen('dueOn', lamp))))).toEqual([
      'both',
      'near',
      'inner',
    ])
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'inner-overdue' }))).toBe('inner')
  })
  it('what waits for the person at the desk', () => {
    const some = lit(aCaseRow('mine', { handlerId: 'me' }), aCaseRow('other', { handlerId: 'you' }))
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'mine' }))).toBe('mine')
  })
  it('what presses', () => {
    const some = lit(aCaseRow('calm'), aCaseRow('urgent', { urgency: 'urgent', pressing: 1 }))
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'pressing' }))).toBe('urgent')
  })
  it('one year of issue', () => expect(idsOf(filterRows(rows, chosen('issuedOn', '2025')))).toBe('c'))
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
    'due-today': 0,
    overdue: 1,
    'due-soon': 1,
    'inner-overdue': 0,
    unsigned: 0,
    closed: 1,
    'in-charge': 0,
    newer: 0,
    returned: 0,
    voided: 0,
    after: 0,
    'to-visit': 0,
    untold: 0,
    unsatisfied: 0,
    phased: 0,
    unanswered: 0,
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
    expect(countsToText(2, 2, 1)).toBe('共 2 件，其中已作废 1 件')
  })
  it('is found by its number, by its filter and by its state', () => {
    expect(idsOf(filterRows(some, { ...wholeLedger, words: '2026-018' }))).toBe('v')
    expect(idsOf(filterRows(some, { ...wholeLedger, quick: 'voided' }))).toBe('v')
    expect(idsOf(filterRows(some, chosen('stage', 'voided')))).toBe('v')
    expect(countsToText(1, 2, 1)).toBe('筛选出 1 件，台账共 2 件（其中已作废 1 件）')
  })
  it('is neither overdue nor 已办结: no limit is judged any more', () => {
    expect(some.at(-1)?.deadline.light).toBe('ended')
    for (const light of ['overdue', 'closed', 'closed-late', 'open'] as const)
      expect(idsOf(filterRows(some, chosen('dueOn', light)))).not.toContain('v')
  })
})

it('is whole without any choice, also after one was taken back', () => {
  expect(isWhole(chooseIn(chosen('stage', 'closed'), 'stage', ''))).toBe(true)
  expect(isWhole(chosen('stage', 'closed'))).toBe(false)
  expect(isWhole({ ...wholeLedger, words: '路灯' })).toBe(false)
})

describe('an address', () => {
  it('names a quick filter', () => expect(parseLedgerFilter('overdue')).toEqual({ ...wholeLedger, quick: 'overdue' }))
  it('names a stage that has no quick filter', () =>
    expect(parseLedgerFilter('instructed')).toEqual(chosen('stage', 'instructed')))
  it('names a stage among what waits for the person at the desk', () =>
    expect(parseLedgerFilter('mine.submitted')).toEqual({ ...chosen('stage', 'submitted'), quick: 'mine' }))
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
    expect(idsOf(sortRows(some, [{ key: 'closedOn', direction: 'asc' }]))).toBe('early late open')
    expect(idsOf(sortRows(some, [{ key: 'closedOn', direction: 'desc' }]))).toBe('late early open')
  })
  it('compares numbers as numbers', () =>
    expect(idsOf(sortRows(numbered, [{ key: 'ledgerNumber', direction: 'asc' }]))).toBe('old new newer fresh'))
  it('goes by limit', () => expect(idsOf(sortRows(rows, [{ key: 'dueOn', direction: 'asc' }]))).toBe('a c b d'))
  it('turns round on the same column and starts upward on another', () => {
    const up = [{ key: 'ledgerNumber', direction: 'asc' }] as const
    const down = [{ key: 'ledgerNumber', direction: 'desc' }] as const
    expect(turnSort(down, 'ledgerNumber')).toEqual(up)
    expect(turnSort(pressingFirst, 'dueOn')).toEqual([{ key: 'dueOn', direction: 'asc' }])
  })
  it('takes a column beside the others, turns it round where it stands, and lets it go', () => {
    const first = [{ key: 'stage', direction: 'asc' }] as const
    const both = turnSort(first, 'dueOn', true)
    expect(both).toEqual([...first, { key: 'dueOn', direction: 'asc' }])
    const turned = turnSort(both, 'dueOn', true)
    expect(turned).toEqual([...first, { key: 'dueOn', direction: 'desc' }])
    expect(turnSort(turned, 'dueOn', true)).toEqual(first)
    expect(turnSort(both, 'dueOn')).toEqual([{ key: 'dueOn', direction: 'asc' }])
  })
  it('leaves to the next column what the first does not tell apart', () => {
    const some = lit(
      aCaseRow('a', { stage: 'handling', dueOn: day('2026-11-20') }),
      aCaseRow('b', { stage: 'received', dueOn: day('2026-11-22') }),
      aCaseRow('c', { stage: 'handling', dueOn: day('2026-11-21') }),
    )
    const sort = [
      { key: 'stage', direction: 'desc' },
      { key: 'dueOn', direction: 'asc' },
    ] as const
    expect(idsOf(sortRows(some, sort))).toBe('a c b')
  })
  it('puts people by the strokes or by the pinyin of their surnames, and whom nobody is at the end', () => {
    const people = new Map(
      [
        ['z', '张秀英'],
        ['l', '李志强'],
        ['d', '单春梅'],
        ['c', '陈建国'],
      ].map(([id = '', name = '']) => [id, { name }]),
    )
    const some = lit(...['c', 'd', '', 'z', 'l'].map((handlerId) => aCaseRow(`of-${handlerId}`, { handlerId })))
    const by = (nameOrder: 'strokes' | 'pinyin') =>
      idsOf(sortRows(some, [{ key: 'handlerId', direction: 'asc' }], { ...nobodySearching, people, nameOrder }))
    expect(by('strokes')).toBe('of-l of-z of-c of-d of-')
    expect(by('pinyin')).toBe('of-c of-l of-d of-z of-')
  })
  it('leaves the rows handed in as they were', () => {
    const before = idsOf(numbered)
    sortRows(numbered, [{ key: 'ledgerNumber', direction: 'asc' }])
    expect(idsOf(numbered)).toBe(before)
  })
})
