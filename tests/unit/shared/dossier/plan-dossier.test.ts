import { describe, expect, it } from 'vitest'
import { recordToDossier, type DossierBasics } from '#shared/dossier/dossier'
import { composeDossier } from '#shared/dossier/compose-dossier'
import { planDossier, type DossierRequest } from '#shared/dossier/plan-dossier'
import type { DossierGround } from '#shared/dossier/refuse-dossier'
import { composeDossierPaper } from '#shared/paper/compose-dossier-paper'
import { renderFormPage } from '#shared/paper/render-form-html'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { judgeOp } from '#shared/merge/judge-op'
import { isReadableField, readableFields } from '#shared/merge/readable-fields'
import type { KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { listConflicts } from '#shared/record/list-conflicts'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { aPerson, day, instant, mondayMorning, replica, staffOfFive } from '#tests/support/builders'

const people = new Map(staffOfFive.map((person) => [person.id, person]))
const clerk = aPerson('clerk', ['registrar'])
const basics: DossierBasics = {
  name: '石桥村路灯',
  about: '多户反映路灯不亮',
  cause: '',
  leaderId: 'deputy',
  ownerId: 'handler',
  dueOn: day('2026-12-31'),
}

/** One PC's copy of a dossier. */
class Played {
  private seq = 0
  record: LedgerRecord = emptyRecord('dossier', 'x1')
  readonly wrote: { readonly seq: number; readonly ops: readonly KnownOp[] }[] = []
  constructor(private readonly pc = 'builder') {}

  get dossier() {
    return recordToDossier(this.record)
  }

  /** Why it was refused; undefined where it was done. */
  try(request: DossierRequest, change: Partial<DossierGround> = {}): string | undefined {
    const planned = planDossier(request, {
      id: 'x1',
      record: this.record,
      dossier: this.dossier,
      actor: clerk,
      people,
      today: day('2026-11-23'),
      numberOf: (id) => (id.startsWith('case') ? `2026-${id.slice(4).padStart(3, '0')}` : undefined),
      namesCaller: (text, caseIds) => caseIds.includes('case9') && text.includes('孙秀英'),
      ...change,
    })
    if (!planned.ok) return planned.failure.why
    this.fold(planned.value, (this.seq += 1), this.pc)
    this.wrote.push({ seq: this.seq, ops: planned.value })
    return undefined
  }

  fold(ops: readonly KnownOp[], seq: number, pc: string): void {
    const commit = {
      v: 1 as const,
      replica: replica(pc),
      seq,
      prev: '' as const,
      at: instant(mondayMorning + seq),
      by: 'clerk',
      ops: [...ops],
    }
    this.record = foldCommit(new Map([['dossier/x1', this.record]]), commit).get('dossier/x1') ?? this.record
  }

  hear(other: Played): void {
    for (const { ops, seq } of other.wrote) this.fold(ops, seq, other.pc)
  }
}

const open: DossierRequest = { want: 'open', basics, caseIds: ['case1', 'case2'], on: day('2026-11-23') }
const measure = (id: string, change = {}): Extract<DossierRequest, { want: 'measure' }> => ({
  want: 'measure',
  id,
  measure: {
    text: '更换线路',
    ownerId: 'handler',
    dueOn: day('2026-11-30'),
    state: 'planned',
    on: day('2026-11-23'),
    result: '',
    ...change,
  },
})
const visit = (id: string, change = {}): DossierRequest => ({
  want: 'visit',
  id,
  visit: {
    on: day('2026-11-23'),
    byId: 'clerk',
    whom: '村委会',
    found: '夜里都亮了',
    view: 'settled',
    ...change,
  },
})
const close: DossierRequest = { want: 'close', on: day('2026-11-23'), words: '已修好' }

describe('集中问题专档', () => {
  it('is opened with its cases, and each field stands by itself', () => {
    const one = new Played()
    expect(one.try(open)).toBeUndefined()
    expect(one.dossier).toMatchObject({
      ...basics,
      openedOn: '2026-11-23',
      standing: { state: 'open' },
      caseIds: ['case1', 'case2'],
      measures: [],
      visits: [],
      newer: false,
    })
    expect(one.try(open)).toBe('there')
    const ops = one.wrote[0]?.ops ?? []
    expect(ops.map((op) => judgeOp(op))).toEqual(ops.map(() => 'known'))
  })

  it('refuses, beside the field, what is blank, too long, of nobody, of no case, or ahead', () => {
    const one = new Played()
    const opened = (change: Partial<DossierBasics>, more = {}): DossierRequest => ({
      ...open,
      basics: { ...basics, ...change },
      ...more,
    })
    expect(one.try(opened({ name: ' ' }))).toBe('blank')
    expect(one.try(opened({ name: '长'.repeat(41) }))).toBe('too-long')
    expect(one.try(opened({ leaderId: 'stranger' }))).toBe('nobody')
    expect(one.try(opened({}, { caseIds: ['nothing'] }))).toBe('case-unknown')
    expect(one.try(opened({}, { on: day('2026-11-24') }))).toBe('day-ahead')
    expect(one.try(open, { actor: aPerson('x', ['handler']) })).toBe('not-yours')
    expect(one.dossier).toBeUndefined()
    one.try(open)
    expect(one.try(measure('m1', { text: '' }))).toBe('blank')
    expect(one.try(measure('m1', { ownerId: '' }))).toBe('blank')
    expect(one.try(measure('m1', { state: 'done' }))).toBe('blank')
    expect(one.try(visit('v1', { on: day('2026-11-22') }))).toBe('too-early')
    expect(one.try({ want: 'add-cases', caseIds: ['case1'] })).toBe('in-already')
    expect(one.try({ want: 'remove-case', caseId: 'case7', reason: '不是' })).toBe('not-in')
    expect(one.try({ want: 'remove-case', caseId: 'case1', reason: ' ' })).toBe('blank')
  })

  it('may be kept by whoever answers for it, and by nobody else without the role', () => {
    const one = new Played()
    one.try(open)
    expect(one.try(measure('m1'), { actor: aPerson('handler', ['handler']) })).toBeUndefined()
    expect(one.try(measure('m2'), { actor: aPerson('other', ['handler']) })).toBe('not-yours')
  })

  it('names no confidential caller, whether the words or the case come first', () => {
    const one = new Played()
    one.try(open)
    one.try(measure('m1', { text: '去孙秀英家看过' }))
    expect(one.try({ want: 'add-cases', caseIds: ['case9'] })).toBe('names-caller')
    const other = new Played()
    other.try({ ...open, caseIds: ['case9'] })
    expect(other.try(visit('v1', { found: '孙秀英说亮了' }))).toBe('names-caller')
  })

  it('is closed once the cause is written, all measures are through and somebody went to see; then left alone until it is reopened', () => {
    const one = new Played()
    one.try(open)
    expect(one.try(close)).toBe('not-done')
    one.try({ want: 'amend', basics: { ...basics, cause: '线路老化' } })
    one.try(measure('m1'))
    one.try(visit('v1'))
    expect(one.try(close)).toBe('not-done')
    one.try(measure('m1', { state: 'done', result: '换了 12 盏' }))
    expect(one.try(close)).toBeUndefined()
    expect(one.dossier?.standing).toMatchObject({ state: 'closed', on: '2026-11-23', words: '已修好' })
    expect(one.try(measure('m2'))).toBe('closed')
    expect(one.try({ want: 'reopen', on: day('2026-11-22'), words: '又坏了' })).toBe('too-early')
    expect(one.try({ want: 'reopen', on: day('2026-11-23'), words: '又坏了' })).toBeUndefined()
    expect(one.try(measure('m2'))).toBeUndefined()
  })

  it('plans nothing for before it was opened nor for the year 9999, and is not closed before the last thing done about it', () => {
    const one = new Played()
    expect(one.try({ ...open, basics: { ...basics, dueOn: day('9999-12-31') } })).toBe('too-far')
    one.try(open)
    expect(one.try({ want: 'amend', basics: { ...basics, dueOn: day('2026-11-22') } })).toBe('too-early')
    expect(one.try(measure('m1', { dueOn: day('2026-11-22') }))).toBe('too-early')
    expect(one.try(measure('m1', { dueOn: day('2126-11-30') }))).toBe('too-far')
    const later = { today: day('2026-12-10') }
    one.try({ want: 'amend', basics: { ...basics, cause: '线路老化' } }, later)
    one.try(measure('m1', { state: 'done', result: '换了', on: day('2026-12-01') }), later)
    one.try(visit('v1', { on: day('2026-12-08') }), later)
    expect(one.try({ ...close, on: day('2026-12-07') }, later)).toBe('before-work')
    expect(one.try({ ...close, on: day('2026-12-08') }, later)).toBeUndefined()
  })

  it('takes back nothing that was written while a form was open, and asks where both changed the same', () => {
    const one = new Played()
    one.try(open)
    one.try(measure('m1'))
    const { dossier: opened } = one
    const openedMeasure = opened?.measures[0]
    if (opened === undefined || openedMeasure === undefined) throw new Error('no dossier')
    one.try({ want: 'amend', basics: { ...basics, cause: '线路老化' } })
    one.try(measure('m1', { state: 'doing' }))
    expect(one.try({ want: 'amend', basics: { ...basics, about: '十二户反映' }, opened })).toBeUndefined()
    expect(one.dossier).toMatchObject({ cause: '线路老化', about: '十二户反映' })
    expect(one.try({ want: 'amend', basics: { ...basics, cause: '电压不稳' }, opened })).toBe('changed-meanwhile')
    const ofMeasure = (change: object): DossierRequest => ({ ...measure('m1', change), opened: openedMeasure })
    expect(one.try(ofMeasure({ dueOn: day('2026-12-05') }))).toBeUndefined()
    expect(one.dossier?.measures).toMatchObject([{ state: 'doing', dueOn: '2026-12-05' }])
    expect(one.try(ofMeasure({ state: 'dropped' }))).toBe('changed-meanwhile')
    expect(Object.keys(one.dossier?.measures[0] ?? {}).sort()).toEqual(Object.keys(openedMeasure).sort())
  })

  it('writes nothing that stands there already', () => {
    const one = new Played()
    one.try(open)
    one.try(measure('m1'))
    const before = one.wrote.length
    one.try(measure('m1'))
    one.try({ want: 'amend', basics })
    expect(one.wrote.slice(before).map(({ ops }) => ops.length)).toEqual([0, 0])
  })

  it('of two PCs is merged field by field, and only what both wrote is asked about', () => {
    const here = new Played('pchere00')
    here.try(open)
    const there = new Played('pcthere0')
    there.hear(here)
    here.try(measure('a1'))
    there.try(measure('b1', { text: '装时控器' }))
    here.try({ want: 'amend', basics: { ...basics, cause: '线路老化' } })
    there.try({ want: 'amend', basics: { ...basics, about: '十二户反映' } })
    here.try({ want: 'remove-case', caseId: 'case1', reason: '不是同一件' })
    there.try({ want: 'add-cases', caseIds: ['case3'] })
    here.hear(there)
    expect(listConflicts(here.record)).toEqual([])
    expect(here.dossier).toMatchObject({ cause: '线路老化', about: '十二户反映', caseIds: ['case2', 'case3'] })
    expect(here.dossier?.measures.map(({ text }) => text)).toEqual(['更换线路', '装时控器'])
    const again = new Played('pcthree0')
    again.hear(here)
    again.hear(there)
    here.try({ want: 'amend', basics: { ...basics, cause: '电压不稳', about: '十二户反映' } })
    again.try({ want: 'amend', basics: { ...basics, cause: '灯具质量差', about: '十二户反映' } })
    here.hear(again)
    expect(listConflicts(here.record)).toMatchObject([{ kind: 'field', field: 'cause' }])
    expect(here.dossier?.conflicts).toEqual(['cause'])
  })

  it('keeps what a newer program wrote, and is then only looked at', () => {
    const one = new Played()
    one.try(open)
    const newer: KnownOp = {
      op: 'set',
      of: 'dossier',
      id: 'x1',
      field: 'measure:n1',
      value: { text: '新', ownerId: '', dueOn: '', state: 'under-review', on: '2026-11-23', result: '' },
      saw: [],
    }
    expect(judgeOp(newer)).toEqual(['state'])
    expect(isReadableField('dossier', 'measure:n1', newer.value)).toBe(true)
    expect(isReadableField('dossier', 'measure:n1', { text: 3 })).toBe(false)
    expect(isReadableField('dossier', 'a-field-to-come', { any: 1 })).toBe(true)
    expect(readableFields).toContain('dossier/standing')
  })

  it('is told by one line of the log', () => {
    const one = new Played()
    one.try(open)
    const entries = commitToActivity({
      v: 1,
      replica: replica('builder'),
      seq: 1,
      prev: '',
      at: mondayMorning,
      by: 'clerk',
      ops: [...(one.wrote[0]?.ops ?? [])],
    })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      kind: 'handle',
      covered: false,
      event: { type: 'dossier', act: { act: 'opened', name: '石桥村路灯', told: '2026-001、2026-002' } },
    })
  })

  it('on paper has its facts, its tables, and is escaped', () => {
    const one = new Played()
    one.try({ ...open, basics: { ...basics, name: '<石桥村>路灯' } })
    one.try(measure('m1', { state: 'done', result: '换了 12 盏' }))
    one.try(visit('v1'))
    const { dossier } = one
    if (dossier === undefined) throw new Error('no dossier')
    const paper = composeDossier(dossier, {
      rows: [],
      names: { person: (id) => people.get(id)?.name ?? id, department: (id) => id },
      officeName: '青山镇人民政府',
      printedBy: '李四',
      printedAt: '2026-11-23 09:00',
    })
    const [, measures, visits] = paper.tables
    expect(measures?.rows[0]?.[3]).toBe('已完成（2026-11-23）\n换了 12 盏')
    expect(visits?.rows[0]?.at(-1)).toBe('已解决')
    for (const { heads, shares, rows } of paper.tables) {
      expect(shares.length).toBe(heads.length + 1)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
      for (const row of rows) expect(row.length).toBe(heads.length)
    }
    const html = renderFormPage(composeDossierPaper(paper))
    expect(html).toContain('&lt;石桥村&gt;路灯')
    expect(html).toContain('包案领导签字')
  })
})
