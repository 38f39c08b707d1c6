import { describe, expect, it } from 'vitest'
import { replyRecordSchema } from '#shared/bundle/reply-record'
import type { CaseStep } from '#shared/case/case-step'
import { caseToReplyRecord } from '#shared/reply/case-to-reply-record'
import { day } from '#tests/support/builders'
import { aCase, staffById, wholeWayThrough } from '#tests/support/case-builders'

const document = { sha256: 'a'.repeat(64), name: '回复.docx', bytes: 9000 }
const contact = (
  change: Partial<Extract<CaseStep, { step: 'contact' }>>,
): { readonly by: string; readonly step: CaseStep } => ({
  by: 'handler',
  step: { step: 'contact', on: day('2026-11-20'), way: 'phone', said: '通话', view: 'satisfied', ...change },
})
const closedWith = (...contacts: readonly ReturnType<typeof contact>[]) => {
  const way = (wholeWayThrough('feed-back') ?? []).filter(({ step }) => step.step !== 'contact')
  const assigned = way.findIndex(({ step }) => step.step === 'assign')
  return aCase({ steps: [...way.slice(0, assigned + 1), ...contacts, ...way.slice(assigned + 1)] })
}
const recordOf = (one: ReturnType<typeof aCase>) => {
  const record = caseToReplyRecord(one, staffById, document)
  if (!record.ok) throw new Error(record.failure.missing)
  return record.value
}

describe('the line of a reply bundle', () => {
  it('passes the schema of the bundle and says who answered what, when', () => {
    const record = recordOf(aCase({ steps: wholeWayThrough('feed-back') }))
    expect(replyRecordSchema.parse(record)).toEqual(record)
    expect(record).toMatchObject({
      sheetNumber: '2026110043',
      ledgerNumber: '2026-017',
      stubNumber: '2026-001',
      handlerName: '王建国',
      reviewerName: '陈立',
      reviewedOn: '2026-11-23',
      repliedOn: '2026-11-23',
      round: 1,
      outcome: 'resolved',
      document,
    })
  })

  it('carries no name or telephone of the caller', () => {
    expect(JSON.stringify(recordOf(aCase({ steps: wholeWayThrough('feed-back') })))).not.toMatch(/赵明|13800000001/u)
  })

  it.each([
    ['send-for-review', 'approval'],
    ['approve', 'feedback'],
  ] as const)('is refused after %s for want of %s', (last, missing) => {
    const answer = caseToReplyRecord(aCase({ steps: wholeWayThrough(last) }), staffById, null)
    expect(answer).toMatchObject({ ok: false, failure: { type: 'CaseUnanswered', missing } })
  })

  it('is refused for want of an outcome or an investigation day', () => {
    const one = aCase({ steps: wholeWayThrough('feed-back') })
    expect(caseToReplyRecord({ ...one, reply: { ...one.reply, outcome: '' } }, staffById, null)).toMatchObject({
      failure: { missing: 'outcome' },
    })
    expect(caseToReplyRecord({ ...one, reply: { ...one.reply, investigatedOn: '' } }, staffById, null)).toMatchObject({
      failure: { missing: 'investigatedOn' },
    })
  })
})

describe('what the caller said', () => {
  it('is not asked where nobody rang', () => {
    expect(recordOf(closedWith())).toMatchObject({
      callerContacted: false,
      callerContactedOn: null,
      callerView: 'not-asked',
    })
  })

  it('is unreached where every try failed', () => {
    expect(recordOf(closedWith(contact({ view: 'unreached' })))).toMatchObject({
      callerContacted: false,
      callerContactedOn: null,
      callerView: 'unreached',
    })
  })

  it('is the word of the latest day, whatever the order of writing', () => {
    const one = closedWith(
      contact({ on: day('2026-11-22'), view: 'satisfied' }),
      contact({ on: day('2026-11-19'), view: 'unsatisfied' }),
    )
    expect(recordOf(one)).toMatchObject({
      callerContacted: true,
      callerContactedOn: '2026-11-22',
      callerView: 'satisfied',
    })
  })

  it('keeps an opinion once given when a later call did not ask', () => {
    const one = closedWith(
      contact({ on: day('2026-11-19'), view: 'basically' }),
      contact({ on: day('2026-11-22'), view: 'not-asked' }),
    )
    expect(recordOf(one)).toMatchObject({ callerContactedOn: '2026-11-22', callerView: 'basically' })
  })
})
