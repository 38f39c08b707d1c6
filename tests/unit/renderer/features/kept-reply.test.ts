import { describe, expect, it } from 'vitest'
import { emptyReplyDraft, type ReplyDraft } from '#shared/case/reply-draft'
import { keepReply, parseKeptReply } from '#renderer/features/reply/kept-reply'

const base: ReplyDraft = { ...emptyReplyDraft, subject: '路灯不亮', investigators: '王建国' }

describe('what is kept of a half-written reply', () => {
  it('is nothing while it reads as before', () => {
    expect(keepReply(base, base)).toBeUndefined()
    expect(keepReply(base, base, '承办人出差', '承办人出差')).toBeUndefined()
  })

  it('is all of it, with its new words to be read, and comes back as it was', () => {
    const draft: ReplyDraft = {
      ...base,
      findings: '三盏路灯线路短路。\n',
      basis: [{ law: '', article: '34', clause: '' }],
      headings: [{ lead: '一、基本情况', use: 'text' }],
      head: 'red',
    }
    const kept = keepReply(draft, base, '承办人出差')
    expect(kept?.text).toBe('调查情况：三盏路灯线路短路。\n\n代写理由：承办人出差')
    expect(parseKeptReply(JSON.parse(JSON.stringify(kept?.value)))).toEqual({ draft, base, reason: '承办人出差' })
  })

  it('is kept for a reason alone', () => {
    expect(keepReply(base, base, '承办人出差')?.text).toBe('代写理由：承办人出差')
  })

  it('is none when it is not that of a reply', () => {
    for (const value of [undefined, {}, { draft: base }, { draft: { ...base, findings: 1 }, base }])
      expect(parseKeptReply(value)).toBeUndefined()
  })
})
