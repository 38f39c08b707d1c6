import { describe, expect, it } from 'vitest'
import { uncoverDeep } from '#shared/case/private-text'
import { caseToRow } from '#shared/case/case-row'
import type { CorrectableName } from '#shared/case/correctable'
import { findIrregularStages } from '#shared/case/find-irregular-stages'
import type { Stage } from '#shared/case/stage'
import { logCommit, type CommitRef, type LoggedCommit } from '#shared/record/commit'
import { instant, replica, wholeWay } from '#tests/support/builders'
import { anAdmin, consentStep, PlayedCase } from '#tests/support/case-stage'

const played = (count = wholeWay.length, pc?: string): PlayedCase =>
  PlayedCase.of({ steps: wholeWay.slice(0, count) }, pc)
const takeBack = (one: PlayedCase, name: CorrectableName, reason = '点错了') => ({
  step: 'take-back' as const,
  entry: one.entry(name).ref,
  reason,
})

/** For every step of the main line: how far the case is, who took the last step, and where it stands before and after. */
const ways: readonly (readonly [CorrectableName, count: number, by: string, from: Stage, to: Stage])[] = [
  ['registered', 1, 'clerk', 'registered', 'received'],
  ['submitted', 2, 'clerk', 'submitted', 'registered'],
  ['instructed', 3, 'deputy', 'instructed', 'submitted'],
  ['assigned', 4, 'clerk', 'handling', 'instructed'],
  ['sent-for-review', 8, 'handler', 'in-review', 'handling'],
  ['approved', 9, 'secretary', 'approved', 'in-review'],
  ['fed-back', 10, 'clerk', 'closed', 'approved'],
]

describe('a step taken by mistake can be taken back while nothing rests on it', () => {
  for (const [name, count, by, from, to] of ways) {
    it(`${name}: the case stands at ${to} again, as if it had not been taken, and can be taken anew`, () => {
      const one = played(count)
      expect(one.one.stage).toBe(from)
      const before = count === 1 ? undefined : played(count - 1).one
      one.take(by, takeBack(one, name))
      expect(one.one.stage).toBe(to)
      if (before !== undefined) {
        const { registration, submission, instruction, assignment, approval, feedback } = before
        expect(one.one).toMatchObject({ registration, submission, instruction, assignment, approval, feedback })
      }
      expect(one.entry(name)).toMatchObject({ takenBack: true, isStanding: false })
      expect(one.one.timeline.some(({ act }) => act.act === name)).toBe(false)
      expect(uncoverDeep(one.entry('taken-back').act)).toMatchObject({ of: name, reason: '点错了' })
      expect(one.one.conflicts).toEqual([])
      const again = wholeWay[count - 1]
      if (again === undefined) throw new Error('fixture')
      one.take(again.by, again.step)
      expect(one.one.stage).toBe(from)
      expect(one.entry(name)).toMatchObject({ takenBack: false, isStanding: true })
    })

    it(`${name}: not once the next step rests on it`, () => {
      const next = wholeWay.findIndex(({ step }, index) => index >= count && !['note', 'contact'].includes(step.step))
      if (next === -1) return
      const one = played(next + 1)
      expect(one.try(by, takeBack(one, name))?.type).toBe('StepRestedOn')
    })
  }

  it('a sending back: the reply waits for its review again', () => {
    const one = played(8)
    one.take('secretary', consentStep('send-back', '补充'))
    one.take('secretary', takeBack(one, 'sent-back'))
    expect(one.one.stage).toBe('in-review')
    one.take('secretary', consentStep('approve', ''))
    expect(one.one.stage).toBe('approved')
  })

  it('a case given to others: it is with those again who had it before', () => {
    const one = played(4)
    const order = wholeWay[3]?.step
    if (order?.step !== 'assign') throw new Error('fixture')
    one.take('clerk', { ...order, departmentId: 'd1', requirement: '改由综合办办理' })
    expect(caseToRow(one.one).departmentId).toBe('d1')
    one.take('clerk', takeBack(one, 'assigned'))
    expect(uncoverDeep(one.one)).toMatchObject({
      stage: 'handling',
      assignment: { departmentId: 'd2', requirement: '修复并答复来电人' },
    })
    // And then the first order too.
    const first = one.one.timeline.find(({ act }) => act.act === 'assigned')
    if (first === undefined) throw new Error('no first order')
    one.take('clerk', { step: 'take-back', entry: first.ref, reason: '不该由本镇办' })
    expect(one.one).toMatchObject({ stage: 'instructed', assignment: undefined })
  })

  it('a note or contact, at any stage: it is told as taken back, and counts for nothing', () => {
    const one = played()
    one.take('handler', takeBack(one, 'contacted', '记错了案件'))
    expect(one.one.stage).toBe('closed')
    expect(one.entry('contacted').takenBack).toBe(true)
    expect(one.one.timeline.some(({ act }) => act.act === 'contacted')).toBe(false)
    expect(one.try('handler', takeBack(one, 'contacted'))?.type).toBe('EntryGone')
  })
})

describe('taking back is refused', () => {
  it('to whoever neither took the step nor keeps the ledger, and without a reason', () => {
    const one = played(3)
    expect(one.try('clerk', takeBack(one, 'instructed'))?.type).toBe('EntryNotYours')
    expect(one.try('deputy', takeBack(one, 'instructed', ' '))?.type).toBe('FieldMissing')
    expect(one.try('admin', takeBack(one, 'instructed'), { actor: anAdmin })).toBe(undefined)
  })

  it('of an order for which a reply was written, and of a reply that left the office', () => {
    expect(played(7).try('clerk', takeBack(played(7), 'assigned'))).toEqual({ type: 'StepRestedOn', by: 'drafted' })
    const one = played()
    one.take('clerk', { step: 'record-export', bundleId: 'b1', file: '回复包.hlb' })
    expect(one.try('clerk', takeBack(one, 'fed-back'))).toEqual({ type: 'StepRestedOn', by: 'exported' })
  })

  it('while two PCs have to be reconciled about where the case stands', () => {
    const [here, there] = [played(8, 'pcone000'), played(8, 'pctwo000')]
    here.take('secretary', consentStep('approve', '同意'))
    there.take('secretary', consentStep('send-back', '补充'))
    here.hear(there)
    expect(here.try('secretary', takeBack(here, 'approved'))?.type).toBe('CaseInConflict')
  })
})

describe('a number that a step gave', () => {
  it('stays with its case when the registration is taken back, and is not given twice', () => {
    const one = played(1)
    one.take('clerk', takeBack(one, 'registered'))
    expect(one.one).toMatchObject({ stage: 'received', ledgerNumber: '2026-017', registration: undefined })
    expect(uncoverDeep(one.entry('taken-back').act)).toMatchObject({ number: '2026-017' })
    const row = caseToRow(one.one)
    expect([row.ledgerYear, row.ledgerSerial, row.stage]).toEqual([2026, 17, 'received'])
    // Registered under another number all the same: the first stays findable as its own.
    const register = wholeWay[0]?.step
    if (register?.step !== 'register') throw new Error('fixture')
    one.take('clerk', { ...register, ledgerNumber: '2026-018' })
    expect(one.one).toMatchObject({ ledgerNumber: '2026-018', aliases: ['2026-017'] })
  })

  it('of a stub stays used up when the feedback is taken back', () => {
    const one = played()
    one.take('clerk', takeBack(one, 'fed-back'))
    expect(one.one).toMatchObject({ stage: 'approved', feedback: undefined, stubAliases: ['2026-001'] })
    expect(caseToRow(one.one)).toMatchObject({ stubYear: 0, closedOn: '', open: 1, stubAliases: ['2026-001'] })
    one.take('clerk', wholeWay.at(-1)?.step ?? { step: 'feed-back', stubNumber: '', method: 'paper', on: never() })
    expect(one.one).toMatchObject({ feedback: { stubNumber: '2026-001' }, stubAliases: [] })
  })
})

const never = (): never => {
  throw new Error('fixture')
}

describe('taking back on one PC while another went on', () => {
  it('is a conflict about where the case stands, and whoever decides may let the step stand', () => {
    const [here, there] = [played(2, 'pcone000'), played(2, 'pctwo000')]
    here.take('clerk', takeBack(here, 'submitted'))
    const instruct = wholeWay[2]
    if (instruct === undefined) throw new Error('fixture')
    there.take(instruct.by, instruct.step)
    here.hear(there)
    there.hear(here)
    expect(there.record).toEqual(here.record)
    expect(here.one.conflicts).toEqual(['stage'])
    const heads = (here.record.registers['stage'] ?? []).map(({ ref }) => ref)
    here.fold('clerk', [{ op: 'set', of: 'case', id: here.record.id, field: 'stage', value: 'instructed', saw: heads }])
    expect(here.one).toMatchObject({ stage: 'instructed', submission: { leaderId: 'deputy' }, conflicts: [] })
    expect(here.entry('submitted').takenBack).toBe(false)
  })
})

it('is no irregular stage to those who get it by an exchange', () => {
  const commits: LoggedCommit[] = []
  const one = played(2)
  one.take('clerk', takeBack(one, 'submitted'))
  for (const { by, ops, at, seq } of one.wrote)
    commits.push(logCommit({ v: 1, replica: replica('played00'), seq, prev: '', at: instant(at), by, ops: [...ops] }))
  const known = (_id: string, ref: CommitRef): Stage | undefined =>
    ref === one.entry('submitted').ref ? 'submitted' : undefined
  expect(findIrregularStages(commits, known)).toEqual([])
  const bare = commits.map((logged) => ({
    ...logged,
    commit: { ...logged.commit, ops: logged.commit.ops.slice(0, 1) },
  }))
  expect(findIrregularStages(bare, known)).toHaveLength(1)
})
