import { describe, expect, it } from 'vitest'
import { emptyReplyDraft, type ReplyDraft } from '#shared/case/reply-draft'
import type { LocalDate } from '#shared/prelude/local-date'
import { judgeReviewPoints } from '#shared/reply/review-points'
import { day } from '#tests/support/builders'

const none = ''
const states = (on: LocalDate | '', draft: Partial<ReplyDraft>) =>
  Object.fromEntries(judgeReviewPoints(on, { ...emptyReplyDraft, ...draft }).map(({ point, state }) => [point, state]))

describe('the points of a reply', () => {
  it('are all missing of an empty one', () => {
    expect(new Set(Object.values(states(none, {})))).toEqual(new Set(['missing']))
  })

  it('are all said of a whole one', () => {
    const whole: Partial<ReplyDraft> = {
      investigators: '王建国',
      investigatedOn: day('2026-11-24'),
      findings: '11月24日，工作人员电话联系来电人。经现场查看，石桥村二组三盏路灯因线路短路不亮，属实。',
      basis: [{ law: '信访工作条例', article: '第三十四条', clause: '' }],
      opinion: '已更换线路并告知来电人，来电人表示满意。',
      outcome: 'resolved',
    }
    expect(new Set(Object.values(states(none, whole)))).toEqual(new Set(['said']))
  })

  it('remember what is on record of the case and not in the text', () => {
    expect(states(day('2026-11-24'), {})).toMatchObject({
      'contact-time': 'on-record',
      'caller-told': 'on-record',
      satisfied: 'on-record',
      facts: 'missing',
    })
  })

  it('ask for the time of a contact, not only for the word', () => {
    expect(states(none, { findings: '已电话联系来电人。' })['contact-time']).toBe('missing')
    expect(states(none, { findings: '已于11月24日电话联系来电人。' })['contact-time']).toBe('said')
  })

  it('take empty words for no facts', () => {
    expect(states(none, { findings: '情况属实。' }).facts).toBe('missing')
  })
})
