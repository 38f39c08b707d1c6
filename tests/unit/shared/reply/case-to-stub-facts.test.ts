import { describe, expect, it } from 'vitest'
import type { CaseStep } from '#shared/case/case-step'
import { caseToStubFacts } from '#shared/reply/case-to-stub-facts'
import { recordedFor } from '#tests/support/builders'
import { aCase, departmentsById, staffById, wholeWayThrough } from '#tests/support/case-builders'

const around = {
  office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
  people: staffById,
  departments: departmentsById,
  wording: {},
}

describe('the facts of a stub', () => {
  it('say in words what was done, by whom and when', () => {
    expect(caseToStubFacts(aCase({ steps: wholeWayThrough('feed-back') }), around)).toEqual({
      stubNumber: '2026-001',
      ledgerNumber: '2026-017',
      sheetNumber: '2026110043',
      title: '反映石桥村路灯不亮',
      callerName: '赵明',
      demandText: '求助',
      receivedOn: '2026-11-23',
      dueOn: '2026-11-27',
      departmentName: '村镇建设办',
      handlerName: '王建国',
      reviewerName: '陈立（本人）',
      reviewedOn: '2026-11-23',
      fedBackOn: '2026-11-23',
      methodText: '纸质和回复包',
      outcomeText: '已解决',
      organName: '青山镇人民政府',
      wording: {},
    })
  })

  it('tell who recorded the review from the leader’s paper, and claim nothing of an approval of older programs', () => {
    const way = (change: (step: CaseStep) => CaseStep) =>
      aCase({
        steps: wholeWayThrough('feed-back').map(({ by, step }) => ({
          by: change(step) === step ? by : 'clerk',
          step: change(step),
        })),
      })
    const recorded = way((step) => (step.step === 'approve' ? { ...step, consent: recordedFor('secretary') } : step))
    expect(caseToStubFacts(recorded, around)?.reviewerName).toBe('陈立（李敏代录）')
    const { approval } = recorded
    const old = { ...recorded, approval: approval === undefined ? undefined : { ...approval, consent: undefined } }
    expect(caseToStubFacts(old, around)?.reviewerName).toBe('陈立')
  })

  it('do not exist before the reply was fed back', () => {
    expect(caseToStubFacts(aCase({ steps: wholeWayThrough('approve') }), around)).toBeUndefined()
  })

  it('name a confidential caller neither as caller nor in the title', () => {
    const one = aCase({
      sheet: { confidential: true, title: '赵明反映村干部作风' },
      steps: wholeWayThrough('feed-back'),
    })
    expect(caseToStubFacts(one, around)).toMatchObject({ callerName: '群众', title: '群众反映村干部作风' })
  })
})
