import { beforeAll, describe, expect, it } from 'vitest'
import { createLighter, createMatcher, nobodySearching, wholeLedger } from '#renderer/features/ledger/ledger-filter'
import { hasLetters } from '#renderer/features/ledger/use-sounds'
import { loadReadings } from '#renderer/readings/load-readings'
import { judgeDeadline } from '#shared/case/deadline'
import type { CaseRow } from '#shared/case/case-row'
import { ReadingCodes } from '#shared/search/readings'
import { RowSounds } from '#shared/search/row-sounds'
import { day } from '#tests/support/builders'
import { usualLights } from '#tests/support/usual-lights'
import { aCaseRow } from '../../renderer/case-and-ledger/rows'

const today = day('2026-11-23')
const light = createLighter({
  judge: (judged) => judgeDeadline(judged, usualLights(today)),
  isMine: () => false,
  today,
})
let sounds = new RowSounds(new ReadingCodes(() => []))
beforeAll(async () => {
  sounds = new RowSounds(new ReadingCodes(await loadReadings()))
})

const find = (rows: readonly CaseRow[], words: string, actorId = ''): string => {
  const people = new Map([['h', { name: '孙立' }]])
  const matches = createMatcher({ ...wholeLedger, words }, { ...nobodySearching, people, actorId, sounds })
  return rows
    .filter((row) => matches(light(row)))
    .map(({ id }) => id)
    .join(' ')
}

describe('the search of the ledger by letters', () => {
  const rows = [
    aCaseRow('a', { title: '石桥村路灯不亮', callerName: '赵明', searchText: '石桥村路灯不亮' }),
    aCaseRow('b', { title: '水管漏水', callerName: '钱华', searchText: '水管漏水', handlerId: 'h' }),
  ]
  it('finds titles and names by their sounds and by their first letters', () => {
    expect(find(rows, 'ludeng')).toBe('a')
    expect(find(rows, 'sqcld')).toBe('a')
    expect(find(rows, 'qh')).toBe('b')
    expect(find(rows, 'zhao 路灯')).toBe('a')
    expect(find(rows, 'xyz')).toBe('')
  })
  it('finds those who handle a case by their names', () => expect(find(rows, 'sunli')).toBe('b'))
  it('looks at what a confidential case hides for those alone who have seen it', () => {
    const hidden = { ...aCaseRow('c', {}).hiddenText, folded: '周平' }
    const secret = aCaseRow('c', {
      confidential: true,
      title: '保密件',
      callerName: '保密',
      searchText: '保密件',
      hiddenText: hidden,
      revealedTo: ['seen'],
    })
    expect(find([secret], 'zhouping', 'seen')).toBe('c')
    expect(find([secret], 'zhouping', 'other')).toBe('')
    expect(find([secret], 'bmj', 'other')).toBe('c')
  })
  it('has letters where somebody typed some', () => {
    expect([hasLetters('ld'), hasLetters('路灯'), hasLetters('2026-001'), hasLetters('路灯 zm')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})
