import { describe, expect, it } from 'vitest'
import { judgeStanding, judgeSyncDue } from '#shared/merge/sync-rhythm'
import { day } from '#tests/support/builders'

describe('the day on which the next exchange with a PC is due', () => {
  it('counts from the last bundle that came in, over the end of a month', () => {
    expect(
      judgeSyncDue({ heardOn: day('2026-11-27'), enrolledOn: day('2026-01-01'), everyDays: 7 }, day('2026-11-30')),
    ).toEqual({ dueOn: '2026-12-04', daysLeft: 4, light: 'open' })
  })

  it('is soon from the day before, and overdue from the day after', () => {
    const on = (today: string) =>
      judgeSyncDue({ heardOn: day('2026-11-20'), enrolledOn: day('2026-01-01'), everyDays: 7 }, day(today)).light
    expect([on('2026-11-25'), on('2026-11-26'), on('2026-11-27'), on('2026-11-28')]).toEqual([
      'open',
      'due-soon',
      'due-soon',
      'overdue',
    ])
  })

  it('is the day of the card while that PC was never heard of', () => {
    expect(
      judgeSyncDue({ heardOn: undefined, enrolledOn: day('2026-11-20'), everyDays: 30 }, day('2026-11-25')),
    ).toEqual({ dueOn: '2026-11-20', daysLeft: -5, light: 'overdue' })
  })
})

describe('how the exchange with a PC stands', () => {
  it.each([
    [{ everSent: false, everHeard: false, outstanding: 9, unsent: 9 }, 'never'],
    [{ everSent: true, everHeard: false, outstanding: 9, unsent: 0 }, 'awaiting'],
    [{ everSent: true, everHeard: true, outstanding: 9, unsent: 1 }, 'to-send'],
    [{ everSent: false, everHeard: true, outstanding: 9, unsent: 9 }, 'to-send'],
    [{ everSent: true, everHeard: true, outstanding: 0, unsent: 0 }, 'in-step'],
  ] as const)('of %o is %s', (facts, standing) => {
    expect(judgeStanding(facts)).toBe(standing)
  })
})

it('an exchange that lies ahead by a wrong clock leaves the next one due now, not in a year', () => {
  const today = day('2026-11-25')
  const facts = { heardOn: day('2027-11-25'), enrolledOn: day('2026-01-01'), everyDays: 7 }
  expect(judgeSyncDue(facts, today)).toMatchObject({ dueOn: today, daysLeft: 0 })
})
