import { privateText } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import type { Case } from '#shared/case/case'
import { stages, type Stage } from '#shared/case/stage'
import { stagesToSettle } from '#shared/merge/plan-resolution'
import { roles, type Role } from '#shared/office/office'
import { aPerson, day } from '#tests/support/builders'
import { aCase } from '#tests/support/case-builders'
import { b, boss, disputed, decide, written } from '#tests/support/merge/disputed-record'

describe('the stages on which a case may be settled', () => {
  const blank = privateText('')
  const done = {
    ...aCase(),
    assignment: {
      ...aCase().assignment,
      departmentId: 'd2',
      assistingDepartmentIds: [],
      handlerId: 'handler',
      dueOn: day('2026-11-26'),
      requirement: blank,
    },
  }
  const all: Case = {
    ...done,
    written: ['registration', 'submission', 'instruction', 'assignment', 'approval', 'feedback'],
    registration: { registeredOn: day('2026-11-23'), summary: blank, key: false },
    submission: { leaderId: 'l', opinion: blank },
    instruction: { leaderId: 'l', text: blank, instructedOn: day('2026-11-23') },
    approval: { reviewerId: 'r', comment: blank, on: day('2026-11-23') },
    feedback: { stubNumber: '2026-001', method: 'both', on: day('2026-11-23') },
  }
  const ways: readonly (readonly [Stage, Stage, keyof Case, Role])[] = [
    ['received', 'registered', 'registration', 'registrar'],
    ['registered', 'submitted', 'submission', 'registrar'],
    ['instructed', 'handling', 'assignment', 'supervisor'],
    ['handling', 'in-review', 'assignment', 'handler'],
    ['approved', 'closed', 'feedback', 'registrar'],
  ]

  it.each(ways)(
    'lead from %s to %s only once the %s was written, by who may take that step',
    (from, to, field, role) => {
      const settle = (one: Case, roles: readonly Role[] = [role]) =>
        stagesToSettle([from], one, aPerson('x', [...roles]))
      expect(settle(all)).toContain(to)
      expect(settle({ ...all, written: all.written.filter((name) => name !== field) })).not.toContain(to)
      expect(
        settle(
          all,
          roles.filter((other) => other === 'admin'),
        ),
      ).toEqual([from])
    },
  )

  it('are always the sides themselves, in the order of the work, whoever asks', () => {
    expect(stagesToSettle(['closed', 'received'], { ...aCase(), stage: 'received' }, aPerson('x', ['admin']))).toEqual([
      'received',
      'closed',
    ])
    for (const stage of stages) expect(stagesToSettle([stage], aCase(), aPerson('x', ['admin']))).toEqual([stage])
  })

  it('lead on for nobody by a step that is a leader’s consent, neither to 批示 nor from 审阅', () => {
    for (const actor of [boss, aPerson('secretary', ['reviewer']), aPerson('deputy', ['supervisor'])]) {
      expect(stagesToSettle(['submitted'], all, actor)).toEqual(['submitted'])
      expect(stagesToSettle(['in-review'], all, actor)).toEqual(['in-review'])
    }
    expect(stagesToSettle(['approved'], all, aPerson('handler', ['registrar']))).toEqual(['approved', 'closed'])
  })

  it('lead on by any one of the steps that lead there, from either side', () => {
    expect(stagesToSettle(['instructed', 'in-review'], all, aPerson('x', ['supervisor']))).toEqual([
      'instructed',
      'handling',
      'in-review',
    ])
    expect(stagesToSettle(['instructed', 'in-review'], all, aPerson('x', ['checker']))).toEqual([
      'instructed',
      'in-review',
    ])
  })

  const refused = (
    sides: readonly [Stage, Stage],
    stage: Stage,
    actor = boss,
    fields: Readonly<Record<string, unknown>> = {},
  ) => {
    const planned = decide(disputed('case', 'stage', sides, fields), { choice: 'new', value: stage }, { actor })
    return planned.ok ? 'settled' : planned.failure
  }

  it('are named to who chose another, with the reason', () => {
    expect(refused(['registered', 'submitted'], 'closed', boss, written)).toEqual({
      type: 'StageNotAllowed',
      stage: 'closed',
      allowed: ['registered', 'submitted'],
      why: 'unreachable',
    })
    expect(refused(['registered', 'submitted'], 'instructed')).toEqual({
      type: 'StageNotAllowed',
      stage: 'instructed',
      allowed: ['registered', 'submitted'],
      why: 'unwritten',
    })
    expect(refused(['received', 'registered'], 'submitted', aPerson('x', ['admin']), written)).toEqual({
      type: 'StageNotAllowed',
      stage: 'submitted',
      allowed: ['received', 'registered'],
      why: 'not-yours',
    })
    expect(refused(['registered', 'submitted'], 'instructed', boss, written)).toEqual({
      type: 'StageNotAllowed',
      stage: 'instructed',
      allowed: ['registered', 'submitted'],
      why: 'consent',
    })
    expect(refused(['received', 'registered'], 'submitted', boss, written)).toBe('settled')
    expect(refused(['registered', 'submitted'], 'registered')).toBe('settled')
  })

  it('are none that this program does not know, though another wrote it', () => {
    const record = disputed('case', 'stage', ['handling', 'newer'], written)
    expect(decide(record, { choice: 'side', ref: b })).toEqual({
      ok: false,
      failure: { type: 'ValueMalformed', field: 'stage' },
    })
    expect(decide(record, { choice: 'new', value: 'in-review' }).ok).toBe(true)
  })
})
