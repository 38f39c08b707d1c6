import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { defineAct } from '../acts/define-act'
import { choicePart, dayAheadPart, dayPart, linePart, toldPart } from '../parts'
import { answerBarrier, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, sourceWords, tellRest } from '../sides/side-parts'
import { urgeSide } from '../sides/urge'
import { waitingStages } from '../stage'
import { stepLimits } from '../step-limits'
import { anyRole, defineStep } from './define-step'

const askedParts = {
  on: dayPart('催办日期'),
  from: choicePart('谁催办', sourceWords),
  whom: linePart('催办对象', 60),
  what: toldPart('催办内容', stepLimits.opinion),
  answerBy: dayAheadPart('要求回应日期'),
}

export const urgedAct = defineAct({
  act: 'urged',
  name: '催办',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'from', 'whom', 'what', 'answerBy'],
  log: 'handle',
  tell: (act, names) => ({
    title: `催办${act.whom}，${act.answerBy} 前回应`,
    detail: tellRest(act, askedParts, names, ['whom', 'answerBy']),
  }),
})

/** What 催办 brings. */
export interface Urge {
  readonly on: LocalDate
  readonly from: keyof typeof sourceWords
  readonly whom: string
  readonly what: string
  readonly answerBy: LocalDate
}

/** 催办: by the centre, a leader or a clerk; as often as there is need. */
export const urgeStep = defineStep({
  step: 'urge',
  name: '催办',
  place: 'side',
  group: 'press',
  from: waitingStages,
  roles: ['registrar', 'supervisor', 'reviewer', 'admin'],
  act: urgedAct,
  plan: planAsk<Urge>(urgedAct),
})

const answeredParts = {
  entry: askPart,
  state: choicePart('回应', { answered: '已回应' }),
  on: dayPart('回应日期'),
  said: toldPart('回应内容', stepLimits.opinion),
}

export const urgeAnsweredAct = defineAct({
  act: 'urge-answered',
  name: '回应催办',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({ title: '回应催办', detail: tellRest(act, answeredParts, names) }),
})

/** What the answer to 催办 brings. */
export interface AnswerUrge {
  readonly entry: CommitRef
  readonly state: 'answered'
  readonly on: LocalDate
  readonly said: string
}

/** 回应催办: how it stands. */
export const answerUrgeStep = defineStep({
  step: 'answer-urge',
  name: '回应催办',
  place: 'entry',
  from: waitingStages,
  roles: anyRole,
  act: urgeAnsweredAct,
  barrier: answerBarrier(urgeSide, 'urge-answered'),
  plan: planAnswer<AnswerUrge>(urgeSide, urgeAnsweredAct),
})
