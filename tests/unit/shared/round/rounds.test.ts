import { describe, expect, it } from 'vitest'
import { composeCheckPaper } from '#shared/paper/compose-check-paper'
import { renderFormPage } from '#shared/paper/render-form-html'
import { composeCheckSheet, listMonthDays } from '#shared/round/compose-check-sheet'
import { listMissedRounds } from '#shared/round/missed-rounds'
import { roundLimits, roundSchema, stoodSchema, toListed, type Round, type RoundHalf } from '#shared/round/round'
import { groupWaiting, whoIsWaitedFor } from '#shared/round/waiting'
import { day, instant, staffOfFive } from '#tests/support/builders'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const people = new Map(staffOfFive.map((person) => [person.id, person]))
const listed = { count: 0, numbers: [] }

/** A round at `hour` o'clock in China. */
const aRound = (on: string, half: RoundHalf, hour: number, change: Partial<Round> = {}): Round => ({
  on: day(on),
  half,
  at: instant(Date.parse(`${on}T${String(hour).padStart(2, '0')}:12:00+08:00`)),
  by: 'clerk',
  stood: { fresh: { count: 2, numbers: ['2026-017', '2026-018'] }, dueSoon: listed, overdue: listed, waiting: [] },
  seen: undefined,
  ...change,
})

describe('missing rounds', () => {
  it('are halves of working days, by the calendar with its days off and its make-up days', () => {
    // 2026-10-01 to 10-07 are off, 10-10 is a Saturday that is worked.
    const missed = listMissedRounds([aRound('2026-10-08', 'am', 9)], day('2026-10-01'), day('2026-10-11'), calendar)
    expect(missed.map(({ on, half }) => `${on} ${half}`)).toEqual([
      '2026-10-08 pm',
      '2026-10-09 am',
      '2026-10-09 pm',
      '2026-10-10 am',
      '2026-10-10 pm',
    ])
  })
})

describe('for whom a case waits', () => {
  const row = (change: object) => ({
    id: 'c',
    stage: 'handling' as const,
    handlerId: 'handler',
    leaderId: 'deputy',
    movedOn: day('2026-11-20'),
    ...change,
  })

  it('is its handler, its leader, or whoever has the role of the next step', () => {
    expect(whoIsWaitedFor(row({}), people)).toEqual({ personId: 'handler', role: '' })
    expect(whoIsWaitedFor(row({ stage: 'submitted' }), people)).toEqual({ personId: 'deputy', role: '' })
    expect(whoIsWaitedFor(row({ stage: 'in-review' }), people)).toEqual({ personId: '', role: 'reviewer' })
    expect(whoIsWaitedFor(row({ stage: 'approved' }), people)).toEqual({ personId: '', role: 'registrar' })
    expect(whoIsWaitedFor(row({ stage: 'closed' }), people)).toBeUndefined()
  })

  it('are the registrars where it was given to somebody who has left', () => {
    expect(whoIsWaitedFor(row({ handlerId: 'left' }), people)).toEqual({ personId: '', role: 'registrar' })
  })

  it('is told with since when, who is waited for longest first', () => {
    const groups = groupWaiting(
      [
        row({ id: 'a', movedOn: day('2026-11-20') }),
        row({ id: 'b', movedOn: day('2026-11-10') }),
        row({ id: 'c', stage: 'submitted', movedOn: day('2026-11-01') }),
        row({ id: 'd', stage: 'closed' }),
      ],
      people,
    )
    expect(groups.map(({ who, rows, since }) => [who.personId, rows.map(({ id }) => id), since])).toEqual([
      ['deputy', ['c'], '2026-11-01'],
      ['handler', ['b', 'a'], '2026-11-10'],
    ])
  })
})

describe('what a round keeps', () => {
  it('is the whole count and no more numbers than it has room for', () => {
    const numbers = Array.from({ length: roundLimits.numbers + 5 }, (_one, index) => `2026-${index}`)
    const kept = toListed(numbers)
    expect([kept.count, kept.numbers.length]).toEqual([35, 30])
    expect(stoodSchema.safeParse({ fresh: kept, dueSoon: kept, overdue: kept, waiting: [] }).success).toBe(true)
  })

  it('may be what only a newer program reads: the round itself still counts', () => {
    expect(roundSchema.parse({ on: '2026-11-23', half: 'am', stood: { fresh: 'many' }, seen: 7 })).toMatchObject({
      half: 'am',
      stood: undefined,
      seen: undefined,
    })
  })
})

describe('the check sheet of a month', () => {
  const now = { today: day('2026-11-25'), half: 'pm' } as const
  const rounds = [
    aRound('2026-11-23', 'am', 9),
    aRound('2026-11-23', 'am', 10, { by: 'deputy', stood: undefined }),
    aRound('2026-11-24', 'pm', 15, { stood: undefined }),
    aRound('2026-11-22', 'am', 9),
  ]
  const sheet = composeCheckSheet(
    '2026-11',
    rounds,
    day('2026-11-23'),
    now,
    calendar,
    (id) => people.get(id)?.name ?? '',
  )
  const dayOf = (on: string) => sheet.days.find((one) => one.on === on)

  it('has a line for every day, with who looked when and what stood there', () => {
    expect(sheet.days).toHaveLength(30)
    expect(dayOf('2026-11-23')).toMatchObject({
      weekday: '一',
      am: { lines: ['09:12 李敏', '10:12 周海'], counts: { fresh: 2, dueSoon: 0, overdue: 0 } },
      remark: '下午无记录',
    })
    expect(dayOf('2026-11-24')).toMatchObject({
      pm: { lines: ['15:12 李敏'], counts: undefined },
      remark: '上午无记录',
    })
  })

  it('misses nothing on days off, before the ledger began, in the half that runs, nor in days to come', () => {
    expect(dayOf('2026-11-22')).toMatchObject({ remark: '休息日', am: { lines: ['09:12 李敏'] } })
    expect(dayOf('2026-11-20')?.remark).toBe('')
    expect(dayOf('2026-11-25')?.remark).toBe('上午无记录')
    expect(dayOf('2026-11-26')?.remark).toBe('')
    expect([sheet.asked, sheet.made]).toEqual([5, 2])
  })

  it('says where a year without an arrangement leaves open whether a day was worked', () => {
    const later = { today: day('2027-01-05'), half: 'am' } as const
    const january = composeCheckSheet('2027-01', [], day('2026-11-23'), later, calendar, () => '')
    const remarks = january.days.slice(0, 5).map(({ remark }) => remark)
    expect(remarks).toEqual([
      '上午、下午无记录（日历未定）',
      '休息日（日历未定）',
      '休息日（日历未定）',
      '上午、下午无记录（日历未定）',
      '',
    ])
  })

  it('is of no days where the month is none', () => {
    expect(listMonthDays('2026-13')).toEqual([])
    expect(listMonthDays('2028-02')).toHaveLength(29)
  })

  it('prints as a page with a line for every day, names written out harmlessly', () => {
    const paper = composeCheckPaper({
      officeName: '青山镇<人民政府>',
      ...sheet,
      printedBy: '李敏',
      printedAt: '2026-11-25 16:00',
    })
    // Two lines of heads, and a line a day.
    expect(paper.tables[0]?.rows).toHaveLength(32)
    const html = renderFormPage(paper)
    expect(html).toContain('青山镇&lt;人民政府&gt;')
    expect(html).toContain('2026年11月')
    expect(html).toContain('应查 5 次，已查 2 次')
    expect(html).toContain('09:12 李敏<br>10:12 周海')
    expect(html).not.toContain('style=')
  })
})
