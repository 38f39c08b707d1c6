import { describe, expect, it } from 'vitest'
import { createLighter, nobodySearching, wholeLedger, chooseIn } from '#renderer/features/ledger/ledger-filter'
import { filterToText } from '#renderer/features/ledger/filter-words'
import { markCases } from '#renderer/features/ledger/marks'
import { planColumns } from '#renderer/features/ledger/arrange-columns'
import { groupRefused } from '#renderer/features/ledger/group-refused'
import { countSaved, isSameFilter, refuseName, renameFilter } from '#renderer/features/ledger/saved-filters'
import { sumUp } from '#renderer/features/ledger/totals'
import { tableToTsv, viewToTable } from '#renderer/features/ledger/view-to-table'
import { judgeDeadline } from '#shared/case/deadline'
import { day } from '#tests/support/builders'
import { usualLights } from '#tests/support/usual-lights'
import { aCaseRow } from './rows'

const today = day('2026-11-23')
const light = createLighter({
  judge: (judged) => judgeDeadline(judged, usualLights(today)),
  isMine: () => false,
  today,
})
const rows = [
  aCaseRow('a', { stage: 'handling', dueOn: day('2026-11-20'), peopleCount: 3, title: '=1+1\t说"明"' }),
  aCaseRow('b', { stage: 'handling', dueOn: today, confidential: true, callerName: '' }),
  aCaseRow('c', { stage: 'closed', open: 0, closedOn: day('2026-11-20') }),
].map(light)
const names = { personName: () => '', departmentName: () => '' }
const handling = { id: 'h', name: '在办', filter: chooseIn(wholeLedger, 'stage', 'handling') }
const starred = { id: 's', name: '关注的', filter: chooseIn(wholeLedger, 'mark', 'star') }

describe('filters at the side', () => {
  it('count what they leave, a person’s own marks too', () => {
    const counts = countSaved([handling, starred], rows, nobodySearching, { b: 'star' })
    expect([...counts.values()]).toEqual([2, 1])
  })
  it('are named, each otherwise', () => {
    expect(refuseName([handling], ' ')).toBe('请填写名称')
    expect(refuseName([handling], '在办 ')).toContain('同名')
    expect(refuseName([handling], '在办', 'h')).toBeUndefined()
    expect(refuseName([], '一二三四五六七八九十一二三')).toContain('12')
    expect(renameFilter([handling, starred], 'h', ' 手上的 ').map(({ name }) => name)).toEqual(['手上的', '关注的'])
  })
  it('are told from one another by what they leave, and said in words', () => {
    expect(isSameFilter(handling.filter, chooseIn(wholeLedger, 'stage', 'handling'))).toBe(true)
    expect(isSameFilter(handling.filter, wholeLedger)).toBe(false)
    expect(filterToText({ ...handling.filter, quick: 'overdue', words: '路灯' }, nobodySearching)).toBe(
      '逾期，状态：办理中，搜索“路灯”',
    )
    expect(filterToText(wholeLedger, nobodySearching)).toBe('全部案件')
  })
})

describe('what is shown as a table', () => {
  const plans = planColumns('dense', 96)
  const table = viewToTable(plans, rows, names)
  it('has every column for itself in the order shown', () =>
    expect(table.columns.slice(0, 4).map(({ head }) => head)).toEqual(['台账号', '档号', '状态', '承办单号']))
  it('goes to spreadsheets without formulas or broken cells, and without a confidential caller', () => {
    const [first = '', second = ''] = tableToTsv(table).split('\n')
    expect(first).toContain(`"'=1+1\t说""明"""`)
    expect(second).toContain('来电人保密')
    expect(table.cellsOf(rows[0] ?? light(aCaseRow('x'))).length).toBe(table.columns.length)
  })
  it('comes to its totals', () => expect(sumUp(rows)).toEqual({ count: 3, open: 2, overdue: 1, closed: 1, people: 5 }))
})

it('marks are put and taken off', () => {
  const marked = markCases({}, ['a', 'b'], 'flag')
  expect(marked).toEqual({ a: 'flag', b: 'flag' })
  expect(markCases(marked, ['a'], undefined)).toEqual({ b: 'flag' })
})

it('cases are told by why they are refused, the most frequent reason first', () => {
  const groups = groupRefused([
    { caseId: 'a', failure: { type: 'CaseUnknown' } },
    { caseId: 'b', failure: { type: 'CaseVoided' } },
    { caseId: 'c', failure: { type: 'CaseVoided' } },
  ])
  expect(groups.map(({ ids }) => ids)).toEqual([['b', 'c'], ['a']])
})
