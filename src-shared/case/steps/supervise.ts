import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { choicePart, dayAheadPart, dayPart, linePart, toldPart } from '../parts'
import { answerBarrier, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, sourceWords, tellRest } from '../sides/side-parts'
import { supervisionSide } from '../sides/supervision'
import { stepLimits } from '../step-limits'
import { anyRole, anyStage, defineStep } from './define-step'

/** 督办的轻重 */
export const cardWords = { plain: '普通督办', yellow: '黄牌督办', red: '红牌督办' } as const

const askedParts = {
  on: dayPart('督办日期'),
  card: choicePart('督办种类', cardWords),
  from: choicePart('谁督办', sourceWords),
  number: linePart('督办单号', 40, { optional: true }),
  what: toldPart('督办要求', stepLimits.opinion),
  answerBy: dayAheadPart('答复期限'),
}

export const supervisedAct = defineAct({
  act: 'supervised',
  name: '督办',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'card', 'from', 'number', 'what', 'answerBy'],
  log: 'handle',
  tell: (act, names) => ({
    title: `${sayWord(cardWords, act.card)}，${act.answerBy} 前答复`,
    detail: tellRest(act, askedParts, names, ['card', 'answerBy']),
  }),
})

/** What 督办 brings. */
export interface Supervise {
  readonly on: LocalDate
  readonly card: keyof typeof cardWords
  readonly from: keyof typeof sourceWords
  readonly number: string
  readonly what: string
  readonly answerBy: LocalDate
}

/** 督办: by a leader of the office, or what the centre sent, written down. It has to be answered. */
export const superviseStep = defineStep({
  step: 'supervise',
  name: '督办',
  place: 'side',
  group: 'press',
  from: anyStage,
  roles: ['registrar', 'supervisor', 'reviewer', 'admin'],
  act: supervisedAct,
  plan: planAsk<Supervise>(supervisedAct),
})

const answeredParts = {
  entry: askPart,
  state: choicePart('答复', { answered: '已答复' }),
  on: dayPart('答复日期'),
  said: toldPart('答复内容', stepLimits.opinion),
}

export const supervisionAnsweredAct = defineAct({
  act: 'supervision-answered',
  name: '答复督办',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({ title: '答复督办', detail: tellRest(act, answeredParts, names) }),
})

/** What the answer to 督办 brings. */
export interface AnswerSupervision {
  readonly entry: CommitRef
  readonly state: 'answered'
  readonly on: LocalDate
  readonly said: string
}

/** 答复督办: what was done about it. */
export const answerSupervisionStep = defineStep({
  step: 'answer-supervision',
  name: '答复督办',
  place: 'entry',
  from: anyStage,
  roles: anyRole,
  act: supervisionAnsweredAct,
  barrier: answerBarrier(supervisionSide, 'supervision-answered'),
  plan: planAnswer<AnswerSupervision>(supervisionSide, supervisionAnsweredAct),
})

const liftedParts = {
  entry: askPart,
  state: choicePart('结果', { lifted: '已取消' }),
  on: dayPart('取消日期'),
  said: toldPart('取消理由', stepLimits.reason),
}

export const supervisionLiftedAct = defineAct({
  act: 'supervision-lifted',
  name: '取消督办',
  parts: liftedParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({ title: '取消督办', detail: tellRest(act, liftedParts, names) }),
})

/** What 取消督办 brings. */
export interface LiftSupervision {
  readonly entry: CommitRef
  readonly state: 'lifted'
  readonly on: LocalDate
  readonly said: string
}

/** 取消督办: by a leader; it need not be answered any more. */
export const liftSupervisionStep = defineStep({
  step: 'lift-supervision',
  name: '取消督办',
  place: 'entry',
  from: anyStage,
  roles: ['supervisor', 'reviewer', 'admin'],
  act: supervisionLiftedAct,
  barrier: answerBarrier(supervisionSide, 'supervision-lifted'),
  plan: planAnswer<LiftSupervision>(supervisionSide, supervisionLiftedAct),
})
