import { describe, expect, it } from 'vitest'
import type { CaseStep } from '#shared/case/case-step'
import { uncoverDeep } from '#shared/case/private-text'
import { day, wholeWay } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'

const voidIt: CaseStep = { step: 'void', reason: '重复交办', knowingSent: false }
const note: CaseStep = { step: 'note', on: day('2026-11-23'), text: '到现场看过' }
const lift: CaseStep = { step: 'lift', reason: '作废有误' }

const inHandling = (): PlayedCase => PlayedCase.of({ steps: wholeWayThrough('assign') })
const voided = (): PlayedCase => {
  const one = inHandling()
  one.take('clerk', voidIt)
  return one
}

describe('voiding', () => {
  it('strikes a case out, with its reason in the timeline, and keeps all that was done', () => {
    const { one } = voided()
    expect(uncoverDeep(one.voids.at(-1)?.reason)).toBe('重复交办')
    expect(uncoverDeep(one.timeline.at(-1)?.act)).toEqual({ act: 'voided', reason: '重复交办' })
    expect(one.stage).toBe('handling')
    expect(one.conflicts).toEqual([])
  })

  it('bars every step but its taking back, after which the case goes on where it stood', () => {
    const played = voided()
    expect(played.try('clerk', note)?.type).toBe('CaseVoided')
    expect(played.try('clerk', voidIt)?.type).toBe('CaseVoided')
    played.take('clerk', lift)
    expect(played.one.voids).toEqual([])
    expect(played.try('clerk', note)).toBeUndefined()
    expect(played.try('clerk', lift)?.type).toBe('CaseNotVoided')
  })

  it('leaves no question open when somebody looks at the voided case or prints it', () => {
    const played = voided()
    played.take('clerk', { step: 'reveal', reason: '电话回访' })
    played.take('handler', { step: 'record-print', paper: 'report' })
    expect(played.one.conflicts).toEqual([])
    expect(uncoverDeep(played.one.voids.at(-1)?.reason)).toBe('重复交办')
  })

  it('of a case whose reply has left has to say that it knows', () => {
    const closed = PlayedCase.of({ steps: wholeWay })
    expect(closed.try('clerk', voidIt)?.type).toBe('ReplySent')
    expect(closed.try('clerk', { ...voidIt, knowingSent: true })).toBeUndefined()
  })

  it('wants a reason', () => {
    expect(inHandling().try('clerk', { ...voidIt, reason: ' ' })?.type).toBe('FieldMissing')
    expect(voided().try('clerk', { ...lift, reason: '' })?.type).toBe('FieldMissing')
  })
})
