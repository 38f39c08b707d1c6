import { day } from '#tests/support/builders'
import { describe, expect, it } from 'vitest'
import type { Result } from '#shared/prelude/result'
import type { FormGaps } from '#renderer/features/case/steps/form-reader'
import {
  readAssignForm,
  readContactForm,
  readFeedbackForm,
  readInstructForm,
  readRegisterForm,
  readReviewForm,
  readSendForReviewForm,
  readSubmitForm,
} from '#renderer/features/case/steps/read-step-form'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const gapsOf = (reading: Result<unknown, FormGaps>): string[] => (reading.ok ? [] : Object.keys(reading.failure))

describe('a step is read from its form', () => {
  it('登记', () => {
    expect(
      readRegisterForm(
        form({ ledgerNumber: ' 2026-017 ', registeredOn: '2026-11-23', summary: '路灯不亮\n', key: '1' }),
      ),
    ).toEqual({
      ok: true,
      value: { step: 'register', ledgerNumber: '2026-017', registeredOn: '2026-11-23', summary: '路灯不亮', key: true },
    })
  })
  it('登记, with a number in full-width characters', () => {
    const typed = { ledgerNumber: '２０２６—０１７', registeredOn: '2026-11-23', summary: '路灯不亮' }
    expect(readRegisterForm(form(typed))).toMatchObject({ ok: true, value: { ledgerNumber: '2026-017' } })
    expect(readRegisterForm(form({ ...typed, ledgerNumber: '2026-b-003' }))).toMatchObject({
      ok: true,
      value: { ledgerNumber: '2026-B-003' },
    })
  })
  it('呈报', () =>
    expect(readSubmitForm(form({ leaderId: 'deputy', opinion: '拟办', on: '2026-11-23' }))).toMatchObject({
      ok: true,
      value: { step: 'submit', leaderId: 'deputy', on: '2026-11-23' },
    }))
  it('批示', () =>
    expect(readInstructForm(form({ text: '请办', instructedOn: '2026-11-23' }))).toMatchObject({
      ok: true,
      value: { step: 'instruct', text: '请办' },
    }))
  it('交办, with the departments that assist', () => {
    const data = form({
      departmentId: 'd2',
      handlerId: 'handler',
      on: '2026-11-23',
      dueOn: '2026-11-26',
      requirement: '',
    })
    for (const id of ['d1', 'd3']) data.append('assistingDepartmentIds', id)
    expect(readAssignForm(data)).toMatchObject({
      ok: true,
      value: { step: 'assign', assistingDepartmentIds: ['d1', 'd3'], requirement: '' },
    })
  })
  it('联系来电人', () =>
    expect(readContactForm(form({ on: '2026-11-23', way: 'phone', said: '告知', view: 'satisfied' }))).toMatchObject({
      ok: true,
      value: { step: 'contact', view: 'satisfied' },
    }))
  it('送审', () =>
    expect(readSendForReviewForm(form({ on: '2026-11-23' }))).toEqual({
      ok: true,
      value: { step: 'send-for-review', on: '2026-11-23' },
    }))
  it('审阅通过, without a comment', () =>
    expect(readReviewForm(form({ decision: 'approve', comment: '', on: '2026-11-23' }), day('2026-11-23'))).toEqual({
      ok: true,
      value: { step: 'approve', comment: '', on: '2026-11-23' },
    }))
  it('退回修改', () =>
    expect(
      readReviewForm(form({ decision: 'send-back', comment: '补依据', on: '2026-11-23' }), day('2026-11-23')),
    ).toEqual({
      ok: true,
      value: { step: 'send-back', comment: '补依据', on: '2026-11-23' },
    }))
  it('反馈', () =>
    expect(readFeedbackForm(form({ stubNumber: '2026-001', on: '2026-11-23', method: 'both' }))).toMatchObject({
      ok: true,
      value: { step: 'feed-back', method: 'both' },
    }))
})

describe('what is missing is named, all of it at once', () => {
  it('登记', () =>
    expect(gapsOf(readRegisterForm(form({ ledgerNumber: '', registeredOn: '', summary: '  ' })))).toEqual([
      'ledgerNumber',
      'registeredOn',
      'summary',
    ]))
  it('呈报', () => expect(gapsOf(readSubmitForm(form({})))).toEqual(['leaderId', 'opinion', 'on']))
  it('批示', () => expect(gapsOf(readInstructForm(form({})))).toEqual(['text', 'instructedOn']))
  it('交办', () => expect(gapsOf(readAssignForm(form({})))).toEqual(['departmentId', 'handlerId', 'dueOn', 'on']))
  it('联系来电人', () =>
    expect(gapsOf(readContactForm(form({ way: 'pigeon' })))).toEqual(['on', 'way', 'view', 'said']))
  it('审阅', () => expect(gapsOf(readReviewForm(form({ on: '' }), day('2026-11-23')))).toEqual(['decision', 'on']))
  it('退回 without saying why', () =>
    expect(
      gapsOf(readReviewForm(form({ decision: 'send-back', comment: ' ', on: '2026-11-23' }), day('2026-11-23'))),
    ).toEqual(['comment']))
  it('反馈', () => expect(gapsOf(readFeedbackForm(form({})))).toEqual(['stubNumber', 'on', 'method']))
})

it('a number written otherwise than 2026-017 is refused beside its field', () => {
  for (const number of ['2026-17', '26-017', '2026017', '2026-000'])
    expect(
      gapsOf(readRegisterForm(form({ ledgerNumber: number, registeredOn: '2026-11-23', summary: '摘要' }))),
    ).toEqual(['ledgerNumber'])
})

it('a number of another year than the day beside it is refused beside its field', () => {
  const register = (ledgerNumber: string, registeredOn: string) =>
    gapsOf(readRegisterForm(form({ ledgerNumber, registeredOn, summary: '摘要' })))
  expect(register('2027-001', '2026-12-31')).toEqual(['ledgerNumber'])
  expect(register('2027-B-001', '2026-12-31')).toEqual(['ledgerNumber'])
  expect(register('2026-212', '2026-12-31')).toEqual([])
  expect(gapsOf(readFeedbackForm(form({ stubNumber: '2027-001', on: '2026-12-31', method: 'both' })))).toEqual([
    'stubNumber',
  ])
})
