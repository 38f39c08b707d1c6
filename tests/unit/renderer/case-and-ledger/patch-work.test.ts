import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { officeWork, patchWork, workListedAtMost } from '#renderer/ledger-store/read/read-work-list'
import type { CaseRow } from '#shared/case/case-row'
import { day } from '#tests/support/builders'
import { aCaseRow } from './rows'
import { soonUntil } from '#tests/support/usual-lights'

const list = officeWork(soonUntil(day('2026-11-24')), ({ stage }) => stage === 'handling')
const days = ['2026-11-20', '2026-11-24', '2026-12-10'].map(day)

const someRow = fc
  .record({
    id: fc.integer({ min: 0, max: 400 }).map((number) => `case-${number}`),
    pressing: fc.constantFrom<CaseRow['pressing'][]>(0, 1, 2, 3, 3, 3),
    dueOn: fc.constantFrom(...days),
    stage: fc.constantFrom<CaseRow['stage'][]>('received', 'received', 'handling', 'closed'),
  })
  .map(({ id, stage, ...change }) => aCaseRow(id, { ...change, stage, open: stage === 'closed' ? 0 : 1 }))

const firstOf = (rows: Iterable<CaseRow>): CaseRow[] =>
  [...rows].filter(list.holds).toSorted(list.compare).slice(0, workListedAtMost)

describe('a short list of work that was patched', () => {
  it('is the first of all cases, or says that it has to be read again', () => {
    let again = 0
    fc.assert(
      fc.property(
        fc.array(someRow, { minLength: 200, maxLength: 300 }),
        fc.array(fc.array(someRow, { maxLength: 12 }), { maxLength: 8 }),
        (before, changes) => {
          const rows = new Map(before.map((row) => [row.id, row]))
          let shown: readonly CaseRow[] = firstOf(rows.values())
          for (const change of changes) {
            const lines = [...new Map(change.map((row) => [row.id, row])).values()]
            for (const row of lines) rows.set(row.id, row)
            const patched = patchWork(shown, lines, list)
            if (patched === undefined) again += 1
            else expect(patched).toEqual(firstOf(rows.values()))
            shown = firstOf(rows.values())
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(again).toBeGreaterThan(0)
  })
  it('is the very same where nothing of it changed: nothing is drawn anew', () => {
    const before = [aCaseRow('a')]
    expect(patchWork(before, [aCaseRow('z', { stage: 'closed', open: 0 })], list)).toBe(before)
  })
})
