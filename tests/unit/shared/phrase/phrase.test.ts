import { describe, expect, it } from 'vitest'
import { replyGaps } from '#shared/case/reply-gaps'
import { citeInText } from '#shared/law/cite-article'
import { wordFieldNames } from '#shared/papers/word-fields'
import { fillPhrase } from '#shared/phrase/fill-phrase'
import { isForField, orderPhrases, phrasesOf, recordToPhrase, phraseKind, type Phrase } from '#shared/phrase/phrase'
import { planPhrase, type PhraseRequest } from '#shared/phrase/plan-phrase'
import { emptyReplyDraft } from '#shared/case/reply-draft'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { foldCommit } from '#shared/record/fold-commit'
import { composeReply } from '#shared/reply/compose-reply'
import { findToFill } from '#shared/text/to-fill'
import { aPerson, mondayMorning, replica } from '#tests/support/builders'
import { aReply } from '#tests/support/papers/reply-builders'

const clerk = aPerson('clerk', ['registrar'])
const handler = aPerson('handler', ['handler'])

const parts = (change: Partial<Phrase> = {}) => ({
  name: '已修复',
  text: '{发生地}已于{今天}修复。',
  use: 'opinion' as const,
  ownerId: '',
  ...change,
})
const aPhrase = (change: Partial<Phrase> = {}): Phrase => ({
  ...parts(),
  id: 'x',
  retired: false,
  isInConflict: false,
  ...change,
})

const plan = (
  request: PhraseRequest,
  {
    actor = clerk,
    record,
    others = [],
  }: { actor?: typeof clerk; record?: LedgerRecord; others?: readonly Phrase[] } = {},
) => planPhrase(request, { id: 'x1', record, actor, others, caseFields: wordFieldNames })

function recorded(request: PhraseRequest, actor = clerk): LedgerRecord {
  const planned = plan(request, { actor })
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure))
  const record = emptyRecord(phraseKind, 'x1')
  const commit = {
    v: 1 as const,
    replica: replica('pc1'),
    seq: 1,
    prev: '',
    at: mondayMorning,
    by: actor.id,
    ops: [...planned.value],
  }
  return foldCommit(new Map([[`${phraseKind}/x1`, record]]), commit).get(`${phraseKind}/x1`) ?? record
}

describe('a phrase', () => {
  it('is read back as it was written, and can be put out of use and taken up', () => {
    const record = recorded({ want: 'write', parts: parts({ text: ' {标题}\n请办 ' }) })
    expect(recordToPhrase(record)).toMatchObject({ name: '已修复', text: '{标题}\n请办', retired: false })
    expect(plan({ want: 'retire' }, { record })).toMatchObject({ value: [{ field: 'retired', value: true }] })
    expect(plan({ want: 'take-up' }, { record })).toMatchObject({ value: [] })
  })

  it('is refused by name: whose it is, its name, its text, its marks with the line, too many', () => {
    const refused = (change: Partial<Phrase>, ground: Parameters<typeof plan>[1] = {}) => {
      const done = plan({ want: 'write', parts: parts(change) }, ground)
      return done.ok ? undefined : done.failure
    }
    expect(refused({}, { actor: handler })?.type).toBe('PhraseNotYours')
    expect(refused({ ownerId: 'handler' }, { actor: handler })).toBeUndefined()
    expect(refused({ ownerId: 'handler' })?.type).toBe('PhraseNotYours')
    expect(refused({ name: ' ' })).toEqual({ type: 'PhraseNameRefused', why: 'empty' })
    expect(refused({ name: '长'.repeat(31) })).toEqual({ type: 'PhraseNameRefused', why: 'long' })
    expect(refused({}, { others: [aPhrase()] })).toEqual({ type: 'PhraseNameRefused', why: 'taken' })
    expect(refused({}, { others: [aPhrase({ ownerId: 'handler' })] })).toBeUndefined()
    expect(refused({ text: '' })).toEqual({ type: 'PhraseTextRefused', why: 'empty' })
    expect(refused({ text: '好'.repeat(1001) })).toEqual({ type: 'PhraseTextRefused', why: 'long' })
    expect(refused({ text: '一\n{没有}' })).toMatchObject({
      type: 'PhraseMarksFaulty',
      faults: [{ fault: 'unknown', paragraph: 2 }],
    })
    const many = Array.from({ length: 200 }, (_, nth) => aPhrase({ id: `p${nth}`, name: `第${nth}` }))
    expect(refused({}, { others: many })?.type).toBe('PhrasesTooMany')
    expect(plan({ want: 'retire' })).toMatchObject({ failure: { type: 'PhraseUnknown' } })
  })

  it('is somebody’s own or the office’s, and belongs to fields by their names', () => {
    const all = [aPhrase(), aPhrase({ id: 'y', ownerId: 'handler' }), aPhrase({ id: 'z', retired: true })]
    expect(phrasesOf(all, 'handler').map(({ id }) => id)).toEqual(['x', 'y'])
    expect(phrasesOf(all, 'clerk').map(({ id }) => id)).toEqual(['x'])
    expect(isForField(aPhrase(), '处理意见')).toBe(true)
    expect(isForField(aPhrase(), '调查情况')).toBe(false)
    expect(
      orderPhrases([aPhrase({ id: 'b', use: 'visit' }), aPhrase({ id: 'a', use: 'any' })]).map(({ id }) => id),
    ).toEqual(['a', 'b'])
  })

  it('is filled in from the case; what is not known is left marked, and told by the check of the paper', () => {
    const text = fillPhrase('{发生地}将于{办结时限}前修复，{发生地}。', (field) =>
      field === '发生地' ? '石桥村' : ' ',
    )
    expect(text).toBe('石桥村将于〔待填：办结时限〕前修复，石桥村。')
    expect(findToFill(`${text}〔待填:电话〕〔不是〕`)).toEqual(['办结时限', '电话'])
    expect(replyGaps({ ...emptyReplyDraft, opinion: text })).toContain('opinion')
    expect(composeReply(aReply({ opinion: text }))).toEqual({
      ok: false,
      failure: { type: 'ReplyIncomplete', missing: ['opinion'] },
    })
  })
})

it('a law is cited in running text, with its words in quotes in one paragraph', () => {
  const basis = { law: '信访工作条例', article: '第三十四条', clause: '第一款' }
  expect(citeInText(basis, '')).toBe('根据《信访工作条例》第三十四条第一款')
  expect(citeInText(basis, '所称“机关”，\n包括：')).toBe('根据《信访工作条例》第三十四条第一款“所称‘机关’，包括：”')
})
