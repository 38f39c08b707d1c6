import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import { recordToCase } from '#shared/case/case'
import { isNewerOnPaper } from '#shared/case/newer'
import { newerToText } from '#shared/case/newer-words'
import { judgeOp } from '#shared/merge/judge-op'
import { commitSchema, type Commit } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { caseProgress } from '#renderer/features/case/case-progress'
import { aCaseId, aSheet } from '#tests/support/builders'

const target = { of: 'case', id: aCaseId(1) }
const set = (field: string, value: unknown) => ({ op: 'set', ...target, field, value, saw: [] })
const commit = (...ops: readonly object[]): Commit =>
  commitSchema.parse({ v: 1, replica: 'nextnext.1', seq: 1, prev: '', at: 1, by: 'clerk', ops })

function caseOf(...ops: readonly object[]) {
  const record = foldCommit(new Map(), commit(set('sheet', aSheet()), ...ops), judgeOp).get(`case/${aCaseId(1)}`)
  const one = record === undefined ? undefined : recordToCase(record)
  if (one === undefined) throw new Error('no case')
  return one
}
const feedback = { stubNumber: '2026-001', method: 'paper', on: '2026-11-20' }

describe('a case with what only a newer program understands', () => {
  it('is none where all is known', () => {
    const one = caseOf(set('stage', 'closed'), set('feedback', feedback))
    expect([one.newer, one.newerEntries, caseToRow(one).stage]).toEqual([[], [], 'closed'])
  })

  it('shows what was brought beyond the last known stage, and is owed an answer still', () => {
    const one = caseOf(set('feedback', feedback), set('stage', 'reopened'))
    expect(one.feedback).toMatchObject({ stubNumber: '2026-001' })
    expect(caseToRow(one)).toMatchObject({ stage: 'newer', open: 1, closedOn: '' })
    expect(caseProgress(one).some(({ state }) => state === 'now')).toBe(false)
  })

  it('is answered where it was closed by a stage that is known', () => {
    const one = caseOf(set('stage', 'closed'), set('feedback', feedback), set('poll', {}))
    expect(caseToRow(one)).toMatchObject({ stage: 'newer', open: 0, closedOn: '2026-11-20' })
  })

  it.each([
    [[set('reply.outcome', 'half-solved')], true],
    [[set('feedback', { ...feedback, method: 'fax' })], true],
    [[set('approval', { reviewerId: 'p', comment: '', on: '2026-11-20', consent: { way: 'seal', of: 'p' } })], true],
    [[set('stage', 'reopened')], false],
    [[set('poll', {})], false],
  ])('is printed unless its papers would be wrong: %j', (ops, onPaper) => {
    expect(isNewerOnPaper(caseOf(...ops))).toBe(onPaper)
  })

  it('is named in Chinese by what is known, and counted by what is not', () => {
    const one = caseOf(set('stage', 'reopened'), set('feedback', { ...feedback, method: 'fax' }), set('poll', {}), {
      op: 'append',
      ...target,
      field: 'acts',
      value: { act: 'polled' },
    })
    expect(newerToText(one.newer)).toBe('办理环节、反馈的反馈方式、1 条本机不认识的经过、1 项本机不认识的内容')
    expect(one.newerEntries).toMatchObject([{ at: 1, by: 'clerk' }])
  })
})
