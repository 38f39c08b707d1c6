import { expect, it } from 'vitest'
import { foldWork, listedAtFirst } from '#renderer/features/today/fold-work'
import type { DeadlineLight, DeadlineState, JudgedCase } from '#shared/case/deadline'
import { day } from '#tests/support/builders'
import { aCaseRow } from '../../case-and-ledger/rows'

const lightOf = (dueOn: string): DeadlineLight =>
  dueOn < '2026-11-23' ? 'overdue' : dueOn === '2026-11-23' ? 'due-soon' : 'open'

const judge = ({ dueOn }: Pick<JudgedCase, 'dueOn'>): DeadlineState => ({
  light: lightOf(dueOn),
  lamp: 'none',
  workdaysLeft: 0,
  known: true,
})

const rowsOf = (...dues: readonly string[]) => dues.map((due, at) => aCaseRow(`case-${at}`, { dueOn: day(due) }))

it('shows the first of a long list and counts the others by their light, leaving none out', () => {
  const overdue = Array.from({ length: 25 }, () => '2026-11-02')
  const rows = rowsOf(...overdue, '2026-11-23', '2026-11-23', '2026-12-10')
  const folded = foldWork(rows, judge)
  expect(folded?.first).toEqual(rows.slice(0, listedAtFirst))
  expect(folded).toMatchObject({ overdue: 25 - listedAtFirst, soon: 2, other: 1 })
})

it('folds nothing where the fold would hide next to nothing', () => {
  const dues = Array.from({ length: listedAtFirst + 2 }, () => '2026-11-02')
  expect(foldWork(rowsOf(...dues), judge)).toBeUndefined()
  expect(foldWork(rowsOf(...dues, '2026-11-02'), judge)?.overdue).toBe(3)
})
