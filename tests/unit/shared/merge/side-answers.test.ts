import { describe, expect, it } from 'vitest'
import type { CaseStep } from '#shared/case/case-step'
import type { ConsentGiven } from '#shared/case/consent'
import { planResolution, rolesToDecide, type ResolutionRefused } from '#shared/merge/plan-resolution'
import { listConflicts, type Conflict } from '#shared/record/list-conflicts'
import { uncoverDeep } from '#shared/case/private-text'
import { PlayedCase } from '#tests/support/case-stage'
import { surroundingsOf, wholeWayThrough } from '#tests/support/case-builders'
import type { Person } from '#shared/office/office'
import { day, recordedFor, signedBy, staffOfFive } from '#tests/support/builders'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const around = { calendar: shippedCalendar() }
type Approver = 'deputy' | 'centre'

const ask = (approver: Approver): CaseStep => ({
  step: 'ask-extension',
  on: day('2026-11-23'),
  askedDueOn: day('2026-12-04'),
  reason: '配件要从外地采购',
  approver,
  told: '',
})

/** A case of which one PC granted the 延期 that another refused. */
function disputed(approver: Approver): { readonly here: PlayedCase; readonly conflict: Field } {
  const here = PlayedCase.of({ steps: wholeWayThrough('assign') }, 'pcone000')
  here.take('clerk', ask(approver), around)
  const there = new PlayedCase(here.record, 'pctwo000')
  const answer = (state: 'granted' | 'refused', consent?: ConsentGiven): CaseStep => ({
    step: 'answer-extension',
    entry: here.entry('extension-asked').ref,
    state,
    on: day('2026-11-23'),
    said: '',
    ...(consent === undefined ? {} : { consent }),
  })
  const [by, consent] = approver === 'centre' ? ['clerk', undefined] : ['deputy', signedBy('deputy')]
  here.take(by, answer('granted', consent), around)
  there.take(by, answer('refused', consent), around)
  here.hear(there)
  const [conflict] = listConflicts(here.record)
  if (conflict?.kind !== 'field') throw new Error('no conflict')
  return { here, conflict }
}

type Field = Extract<Conflict, { readonly kind: 'field' }>
const sideOf = ({ sides }: Field, state: string) => {
  const side = sides.find(({ value }) => JSON.stringify(value).includes(state))
  if (side === undefined) throw new Error(state)
  return side
}

describe('which of two answers to a 延期 stands', () => {
  const pick = (
    approver: Approver,
    by: string,
    consent?: ConsentGiven,
    covering: readonly Person[] = [],
  ): ResolutionRefused | string | undefined => {
    const { here, conflict } = disputed(approver)
    const { ref } = sideOf(conflict, 'granted')
    const given = consent === undefined ? {} : { consent }
    const own = surroundingsOf(by)
    const covered = { ...own, actor: { ...own.actor, covering } }
    const planned = planResolution(here.record, conflict, { choice: 'side', ref }, { ...covered, ...given })
    if (!planned.ok) return planned.failure
    here.fold(by, planned.value)
    const signed: unknown = uncoverDeep(here.entry('settled').act)
    return `${here.one.dueOn} ${JSON.stringify(signed).includes('"consent":{') ? JSON.stringify(signed) : 'unsigned'}`
  }

  it('is a leader’s to sign where a leader of the office answered, by the own hand or from signed paper', () => {
    const refused = (why: object) => ({ type: 'ConsentRefused', step: 'answer-extension', why })
    expect(pick('deputy', 'clerk')).toEqual(refused({ type: 'OwnHandMissing' }))
    expect(pick('deputy', 'deputy')).toEqual(refused({ type: 'OwnHandMissing' }))
    expect(pick('deputy', 'clerk', signedBy('deputy'))).toMatchObject(refused({ type: 'RoleMissing' }))
    expect(pick('deputy', 'handler', recordedFor('deputy'))).toMatchObject({ type: 'ResolutionRoleMissing' })
    expect(pick('deputy', 'deputy', signedBy('deputy'))).toMatch(/^2026-12-04 .*"way":"self","of":"deputy"/)
    expect(pick('deputy', 'clerk', recordedFor('deputy'))).toMatch(/^2026-12-04 .*"way":"recorded","of":"deputy"/)
  })

  it('is signed by who covers the leader (代班), as the answer would be', () => {
    const deputy = staffOfFive.filter(({ id }) => id === 'deputy')
    expect(pick('deputy', 'handler', signedBy('handler'))).toMatchObject({ type: 'ResolutionRoleMissing' })
    expect(pick('deputy', 'handler', signedBy('handler'), deputy)).toMatch(/"way":"self","of":"handler"/)
  })

  it('needs nobody’s hand where the centre answered: who writes its answers down says which it was', () => {
    expect(pick('centre', 'clerk')).toBe('2026-12-04 unsigned')
  })

  it('is open to whoever may give or record that answer', () => {
    const { here, conflict } = disputed('deputy')
    const roles = rolesToDecide(conflict, here.one, sideOf(conflict, 'refused').value)
    expect(roles.toSorted()).toEqual(['admin', 'registrar', 'reviewer', 'supervisor'])
  })
})
