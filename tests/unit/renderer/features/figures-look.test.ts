import { describe, expect, it } from 'vitest'
import { lookToPeriod, lookToText, parseLook, type FiguresLook } from '#renderer/features/figures/figures-look'
import { calendarMonths } from '#shared/figures/period'
import { parseRoute, routeToHash } from '#renderer/routes'
import { dayOf } from '#tests/support/figures/figure-rows'

const today = dayOf('2026-11-29')
const usual: FiguresLook = {
  days: { kind: 'month', on: '' },
  by: undefined,
  under: undefined,
  measure: 'taken-in',
  merges: false,
  cases: undefined,
  until: undefined,
}

describe('the address of the figures', () => {
  it.each([
    ['the current month', usual],
    ['an earlier quarter', { ...usual, days: { kind: 'quarter', on: dayOf('2026-04-01') }, by: 'village' }],
    ['a chosen span', { ...usual, days: { kind: 'span', from: dayOf('2026-01-05'), to: dayOf('2026-02-06') } }],
    ['a class that is opened', { ...usual, by: 'category', under: '农业农村', measure: 'in-time-rate' }],
    ['an earlier position of the log', { ...usual, until: { kind: 'moment', at: '2026-10-01 12:00' } }],
    ['an archived report’s position', { ...usual, until: { kind: 'report', id: 'a-b-c' } }],
    ['what has no class', { ...usual, by: 'category', under: '' }],
    [
      'the cases behind a number',
      {
        ...usual,
        by: 'village',
        cases: { of: 'closing-rate', side: 'of', place: 'yearBefore', key: '石桥村 & 李家村' },
      },
    ],
    [
      'the cases of those without a village',
      { ...usual, by: 'village', cases: { of: 'closed', side: 'counted', place: 'now', key: '' } },
    ],
  ] satisfies [string, FiguresLook][])('of %s is read as it was written', (_name, look) => {
    const hash = routeToHash({ screen: 'figures', look: lookToText(look) })
    const route = parseRoute(hash)
    expect(route.screen === 'figures' ? parseLook(route.look) : undefined).toEqual(look)
  })

  it('is short where all is as usual', () => {
    expect(routeToHash({ screen: 'figures', look: lookToText(usual) })).toBe('#/figures')
  })

  it('is the usual one for whatever cannot be read in it', () => {
    expect(parseLook('period=decade&on=2026-02-30&by=__proto__&measure=constructor&of=toString&side=no')).toEqual(usual)
    expect(parseLook('period=span&from=2026-01-01')).toEqual(usual)
  })

  it('leads to the current period where it names what has not come yet', () => {
    const later = { ...usual, days: { kind: 'month', on: dayOf('2027-05-01') } } as const
    expect(lookToPeriod(later, today, calendarMonths).name).toBe('2026年11月')
    const span = { days: { kind: 'span', from: dayOf('2027-01-01'), to: dayOf('2027-02-01') } } as const
    expect(lookToPeriod(span, today, calendarMonths)).toMatchObject({ from: today, to: today })
  })
})
