import { expect, it } from 'vitest'
import { takeSerials } from '#shared/batch/number-batch'
import { orderBatch } from '#shared/batch/order-batch'
import { kindsOfCase, paperOfCase, type BatchGround } from '#shared/batch/paper-of-case'
import { placePapers } from '#shared/paper/join-papers'
import { day } from '#tests/support/builders'
import { aCase, departmentsById, staffById } from '#tests/support/case-builders'
import { aBusyCase } from '#tests/support/papers/case-for-papers'

const actor = staffById.get('clerk')
const ground: BatchGround = {
  office: { name: '青山镇人民政府', shortName: '青山镇', telephone: '0000-6212345', code: '370000' },
  people: staffById,
  departments: departmentsById,
  actor: actor ?? { id: '', name: '', post: '', telephone: '', departmentId: '', roles: [], active: false },
  today: day('2026-11-23'),
  dateStyle: 'arabic',
  wording: {},
  printedAt: '2026-11-23 10:12',
}

it('says of each case why it has no such paper, and takes the newest where there are several', () => {
  const fresh = aCase({})
  const busy = aBusyCase('handling')
  const closed = aBusyCase()
  const whyNot = (kind: Parameters<typeof paperOfCase>[0], one = fresh): string => {
    const paper = paperOfCase(kind, one, ground)
    return paper.ok ? 'ready' : paper.failure.type
  }
  expect(whyNot('reply')).toBe('ReplyUnfinished')
  expect(whyNot('stub')).toBe('NotAnsweredYet')
  expect(whyNot('urging-slip')).toBe('PaperNotOfCase')
  expect(whyNot('undertaking-slip')).toBe('ready')
  expect(whyNot('urging-slip', busy)).toBe('ready')
  const kinds = kindsOfCase(closed, ground)
  expect([kinds.has('reply'), kinds.has('stub'), kinds.has('approval-slip')]).toEqual([true, true, true])
  expect(kindsOfCase(fresh, ground).has('reply')).toBe(false)
})

it('lets no paper of a case leave in which two PCs disagree', () => {
  const torn = { ...aBusyCase(), conflicts: ['summary'] }
  expect(kindsOfCase(torn, ground).size).toBe(0)
  expect(paperOfCase('approval-slip', torn, ground)).toEqual({
    ok: false,
    failure: { type: 'CaseInConflict', fields: ['summary'] },
  })
})

it('strikes the caller of a confidential case out of its papers', () => {
  const secret = aCase({ sheet: { confidential: true, caller: { name: '赵明', phone: '13800000001', address: '' } } })
  const paper = paperOfCase('undertaking-slip', secret, ground)
  const made = paper.ok && paper.value.is === 'form' ? JSON.stringify(paper.value.make('')) : ''
  expect(made).toContain('保密')
  expect(made).not.toContain('赵明')
  expect(made).not.toContain('13800000001')
})

it('orders by number and by department, what has none last, like ones as they stood', () => {
  const cases = [
    { ledgerNumber: '2026-010', departmentName: '村建办' },
    { ledgerNumber: '', departmentName: '' },
    { ledgerNumber: '2026-2', departmentName: '党政办' },
    { ledgerNumber: '2026-003', departmentName: '村建办' },
  ]
  const numbers = (order: Parameters<typeof orderBatch>[1]) =>
    orderBatch(cases, order).map(({ ledgerNumber }) => ledgerNumber)
  expect(numbers('listed')).toEqual(['2026-010', '', '2026-2', '2026-003'])
  expect(numbers('number')).toEqual(['2026-2', '2026-003', '2026-010', ''])
  expect(numbers('department')).toEqual(['2026-003', '2026-010', '2026-2', ''])
})

it('begins papers on fronts where both sides are printed, with an empty back before', () => {
  expect(placePapers([1, 2, 3, 1], false)).toEqual([
    { first: 1, hasBlank: false },
    { first: 2, hasBlank: false },
    { first: 4, hasBlank: false },
    { first: 7, hasBlank: false },
  ])
  expect(placePapers([1, 2, 3, 1], true)).toEqual([
    { first: 1, hasBlank: false },
    { first: 3, hasBlank: true },
    { first: 5, hasBlank: false },
    { first: 9, hasBlank: true },
  ])
})

it('takes the next serials in turn, and stops where they are lent out or another PC gives them', () => {
  const facts = { ownDevice: 'a', holders: ['a'], founder: 'a', severalPcs: true, leases: [] }
  const source = { facts, year: 2026, used: new Set([1, 2, 4]), today: day('2026-11-23') }
  expect(takeSerials(source, 3)).toEqual({ serials: [5, 6, 7], why: undefined })
  expect(takeSerials({ ...source, facts: { ...facts, holders: ['b'] } }, 2)).toEqual({ serials: [], why: 'other-pc' })
  const lease = {
    id: 'l',
    deviceId: 'a',
    year: 2026,
    from: 30,
    to: 31,
    until: day('2026-12-31'),
    returned: false,
  }
  expect(takeSerials({ ...source, facts: { ...facts, holders: ['b'], leases: [lease] } }, 3)).toEqual({
    serials: [30, 31],
    why: 'other-pc',
  })
})
