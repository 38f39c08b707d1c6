import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { defineAct } from '../acts/define-act'
import { dayPart, linePart, toldPart } from '../parts'
import { answerBarrier, askers, onlyOne, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, grantPart, tellRest, type grantWords } from '../sides/side-parts'
import { terminationSide } from '../sides/termination'
import { waitingStages } from '../stage'
import { stepLimits } from '../step-limits'
import { defineStep } from './define-step'

const askedParts = {
  on: dayPart('申请日期'),
  superior: linePart('报请批准的上级', 60),
  reason: toldPart('终止理由', stepLimits.opinion),
  basis: toldPart('依据', stepLimits.opinion),
  told: toldPart('怎样告知来电人', stepLimits.reason, { optional: true }),
}

export const terminationAskedAct = defineAct({
  act: 'termination-asked',
  name: '申请终止办理',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'superior', 'reason', 'basis', 'told'],
  log: 'handle',
  tell: (act, names) => ({ title: '申请终止办理', detail: tellRest(act, askedParts, names) }),
})

/** What 申请终止办理 brings. */
export interface AskTermination {
  readonly on: LocalDate
  readonly superior: string
  readonly reason: string
  readonly basis: string
  readonly told: string
}

/** 申请终止办理: of a superior, without whose approval nothing is terminated. */
export const askTerminationStep = defineStep({
  step: 'ask-termination',
  name: '申请终止办理',
  place: 'side',
  group: 'course',
  from: waitingStages,
  roles: askers,
  act: terminationAskedAct,
  barrier: onlyOne(terminationSide),
  plan: planAsk<AskTermination>(terminationAskedAct),
})

const answeredParts = {
  entry: askPart,
  state: grantPart('上级批准'),
  on: dayPart('批准日期'),
  paper: linePart('批准文号或批准人', 60),
  said: toldPart('批准意见', stepLimits.opinion, { optional: true }),
}

export const terminationAnsweredAct = defineAct({
  act: 'termination-answered',
  name: '终止办理批准结果',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'paper', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: act.state === 'granted' ? '上级同意终止办理' : '上级不同意终止办理',
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the superior's answer brings. */
export interface AnswerTermination {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly paper: string
  readonly said: string
}

/** 记录终止结果: granted, the case ends. */
export const answerTerminationStep = defineStep({
  step: 'answer-termination',
  name: '记录终止结果',
  place: 'entry',
  from: waitingStages,
  roles: askers,
  outward: true,
  act: terminationAnsweredAct,
  barrier: answerBarrier(terminationSide, 'termination-answered'),
  plan: planAnswer<AnswerTermination>(terminationSide, terminationAnsweredAct, {
    writes: ({ state, on, said }, side, { write }) =>
      state === 'granted'
        ? [write.set('ending', { how: 'terminated', on, reason: said, into: '', intoNumber: '', entry: side.ref })]
        : [],
  }),
})
