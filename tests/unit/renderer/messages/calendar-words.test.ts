import { describe, expect, it } from 'vitest'
import { dayOffHint, opinionDayHint } from '#renderer/features/case/steps/suggest-step'
import { calendarValueToText, offToText, spanToText, workedToText } from '#renderer/messages/calendar-words'
import { arrangementGap, localDaysGap, noticeFaultsToText } from '#renderer/messages/notice-words'
import type { NoticeFault } from '#shared/calendar/notice-faults'
import type { ArrangementRefused, LocalDaysRefused } from '#shared/calendar/plan-calendar'
import { localDateSchema } from '#shared/prelude/local-date'
import { shippedArrangement, shippedCalendar } from '#tests/support/shipped-calendar'
import { chineseFaults } from './plain-words'

const day = (text: string) => localDateSchema.parse(text)
const festival = '春节'

const faults: readonly NoticeFault[] = [
  { type: 'nothing-read' },
  { type: 'year-unknown' },
  { type: 'not-our-json', where: '' },
  { type: 'not-our-json', where: 'days.3.isOffDay' },
  { type: 'no-such-day', festival, text: '2月30日' },
  { type: 'weekday-differs', festival, day: day('2026-05-09'), said: '日' },
  { type: 'count-differs', festival, said: 8, found: 9 },
  { type: 'wrong-year', festival, day: day('2026-05-09') },
  { type: 'day-twice', festival, day: day('2026-05-09') },
  { type: 'off-and-worked', festival, day: day('2026-05-09') },
  { type: 'make-up-on-weekday', festival, day: day('2026-05-08') },
  { type: 'no-day-off', festival },
  { type: 'gap-in-block', festival, day: day('2026-10-06') },
  { type: 'make-up-far-off', festival, day: day('2026-11-14') },
  { type: 'unpaired', festival, needed: 2, found: 1 },
  { type: 'unpaired', festival, needed: 0, found: 1 },
  { type: 'festival-missing', festival },
  { type: 'festival-twice', festival },
]

describe('what is wrong with an arrangement', () => {
  it.each(faults)('is said in a sentence: $type', (fault) => {
    const text = noticeFaultsToText([fault])
    expect(chineseFaults(text)).toEqual([])
    expect(text).toMatch(/。$/u)
  })

  it('is told up to four things, and how many more there are', () => {
    const text = noticeFaultsToText(faults.slice(4, 11))
    expect(text.match(/春节：/gu)).toHaveLength(4)
    expect(text).toContain('另有 3 处。')
  })

  it('stands beside its field, and nothing beside the others', () => {
    const refused: readonly ArrangementRefused[] = [
      { field: 'content', faults: [{ type: 'nothing-read' }] },
      { field: 'source', why: 'missing' },
      { field: 'issuedOn', standing: day('2025-11-04') },
    ]
    for (const field of ['content', 'source', 'issuedOn'] as const)
      expect(chineseFaults(arrangementGap(refused, field) ?? '')).toEqual([])
    expect(arrangementGap(refused.slice(1), 'content')).toBeUndefined()
    for (const one of [
      { field: 'content', yearAhead: 2028 },
      { field: 'content', same: 2026 },
      { field: 'issuedOn', why: 'missing' },
      { field: 'issuedOn', why: 'in-future' },
    ] as const)
      expect(chineseFaults(arrangementGap([one], one.field) ?? '')).toEqual([])
  })

  it('is said of local days too', () => {
    const taken = { from: day('2026-12-05'), to: day('2026-12-06'), kind: 'worked', why: '防汛', active: true } as const
    const refused: readonly LocalDaysRefused[] = [
      { field: 'from', why: 'missing' },
      { field: 'from', taken },
      { field: 'from', nothing: 'off' },
      { field: 'from', nothing: 'worked' },
      { field: 'to', why: 'malformed' },
      { field: 'to', why: 'before-from' },
      { field: 'to', why: 'too-many' },
      { field: 'why', why: 'missing' },
    ]
    const texts = refused.map((one) => localDaysGap([one], one.field) ?? '')
    expect(texts.flatMap(chineseFaults)).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('the days of an arrangement', () => {
  const of = (year: number, name: string) => {
    const found = shippedArrangement(year).festivals.find((one) => one.name === name)
    if (found === undefined) throw new Error(`no ${name} in ${year}`)
    return found
  }
  it('are worded as the notices word them', () => {
    expect(offToText(of(2026, '国庆节'))).toBe('10月1日至7日放假，共7天')
    expect(workedToText(of(2026, '国庆节'))).toBe('9月20日（星期日）、10月10日（星期六）上班')
    expect(offToText(of(2023, '元旦'))).toBe('12月31日至1月2日放假，共3天')
    expect(offToText(of(2014, '清明节'))).toBe('4月5日、4月7日放假，共2天')
    expect(workedToText(of(2014, '清明节'))).toBe('')
  })
  it('are told of one day as one', () => {
    expect(spanToText({ from: day('2026-07-18'), to: day('2026-07-18') })).toBe('2026-07-18')
    expect(calendarValueToText('table', { year: 2027 })).toBeUndefined()
  })
})

describe('a day that is proposed or chosen', () => {
  const calendar = shippedCalendar()
  it.each([
    ['2026-11-23', undefined],
    ['2026-11-22', '2026-11-22 是休息日，下一个工作日是 2026-11-23'],
    ['2027-01-04', '2027-01-04 算作工作日：日历未定，暂按普通周推算'],
    ['2027-01-02', '2027-01-02 是休息日，下一个工作日是 2027-01-04（日历未定，暂按普通周推算）'],
    ['2026-12-31', '2026-12-31 算作工作日：日历未定，暂按普通周推算'],
    ['2026-13-01', undefined],
  ])('%s has beside it: %s', (text, hint) => expect(dayOffHint(text, calendar)).toBe(hint))

  it('is said to be provisional in an opinion, where it was counted at all', () => {
    const overdue = { dueOn: day('2026-12-25') }
    expect(opinionDayHint(overdue, day('2026-12-31'), calendar)).toContain('日历未定')
    expect(opinionDayHint(overdue, day('2026-11-29'), calendar)).toBeUndefined()
    expect(opinionDayHint({ dueOn: day('2026-11-20') }, day('2026-11-29'), calendar)).toBeUndefined()
  })
})
