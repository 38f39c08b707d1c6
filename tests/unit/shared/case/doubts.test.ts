import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import { listDoubts } from '#shared/case/doubts'
import { isCorrectable, toCorrection } from '#shared/case/correctable'
import { privateText } from '#shared/case/private-text'
import { day, wholeWay } from '#tests/support/builders'
import { PlayedCase } from '#tests/support/case-stage'
import { aVoidMark } from '../../renderer/case-and-ledger/cases'

const played = (pc: string, count = wholeWay.length): PlayedCase =>
  PlayedCase.of(
    {
      sheet: { calledOn: day('2026-11-09'), issuedOn: day('2026-11-09') },
      steps: wholeWay.slice(0, count).map(({ by, step }) => ({
        by,
        step: step.step === 'register' ? { ...step, registeredOn: day('2026-11-16') } : step,
      })),
    },
    pc,
  )

describe('what does not fit together', () => {
  it('is nothing in a case that one PC has written', () => expect(listDoubts(played('pcone000').one)).toEqual([]))

  it('is found where one PC corrected a day and another took a step that rests on the old one', () => {
    const [here, there] = [played('pcone000', 1), played('pctwo000', 1)]
    there.take('clerk', { step: 'submit', leaderId: 'deputy', opinion: '拟办', on: day('2026-11-17') })
    const { act, ref } = here.entry('registered')
    if (!isCorrectable(act) || act.act !== 'registered') throw new Error('fixture')
    const to = { ...toCorrection(act), registeredOn: day('2026-11-20') }
    here.take('clerk', { step: 'correct', entry: ref, to, reason: '录错了' })
    here.hear(there)
    expect(here.one.conflicts).toEqual([])
    expect(listDoubts(here.one)).toEqual([
      { doubt: 'days', disorder: { step: 'submit', on: '2026-11-17', after: { step: 'register', on: '2026-11-20' } } },
    ])
    expect(caseToRow(here.one).doubts).toEqual(['days'])
  })

  it('is found where a feedback was taken back on one PC and the reply went out from another', () => {
    const [here, there] = [played('pcone000'), played('pctwo000')]
    here.take('clerk', { step: 'take-back', entry: here.entry('fed-back').ref, reason: '误点' })
    there.take('clerk', { step: 'record-export', bundleId: 'b1', file: '回复包.hlb' })
    here.hear(there)
    expect(here.one.stage).toBe('approved')
    expect(listDoubts(here.one)).toEqual([{ doubt: 'sent-open' }])
  })

  it('is found where one PC answered what another merged, and is settled by either way back', () => {
    const merge = {
      step: 'merge',
      on: day('2026-11-23'),
      intoNumber: '2026-018',
      reason: '同一盏路灯',
    } as const
    const around = { caseByNumber: () => ({ id: 'other', number: '2026-018', isEnded: false }) }
    const both = (): PlayedCase => {
      const here = played('pcone000', wholeWay.length - 1)
      const there = new PlayedCase(here.record, 'pctwo000')
      here.take('clerk', merge, around)
      for (const { by, step } of wholeWay.slice(-1)) there.take(by, step)
      expect([...listDoubts(here.one), ...listDoubts(there.one)]).toEqual([])
      here.hear(there)
      return here
    }
    const one = both()
    expect(one.one).toMatchObject({ stage: 'closed', ending: { how: 'merged' }, conflicts: [] })
    expect(listDoubts(one.one)).toEqual([{ doubt: 'ended-answered' }])
    one.take('clerk', { step: 'resume', on: day('2026-11-23'), reason: '已经答复' })
    expect(listDoubts(one.one)).toEqual([])
    const other = both()
    other.take('clerk', { step: 'take-back', entry: other.entry('fed-back').ref, reason: '已经并单' })
    expect(other.one).toMatchObject({ stage: 'approved', ending: { how: 'merged' } })
    expect(listDoubts(other.one)).toEqual([])
  })

  it('is found in the numbers of older programs: 2027-001 for a case registered on 2026-12-31', () => {
    const { one } = played('pcone000')
    const registration = { ...one.registration, registeredOn: day('2025-12-31'), summary: privateText(''), key: false }
    expect(listDoubts({ ...one, registration }).map(({ doubt }) => doubt)).toContain('ledger-year')
    const voided = { ...one, registration, voids: [aVoidMark()] }
    expect(listDoubts(voided)).toEqual([])
  })
})
