import { describe, expect, it } from 'vitest'
import { withCovers, type Cover } from '#shared/office/cover'
import type { PaperDocument } from '#shared/paper/paper-document'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { caseToStubFacts } from '#shared/reply/case-to-stub-facts'
import { composeReply } from '#shared/reply/compose-reply'
import { composeStub } from '#shared/reply/compose-stub'
import { day, recordedFor, signedBy, wholeWay } from '#tests/support/builders'
import { departmentsById, staffById, wholeWayThrough } from '#tests/support/case-builders'
import { consentStep, PlayedCase } from '#tests/support/case-stage'

const today = day('2026-11-23')
const cover = (absentId: string, coverId: string): Cover => ({
  id: `${absentId}-${coverId}`,
  absentId,
  coverId,
  from: today,
  to: today,
  reason: '',
})
const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '0555-1234567' }
const around = { office, people: staffById, today, dateStyle: 'arabic' as const, wording: {} }

/** The composed paper as its text. */
const textOf = (paper: PaperDocument | object): string => JSON.stringify(paper)

function reviewedBy(coverId: string, recorded = false): PlayedCase {
  const people = withCovers(staffById, [cover('secretary', coverId)], today)
  const one = PlayedCase.of({ steps: wholeWayThrough('send-for-review') })
  const actor = people.get(recorded ? 'clerk' : coverId)
  if (actor === undefined) throw new Error(coverId)
  const consent = recorded ? recordedFor('secretary') : signedBy(coverId)
  one.take(actor.id, consentStep('approve', '同意', consent), { actor, people })
  return one
}

function draftedByCover(): PlayedCase {
  const people = withCovers(staffById, [cover('handler', 'clerk')], today)
  const one = PlayedCase.of({ steps: wholeWayThrough('assign') })
  const draft = wholeWay.find(({ step }) => step.step === 'draft')?.step
  const actor = people.get('clerk')
  if (draft === undefined || actor === undefined) throw new Error('no draft')
  one.take('clerk', draft, { actor, people })
  return one
}

describe('papers', () => {
  it('print who reviewed in somebody’s place under their own name, with 代某某', () => {
    const one = reviewedBy('deputy').one
    const facts = savedReplyFacts(one, around)
    const deputy = staffById.get('deputy')?.name ?? ''
    expect(facts.reviewerName).toBe(`${deputy}（代陈立）`)
    expect(textOf(composeReply(facts))).toContain(`审核人：${deputy}（代陈立）`)
  })

  it('print the cover who wrote the reply as 具体承办人, and by the plain name where the caller may ring', () => {
    const facts = savedReplyFacts(draftedByCover().one, around)
    expect([facts.handlerName, facts.handlerFor]).toEqual(['李敏', '王建国'])
    const text = textOf(composeReply(facts))
    expect(text).toContain('具体承办人：李敏（代王建国）')
    expect(text).toContain('联系人：李敏，电话')
  })

  it('print the handler again once the handler wrote on', () => {
    const one = draftedByCover()
    const draft = wholeWay.find(({ step }) => step.step === 'draft')?.step
    if (draft?.step !== 'draft') throw new Error('no draft')
    one.take('handler', { ...draft, reply: { ...draft.reply, findings: '又查了一次。' } })
    expect(savedReplyFacts(one.one, around)).toMatchObject({ handlerName: '王建国' })
    expect(savedReplyFacts(one.one, around).handlerFor).toBeUndefined()
  })

  it('say of what was recorded from paper that it was, and claim no standing in for', () => {
    const facts = savedReplyFacts(reviewedBy('deputy', true).one, around)
    expect(facts.reviewerName).toBe('陈立（代录）')
  })

  it('print it on the stub beside how the leader signed', () => {
    const one = reviewedBy('deputy')
    one.take('clerk', { step: 'feed-back', stubNumber: '2026-001', method: 'both', on: today })
    const facts = caseToStubFacts(one.one, { office, people: staffById, departments: departmentsById, wording: {} })
    if (facts === undefined) throw new Error('no stub')
    const deputy = staffById.get('deputy')?.name ?? ''
    expect(facts.reviewerName).toBe(`${deputy}（代陈立，本人）`)
    expect(textOf(composeStub(facts))).toContain(`${deputy}（代陈立，本人）`)
  })

  it('print everybody who acted in their own right by the bare name', () => {
    const one = PlayedCase.of({ steps: wholeWayThrough('approve') }).one
    const facts = savedReplyFacts(one, around)
    expect([facts.handlerName, facts.handlerFor, facts.reviewerName]).toEqual(['王建国', undefined, '陈立'])
  })
})
