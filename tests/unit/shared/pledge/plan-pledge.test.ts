import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { judgeOp } from '#shared/merge/judge-op'
import { assessPledge, toReview, type Finding } from '#shared/pledge/assess-pledge'
import { pledgeStateOf, recordToPledge } from '#shared/pledge/pledge'
import { planPledge, type PledgeRequest } from '#shared/pledge/plan-pledge'
import { planPledgeYear } from '#shared/pledge/plan-pledge-year'
import { basicsOf, signersOf, templateOf } from '#shared/pledge/pledge-templates'
import { recordToPledgeYear, usualGrades } from '#shared/pledge/pledge-year'
import type { PledgeGround } from '#shared/pledge/refuse-pledge'
import type { Commit, KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { listConflicts } from '#shared/record/list-conflicts'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { aPerson, day, instant, mondayMorning, replica, staffOfFive } from '#tests/support/builders'
import { anIndicator, aTownship, aVillageUnit } from '#tests/support/pledge/pledge-builders'

const people = new Map(staffOfFive.map((person) => [person.id, person]))
const clerk = aPerson('clerk', ['registrar'])
const id = '2026 unit 石桥村'

/** One PC's copy of a pledge. */
class Played {
  private seq = 0
  record: LedgerRecord = emptyRecord('pledge', id)
  readonly wrote: Commit[] = []
  constructor(private readonly pc = 'builder') {}

  get pledge() {
    return recordToPledge(this.record)
  }

  /** Why it was refused; undefined where it was done. */
  try(request: PledgeRequest, change: Partial<PledgeGround> = {}): string | undefined {
    const planned = planPledge(request, {
      id,
      record: this.record,
      pledge: this.pledge,
      actor: clerk,
      people,
      today: day('2026-11-23'),
      ...change,
    })
    if (!planned.ok) return planned.failure.why
    if (planned.value.length === 0) return 'nothing'
    this.seq += 1
    this.take(this.commitOf(planned.value))
    return undefined
  }

  private commitOf(ops: readonly KnownOp[]): Commit {
    const commit: Commit = {
      v: 1,
      replica: replica(this.pc),
      seq: this.seq,
      prev: '',
      at: instant(mondayMorning + this.seq),
      by: 'clerk',
      ops: [...ops],
    }
    this.wrote.push(commit)
    return commit
  }

  take(commit: Commit): void {
    const key = `pledge/${id}`
    this.record = foldCommit(new Map([[key, this.record]]), commit).get(key) ?? this.record
  }

  hear(other: Played): void {
    for (const commit of other.wrote) this.take(commit)
  }
}

const template = templateOf('letter', 2026)
const basics = basicsOf(template, 2026, signersOf(aTownship, aVillageUnit))
const make: PledgeRequest = { want: 'make', year: 2026, unit: aVillageUnit, basics, indicators: template.indicators }
const sign: PledgeRequest = { want: 'sign', on: day('2026-01-12') }

function reviewOf(one: Played, findings: ReadonlyMap<string, Finding>, name: 'mid' | 'end' = 'end'): PledgeRequest {
  const { pledge } = one
  if (pledge === undefined) throw new Error('made')
  const on = day('2026-11-20')
  const assessed = assessPledge(pledge, { rows: [], on, rules: {}, findings, grades: usualGrades })
  return { want: 'review', name, review: toReview(assessed, { on, judgeId: 'deputy', note: '' }) }
}

const byHand = (one: Played) => (one.pledge?.indicators ?? []).filter(({ measure }) => measure === '')
const allFull = (one: Played): ReadonlyMap<string, Finding> =>
  new Map(byHand(one).map((indicator) => [indicator.id, { points: indicator.points, found: '' }]))

describe('责任书', () => {
  it('is made from a template, signed, checked and judged, each a state of its own', () => {
    const one = new Played()
    expect(one.try(make)).toBeUndefined()
    expect(one.pledge).toMatchObject({ ...basics, year: 2026, unit: aVillageUnit, signedOn: '', newer: false })
    expect(one.pledge?.indicators.map(({ text }) => text)).toEqual(template.indicators.map(({ text }) => text))
    expect(one.pledge?.signers.map(({ organ }) => organ)).toEqual(['中共青山镇委员会', '青山镇人民政府', '石桥村'])
    expect(one.try(make)).toBe('there')
    const states = [
      () => one.try(sign),
      () => one.try(reviewOf(one, new Map(), 'mid')),
      () => one.try(reviewOf(one, allFull(one))),
    ]
    expect(states.map((step) => [step(), one.pledge && pledgeStateOf(one.pledge)])).toEqual([
      [undefined, 'signed'],
      [undefined, 'checked'],
      [undefined, 'judged'],
    ])
    expect(one.pledge?.end).toMatchObject({ judgeId: 'deputy', on: '2026-11-20', grade: '优秀' })
    for (const { ops } of one.wrote) expect(ops.map((op) => judgeOp(op))).toEqual(ops.map(() => 'known'))
    expect(one.wrote.map((commit) => commitToActivity(commit).map(({ event }) => event.type))).toEqual([
      ['pledge'],
      ['pledge'],
      ['pledge'],
      ['pledge'],
    ])
  })

  it('is changed until it is signed, only where it differs, and not after', () => {
    const one = new Played()
    one.try(make)
    expect(one.try({ want: 'amend', basics })).toBe('nothing')
    expect(one.try({ want: 'amend', basics: { ...basics, title: '' } })).toBe('blank')
    expect(one.try({ want: 'amend', basics: { ...basics, to: day('2025-12-31') } })).toBe('term')
    const { id: _id, ...added } = anIndicator({ text: '新指标', order: 3.5 })
    expect(one.try({ want: 'indicator', id: 'b1', indicator: added })).toBeUndefined()
    expect(one.pledge?.indicators[3]?.text).toBe('新指标')
    expect(one.try({ want: 'indicator', id: 'b1', indicator: { ...added, dropped: true } })).toBeUndefined()
    expect(one.pledge?.indicators).toHaveLength(7)
    const idle = { ...added, measure: '', points: 0, veto: true }
    expect(one.try({ want: 'indicator', id: 'b2', indicator: idle })).toBe('idle-veto')
    expect(one.try({ want: 'indicator', id: 'b2', indicator: { ...idle, dropped: true } })).toBeUndefined()
    expect(one.try({ want: 'sign', on: day('2026-11-24') })).toBe('day-ahead')
    one.try(sign)
    expect(one.try({ want: 'amend', basics: { ...basics, lead: '另写' } })).toBe('signed')
    expect(one.try({ want: 'indicator', id: 'a01', indicator: added })).toBe('signed')
    expect(one.try({ want: 'unsign', reason: ' ' })).toBe('blank')
    expect(one.try({ want: 'unsign', reason: '日期写错' })).toBeUndefined()
    expect(one.try({ want: 'amend', basics: { ...basics, lead: '另写' } })).toBeUndefined()
  })

  it('is judged whole at the end of the year, and with a reason for every point taken off by hand', () => {
    const one = new Played()
    one.try(make)
    expect(one.try(reviewOf(one, allFull(one)))).toBe('draft')
    one.try(sign)
    const [first] = byHand(one)
    if (first === undefined) throw new Error('the letter has indicators judged by hand')
    const but = (finding: Finding) => new Map(allFull(one)).set(first.id, finding)
    expect(one.try(reviewOf(one, but({ points: undefined, found: '' })))).toBe('not-judged')
    expect(one.try(reviewOf(one, but({ points: 0, found: ' ' })))).toBe('no-reason')
    expect(one.try(reviewOf(one, but({ points: first.points + 1, found: '' })))).toBe('too-much')
    expect(one.try(reviewOf(one, but({ points: 0, found: '没有制度' })))).toBeUndefined()
    expect(one.try({ want: 'unsign', reason: '重签' })).toBe('reviewed')
  })

  it('is struck out by a mark and called back, and is nobody else’s to change', () => {
    const one = new Played()
    one.try(make)
    expect(one.try({ want: 'restore', reason: '误' })).toBe('valid')
    expect(one.try({ want: 'void', reason: '村已合并' })).toBeUndefined()
    expect(one.pledge?.voided).toBe('村已合并')
    expect(one.try(sign)).toBe('void')
    expect(one.try({ want: 'restore', reason: '没有合并' })).toBeUndefined()
    expect(one.pledge?.voided).toBeUndefined()
    expect(one.try(sign, { actor: aPerson('handler', ['handler']) })).toBe('not-yours')
  })

  it('is one of two PCs that made it at the same time; what both changed otherwise is asked about', () => {
    const [here, there] = [new Played('here'), new Played('there')]
    here.try(make)
    there.try(make)
    here.hear(there)
    there.hear(here)
    expect(listConflicts(here.record)).toEqual([])
    expect(here.try({ want: 'amend', basics: { ...basics, lead: '甲' } })).toBeUndefined()
    expect(there.try({ want: 'amend', basics: { ...basics, rewards: '乙' } })).toBeUndefined()
    here.hear(there)
    there.hear(here)
    expect(listConflicts(here.record)).toEqual([])
    for (const { pledge } of [here, there]) expect(pledge).toMatchObject({ lead: '甲', rewards: '乙', conflicts: [] })
    here.try(sign)
    there.try({ want: 'sign', on: day('2026-01-15') })
    here.hear(there)
    there.hear(here)
    expect(here.pledge?.conflicts).toEqual(['signedOn'])
    expect(there.pledge).toEqual(here.pledge)
  })

  it('keeps what stood there when its form was opened apart from what somebody else wrote meanwhile', () => {
    const one = new Played()
    one.try(make)
    one.try({ want: 'amend', basics: { ...basics, lead: '别人写的' } })
    expect(one.try({ want: 'amend', basics: { ...basics, rewards: '我写的' }, opened: basics })).toBeUndefined()
    expect(one.pledge).toMatchObject({ lead: '别人写的', rewards: '我写的' })
    expect(one.try({ want: 'amend', basics: { ...basics, lead: '我也写' }, opened: basics })).toBe('changed-meanwhile')
  })
})

describe('what is settled for a year', () => {
  const wish = { year: 2026, grades: usualGrades, ranking: false }
  const plan = (change: object) => planPledgeYear({ ...wish, ...change }, undefined, clerk)

  it('is the usual thresholds without ranking until the office says otherwise', () => {
    expect(recordToPledgeYear(2026, undefined)).toEqual({ year: 2026, grades: usualGrades, ranking: false })
    expect(plan({})).toEqual({ ok: true, value: [] })
    expect(plan({ ranking: true })).toMatchObject({ ok: true, value: [{ field: 'ranking', value: true }] })
  })

  it('has thresholds that fall, down to 0', () => {
    expect(plan({ grades: [usualGrades[1], usualGrades[0], usualGrades[3]] })).toMatchObject({
      failure: { why: 'unordered' },
    })
    expect(plan({ grades: usualGrades.slice(0, 2) })).toMatchObject({ failure: { why: 'no-lowest' } })
  })
})
