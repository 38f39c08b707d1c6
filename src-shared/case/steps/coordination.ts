import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { choicePart, dayAheadPart, dayPart, linePart, sinceLater, toldPart } from '../parts'
import { coordinationSide } from '../sides/coordination'
import { answerBarrier, askers, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, tellRest } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { afterRegistration, defineStep } from './define-step'

const askedParts = {
  on: dayPart('提出日期'),
  to: linePart('请哪一级、哪个单位协调', 60),
  what: toldPart('请求协调的事项', stepLimits.opinion),
  done: toldPart('本级已经做的工作', stepLimits.opinion),
  told: toldPart('怎样告知来电人', stepLimits.reason),
  answerBy: sinceLater(dayAheadPart('希望答复日期')),
}

export const coordinationAskedAct = defineAct({
  act: 'coordination-asked',
  name: '提请上级协调',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'to', 'what', 'done', 'told', 'answerBy'],
  log: 'handle',
  tell: (act, names) => ({ title: `提请${act.to}协调`, detail: tellRest(act, askedParts, names, ['to']) }),
})

/** What 提请上级协调 brings. */
export interface AskCoordination {
  readonly on: LocalDate
  readonly to: string
  readonly what: string
  readonly done: string
  readonly told: string
  readonly answerBy?: LocalDate
}

/** 需上级协调: what the office cannot do by itself; the caller is told so. */
export const askCoordinationStep = defineStep({
  step: 'ask-coordination',
  name: '提请上级协调',
  place: 'side',
  group: 'press',
  from: afterRegistration,
  roles: askers,
  act: coordinationAskedAct,
  plan: planAsk<AskCoordination>(coordinationAskedAct),
})

const resultWords = { granted: '已协调', refused: '未予协调' } as const

const answeredParts = {
  entry: askPart,
  state: choicePart('上级答复', resultWords),
  on: dayPart('答复日期'),
  said: toldPart('答复内容', stepLimits.opinion),
}

export const coordinationAnsweredAct = defineAct({
  act: 'coordination-answered',
  name: '上级协调答复',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `上级${sayWord(resultWords, act.state)}`,
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the superior's answer brings. */
export interface AnswerCoordination {
  readonly entry: CommitRef
  readonly state: keyof typeof resultWords
  readonly on: LocalDate
  readonly said: string
}

/** 记录上级答复: of a superior who was asked to coordinate. */
export const answerCoordinationStep = defineStep({
  step: 'answer-coordination',
  name: '记录上级答复',
  place: 'entry',
  from: afterRegistration,
  roles: askers,
  act: coordinationAnsweredAct,
  barrier: answerBarrier(coordinationSide, 'coordination-answered'),
  plan: planAnswer<AnswerCoordination>(coordinationSide, coordinationAnsweredAct),
})
