import { uncoverDeep } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { anAct } from '#tests/support/an-act'
import { commitRefSchema } from '#shared/record/commit'
import type { TimelineEntry } from '#shared/case/read-entries'
import { findSentBack, isReworked } from '#shared/case/sent-back'
import { mondayMorning } from '#tests/support/builders'

const entry = (act: object, by: string): TimelineEntry => ({
  act: anAct(act),
  at: mondayMorning,
  by,
  ref: commitRefSchema.parse('builder0.1:1'),
})
const sent = entry({ act: 'sent-for-review' }, 'handler')
const back = entry({ act: 'sent-back', comment: '请写明回访情况' }, 'secretary')
const drafted = entry({ act: 'drafted', fields: ['opinion'] }, 'handler')

describe('a reply that came back', () => {
  it('is found with who sent it back and why, while the case is being handled again', () => {
    expect(uncoverDeep(findSentBack({ stage: 'handling', timeline: [drafted, sent, back] }))).toMatchObject({
      by: 'secretary',
      act: { comment: '请写明回访情况' },
    })
  })
  it('has not come back any more once it went up again, nor before it ever did', () => {
    expect(findSentBack({ stage: 'in-review', timeline: [sent, back, drafted, sent] })).toBeUndefined()
    expect(findSentBack({ stage: 'handling', timeline: [sent, back, sent] })).toBeUndefined()
    expect(findSentBack({ stage: 'handling', timeline: [drafted] })).toBeUndefined()
  })
  it('is reworked once something was written after it came back', () => {
    expect(isReworked({ timeline: [drafted, sent, back] })).toBe(false)
    expect(isReworked({ timeline: [drafted, sent, back, drafted] })).toBe(true)
  })
})
