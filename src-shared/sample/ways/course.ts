import type { AskReturn } from '../../case/steps/return'
import type { AskSuspension } from '../../case/steps/suspension'
import type { Line, Way } from '../line'

/** What became of something that was asked: nothing yet, where nothing is said. */
export type Outcome = 'granted' | 'refused' | 'open' | 'taken-back'

/** Taken back by who wrote it. */
export const takeBack = (line: Line, by: string, act: string, reason: string): void =>
  line.step(by, ({ entry }) => ({ step: 'take-back', entry: entry(act), reason }))

/** 申请退单, within its limit; granted, the case is over. */
export const returned = (
  asked: Pick<AskReturn, 'reason' | 'grounds' | 'proposed' | 'talkedWith'>,
  outcome: Outcome,
  said = '',
): Way => ({
  at: 'registered',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today }) => ({
      step: 'ask-return',
      on: today,
      ...asked,
      opinion: '情况属实，同意申请退单，请热线办与受理中心衔接。',
    }))
    if (outcome === 'taken-back') return takeBack(line, cast.clerk, 'return-asked', said)
    if (outcome === 'open') return line.end()
    line.wait(1)
    const state = outcome
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'answer-return',
      entry: side('return'),
      state,
      on: today,
      said,
      newUnit: state === 'granted' ? asked.proposed : '',
    }))
    if (state === 'granted') line.end()
  },
})

/** 申请延期, answered on the next day. */
export const extended = (reason: string, outcome: Exclude<Outcome, 'taken-back'>, days = 5): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today, one, after }) => ({
      step: 'ask-extension',
      on: today,
      askedDueOn: after(workdaysUntil(after, one.dueOn) + days),
      reason,
      approver: cast.extends,
      told: '已电话告知来电人需要延长的原因和时间，来电人表示理解。',
    }))
    if (outcome === 'open') return
    line.wait(1)
    const { by, given } = line.consent(cast[cast.extends])
    line.step(by, ({ today, side }) => ({
      step: 'answer-extension',
      entry: side('extension'),
      state: outcome,
      on: today,
      said: outcome === 'granted' ? '同意延期，抓紧办理，不得再延。' : '理由不充分，按原时限办结。',
      consent: given,
    }))
    if (outcome === 'granted') line.wait(days)
  },
})

/** How many working days on from today a day lies. */
function workdaysUntil(after: (workdays: number) => string, day: string): number {
  let count = 0
  while (count < 90 && after(count) < day) count += 1
  return count
}

/** 申请挂件: refused, ended after some days, or waiting still. */
export const suspended = (
  waitsFor: AskSuspension['waitsFor'],
  reason: string,
  outcome: 'ended' | 'waiting' | 'refused' | 'asked',
  days = 8,
): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today, after }) => ({
      step: 'ask-suspension',
      on: today,
      waitsFor,
      reason,
      until: after(days),
      approver: 'deputy',
    }))
    if (outcome === 'asked') return
    const { by, given } = line.consent(cast.deputy)
    line.step(by, ({ today, side }) => ({
      step: 'answer-suspension',
      entry: side('suspension'),
      state: outcome === 'refused' ? 'refused' : 'granted',
      on: today,
      stops: outcome !== 'refused',
      said: outcome === 'refused' ? '可以先办能办的部分，不挂件。' : '同意，条件具备后立即恢复办理。',
      consent: given,
    }))
    if (outcome !== 'ended') return
    line.wait(days)
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'end-suspension',
      entry: side('suspension'),
      state: 'ended',
      on: today,
      said: '等待的事项已经具备条件，恢复办理。',
    }))
  },
})

/** 申请终止办理 of a superior; granted, the case is over. */
export const terminated = (reason: string, basis: string, outcome: 'granted' | 'refused' | 'open'): Way => ({
  at: 'handling',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today }) => ({
      step: 'ask-termination',
      on: today,
      superior: '市长公开电话受理中心',
      reason,
      basis,
      told: '已当面告知来电人，并说明可以通过的其他途径。',
    }))
    if (outcome === 'open') return
    line.wait(2)
    line.step(cast.clerk, ({ today, side }) => ({
      step: 'answer-termination',
      entry: side('termination'),
      state: outcome,
      on: today,
      paper: '受理中心电话答复记录',
      said: outcome === 'granted' ? '同意终止办理，请做好告知。' : '不同意终止，请继续调解并按期反馈。',
    }))
    if (outcome === 'granted') line.end()
  },
})

/** 并单: answered with another case; `resumed` where that turned out wrong. */
export const merged = (into: string, reason: string, resumed?: string): Way => ({
  at: 'registered',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, ({ today, numberOf }) => ({ step: 'merge', on: today, intoNumber: numberOf(into), reason }))
    if (resumed === undefined) return line.end()
    line.wait(1)
    line.step(cast.clerk, ({ today }) => ({ step: 'resume', on: today, reason: resumed }))
  },
})

/** 作废 of what was taken down twice; `lifted` where it had been right. */
export const voided = (reason: string, lifted?: string): Way => ({
  at: 'registered',
  play: (line) => {
    const { cast } = line
    line.step(cast.clerk, { step: 'void', reason, knowingSent: false })
    if (lifted === undefined) return line.end()
    line.step(cast.clerk, { step: 'lift', reason: lifted })
  },
})
