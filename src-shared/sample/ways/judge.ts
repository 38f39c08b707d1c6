import type { AskAppeal } from '../../case/steps/appeal'
import type { AskBeyondDuty } from '../../case/steps/beyond-duty'
import type { AskExclusion } from '../../case/steps/exclusion'
import type { AskUnreasonable } from '../../case/steps/unreasonable'
import type { Way } from '../line'

/** What the centre or a leader answered; `open` while nobody did. */
export type Answered = 'open' | { readonly state: 'granted' | 'refused'; readonly said: string }

/** 申诉 */
export const appealed = (kind: AskAppeal['kind'], grounds: string, answer: Answered): Way => ({
  at: 'closed',
  play: (line) => {
    const { cast } = line
    line.wait(4)
    line.step(cast.clerk, ({ today }) => ({
      step: 'ask-appeal',
      on: today,
      kind,
      to: '市长公开电话受理中心考核科',
      grounds,
      attachments: [],
    }))
    if (answer === 'open') return
    line.wait(4)
    line.step(cast.clerk, ({ today, side }) => ({ step: 'answer-appeal', entry: side('appeal'), on: today, ...answer }))
  },
})

/** 申请不计入考核 */
export const excluded = (kind: AskExclusion['kind'], grounds: string, answer: Answered): Way => ({
  at: 'closed',
  play: (line) => {
    const { cast } = line
    line.wait(2)
    line.step(cast.clerk, ({ today }) => ({ step: 'ask-exclusion', on: today, kind, grounds, attachments: [] }))
    if (answer === 'open') return
    line.wait(3)
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'answer-exclusion',
      entry: side('exclusion'),
      on: today,
      ...answer,
    }))
  },
})

/** 申请超职责认定 */
export const beyondDuty = (kind: AskBeyondDuty['kind'], grounds: string, owner: string, answer: Answered): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today }) => ({
      step: 'ask-beyond-duty',
      on: today,
      kind,
      grounds,
      owner,
      attachments: [],
    }))
    if (answer === 'open') return
    line.wait(2)
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'answer-beyond-duty',
      entry: side('beyond-duty'),
      on: today,
      ...answer,
    }))
  },
})

/** 申请不合理诉求认定 */
export const unreasonable = (
  kind: AskUnreasonable['kind'],
  grounds: string,
  explained: string,
  answer: Answered,
): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today }) => ({
      step: 'ask-unreasonable',
      on: today,
      kind,
      grounds,
      explained,
      approver: 'centre',
      attachments: [],
    }))
    if (answer === 'open') return
    line.wait(2)
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'answer-unreasonable',
      entry: side('unreasonable'),
      on: today,
      by: '市长公开电话受理中心',
      ...answer,
    }))
  },
})
