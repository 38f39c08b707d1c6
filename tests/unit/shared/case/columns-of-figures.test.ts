import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import { instantToMinuteOfDay } from '#shared/prelude/instant'
import { anAct } from '#tests/support/an-act'
import { commitRefSchema } from '#shared/record/commit'
import { aCaseAt } from '#tests/unit/renderer/case-and-ledger/cases'
import { day, mondayMorning } from '#tests/support/builders'

const answered = (on: string) => ({
  feedback: { stubNumber: '2026-001', method: 'paper' as const, on: day(on) },
  timeline: [
    {
      act: anAct({ act: 'fed-back', stubNumber: '2026-001', method: 'paper', on }),
      at: mondayMorning,
      by: 'clerk',
      ref: commitRefSchema.parse('builder0.1:1'),
    },
  ],
})

describe('the minute of 反馈', () => {
  it('is that of its entry', () =>
    expect(caseToRow(aCaseAt('closed', answered('2026-11-23'))).closedMinute).toBe(instantToMinuteOfDay(mondayMorning)))
  it('is not known of what was written up on another day, and of what is not answered', () => {
    expect(caseToRow(aCaseAt('closed', answered('2026-11-20'))).closedMinute).toBe('')
    expect(caseToRow(aCaseAt('handling')).closedMinute).toBe('')
  })
})
