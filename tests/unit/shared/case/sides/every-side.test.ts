import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { caseToRow } from '#shared/case/case-row'
import type { CaseStep } from '#shared/case/case-step'
import { allSides, type SideName } from '#shared/case/sides/all-sides'
import { listOpenSides } from '#shared/case/sides/open-sides'
import { machineOf, sideStateWords } from '#shared/case/sides/side'
import { actOf } from '#shared/case/act'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { uncoverDeep } from '#shared/case/private-text'
import { listConflicts } from '#shared/record/list-conflicts'
import { judgeOp } from '#shared/merge/judge-op'
import type { CommitRef } from '#shared/record/commit'
import { day } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { today, waysOfSides as ways } from '#tests/support/side-ways'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const around = { calendar, caseByNumber: () => ({ id: 'other', number: '2026-016', isEnded: false }) }
const handling = { steps: wholeWayThrough('assign') }
const closed = { steps: wholeWayThrough('feed-back') }

const sides = Object.values(allSides).map(({ side }) => side)
/** A step with something of it changed. */
function changed(step: CaseStep, change: object): CaseStep
function changed(step: object, change: object): object {
  return { ...step, ...change }
}
const storyOf = (side: SideName) => (ways[side].closed === true ? closed : handling)

const asked = (side: SideName): PlayedCase => {
  const one = PlayedCase.of(storyOf(side))
  one.take(ways[side].by, ways[side].ask, around)
  return one
}
const refOf = (one: PlayedCase, side: SideName): CommitRef => {
  const found = one.one.sides.filter((each) => each.side === side).at(-1)
  if (found === undefined) throw new Error(side)
  return found.ref
}
const why = (one: PlayedCase, by: string, step: CaseStep, change = {}): string | undefined => {
  const refused = one.try(by, step, { ...around, ...change })
  return refused?.type === 'StepRefuses' ? refused.why : refused?.type
}

describe.each(sides)('%s', (side) => {
  it('is asked: open, in its own words, in the row of the ledger', () => {
    const one = asked(side)
    const [only] = one.one.sides
    expect(only).toMatchObject({ side, state: 'asked', answers: [], inConflict: false })
    expect(only && sideStateWords(only)).toMatch(/^[\u4E00-\u9FFF]+$/u)
    expect(caseToRow(one.one).sides).toEqual([side])
  })
  it.each(ways[side].answers)('is answered: %s', (state, by, step) => {
    const one = asked(side)
    one.take(by, step(refOf(one, side)), around)
    expect(one.one.sides.map((each) => each.state)).toEqual([state])
    expect(listOpenSides(one.one).length > 0).toBe(
      machineOf(side).pending.includes(state) && one.one.ending === undefined,
    )
    expect(one.one.ending !== undefined).toBe(machineOf(side).ends?.state === state)
    expect(['CaseEnded', 'side-gone', 'side-decider']).toContain(why(one, by, step(refOf(one, side))))
  })
  it.each(ways[side].answers)('an answer (%s) can be taken back, and the ask waits again', (_state, by, step) => {
    const one = asked(side)
    one.take(by, step(refOf(one, side)), around)
    const entry = one.one.sides[0]?.answers.at(-1)
    if (entry === undefined) throw new Error('no answer')
    one.take(by, { step: 'take-back', entry: entry.ref, reason: '点错' })
    expect(one.one.sides.map((each) => each.state)).toEqual(['asked'])
    expect(one.one.ending).toBeUndefined()
    one.take(by, step(refOf(one, side)), around)
  })
  it('refuses a day to come, blank texts, who may not, and an answer from before it was asked', () => {
    const { ask, by, answers } = ways[side]
    const fresh = () => PlayedCase.of(storyOf(side))
    expect(why(fresh(), by, changed(ask, { on: day('2026-11-24') }))).toBe('DayInFuture')
    const act = stepOf(ask.step).act
    const told = Object.entries(act?.parts ?? {}).find(([, part]) => part.kind === 'told' && !part.optional)?.[0]
    if (told !== undefined) expect(why(fresh(), by, changed(ask, { [told]: '  ' }))).toBe('FieldMissing')
    if (!stepOf(ask.step).roles.includes('handler')) expect(why(fresh(), 'handler', ask)).toBe('RoleMissing')
    const one = asked(side)
    const step = answers[0]?.[2](refOf(one, side))
    if (step !== undefined)
      expect(['before-asked', 'DayBeforeIssue']).toContain(
        why(one, answers[0]?.[1] ?? '', changed(step, { on: day('2026-11-20') })),
      )
  })
  it('answered on two PCs stands as a conflict that this program reads', () => {
    const one = asked(side)
    const other = new PlayedCase(one.record, 'otherpc0', 1_795_000_000_000)
    const [first, second = first] = ways[side].answers
    if (first === undefined || second === undefined) throw new Error('no answers')
    one.take(first[1], first[2](refOf(one, side)), around)
    const later = changed(second[2](refOf(other, side)), first === second ? { said: '另一种说法' } : {})
    other.take(second[1], later, around)
    one.hear(other)
    expect(
      listConflicts(one.record).map((each) => (each.kind === 'field' ? each.field.split('.')[0] : 'void')),
    ).toEqual(['side'])
    for (const conflict of listConflicts(one.record))
      if (conflict.kind === 'field')
        for (const { value } of conflict.sides)
          expect(judgeOp({ op: 'set', of: 'case', id: 'c', field: conflict.field, value, saw: [] })).toBe('known')
  })
})

describe('several at once', () => {
  it('go on beside each other, each with its own day', () => {
    const one = PlayedCase.of(handling)
    for (const side of ['extension', 'urge', 'supervision', 'coordination'] as const)
      one.take(ways[side].by, ways[side].ask, around)
    one.take('deputy', changed(ways.urge.ask, { whom: '派出所' }), around)
    expect(listOpenSides(one.one).map((each) => `${each.side} ${each.dueOn}`)).toEqual([
      'extension ',
      'urge 2026-11-24',
      'supervision 2026-11-24',
      'coordination ',
      'urge 2026-11-24',
    ])
    expect(caseToRow(one.one)).toMatchObject({
      urgedCount: 2,
      sides: ['extension', 'urge', 'supervision', 'coordination'],
    })
  })
})

describe('挂件', () => {
  it('stops the clock while it lasts, and the limit is as many working days later', () => {
    const one = asked('suspension')
    one.take('clerk', ways.suspension.answers[0]?.[2](refOf(one, 'suspension')) ?? ways.suspension.ask, around)
    expect(one.one.pausedSince).toBe('2026-11-23')
    expect(caseToRow(one.one)).toMatchObject({ paused: 1, dueOn: '2026-11-27' })
    one.take(
      'clerk',
      { step: 'end-suspension', entry: refOf(one, 'suspension'), state: 'ended', on: day('2026-11-26'), said: '' },
      { ...around, today: day('2026-11-26') },
    )
    expect(one.one.pausedSince).toBeUndefined()
    expect(one.one.dueOn).toBe('2026-12-02')
    expect(one.one.sides[0]?.answers).toHaveLength(2)
    one.take('clerk', { step: 'take-back', entry: one.entry('suspension-ended').ref, reason: '还没回来' })
    expect(one.one.sides[0]?.state).toBe('granted')
    expect(one.one.pausedSince).toBe('2026-11-23')
  })
  it('leaves the clock running where the office’s rules say so', () => {
    const one = asked('suspension')
    one.take('clerk', ways.suspension.answers[1]?.[2](refOf(one, 'suspension')) ?? ways.suspension.ask, around)
    expect(one.one.pausedSince).toBeUndefined()
  })
})

describe('并单', () => {
  const merge: CaseStep = { step: 'merge', on: today, intoNumber: '2026-016', reason: '同一盏路灯' }
  it('ends the case with a link in both, and can be taken back by 恢复办理', () => {
    const one = PlayedCase.of(handling)
    one.take('clerk', merge, around)
    expect(one.one.ending).toMatchObject({ how: 'merged', into: 'other', intoNumber: '2026-016' })
    expect(caseToRow(one.one)).toMatchObject({ stage: 'merged', open: 0 })
    expect(
      one.wrote
        .at(-1)
        ?.ops.filter(({ op }) => op === 'append')
        .map((op) => ('id' in op ? op.id : '')),
    ).toContain('other')
    one.take('clerk', { step: 'resume', on: today, reason: '并错了' })
    expect(caseToRow(one.one)).toMatchObject({ stage: 'handling', open: 1 })
    expect(uncoverDeep(one.entry('resumed').act)).toMatchObject({ how: 'merged' })
  })
  it('refuses a number that nobody bears, its own, and one that was ended', () => {
    const one = PlayedCase.of(handling)
    expect(why(one, 'clerk', merge, { caseByNumber: () => undefined })).toBe('merge-unknown')
    expect(why(one, 'clerk', merge, { caseByNumber: () => ({ id: one.one.id, number: '', isEnded: false }) })).toBe(
      'merge-pointless',
    )
    expect(why(one, 'clerk', merge, { caseByNumber: () => ({ id: 'x', number: '', isEnded: true }) })).toBe(
      'merge-pointless',
    )
  })
})

it('an emergency is followed up as often as need be, by the minute', () => {
  const one = asked('emergency')
  const follow: CaseStep = {
    step: 'follow-emergency',
    entry: refOf(one, 'emergency'),
    on: today,
    time: '23:50',
    what: '已围挡',
    to: '',
  }
  one.take('handler', follow)
  one.take('handler', { ...follow, time: '23:55' })
  expect(why(one, 'handler', { ...follow, time: '25:00' })).toBe('time-malformed')
  expect(one.one.sides[0]?.follows).toHaveLength(2)
  one.take('clerk', ways.emergency.answers[0]?.[2](refOf(one, 'emergency')) ?? follow)
  expect(why(one, 'handler', follow)).toBe('side-gone')
})

it('every machine’s acts are there, each answered by a step of its own', () => {
  for (const side of sides) {
    const { asks, answers, follows = [] } = machineOf(side)
    const steps = stepNames.map((name) => stepOf(name).act?.act)
    for (const act of [asks, ...Object.keys(answers), ...follows]) {
      expect(actOf(act)).toBeDefined()
      expect(steps).toContain(act)
    }
    for (const act of Object.keys(answers)) expect(actOf(act)?.answers).toBe(true)
  }
})

describe('random walks over the sides', () => {
  it('leave no side without a next step, no two states, and a limit that never comes earlier', () => {
    const moves = sides.flatMap((side) => [
      (_one: PlayedCase) => [ways[side].by, ways[side].ask] as const,
      ...ways[side].answers.map(([, by, step]) => (one: PlayedCase) => {
        const open = one.one.sides.find((each) => each.side === side)
        return open === undefined ? undefined : ([by, step(open.ref)] as const)
      }),
    ])
    fc.assert(
      fc.property(fc.array(fc.nat({ max: moves.length - 1 }), { minLength: 1, maxLength: 25 }), (picked) => {
        const one = PlayedCase.of(handling)
        let before = one.one.dueOn
        for (const index of picked) {
          const move = moves[index]?.(one)
          if (move !== undefined) one.try(move[0], move[1], around)
          const now = one.one
          expect(now.dueOn >= before).toBe(true)
          before = now.dueOn
          for (const side of listOpenSides(now)) {
            const { answers } = machineOf(side.side)
            expect(Object.values(answers).some((from) => from.includes(side.state))).toBe(true)
          }
          expect(caseToRow(now).open).toBe(now.ending === undefined ? 1 : 0)
        }
      }),
      { numRuns: 150 },
    )
  })
})
