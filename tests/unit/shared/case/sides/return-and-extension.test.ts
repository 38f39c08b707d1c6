import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import type { CaseStep } from '#shared/case/case-step'
import { listOpenSides } from '#shared/case/sides/open-sides'
import { uncoverDeep } from '#shared/case/private-text'
import { listConflicts } from '#shared/record/list-conflicts'
import { planResolution } from '#shared/merge/plan-resolution'
import type { ConsentGiven } from '#shared/case/consent'
import { stepBarrier } from '#shared/case/step-barrier'
import { aPerson, day, signedBy } from '#tests/support/builders'
import { anEnteredRecord, anEntry, readBack } from '#tests/support/entry/an-entry'
import { wholeWayThrough, surroundingsOf } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { aRule, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const story = { steps: wholeWayThrough('assign') }

/** The case came on Monday 2026-11-23, and is due on Friday 2026-11-27. */
const returnBody = {
  on: day('2026-11-23'),
  reason: 'other-unit',
  grounds: '路灯属县城管局管养',
  opinion: '同意退单。周海',
  proposed: '县城管局',
  talkedWith: '县城管局 李某',
} as const
const askReturn: CaseStep = { step: 'ask-return', ...returnBody }
const askExtension: CaseStep = {
  step: 'ask-extension',
  on: day('2026-11-23'),
  askedDueOn: day('2026-12-04'),
  reason: '配件要从外地采购',
  approver: 'centre',
  told: '',
}
const refOf = (one: PlayedCase, side: string) => {
  const found = one.one.sides.filter((each) => each.side === side).at(-1)
  if (found === undefined) throw new Error(side)
  return found.ref
}
const answerReturn = (one: PlayedCase, state: 'granted' | 'refused'): CaseStep => ({
  step: 'answer-return',
  entry: refOf(one, 'return'),
  state,
  on: day('2026-11-23'),
  said: '',
})
const answerExtension = (one: PlayedCase, state: 'granted' | 'refused', consent?: ConsentGiven): CaseStep => ({
  step: 'answer-extension',
  entry: refOf(one, 'extension'),
  state,
  on: day('2026-11-23'),
  said: '',
  ...(consent === undefined ? {} : { consent }),
})
const why = (one: PlayedCase, by: string, step: CaseStep, change = {}): string | undefined => {
  const refused = one.try(by, step, { calendar, ...change })
  return refused?.type === 'StepRefuses' ? refused.why : refused?.type
}

describe('a return of what nobody sent', () => {
  const ask = (superiorNumber: string): string | undefined => {
    const one = readBack(anEnteredRecord({ entry: anEntry({ superiorNumber }) }))
    const barrier = stepBarrier('ask-return', one, aPerson('leader', ['supervisor']))
    return barrier?.type === 'StepRefuses' ? barrier.why : barrier?.type
  }
  it('is refused, for nobody could answer it', () => expect(ask('')).toBe('nothing-to-return'))
  it('is taken of a sheet from above that was taken down by hand', () => expect(ask('LX20261123001')).toBeUndefined())
})

describe('退单', () => {
  it('asks for no day in the year 9999, and says so beside the field', () => {
    const one = PlayedCase.of(story)
    expect(why(one, 'clerk', { ...askExtension, askedDueOn: day('9999-12-31') })).toBe('day-far-off')
    expect(one.try('clerk', { ...askExtension, askedDueOn: day('2126-12-04') }, { calendar })).toMatchObject({
      part: 'askedDueOn',
    })
  })

  it('is asked, granted, and ends the case, which owes no answer and takes no step', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askReturn)
    expect(caseToRow(one.one)).toMatchObject({ sides: ['return'], returnedCount: 1, open: 1, stage: 'handling' })
    one.take('clerk', answerReturn(one, 'granted'))
    expect(one.one.ending).toMatchObject({ how: 'returned', on: '2026-11-23' })
    expect(caseToRow(one.one)).toMatchObject({ sides: [], open: 0, stage: 'returned' })
    expect(one.try('handler', { step: 'note', on: day('2026-11-23'), text: '看了' })).toEqual({
      type: 'CaseEnded',
      how: 'returned',
      on: '2026-11-23',
    })
    one.take('clerk', { step: 'resume', on: day('2026-11-23'), reason: '中心又派回来了' })
    expect(caseToRow(one.one)).toMatchObject({ open: 1, stage: 'handling' })
    one.take('handler', { step: 'note', on: day('2026-11-23'), text: '看了' })
  })
  it('is refused, and the case goes on; it is asked no more often than the rule lets', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askReturn)
    expect(why(one, 'clerk', askReturn)).toBe('side-open')
    one.take('clerk', answerReturn(one, 'refused'))
    expect(one.one.ending).toBeUndefined()
    expect(why(one, 'clerk', askReturn)).toBe('returns-used-up')
  })
  it('is not asked after its limit, by whom it is not for, or on a day to come', () => {
    const one = PlayedCase.of(story)
    const today = day('2026-11-27')
    expect(why(one, 'clerk', { ...askReturn, on: day('2026-11-26') }, { today })).toBe('return-too-late')
    expect(why(one, 'clerk', { ...askReturn, on: day('2026-11-25') }, { today })).toBeUndefined()
    expect(why(one, 'handler', askReturn)).toBe('RoleMissing')
    expect(why(PlayedCase.of(story), 'clerk', { ...askReturn, on: day('2026-11-28') })).toBe('DayInFuture')
    expect(why(PlayedCase.of(story), 'clerk', { ...askReturn, opinion: ' ' })).toBe('FieldMissing')
  })
  it('is asked of a sheet that nobody has registered yet', () => {
    const one = PlayedCase.of({})
    one.take('clerk', askReturn)
    one.take('clerk', answerReturn(one, 'granted'))
    expect(caseToRow(one.one)).toMatchObject({ stage: 'returned', open: 0 })
  })
  it('can be taken back and corrected while nobody answered, and not after', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askReturn)
    const { ref } = one.entry('return-asked')
    one.take('clerk', {
      step: 'correct',
      entry: ref,
      to: { act: 'return-asked', ...returnBody, proposed: '县住建局' },
      reason: '写错了',
    })
    expect(uncoverDeep(one.entry('return-asked').act)).toMatchObject({ proposed: '县住建局', reason: 'other-unit' })
    one.take('clerk', answerReturn(one, 'refused'))
    expect(one.try('clerk', { step: 'take-back', entry: ref, reason: '点错' })).toEqual({
      type: 'StepRestedOn',
      by: 'return-answered',
    })
    const fresh = PlayedCase.of(story)
    fresh.take('clerk', askReturn)
    fresh.take('clerk', { step: 'take-back', entry: fresh.entry('return-asked').ref, reason: '点错' })
    expect(fresh.one.sides).toEqual([])
    expect(why(fresh, 'clerk', askReturn)).toBeUndefined()
  })
  it('an answer taken back leaves the ask open and the case going on', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askReturn)
    one.take('clerk', answerReturn(one, 'granted'))
    one.take('clerk', { step: 'take-back', entry: one.entry('return-answered').ref, reason: '记错了案件' })
    expect(one.one.ending).toBeUndefined()
    expect(listOpenSides(one.one).map(({ side, state }) => `${side} ${state}`)).toEqual(['return asked'])
    one.take('clerk', answerReturn(one, 'refused'))
    expect(one.one.sides.map(({ state }) => state)).toEqual(['refused'])
  })
})

describe('延期', () => {
  it('granted, moves the limit of the case, its row and the day an order may name', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askExtension, { calendar })
    expect(caseToRow(one.one)).toMatchObject({ sides: ['extension'], dueOn: '2026-11-27', extendedCount: 0 })
    one.take('clerk', answerExtension(one, 'granted'))
    expect(one.one.dueOn).toBe('2026-12-04')
    expect(caseToRow(one.one)).toMatchObject({ sides: [], dueOn: '2026-12-04', extendedCount: 1 })
    const assign = wholeWayThrough('assign').at(-1)?.step
    if (assign?.step !== 'assign') throw new Error('assign')
    one.take('clerk', { ...assign, dueOn: day('2026-12-03'), on: day('2026-11-23') })
  })
  it('refused, leaves the limit', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askExtension, { calendar })
    one.take('clerk', answerExtension(one, 'refused'))
    expect(one.one.dueOn).toBe('2026-11-27')
  })
  it('is asked before it is due and not at the last moment, no longer and no more often than the rule lets', () => {
    const one = PlayedCase.of(story)
    const later = { today: day('2026-11-30') }
    expect(why(one, 'clerk', { ...askExtension, on: day('2026-11-27') }, later)).toBe('ExtensionTooLate')
    expect(why(one, 'clerk', { ...askExtension, on: day('2026-11-30') }, later)).toBe('LimitPassed')
    expect(why(one, 'clerk', { ...askExtension, askedDueOn: day('2026-12-14') })).toBe('ExtensionTooLong')
    expect(why(one, 'clerk', { ...askExtension, askedDueOn: day('2026-11-27') })).toBe('extension-no-later')
    for (const askedDueOn of [day('2026-12-04'), day('2026-12-11')]) {
      one.take('clerk', { ...askExtension, askedDueOn }, { calendar })
      one.take('clerk', answerExtension(one, 'granted'))
    }
    expect(one.one.dueOn).toBe('2026-12-11')
    expect(why(one, 'clerk', { ...askExtension, askedDueOn: day('2026-12-18') })).toBe('ExtensionsUsedUp')
  })
  it('is granted by whom it was asked of', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', { ...askExtension, approver: 'head' }, { calendar })
    expect(why(one, 'clerk', answerExtension(one, 'granted'))).toBe('OwnHandMissing')
    one.take('secretary', answerExtension(one, 'granted', signedBy('secretary')))
    expect(one.one.dueOn).toBe('2026-12-04')
  })
  it('goes on beside a return, each with its own answer', () => {
    const one = PlayedCase.of(story)
    one.take('clerk', askReturn)
    one.take('clerk', askExtension, { calendar })
    expect(caseToRow(one.one).sides).toEqual(['return', 'extension'])
    one.take('clerk', answerReturn(one, 'refused'))
    expect(caseToRow(one.one).sides).toEqual(['extension'])
  })
})

describe('the rule set of the case', () => {
  const workdays = (amount: number) => ({ amount, unit: 'workday' as const })
  const set = aRuleSet({
    rules: [aRule({ limits: { handle: workdays(5), return: workdays(3) } })],
    returns: { times: 2 },
    extension: { times: null, each: null, whole: { amount: 20, unit: 'day' }, approver: 'head', askBefore: null },
  })
  const refused = (one: PlayedCase, step: CaseStep, change = {}) => {
    const found = one.try('clerk', step, { calendar, rules: set, ...change })
    return found?.type === 'StepRefuses' ? [found.why, found.part] : found?.type
  }
  it('says how often and how long a case may be returned, beside the day', () => {
    const one = PlayedCase.of(story)
    const today = day('2026-11-30')
    expect(refused(one, { ...askReturn, on: day('2026-11-27') }, { today })).toEqual(['return-too-late', 'on'])
    expect(refused(PlayedCase.of(story), { ...askReturn, on: day('2026-11-26') }, { today })).toBeUndefined()
    const askAndRefuse = (): void => {
      one.take('clerk', askReturn, { calendar, rules: set })
      one.take('clerk', answerReturn(one, 'refused'))
    }
    askAndRefuse()
    askAndRefuse()
    expect(refused(one, askReturn)).toEqual(['returns-used-up', undefined])
  })
  it('lets a case be returned at any time where it names none', () => {
    const open = aRuleSet({ rules: [aRule({ limits: { handle: workdays(5) } })], returns: { times: null } })
    const late = { ...askReturn, on: day('2026-12-30') }
    expect(refused(PlayedCase.of(story), late, { today: day('2026-12-30'), rules: open })).toBeUndefined()
  })
  it('names who allows an extension and the longest that the case may take in all', () => {
    const ask = { ...askExtension, approver: 'head' } as const
    expect(refused(PlayedCase.of(story), askExtension)).toEqual(['extension-approver', 'approver'])
    expect(refused(PlayedCase.of(story), ask)).toBeUndefined()
    expect(refused(PlayedCase.of(story), { ...ask, askedDueOn: day('2026-11-20') })).toEqual([
      'day-before-asked',
      'askedDueOn',
    ])
    expect(refused(PlayedCase.of(story), { ...ask, askedDueOn: day('2026-12-30') })).toEqual([
      'ExtensionBeyondAll',
      'askedDueOn',
    ])
  })
})

describe('answered on two PCs', () => {
  const played = () => {
    const a = PlayedCase.of(story, 'pca00000')
    a.take('clerk', askReturn)
    const b = new PlayedCase(a.record, 'pcb00000', a.one.timeline.at(-1)?.at)
    a.take('clerk', answerReturn(a, 'granted'))
    b.take('clerk', answerReturn(b, 'refused'))
    a.wrote.splice(0, 1)
    a.hear(b)
    return a
  }
  for (const state of ['granted', 'refused'])
    it(`stands as a conflict until it is decided: ${state}`, () => {
      const one = played()
      const [conflict] = listConflicts(one.record)
      if (conflict?.kind !== 'field') throw new Error('no conflict')
      expect(one.one.sides[0]?.inConflict).toBe(true)
      const side = conflict.sides.find(({ value }) => isState(value, state))
      if (side === undefined) throw new Error('no side')
      const planned = planResolution(one.record, conflict, { choice: 'side', ref: side.ref }, surroundings())
      if (!planned.ok) throw new Error(planned.failure.type)
      one.fold('clerk', planned.value)
      expect(one.one.conflicts).toEqual([])
      expect(one.one.sides.map((each) => each.state)).toEqual([state])
      expect(one.one.sides[0]?.answers).toHaveLength(1)
      expect(one.one.ending?.how).toBe(state === 'granted' ? 'returned' : undefined)
    })
  it('an ask taken back on one PC and answered on the other stays answered', () => {
    const a = PlayedCase.of(story, 'pca00000')
    a.take('clerk', askReturn)
    const b = new PlayedCase(a.record, 'pcb00000', a.one.timeline.at(-1)?.at)
    b.take('clerk', { step: 'take-back', entry: b.entry('return-asked').ref, reason: '点错' })
    a.take('clerk', answerReturn(a, 'granted'))
    a.hear(b)
    expect(a.one.sides.map(({ state }) => state)).toEqual(['granted'])
    expect(a.one.ending?.how).toBe('returned')
  })
})

const isState = (value: unknown, state: string): boolean =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === state
const surroundings = () => ({ ...surroundingsOf('clerk'), ledgerNumberTaken: () => false })
