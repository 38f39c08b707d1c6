import { describe, expect, it } from 'vitest'
import { keepReport, parseKeptReport } from '#renderer/features/report/kept-report'
import { calendarMonths } from '#shared/figures/period'
import { choiceToAbout, kindToAbout, parseAbout } from '#renderer/features/report/report-choice'
import { listTemplates } from '#shared/template/office-template'
import { dayOf } from '#tests/support/figures/figure-rows'

const today = dayOf('2026-11-29')
const opened = dayOf('2025-03-04')
const ground = { templates: listTemplates([]), today, openedOn: opened, rules: calendarMonths }

describe('what a report is of', () => {
  it.each([
    ['month', '月报', '2026年10月'],
    ['quarter', '季度小结', '2026年第三季度'],
    ['half', '半年总结', '2026年上半年'],
    ['year', '年度通报', '2025年度'],
  ])('%s begins with the last period that is over', (about, word, name) => {
    const choice = parseAbout(about, ground)
    expect([choice?.template.word, choice?.period.name]).toEqual([word, name])
  })

  it('a 汇报 begins with all since the first case; of an empty ledger with today', () => {
    expect(parseAbout('inspection', ground)?.period).toMatchObject({ from: opened, to: today })
    expect(parseAbout('inspection', { ...ground, openedOn: undefined })?.period).toMatchObject({
      from: today,
      to: today,
    })
  })

  it('comes back from its address', () => {
    for (const about of [
      'month 2026-02-01 2026-02-28',
      'inspection 2025-01-10 2026-06-10',
      'year 2025-01-01 2025-12-31 merged',
    ])
      expect(choiceToAbout(parseAbout(about, ground) ?? never())).toBe(about)
  })

  it('keeps for another kind that old classes are told under new ones', () => {
    const choice = parseAbout(kindToAbout('quarter', true), ground)
    expect([choice?.merges, choice?.period.name]).toEqual([true, '2026年第三季度'])
    expect(parseAbout(kindToAbout('quarter', false), ground)?.merges).toBe(false)
  })

  it('goes by the office’s own months', () => {
    const period = parseAbout('month', { ...ground, rules: { monthBegins: 26 } })?.period
    expect(period).toMatchObject({ name: '2026年11月', from: '2026-10-26', to: '2026-11-25' })
  })

  it.each(['', 'gone', 'month 2026-13-01 2026-13-31', 'month 2026-10-01', '__proto__ a b'])(
    'of the address %j is the first kind of the last month',
    (about) => {
      expect(choiceToAbout(parseAbout(about, ground) ?? never())).toBe('month 2026-10-01 2026-10-31')
    },
  )
})

function never(): never {
  throw new Error('there is a kind of report')
}

describe('what is kept of a report', () => {
  const base = { title: '月报', text: '一、受理办理情况' }

  it('is nothing while it reads as drafted', () => {
    expect(keepReport(undefined)).toBeUndefined()
    expect(keepReport({ written: { ...base }, base })).toBeUndefined()
  })

  it('is all of it with what it was written from, and comes back as it was', () => {
    const written = { ...base, text: '一、受理办理情况\n以上。' }
    const kept = keepReport({ written, base })
    expect(kept?.text).toBe('月报\n一、受理办理情况\n以上。')
    expect(parseKeptReport(JSON.parse(JSON.stringify(kept?.value)))).toEqual({ written, base })
  })

  it('is none when it is not that of a report', () => {
    for (const value of [undefined, {}, { written: base }, { written: base, base: { title: 1, text: '' } }])
      expect(parseKeptReport(value)).toBeUndefined()
  })
})
