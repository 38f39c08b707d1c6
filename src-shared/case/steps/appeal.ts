import type { LocalDate } from '../../prelude/local-date'
import type { CommitRef } from '../../record/commit'
import { sayWord } from '../../text/say-word'
import { defineAct } from '../acts/define-act'
import { choicePart, dayPart, filesPart, linePart, toldPart } from '../parts'
import type { Attachment } from '../sheet'
import { appealSide } from '../sides/appeal'
import { answerBarrier, askers, onlyOne, planAnswer, planAsk } from '../sides/plan-side'
import { askPart, grantPart, grantWords, tellRest } from '../sides/side-parts'
import { stepLimits } from '../step-limits'
import { afterRegistration, defineStep } from './define-step'

/** 申诉什么 */
export const appealKindWords = {
  assessment: '考核扣分',
  visit: '回访结果',
  'sent-back': '审核退回、要求重办',
  other: '其他',
} as const

const askedParts = {
  on: dayPart('申诉日期'),
  kind: choicePart('申诉什么', appealKindWords),
  to: linePart('向哪里申诉', 60),
  grounds: toldPart('申诉理由', stepLimits.opinion),
  attachments: filesPart('证据附件'),
}

export const appealAskedAct = defineAct({
  act: 'appeal-asked',
  name: '提出申诉',
  parts: askedParts,
  day: 'on',
  correctable: ['on', 'kind', 'to', 'grounds'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申诉：${sayWord(appealKindWords, act.kind)}`,
    detail: tellRest(act, askedParts, names, ['kind']),
  }),
})

/** What 申请申诉 brings. */
export interface AskAppeal {
  readonly on: LocalDate
  readonly kind: keyof typeof appealKindWords
  readonly to: string
  readonly grounds: string
  readonly attachments: readonly Attachment[]
}

/** 申请申诉, with evidence. */
export const askAppealStep = defineStep({
  step: 'ask-appeal',
  name: '提出申诉',
  place: 'side',
  group: 'judge',
  from: afterRegistration,
  roles: askers,
  act: appealAskedAct,
  barrier: onlyOne(appealSide),
  plan: planAsk<AskAppeal>(appealAskedAct),
})

const answeredParts = {
  entry: askPart,
  state: grantPart('申诉答复'),
  on: dayPart('答复日期'),
  said: toldPart('答复内容', stepLimits.opinion, { optional: true }),
}

export const appealAnsweredAct = defineAct({
  act: 'appeal-answered',
  name: '申诉答复',
  parts: answeredParts,
  day: 'on',
  answers: true,
  correctable: ['on', 'said'],
  log: 'handle',
  tell: (act, names) => ({
    title: `申诉：${sayWord(grantWords, act.state)}`,
    detail: tellRest(act, answeredParts, names),
  }),
})

/** What the answer to 申诉 brings. */
export interface AnswerAppeal {
  readonly entry: CommitRef
  readonly state: keyof typeof grantWords
  readonly on: LocalDate
  readonly said: string
}

/** 记录申诉答复 */
export const answerAppealStep = defineStep({
  step: 'answer-appeal',
  name: '记录申诉答复',
  place: 'entry',
  from: afterRegistration,
  roles: askers,
  act: appealAnsweredAct,
  barrier: answerBarrier(appealSide, 'appeal-answered'),
  plan: planAnswer<AnswerAppeal>(appealSide, appealAnsweredAct),
})
