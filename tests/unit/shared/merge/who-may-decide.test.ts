import { describe, expect, it } from 'vitest'
import type { Case } from '#shared/case/case'
import type { Stage } from '#shared/case/stage'
import { planResolution, rolesToDecide } from '#shared/merge/plan-resolution'
import type { Person, Role } from '#shared/office/office'
import type { CommitRef } from '#shared/record/commit'
import { emptyRecord, type LedgerRecord, type VoidMark } from '#shared/record/ledger-record'
import type { Conflict } from '#shared/record/list-conflicts'
import type { ConsentGiven } from '#shared/case/consent'
import { aPerson, aSheet, instant, recordedFor, signedBy } from '#tests/support/builders'
import { aCase } from '#tests/support/case-builders'
import {
  ref,
  a,
  b,
  base,
  head,
  around,
  disputed,
  conflictOf,
  decide,
  opsOf,
  written,
} from '#tests/support/merge/disputed-record'

describe('who may decide', () => {
  const field = (name: string, of = 'case'): Conflict => ({ kind: 'field', of, id: 'x', field: name, sides: [] })
  const at = (stage: Stage): Case => ({ ...aCase(), stage })
  const office: readonly Role[] = ['registrar', 'admin']

  it.each<readonly [string, Conflict, Case | undefined, readonly Role[]]>([
    [
      'whether a case is struck out',
      { kind: 'void', of: 'case', id: 'x', marks: [], unseen: [] },
      at('handling'),
      office,
    ],
    ['a field of the office', field('stage', 'office'), undefined, office],
    ['a case’s number', field('ledgerNumber'), at('handling'), office],
    [
      'words of a reply not yet reviewed',
      field('reply.findings'),
      at('in-review'),
      ['registrar', 'handler', 'checker', 'admin'],
    ],
    [
      'words of the reply of a case that cannot be read',
      field('reply.findings'),
      undefined,
      ['registrar', 'handler', 'checker', 'admin'],
    ],
    ['words of an approved reply', field('reply.findings'), at('approved'), ['reviewer', 'registrar']],
    ['words of a reply that went out', field('reply.opinion'), at('closed'), ['reviewer', 'registrar']],
    ['an instruction', field('instruction'), at('handling'), ['supervisor', 'reviewer', 'registrar', 'admin']],
    ['an approval', field('approval'), at('approved'), ['reviewer', 'admin']],
    ['an assignment', field('assignment'), at('handling'), ['registrar', 'supervisor', 'reviewer', 'admin']],
    ['a stage', field('stage'), at('handling'), ['registrar', 'supervisor', 'reviewer', 'admin']],
  ])('about %s', (_what, conflict, one, needs) => {
    expect(rolesToDecide(conflict, one)).toEqual(needs)
  })

  it('is asked of the person’s every role, and refused with the roles it needs', () => {
    const record = disputed('case', 'ledgerNumber', ['2026-001', '2026-002'])
    expect(decide(record, { choice: 'side', ref: a }, { actor: aPerson('x', ['handler', 'registrar']) }).ok).toBe(true)
    expect(decide(record, { choice: 'side', ref: a }, { actor: aPerson('x', ['handler']) })).toEqual({
      ok: false,
      failure: { type: 'ResolutionRoleMissing', needs: office },
    })
  })
})

describe('a new value', () => {
  it.each<readonly [string, string, unknown]>([
    ['case', 'ledgerNumber', '2026-017'],
    ...Object.entries(written)
      .filter(([field]) => field !== 'instruction' && field !== 'approval')
      .map(([field, value]) => ['case', field, value] as const),
    ['case', 'reply.findings', '线路短路'],
    ['case', 'reply.basis', [{ law: '《条例》', article: '', clause: '' }]],
    ['case', 'reply.outcome', ''],
    ['office', 'profile', { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }],
    ['office', 'numbering', { deviceId: 'd' }],
    ['department', 'profile', { name: '村镇建设办', active: true }],
    [
      'person',
      'profile',
      { name: '李敏', post: '', departmentId: 'd1', roles: ['registrar'], telephone: '', active: true },
    ],
  ])('of %s/%s is taken where it is readable, and refused where it is not', (of, field, value) => {
    const record = disputed(of, field, [{ newer: 1 }, { newer: 2 }])
    expect(opsOf(record, { choice: 'new', value })[0]).toEqual({ op: 'set', of, id: 'x', field, value, saw: [a, b] })
    for (const wrong of [{}, 7, null])
      expect(decide(record, { choice: 'new', value: wrong })).toEqual({
        ok: false,
        failure: { type: 'ValueMalformed', field },
      })
  })

  it.each([
    ['case', 'reply.newer'],
    ['case', 'newer'],
    ['newer', 'profile'],
    ['office', 'reply.findings'],
  ])('of %s/%s, which only a newer program knows, cannot be written, but a side of it taken', (of, field) => {
    const record = disputed(of, field, ['甲', '乙'])
    expect(decide(record, { choice: 'new', value: '丙' })).toEqual({
      ok: false,
      failure: { type: 'ValueMalformed', field },
    })
    expect(opsOf(record, { choice: 'side', ref: b })[0]).toMatchObject({ field, value: '乙' })
  })

  it('of a ledger number is none that is no serial, and none that another case bears', () => {
    const record = disputed('case', 'ledgerNumber', ['2026-001', 7])
    for (const wrong of ['2026-1', '', '017'])
      expect(decide(record, { choice: 'new', value: wrong })).toEqual({
        ok: false,
        failure: { type: 'ValueMalformed', field: 'ledgerNumber' },
      })
    expect(decide(record, { choice: 'new', value: '2026-009' }, { ledgerNumberTaken: () => true })).toEqual({
      ok: false,
      failure: { type: 'ValueTaken', number: '2026-009' },
    })
    expect(decide(record, { choice: 'side', ref: b }, { ledgerNumberTaken: () => true }).ok).toBe(true)
    expect(
      decide(
        disputed('case', 'reply.subject', ['甲', '乙']),
        { choice: 'side', ref: b },
        { ledgerNumberTaken: () => true },
      ).ok,
    ).toBe(true)
  })

  it('is told on a case’s timeline with each other value once, and of a record of the office not at all', () => {
    expect(opsOf(disputed('case', 'ledgerNumber', ['2026-001', '2026-002']), { choice: 'side', ref: a })).toEqual([
      { op: 'set', of: 'case', id: 'x', field: 'ledgerNumber', value: '2026-001', saw: [a, b] },
      {
        op: 'append',
        of: 'case',
        id: 'x',
        field: 'acts',
        value: { act: 'settled', field: 'ledgerNumber', written: false, value: '2026-001', aside: ['2026-002'] },
      },
    ])
    const thrice = disputed('case', 'reply.subject', ['甲', '乙'])
    const third = ref('pcc00000.1:1')
    const record = {
      ...thrice,
      registers: {
        ...thrice.registers,
        'reply.subject': [...(thrice.registers['reply.subject'] ?? []), head(third, '甲', 3)],
      },
    }
    expect(opsOf(record, { choice: 'new', value: '丙' })[1]).toMatchObject({
      value: { written: true, aside: ['甲', '乙'] },
    })
    expect(
      opsOf(disputed('office', 'numbering', [{ deviceId: 'a' }, { deviceId: 'b' }]), { choice: 'side', ref: a }),
    ).toHaveLength(1)
  })

  it('is no answer to a question in which one side has given way to another', () => {
    const now = disputed('case', 'ledgerNumber', ['2026-001', '2026-002'])
    const before = conflictOf({
      ...now,
      registers: { ...now.registers, ledgerNumber: [head(base, '2026-009'), head(b, '2026-002', 2)] },
    })
    expect(planResolution(now, before, { choice: 'side', ref: b }, around)).toEqual({
      ok: false,
      failure: { type: 'ConflictMoved' },
    })
  })

  it('is not the answer to a side that is not shown, nor to whether the case is voided', () => {
    expect(decide(disputed('case', 'ledgerNumber', ['2026-001', '2026-002']), { choice: 'side', ref: base })).toEqual({
      ok: false,
      failure: { type: 'ConflictMoved' },
    })
    for (const choice of ['keep-void', 'lift'] as const)
      expect(decide(disputed('case', 'newer', [1, 2]), { choice, reason: 'r' })).toEqual({
        ok: false,
        failure: { type: 'ValueMalformed', field: 'newer' },
      })
  })
})

describe('words that were reviewed', () => {
  const decideWords = (
    field: string,
    actor: string,
    fields: Readonly<Record<string, unknown>> = written,
    stage: Stage = 'approved',
  ) =>
    decide(
      disputed('case', field, ['甲', '乙'], { ...fields, stage }),
      { choice: 'side', ref: a },
      { actor: aPerson(actor, ['reviewer', 'registrar']), consent: signedBy(actor) },
    )

  it('are decided by the leader’s own hand or from signed paper, and the timeline says by which', () => {
    const record = disputed('case', 'reply.findings', ['甲', '乙'], { ...written, stage: 'approved' })
    const choose = (actor: Person, consent?: ConsentGiven) =>
      decide(record, { choice: 'side', ref: a }, { actor, ...(consent === undefined ? {} : { consent }) })
    const secretary = aPerson('secretary', ['reviewer'])
    const clerk = aPerson('clerk', ['registrar'])
    const refused = (why: string) => ({
      ok: false,
      failure: { type: 'ConsentRefused', step: 'approve', why: { type: why } },
    })
    expect(choose(secretary)).toEqual(refused('OwnHandMissing'))
    expect(choose(secretary, signedBy('somebody-else'))).toEqual(refused('OwnHandMissing'))
    expect(choose(clerk, recordedFor('deputy'))).toMatchObject(refused('SignerUnsuitable'))
    expect(choose(aPerson('admin', ['admin']), recordedFor('secretary'))).toMatchObject({
      failure: { type: 'ResolutionRoleMissing' },
    })
    expect(choose(secretary, signedBy('secretary'))).toMatchObject({
      value: [{ op: 'set' }, { value: { act: 'settled', consent: { way: 'self', of: 'secretary', by: 'pin' } } }],
    })
    expect(choose(clerk, recordedFor('secretary', '签批卷'))).toMatchObject({
      value: [
        { op: 'set' },
        { value: { consent: { way: 'recorded', of: 'secretary', recordedBy: 'clerk', place: '签批卷' } } },
      ],
    })
  })

  it('of a leader are chosen among, and not written for the leader', () => {
    for (const field of ['instruction', 'approval'] as const)
      expect(
        decide(disputed('case', field, [written[field], { ...Object(written[field]), comment: '另' }]), {
          choice: 'new',
          value: written[field],
        }),
      ).toEqual({ ok: false, failure: { type: 'ConsentNotWritten', field } })
  })

  it('are not decided by who handles the case, nor by who wrote any of them', () => {
    const refused = {
      ok: false,
      failure: { type: 'ConsentRefused', step: 'approve', why: { type: 'ReviewerIsHandler' } },
    }
    expect(decideWords('reply.findings', 'handler')).toEqual(refused)
    expect(decideWords('reply.findings', 'p')).toEqual(refused)
    expect(decideWords('reply.findings', 'secretary').ok).toBe(true)
    expect(decideWords('reply.findings', 'nobody', {}).ok).toBe(true)
  })

  it('are the reply’s alone, and none before the review', () => {
    expect(decideWords('ledgerNumber', 'handler').ok).toBe(true)
    expect(decideWords('reply.findings', 'handler', written, 'in-review').ok).toBe(true)
  })
})

describe('a voiding', () => {
  const mark = (one: CommitRef, lifts: boolean, saw: readonly CommitRef[], reason = '重复', at = 3): VoidMark => ({
    ref: one,
    at: instant(at),
    by: 'p',
    reason,
    lifts,
    saw,
  })
  const struck = (of: string): LedgerRecord => ({
    ...emptyRecord(of, 'x'),
    registers: { sheet: [head(base, aSheet())] },
    voids: [mark(a, false, [base])],
    commits: [base, a, b],
  })
  const on = { of: 'case', id: 'x' }

  it('is kept or taken back by an op that has seen everything, told on a case’s timeline with the reason alone', () => {
    const told = (value: string) => ({
      op: 'append',
      ...on,
      field: 'acts',
      value: { act: 'settled', field: 'void', written: false, value, aside: ['确系重复'] },
    })
    expect(opsOf(struck('case'), { choice: 'keep-void', reason: ' 确系重复 ' })).toEqual([
      { op: 'void', ...on, reason: '确系重复', saw: [base, a, b] },
      told('void'),
    ])
    expect(opsOf(struck('case'), { choice: 'lift', reason: '确系重复' })).toEqual([
      { op: 'lift', ...on, reason: '确系重复', saw: [base, a, b] },
      told('lift'),
    ])
    expect(opsOf(struck('person'), { choice: 'lift', reason: 'r' })).toEqual([
      { op: 'lift', of: 'person', id: 'x', reason: 'r', saw: [base, a, b] },
    ])
  })

  it('is refused by name without a reason, or with an answer to another question', () => {
    expect(decide(struck('case'), { choice: 'keep-void', reason: ' ' })).toEqual({
      ok: false,
      failure: { type: 'ReasonMissing' },
    })
    for (const choice of [
      { choice: 'new', value: 1 },
      { choice: 'side', ref: a },
    ] as const)
      expect(decide(struck('case'), choice)).toEqual({ ok: false, failure: { type: 'ValueMalformed', field: 'void' } })
  })

  it('has moved once another voiding or other work came', () => {
    const shown = conflictOf(struck('case'))
    const more = { ...struck('case'), commits: [base, a, b, ref('pcc00000.1:1')] }
    const another = { ...struck('case'), voids: [mark(a, false, [base]), mark(ref('pcc00000.1:1'), false, [base])] }
    const instead = {
      ...struck('case'),
      voids: [mark(ref('pcc00000.1:1'), false, [base])],
      commits: [base, ref('pcc00000.1:1'), b],
    }
    for (const record of [more, another, instead])
      expect(planResolution(record, shown, { choice: 'lift', reason: 'r' }, around)).toEqual({
        ok: false,
        failure: { type: 'ConflictMoved' },
      })
    expect(planResolution({ ...struck('case'), voids: [] }, shown, { choice: 'lift', reason: 'r' }, around)).toEqual({
      ok: false,
      failure: { type: 'ConflictDecided' },
    })
  })

  it('comes before the fields of the record', () => {
    const record = { ...disputed('case', 'newer', [1, 2]), voids: [mark(ref('pcc00000.1:1'), false, [base])] }
    expect(planResolution(record, conflictOf(record), { choice: 'side', ref: a }, around)).toEqual({
      ok: false,
      failure: { type: 'VoidFirst' },
    })
  })
})
