import { privateText } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { isWaitingFor, lineOffer, stepBarrier, stepsOn, whoMayTake, type WaitingRow } from '#renderer/desk/next-step'
import { stepOf } from '#shared/case/step-tables'
import { stages, waitingStages } from '#shared/case/stage'
import type { Actor } from '#shared/office/cover'
import { whoIsWaitedFor } from '#shared/round/waiting'
import { giveAnewWords } from '#renderer/messages/stage-words'
import type { Case } from '#shared/case/case'
import { aPerson, staffOfFive } from '#tests/support/builders'
import { aCaseAt } from './cases'

const [clerk, handler, deputy, secretary, left] = staffOfFive
const people = new Map(staffOfFive.map((person) => [person.id, person]))
const waiting = (stage: Case['stage'], person = clerk, change: Partial<WaitingRow> = {}): boolean =>
  person !== undefined &&
  isWaitingFor({ stage, handlerId: 'handler', leaderId: 'deputy', drafterIds: ['handler'], ...change }, person, people)

describe('a case waits', () => {
  it('for the registrar to register, submit, assign and feed back', () => {
    expect((['received', 'registered', 'instructed', 'approved'] as const).map((stage) => waiting(stage))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
  it('for its own handler and no other while it is handled', () => {
    expect(waiting('handling', handler)).toBe(true)
    expect(waiting('handling', handler, { handlerId: 'somebody-else' })).toBe(false)
    expect(waiting('handling', clerk)).toBe(false)
  })
  it('for the leader it was put before to instruct, and for no other nor for who may write it down', () => {
    expect(waiting('submitted', deputy)).toBe(true)
    expect(waiting('submitted', secretary)).toBe(false)
    expect(waiting('submitted', clerk)).toBe(false)
  })
  it('for those who can give it to another, where the person it was given to has left', () => {
    expect(waiting('submitted', secretary, { leaderId: 'left' })).toBe(true)
    expect(waiting('submitted', clerk, { leaderId: 'left' })).toBe(true)
    expect(waiting('handling', clerk, { handlerId: 'left' })).toBe(true)
    expect(waiting('handling', handler, { handlerId: 'left' })).toBe(false)
  })
  it('for a reviewer who neither handled it nor wrote any of its reply', () => {
    expect(waiting('in-review', secretary)).toBe(true)
    expect(waiting('in-review', secretary, { handlerId: 'secretary' })).toBe(false)
    expect(waiting('in-review', secretary, { drafterIds: ['handler', 'secretary'] })).toBe(false)
    expect(waiting('in-review', deputy)).toBe(false)
  })
  it('for nobody once it is closed, and never for somebody who has left', () => {
    expect(staffOfFive.some((person) => waiting('closed', person))).toBe(false)
    expect(stages.some((stage) => waiting(stage, left, { handlerId: 'left', leaderId: 'left' }))).toBe(false)
  })
})

describe('a line of a list offers', () => {
  const offer = (stage: WaitingRow['stage'], person: Actor | undefined, change: Partial<WaitingRow> = {}): string =>
    lineOffer({ stage, handlerId: 'handler', leaderId: 'deputy', drafterIds: ['handler'], ...change }, person, people)

  it('the step to whom the case waits for, and to everybody else that others are waited for', () => {
    const able = (stage: WaitingRow['stage']): readonly string[] =>
      staffOfFive.filter((person) => offer(stage, person) === 'step').map(({ id }) => id)
    expect(waitingStages.map(able)).toEqual([
      ['clerk'],
      ['clerk'],
      ['deputy'],
      ['clerk'],
      ['handler'],
      ['secretary'],
      ['clerk'],
    ])
    for (const stage of waitingStages)
      for (const person of staffOfFive) expect(['step', 'wait']).toContain(offer(stage, person))
    expect(offer('received', undefined)).toBe('wait')
  })
  it('the step in the place of whom one covers, and not what the absent one may not do either', () => {
    if (clerk === undefined || deputy === undefined || handler === undefined) throw new Error('nobody is there')
    expect(offer('submitted', { ...clerk, covering: [deputy] })).toBe('step')
    expect(offer('handling', { ...clerk, covering: [handler] })).toBe('step')
    expect(offer('handling', { ...clerk, covering: [deputy] })).toBe('wait')
    // Who was given a case and has lost the role since.
    expect(offer('handling', aPerson('handler', ['admin']))).toBe('wait')
  })
  it('to give to another what lies with somebody who has left, but to a leader their own 批示', () => {
    expect(offer('handling', clerk, { handlerId: 'left' })).toBe('give-anew')
    expect(offer('submitted', clerk, { leaderId: 'left' })).toBe('give-anew')
    expect(offer('submitted', secretary, { leaderId: 'left' })).toBe('step')
    expect(['submitted', 'handling'].map((stage) => giveAnewWords(stage === 'submitted' ? stage : 'handling'))).toEqual(
      ['改报', '改派'],
    )
  })
  it('a look at what nobody is waited for', () => {
    for (const stage of ['closed', 'returned', 'terminated', 'merged', 'voided', 'newer'] as const) {
      expect(offer(stage, clerk)).toBe('look')
      expect(
        whoIsWaitedFor({ id: 'c', stage, handlerId: 'handler', leaderId: '', movedOn: '' }, people),
      ).toBeUndefined()
    }
  })
})

it('every stage leads on by steps that may be taken from it', () => {
  for (const stage of stages) for (const step of stepsOn[stage]) expect(stepOf(step).from).toContain(stage)
})

describe('a step is shut', () => {
  it('before and after its stage', () =>
    expect(stepBarrier('assign', aCaseAt('received'), clerk)).toEqual({
      type: 'StepNotNow',
      step: 'assign',
      stage: 'received',
    }))
  it('to a person without its role, saying which it needs', () =>
    expect(stepBarrier('register', aCaseAt('received'), handler)).toEqual({
      type: 'RoleMissing',
      step: 'register',
      needs: ['registrar'],
    }))
  it('while nobody is chosen', () =>
    expect(stepBarrier('register', aCaseAt('received'), undefined)).toEqual({ type: 'ActorUnknown' }))
  it('to somebody who has left', () =>
    expect(stepBarrier('register', aCaseAt('received'), left)).toEqual({ type: 'ActorInactive' }))
  it('to a reviewer who handled the case or wrote its reply', () => {
    const both = aPerson('both', ['handler', 'reviewer'])
    expect(
      stepBarrier('approve', aCaseAt('in-review', { assignment: { ...anOrder, handlerId: 'both' } }), both),
    ).toEqual({ type: 'ReviewerIsHandler' })
    expect(stepBarrier('send-back', aCaseAt('in-review', { drafterIds: ['both'] }), both)).toEqual({
      type: 'ReviewerIsHandler',
    })
  })
  it('over an undecided conflict, but not the way back', () => {
    expect(stepBarrier('approve', aCaseAt('in-review', { conflicts: ['assignment'] }), secretary)).toEqual({
      type: 'CaseInConflict',
      fields: ['assignment'],
    })
    expect(stepBarrier('send-back', aCaseAt('in-review', { conflicts: ['assignment'] }), secretary)).toBeUndefined()
  })
  it('to nobody whose turn it is', () => expect(stepBarrier('register', aCaseAt('received'), clerk)).toBeUndefined())
})

const anOrder = {
  departmentId: 'd2',
  assistingDepartmentIds: [],
  handlerId: 'handler',
  dueOn: aCaseAt('received').sheet.dueOn,
  requirement: privateText(''),
}

it('names exactly the people who may take a step', () => {
  expect(whoMayTake('instruct', aCaseAt('submitted'), staffOfFive).map((person) => person.id)).toEqual([
    'clerk',
    'deputy',
    'secretary',
  ])
})
