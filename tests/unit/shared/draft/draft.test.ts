import { describe, expect, it } from 'vitest'
import { draftId, parseDraft, type Draft } from '#shared/draft/draft'
import { instant } from '../../../support/builders'

const draft: Draft = {
  v: 1,
  personId: 'clerk',
  form: 'note',
  about: 'case-1',
  at: instant(1_795_000_000_000),
  text: '办理情况：到现场查看',
  value: { fields: { text: ['到现场查看'] }, start: { text: [''] } },
}

describe('a draft', () => {
  it('lies under one name for one person, form and matter, and under another for any other', () => {
    expect(draftId(draft)).toMatch(/^[0-9a-f]{64}$/)
    expect(draftId({ ...draft })).toBe(draftId(draft))
    const others = [
      { ...draft, personId: 'handler' },
      { ...draft, form: 'contact' },
      { ...draft, about: 'case-2' },
      { ...draft, form: 'not', about: 'ecase-1' },
    ].map(draftId)
    expect(new Set([draftId(draft), ...others]).size).toBe(5)
  })

  it('comes back from its text with everything that was in it, also what a newer program added', () => {
    const written = { ...draft, addedLater: [1] }
    expect(parseDraft(draftId(draft), JSON.stringify(written))).toEqual(written)
  })

  it('is none when its text is damaged, of another format or under the name of another', () => {
    const texts = ['', 'null', '{"v":1', JSON.stringify({ ...draft, v: 2 }), JSON.stringify({ ...draft, at: 'today' })]
    for (const text of texts) expect(parseDraft(draftId(draft), text), text).toBeUndefined()
    expect(parseDraft(draftId({ ...draft, personId: 'handler' }), JSON.stringify(draft))).toBeUndefined()
  })
})
