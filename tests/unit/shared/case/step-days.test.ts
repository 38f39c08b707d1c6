import type { MovingStep } from '#shared/case/step-tables'
import { describe, expect, it } from 'vitest'
import type { CaseStep } from '#shared/case/case-step'
import { findDayDisorder, floorOf, listStepDays, type DatedStep } from '#shared/case/step-days'
import { day, wholeWay, signedBy } from '#tests/support/builders'
import { aCase, refusalOf } from '#tests/support/case-builders'

/** The whole way, with every step that bears a day on the day given. */
function wayOn(days: Partial<Record<MovingStep, string>>): { readonly by: string; readonly step: CaseStep }[] {
  return wholeWay.map(({ by, step }) => ({ by, step: onDay(step, days) }))
}

function onDay(step: CaseStep, days: Partial<Record<MovingStep, string>>): CaseStep {
  switch (step.step) {
    case 'register':
      return { ...step, registeredOn: day(days.register ?? '2026-11-23') }
    case 'instruct':
      return { ...step, instructedOn: day(days.instruct ?? '2026-11-23') }
    case 'submit':
    case 'assign':
    case 'send-for-review':
    case 'feed-back':
      return { ...step, on: day(days[step.step] ?? '2026-11-23') }
    case 'draft':
      return { ...step, reply: { ...step.reply, investigatedOn: day('2026-11-19') } }
    default:
      return step
  }
}

const orderly = {
  register: '2026-11-17',
  submit: '2026-11-17',
  instruct: '2026-11-17',
  assign: '2026-11-18',
  'send-for-review': '2026-11-20',
  approve: '2026-11-23',
  'feed-back': '2026-11-23',
} as const

describe('the days of a case', () => {
  it('are those of the steps on which it stands, in their order', () => {
    expect(listStepDays(aCase({ steps: wayOn(orderly) })).map(({ step, on }) => `${step} ${on.slice(8)}`)).toEqual([
      'issue 16',
      'register 17',
      'submit 17',
      'instruct 17',
      'assign 18',
      'send-for-review 20',
      'approve 23',
      'feed-back 23',
    ])
  })

  const restsOn: readonly (readonly [MovingStep, DatedStep, string])[] = [
    ['register', 'issue', '2026-11-15'],
    ['submit', 'register', '2026-11-16'],
    ['instruct', 'submit', '2026-11-16'],
    ['assign', 'instruct', '2026-11-16'],
    ['send-for-review', 'investigate', '2026-11-18'],
    ['feed-back', 'approve', '2026-11-22'],
  ]
  for (const [name, after, tooEarly] of restsOn) {
    it(`${name} is refused on a day before that of ${after}, and taken on that very day`, () => {
      const steps = wayOn(orderly)
      const index = steps.findIndex(({ step }) => step.step === name)
      const one = aCase({ steps: steps.slice(0, index) })
      const taken = steps[index]
      if (taken === undefined) throw new Error(name)
      const floor = floorOf(name, one)
      expect(floor.step).toBe(after)
      const early = refusalOf({ steps: steps.slice(0, index) }, taken.by, onDay(taken.step, { [name]: tooEarly }))
      expect(early).toMatchObject(
        after === 'issue' ? { type: 'DayBeforeIssue' } : { type: 'DayBeforeStep', step: name, after: floor },
      )
      expect(refusalOf({ steps: steps.slice(0, index) }, taken.by, onDay(taken.step, { [name]: floor.on }))).toBe(
        undefined,
      )
    })
  }

  it('refuses the review of a reply before it was sent up, and a second sending before it was sent back', () => {
    const sent = wayOn(orderly).slice(0, 8)
    const today = day('2026-11-19')
    expect(
      refusalOf(
        { steps: sent },
        'secretary',
        { step: 'approve', comment: '', on: today, consent: signedBy('secretary') },
        today,
      ),
    ).toMatchObject({
      type: 'DayBeforeStep',
      after: { step: 'send-for-review', on: '2026-11-20' },
    })
    const back = [
      ...sent,
      {
        by: 'secretary',
        step: {
          step: 'send-back',
          comment: '补充依据',
          on: day('2026-11-23'),
          consent: signedBy('secretary'),
        } as const,
      },
    ]
    expect(refusalOf({ steps: back }, 'handler', { step: 'send-for-review', on: day('2026-11-21') })).toMatchObject({
      type: 'DayBeforeStep',
      after: { step: 'send-back', on: '2026-11-23' },
    })
  })

  it('refuses the reply approved on 11-20 as fed back on 11-09, by which an overdue case became punctual', () => {
    const sheet = { issuedOn: day('2026-11-02'), calledOn: day('2026-11-02'), dueOn: day('2026-11-10') }
    const late = {
      ...orderly,
      register: '2026-11-02',
      submit: '2026-11-02',
      instruct: '2026-11-03',
      assign: '2026-11-05',
    }
    const steps = wayOn(late).map(({ by, step }) =>
      step.step === 'assign' ? { by, step: { ...step, dueOn: day('2026-11-10') } } : { by, step },
    )
    expect(
      refusalOf({ sheet, steps: steps.slice(0, -1) }, 'clerk', {
        step: 'feed-back',
        stubNumber: '2026-001',
        method: 'paper',
        on: day('2026-11-09'),
      }),
    ).toMatchObject({ type: 'DayBeforeStep', step: 'feed-back', after: { step: 'approve' } })
  })

  it('that older programs did not write bind nobody', () => {
    const one = aCase({ steps: wayOn(orderly).slice(0, 4) })
    const old = { ...one, assignment: one.assignment === undefined ? undefined : { ...one.assignment, on: undefined } }
    expect(floorOf('send-for-review', old)).toEqual({ step: 'instruct', on: '2026-11-17' })
  })

  it('of a revised sheet begin with the call: its 交办日期 is that of the revision', () => {
    const one = aCase({ sheet: { revision: 2, issuedOn: day('2026-11-20'), calledOn: day('2026-11-15') } })
    expect(floorOf('register', one)).toEqual({ step: 'issue', on: '2026-11-15' })
  })
})

describe('days out of order', () => {
  it('are none in what this program wrote', () => {
    expect(findDayDisorder(aCase({ steps: wayOn(orderly) }))).toEqual([])
  })

  it('are found in what an older program took, or two PCs wrote', () => {
    const one = aCase({ steps: wayOn(orderly) })
    const closed = {
      ...one,
      feedback: one.feedback === undefined ? undefined : { ...one.feedback, on: day('2026-11-09') },
    }
    expect(findDayDisorder(closed)).toEqual([
      { step: 'feed-back', on: '2026-11-09', after: { step: 'approve', on: '2026-11-23' } },
    ])
  })
})
