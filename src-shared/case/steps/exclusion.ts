import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { choicePart, dayPart, filesPart, toldPart } from '../parts'
import type { Attachment } from '../sheet'
import { exclusionSide } from '../sides/exclusion'
import { answerBarrier, askers, onlyOne, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, grantPart, grantWords, tellRest } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { afterRegistration, defineStep } from './define-step'

/** 不计入考核的理由 */
export const exclusionReasonWords = {
  'beyond-range': '超出行政管理范围',
  unreached: '多次联系不上来电人',
  withdrawn: '来电人撤回诉求',
  objective: '客观原因暂时解决不了',
  unlawful: '诉求于法无据',
  other: '其他',
} as const

const askedParts = {
  on: dayPart('申请日期'),
  kind: choicePart('申请理由', exclusionReasonWords),
  grounds: toldPart('情况说明', stepLimits.opinion),
  attachments: filesPart('证据附件'),
}

export const exclusionAskedAct = defineAct({
  act: 'exclusion-asked',
  name: '申请不计入考核',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'kind', 'grounds'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申请不计入考核：${sayWord(exclusionReasonWords, act.kind)}`,
    detail: tellRest(act, askedParts, names, ['kind']),
  }),
})

/** What 申请不计入考核 brings. */
export interface AskExclusion {
  readonly on: LocalDate
  readonly kind: keyof typeof exclusionReasonWords
  readonly grounds: string
  readonly attachments: readonly Attachment[]
}

/** 申请不计入考核, with evidence. */
export const askExclusionStep = defineStep({
  step: 'ask-exclusion',
  name: '申请不计入考核',
  place: 'side',
  group: 'judge',
  from: afterRegistration,
  roles: askers,
  act: exclusionAskedAct,
  barrier: onlyOne(exclusionSide),
  plan: planAsk<AskExclusion>(exclusionAskedAct),
})

const answeredParts = {
  entry: askPart,
  state: grantPart('受理中心答复'),
  on: dayPart('答复日期'),
  said: toldPart('答复内容', stepLimits.opinion, { optional: true }),
}

export const exclusionAnsweredAct = defineAct({
  act: 'exclusion-answered',
  name: '不计入考核答复',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `不计入考核：${sayWord(grantWords, act.state)}`,
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the answer to 不计入考核 brings. */
export interface AnswerExclusion {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly said: string
}

/** 记录不计入考核答复 */
export const answerExclusionStep = defineStep({
  step: 'answer-exclusion',
  name: '记录不计入考核答复',
  place: 'entry',
  from: afterRegistration,
  roles: askers,
  act: exclusionAnsweredAct,
  barrier: answerBarrier(exclusionSide, 'exclusion-answered'),
  plan: planAnswer<AnswerExclusion>(exclusionSide, exclusionAnsweredAct),
})
