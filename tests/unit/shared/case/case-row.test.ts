import { veilReply } from '#shared/case/private-reply'
import { privateText } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { anAct } from '#tests/support/an-act'
import { commitRefSchema } from '#shared/record/commit'
import { caseToRow } from '#shared/case/case-row'
import { emptyReplyDraft } from '#shared/case/reply-draft'
import { aCaseAt, aVoidMark } from '#tests/unit/renderer/case-and-ledger/cases'
import { day, issued, mondayMorning } from '#tests/support/builders'

const key = { registeredOn: day('2026-11-23'), summary: privateText('s'), key: true }

describe('a row of the ledger', () => {
  it('ranks 特急 before 紧急 before 重点 before everything else', () => {
    const ranks = [
      aCaseAt('handling', { ...issued({ urgency: 'critical' }), registration: key }),
      aCaseAt('received', issued({ urgency: 'urgent' })),
      aCaseAt('handling', { registration: key }),
      aCaseAt('handling'),
    ].map((one) => caseToRow(one).pressing)
    expect(ranks).toEqual([0, 1, 2, 3])
  })
  it('lets nothing press that is closed or struck out', () => {
    const sheet = issued({ urgency: 'critical' })
    const voids = [aVoidMark()]
    expect(caseToRow(aCaseAt('closed', sheet)).pressing).toBe(3)
    expect(caseToRow(aCaseAt('handling', { ...sheet, voids })).pressing).toBe(3)
    expect(caseToRow(aCaseAt('handling', { ...sheet, voids })).stage).toBe('voided')
  })
  it('names the result only once the reply was approved', () => {
    const reply = veilReply({ ...emptyReplyDraft, outcome: 'resolved' })
    expect(caseToRow(aCaseAt('in-review', { reply })).outcome).toBe('')
    expect(caseToRow(aCaseAt('closed', { reply })).outcome).toBe('resolved')
  })
  it('knows for whom the case waits and how its reply left', () => {
    const row = caseToRow(
      aCaseAt('closed', {
        submission: { leaderId: 'deputy', opinion: privateText('o') },
        drafterIds: ['handler', 'clerk'],
        feedback: { stubNumber: '2026-001', method: 'paper', on: day('2026-11-23') },
      }),
    )
    expect(row).toMatchObject({ leaderId: 'deputy', drafterIds: ['handler', 'clerk'], feedbackMethod: 'paper' })
  })
  it('says that the reply came back', () => {
    const timeline = [
      {
        act: anAct({ act: 'sent-back', comment: 'c' }),
        at: mondayMorning,
        by: 'secretary',
        ref: commitRefSchema.parse('builder0.1:1'),
      },
    ]
    expect(caseToRow(aCaseAt('handling', { timeline })).sentBack).toBe(true)
    expect(caseToRow(aCaseAt('handling')).sentBack).toBe(false)
  })
  it('holds nothing of a confidential caller', () =>
    expect(caseToRow(aCaseAt('handling', issued({ confidential: true }))).callerName).toBe(''))
})
