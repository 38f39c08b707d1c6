import { describe, expect, it } from 'vitest'
import { caseProgress } from '#renderer/features/case/case-progress'
import { planCaseStep } from '#shared/case/case-steps'
import { renderStubHtml } from '#shared/paper/render-stub-html'
import { caseToStubFacts } from '#shared/reply/case-to-stub-facts'
import { answerOnStub, caseToSpotStubFacts, composeSpotStub } from '#shared/reply/spot-stub'
import { day } from '#tests/support/builders'
import { aCase, departmentsById, staffById, surroundingsOf, wholeWayThrough } from '#tests/support/case-builders'
import { anEnteredRecord, anEntry, aWish, foldOne, readBack } from '#tests/support/entry/an-entry'

const around = {
  office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
  people: staffById,
  departments: departmentsById,
  wording: {},
}

/** A case that was answered on the spot. */
function answered(answer: string, confidential = false) {
  const record = anEnteredRecord(aWish({ entry: anEntry({ confidential }) }))
  const step = { step: 'answer', stubNumber: '2026-001', answer, outcome: 'explained', view: 'satisfied' } as const
  const planned = planCaseStep(record, readBack(record), { ...step, on: day('2026-11-23') }, surroundingsOf('clerk'))
  if (!planned.ok) throw new Error(planned.failure.type)
  return readBack(foldOne(record, planned.value, 'builder', 2))
}

const stubOf = (one: ReturnType<typeof answered>) => {
  const facts = caseToSpotStubFacts(one, around)
  return facts === undefined ? undefined : composeSpotStub(facts)
}

describe('the stub of an answer on the spot', () => {
  it('says what was answered, by whom, when, and how the caller took it; there is no other paper', () => {
    const one = answered('已说明路灯由村里报修')
    expect(caseToStubFacts(one, around)).toBeUndefined()
    const stub = stubOf(one)
    const fields = new Map(stub?.kept.rows.flatMap((row) => row.fields).map(({ label, value }) => [label, value]))
    expect(Object.fromEntries(fields)).toMatchObject({
      台账编号: '2026-001',
      来电人: '孙秀英',
      答复内容: '已说明路灯由村里报修',
      答复人: '李敏',
      办理结果: '已解释说明',
      来电人意见: '满意',
    })
    expect(stub?.kept.numberText).toBe('编号：2026-001')
    expect(stub === undefined ? '' : renderStubHtml(stub, () => '').body).toContain('已说明路灯由村里报修')
  })

  it('names no caller of a confidential case, in the answer neither, and cuts a long one', () => {
    const body = JSON.stringify(stubOf(answered(`已告知孙秀英${'一'.repeat(400)}`, true)))
    expect(body).not.toContain('孙秀英')
    expect(body).toContain('…（全文见台账）')
    expect(body).not.toContain('一'.repeat(answerOnStub))
  })

  it('is of nothing else, and the way of such a case has two stations', () => {
    expect(caseToSpotStubFacts(aCase({ steps: wholeWayThrough('feed-back') }), around)).toBeUndefined()
    expect(caseProgress(answered('已说明')).map(({ word, state, on }) => `${word} ${state} ${on}`)).toEqual([
      '登记 done 2026-11-23',
      '现场答复 done 2026-11-23',
    ])
  })
})
