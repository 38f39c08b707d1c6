import { describe, expect, it } from 'vitest'
import { toLightGround } from '#renderer/desk/light-ground'
import type { CaseRow } from '#shared/case/case-row'
import { caseToRow } from '#shared/case/case-row'
import { judgeDeadline, judgeInnerDeadline, listSoonDays, toSoonDays, type JudgedCase } from '#shared/case/deadline'
import { changeSummary, countDueSoon, countOverdue, emptySummary, type CountedRow } from '#shared/case/ledger-summary'
import { judgeSigning } from '#shared/case/signing-limit'
import { noRules, type OfficeRules } from '#shared/rules/office-rules'
import type { RuleSet } from '#shared/rules/rule-set'
import { day } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { aRule, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
/** A Monday. */
const today = day('2026-11-23')
const workdays = (amount: number) => ({ amount, unit: 'workday' as const })
const before = (amount: number) => ({ ...workdays(amount), side: 'before' as const })

const early: RuleSet = aRuleSet({ thresholds: { yellow: before(3), red: before(1) } })
const late: RuleSet = aRuleSet({
  version: 2,
  validFrom: day('2026-11-01'),
  thresholds: { yellow: { amount: 0, unit: 'day', side: 'after' }, red: { ...workdays(2), side: 'after' } },
})
const rules: OfficeRules = {
  chosen: 'town',
  versionsById: new Map([
    [
      'town',
      [
        { set: late, withdrawn: false },
        { set: early, withdrawn: false },
      ],
    ],
  ]),
}
const ground = toLightGround(calendar, today, rules)
const owed = (dueOn: string, judgedBy = ''): JudgedCase => ({
  stage: 'handling',
  dueOn: day(dueOn),
  closedOn: '',
  judgedBy,
})
const lampOf = (dueOn: string, judgedBy?: string) => {
  const { light, lamp } = judgeDeadline(owed(dueOn, judgedBy), ground)
  return `${light} ${lamp}`
}

describe('the light of a limit', () => {
  it('turns at the points that the version names by which the case was judged', () => {
    expect(lampOf('2026-11-27', 'town@1')).toBe('open green')
    expect(lampOf('2026-11-26', 'town@1')).toBe('due-soon yellow')
    expect(lampOf('2026-11-24', 'town@1')).toBe('due-soon red')
    expect(lampOf('2026-11-20', 'town@1')).toBe('overdue red')
  })
  it('goes by the version in force today where the case keeps none, or one that nobody has', () => {
    for (const judgedBy of ['', 'town@9']) {
      expect(lampOf('2026-11-23', judgedBy)).toBe('open green')
      expect(lampOf('2026-11-20', judgedBy)).toBe('overdue yellow')
      expect(lampOf('2026-11-19', judgedBy)).toBe('overdue red')
    }
  })
  it('is the usual one in an office without rules: yellow from the working day before, red once it is over', () => {
    const usual = toLightGround(calendar, today, noRules)
    const usualLamp = (dueOn: string) => judgeDeadline(owed(dueOn), usual).lamp
    expect(['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-22'].map(usualLamp)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ])
  })
  it('is out once nothing is owed, or while the clock stands still', () => {
    expect(judgeDeadline({ ...owed('2026-11-20'), paused: 1 }, ground).lamp).toBe('none')
    expect(judgeDeadline({ ...owed('2026-11-20'), stage: 'closed', closedOn: today }, ground).lamp).toBe('none')
    expect(judgeDeadline({ ...owed('2026-11-20'), stage: 'voided' }, ground).lamp).toBe('none')
  })
  it('is judged of the office’s own limit beside the other', () => {
    const one = { ...owed('2026-12-10', 'town@1'), innerDueOn: day('2026-11-20') }
    expect(judgeDeadline(one, ground)).toMatchObject({ light: 'open', lamp: 'green' })
    expect(judgeInnerDeadline(one, ground)).toMatchObject({ light: 'overdue', lamp: 'red', workdaysLeft: -1 })
    expect(judgeInnerDeadline({ ...one, innerDueOn: '' }, ground)).toBeUndefined()
  })
})

describe('what is due soon', () => {
  const soon = toSoonDays(listSoonDays(ground))
  it('ends with the last day whose lamp is not green, for each version', () => {
    expect(soon.until('town@1')).toBe('2026-11-26')
    // Its lamps turn only once the limit is over: nothing is due soon by it.
    expect(soon.until('')).toBe('2026-11-22')
    expect(soon.farthest).toBe('2026-11-26')
  })
  it('is found for the longest threshold that a rule may name', () => {
    const far = aRuleSet({ thresholds: { yellow: before(999), red: before(998) } })
    const until = listSoonDays({ today, calendar, rulesOf: () => far, versions: [] }).others
    expect(judgeDeadline(owed(until), { today, calendar, rulesOf: () => far, versions: [] }).lamp).toBe('yellow')
    expect(until > '2030-01-01').toBe(true)
  })
  it('is counted in the summary by day and version, as the lights say', () => {
    const row = (dueOn: string, judgedBy: string, paused: 0 | 1 = 0): CountedRow => ({
      stage: 'handling',
      open: 1,
      dueOn: day(dueOn),
      paused,
      judgedBy,
      feedbackMethod: '',
      sent: 0,
    })
    const rows = [
      row('2026-11-26', 'town@1'),
      row('2026-11-26', ''),
      row('2026-11-27', 'town@1'),
      row('2026-11-20', 'town@1'),
      row('2026-11-20', ''),
      row('2026-11-24', 'town@1', 1),
    ]
    const summary = changeSummary(emptySummary, [], rows)
    expect([countDueSoon(summary, today, soon), countOverdue(summary, today)]).toEqual([1, 2])
    expect(changeSummary(summary, rows, []).openByDue).toEqual({})
  })
})

describe('the version that a row names', () => {
  const rowOf = (change: Parameters<typeof PlayedCase.of>[0] = {}): CaseRow => caseToRow(PlayedCase.of(change).one)
  it('is none where no rule judged, and that of the order where one judged the office’s own day', () => {
    expect(rowOf({ steps: wholeWayThrough('assign') }).judgedBy).toBe('')
    const set = aRuleSet({
      version: 3,
      rules: [aRule({ limits: { handle: workdays(5), inner: { ...workdays(1), from: 'upper' } } })],
    })
    const one = PlayedCase.of({ steps: wholeWayThrough('instruct') })
    const assign = wholeWayThrough('assign').at(-1)?.step
    if (assign?.step !== 'assign') throw new Error('assign')
    one.take('clerk', { ...assign, dueOn: day('2026-11-26') }, { rules: set, calendar })
    expect(caseToRow(one.one)).toMatchObject({ judgedBy: 'town@3', innerDueOn: '2026-11-26' })
  })
})

describe('a sheet that waits to be signed for', () => {
  it('says since when, until somebody signs or registers', () => {
    const one = PlayedCase.of({})
    const { unsignedSince } = caseToRow(one.one)
    expect(unsignedSince).toMatchObject({ on: '2026-11-23' })
    one.take('clerk', { step: 'sign-for', on: day('2026-11-23'), at: '09:30', byId: 'clerk' })
    expect(caseToRow(one.one).unsignedSince).toBe('')
    expect(caseToRow(PlayedCase.of({ steps: wholeWayThrough('register') }).one).unsignedSince).toBe('')
  })
  const matter = { demand: 'help', urgency: 'normal', channel: 'phone' }
  const received = { on: today, minute: 600 }
  const judge = (signIn: { amount: number; unit: 'hour' | 'workday' } | undefined, on: string, minute: number) => {
    const limits = { handle: workdays(5), ...(signIn === undefined ? {} : { signIn }) }
    const set = aRuleSet({ rules: [aRule({ limits })] })
    return judgeSigning({ set, matter, received }, { on: day(on), minute }, calendar)
  }
  it('has a limit to the minute, and a light', () => {
    const two = { amount: 2, unit: 'hour' } as const
    expect(judge(two, '2026-11-23', 719)).toMatchObject({
      due: { on: '2026-11-23', minute: 720 },
      state: { light: 'due-soon', lamp: 'yellow', workdaysLeft: 0 },
    })
    expect(judge(two, '2026-11-23', 721)).toMatchObject({ state: { light: 'overdue', lamp: 'red' } })
    expect(judge(workdays(3), '2026-11-23', 700)).toMatchObject({ state: { light: 'open', lamp: 'green' } })
    expect(judge(workdays(1), '2026-11-26', 0)).toMatchObject({ state: { light: 'overdue', workdaysLeft: -2 } })
  })
  it('has none where the rules say nothing of it', () => expect(judge(undefined, '2026-11-23', 719)).toBeUndefined())
})
