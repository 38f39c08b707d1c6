import { describe, expect, it } from 'vitest'
import { holidayTableSchema } from '#shared/calendar/holiday-table'

const good = {
  year: 2030,
  source: '国务院办公厅关于2030年部分节假日安排的通知',
  issuedOn: '2029-11-05',
  off: ['2030-01-01', '2030-01-02'],
  worked: ['2030-01-05'],
}
const refusalOf = (change: object): string | undefined =>
  holidayTableSchema.safeParse({ ...good, ...change }).error?.issues[0]?.message

describe('a holiday table', () => {
  it('is taken when every day is in order and in its year', () => {
    expect(holidayTableSchema.safeParse(good).success).toBe(true)
  })

  it('may begin in the last December days of the year before, as 元旦 of 2023 did', () => {
    expect(refusalOf({ off: ['2029-12-30', '2030-01-01'], worked: ['2029-12-29'] })).toBeUndefined()
  })

  it.each([
    [
      'a day that is both off and worked',
      { off: ['2030-01-05'], worked: ['2030-01-05'] },
      'a day is both off and worked',
    ],
    ['a weekday worked in exchange', { worked: ['2030-01-07'] }, 'a weekday needs no exchange'],
    ['a day of another year', { off: ['2031-01-01'] }, 'a day lies outside the year'],
    ['a day of the year before outside December', { off: ['2029-11-30'] }, 'a day lies outside the year'],
    ['days out of order', { off: ['2030-01-02', '2030-01-01'] }, 'days off are not in order'],
    ['a day named twice', { off: ['2030-01-01', '2030-01-01'] }, 'days off are not in order'],
    ['a day that no calendar has', { off: ['2030-02-30'] }, 'not a calendar day'],
  ])('refuses %s', (_what, change, message) => {
    expect(refusalOf(change)).toBe(message)
  })
})
