import { describe, expect, it } from 'vitest'
import { digestReport, toContent, type ApprovedReport } from '#shared/approved-report/approved-report'
import { compareContent, composeContent } from '#shared/approved-report/compose-content'
import { planReportApproval, planReportWithdrawal, type ReportGround } from '#shared/approved-report/plan-report'
import type { ConsentGiven } from '#shared/case/consent'
import { OwnHand } from '#shared/case/own-hand'
import { calendarMonths } from '#shared/figures/period'
import { month } from '#shared/report/templates/month'
import { ownHand, recordedFor, signedBy, staffOfFive } from '#tests/support/builders'
import { dayOf } from '#tests/support/figures/figure-rows'
import { aReportSource, manyReportRows } from '#tests/support/report/report-rows'

const source = aReportSource(manyReportRows(5), { today: dayOf('2019-07-03') })
const content = composeContent(month, source, [])
const people = new Map(staffOfFive.map((person) => [person.id, person]))

function ground(actorId: string, isSample = false): ReportGround {
  const actor = people.get(actorId)
  if (actor === undefined) throw new Error(actorId)
  return { actor, people, isSample }
}

const approve = (given: ConsentGiven, actorId: string, seenDigest = digestReport(content)) =>
  planReportApproval({ id: 'x', content, position: [], seenDigest, given }, [], ground(actorId))

const sampleHand = { way: 'self', hand: OwnHand.ofSample('secretary') } as const

describe('approving a report', () => {
  it.each([
    ['by the leader’s own hand', signedBy('secretary'), 'secretary', undefined],
    ['recorded from paper by the registrar', recordedFor('secretary'), 'clerk', undefined],
    ['by who is no leader', signedBy('handler'), 'handler', 'not-yours'],
    ['by another’s hand', { way: 'self', hand: ownHand('deputy') }, 'secretary', 'no-hand'],
    ['by the sample’s hand in a real ledger', sampleHand, 'secretary', 'no-hand'],
    ['recorded by a handler', recordedFor('secretary'), 'handler', 'not-recorder'],
    ['recorded of oneself', recordedFor('clerk'), 'clerk', 'own-recorded'],
    ['recorded of who may not', recordedFor('handler'), 'clerk', 'signer'],
    ['recorded of who has left', recordedFor('left'), 'clerk', 'signer'],
    ['recorded from no paper', recordedFor('secretary', ' '), 'clerk', 'no-paper'],
  ] satisfies [string, ConsentGiven, string, string | undefined][])('%s', (_what, given, actorId, why) => {
    const planned = approve(given, actorId)
    expect(planned.ok ? undefined : planned.failure.why).toBe(why)
    if (!planned.ok) expect([planned.failure.title, planned.failure.what, planned.failure.todo]).not.toContain('')
  })

  it('is refused of figures that are not those that were seen', () => {
    const planned = approve(signedBy('secretary'), 'secretary', 'other')
    expect(planned.ok ? undefined : planned.failure.why).toBe('figures-moved')
  })

  it('is taken back by a leader with a reason that is there and not too long', () => {
    const report: ApprovedReport = {
      id: 'x',
      content,
      approved: { content, position: [], digest: digestReport(content), consent: undefined },
      at: 0,
      by: 'secretary',
      ref: 'pcahere00.1:1',
      withdrawn: undefined,
      isWhole: true,
      newer: false,
    }
    const why = (reason: string, of: ApprovedReport | undefined, actorId = 'secretary'): string | undefined => {
      const wish = { reason, on: dayOf('2019-07-04'), given: signedBy(actorId) }
      const planned = planReportWithdrawal(wish, of, undefined, ground(actorId))
      return planned.ok ? undefined : planned.failure.why
    }
    expect(why('数字有误', report)).toBeUndefined()
    expect(why('', report)).toBe('no-reason')
    expect(why('长'.repeat(201), report)).toBe('long-reason')
    expect(why('数字有误', undefined)).toBe('gone')
    expect(why('数字有误', { ...report, newer: true })).toBe('newer')
    expect(why('数字有误', report, 'handler')).toBe('not-yours')
    const withdrawn = { on: dayOf('2019-07-04'), reason: '数字有误', by: 'secretary' }
    expect(why('数字有误', { ...report, withdrawn })).toBe('withdrawn-already')
  })
})

describe('a report counted again', () => {
  it('is the same by the same rows in any order, and names what differs', () => {
    const rows = [...source.rows].toReversed()
    expect(compareContent(content, composeContent(month, { ...source, rows }, []))).toEqual([])
    const fewer = composeContent(month, { ...source, rows: rows.slice(1) }, [])
    const found = compareContent(content, fewer).map(({ what }) => what)
    expect(found).toContain('受理')
    expect(found).toContain('主要数据：受理')
    expect(found).toContain('正文第 2 段')
  })

  it('has a digest that does not depend on the order of its parts, and changes with a digit', () => {
    const turned = toContent(Object.fromEntries(Object.entries(content).toReversed()))
    expect(digestReport(turned)).toBe(digestReport(content))
    expect(digestReport({ ...content, rules: { ...calendarMonths, daysFromNoon: false, monthBegins: 2 } })).not.toBe(
      digestReport(content),
    )
  })
})
